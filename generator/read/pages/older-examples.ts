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

/** The examples at `at` that are the document's own for certain; undefined where there are none. */
export function olderExamples(source: OlderText, at: string, to: string): JsonObject | undefined {
  const found: Draft = {};
  for (const name of Object.keys(source.mapping(at))) {
    const token = `/${escapeToken(name)}`;
    const example = source.mapping(at + token);
    if (isMade(member(example, "value"))) continue;
    put(found, name, example);
    source.moved(to + token, at + token);
  }
  return Object.keys(found).length === 0 ? undefined : found;
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
