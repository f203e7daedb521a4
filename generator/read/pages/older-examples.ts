import { type Draft, put } from "../copy.ts";
import { type Json, type JsonObject, member } from "../document.ts";
import { escapeToken } from "../pointer.ts";
import type { OlderText } from "./older-reading.ts";

/** What the exporter writes where the document has no example. Its numbers (123) could as well be someone's. */
const made = new Set([
  "<string>",
  "<any>",
  "<unknown>",
  "2023-11-07T05:31:56Z",
  "3c90c3cc-0d44-4b50-8888-8dd25736052a",
]);

/**
 * The examples at `at`, but those that the exporter has made for certain, as members of a media type that will stand at `to`.
 * It writes an example that has no name as one named `example`.
 */
export function olderExamples(source: OlderText, at: string, to: string): JsonObject {
  const found: Draft = {};
  for (const name of Object.keys(source.mapping(at))) {
    const token = `/${escapeToken(name)}`;
    const example = source.mapping(at + token);
    if (isMade(member(example, "value"))) continue;
    put(found, name, example);
    source.moved(`${to}/examples${token}`, at + token);
  }
  const [name, ...others] = Object.keys(found);
  if (name === undefined) return {};
  const example = found[name] as JsonObject;
  if (name !== "example" || others.length > 0 || Object.keys(example).length > 1) return { examples: found };
  source.moved(`${to}/example`, `${at}/example/value`);
  return { example: member(example, "value") };
}

/** One made value is enough: the exporter fills in what the document leaves out. An empty value says nothing. */
function isMade(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (typeof value === "object" && Object.keys(value).length === 0) return true;
  const open: Json[] = [value];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one === "string" && made.has(one)) return true;
    if (typeof one === "object" && one !== null) for (const inner of Object.values(one)) open.push(inner as Json);
  }
  return false;
}
