import { type Draft, put } from "../copy.ts";
import type { JsonObject } from "../document.ts";
import { escapeToken } from "../pointer.ts";
import { olderExamples } from "./older-examples.ts";
import type { OlderText } from "./older-reading.ts";
import { olderSchema } from "./older-schema.ts";

/** The body of an operation that will stand at `to`; undefined where it has none. */
export function bodyOf(source: OlderText, to: string): JsonObject | undefined {
  const at = "/paths/request/body";
  if (Object.keys(source.mapping(at)).length === 0) return undefined;
  source.moved(`${to}/requestBody`, at);
  const { content, description, isRequired } = contentOf(source, at, `${to}/requestBody/content`);
  return given({ description, required: isRequired || undefined, content });
}

/** The responses of an operation that will stand at `to`. */
export function responsesOf(source: OlderText, to: string): JsonObject {
  const responses: Draft = {};
  const from = "/paths/response";
  source.moved(`${to}/responses`, from);
  for (const status of Object.keys(source.mapping(from))) {
    const [at, target] = [`${from}/${status}`, `${to}/responses/${status}`];
    if (!/^(?:[1-5](?:\d\d|XX)|default)$/.test(status)) {
      source.unclear(`${from}/${escapeToken(status)}`, "this is no status of a response");
      continue;
    }
    source.moved(target, at);
    const { content, description = "" } = contentOf(source, at, `${target}/content`);
    put(responses, status, given({ description, content: Object.keys(content).length === 0 ? undefined : content }));
  }
  return responses;
}

/** Stands for content where a response has none, to hold its description. */
const placeholder = "_mintlify/placeholder";

/** What is sent, by media types: each restates the description. */
function contentOf(source: OlderText, from: string, to: string) {
  const content: Draft = {};
  let description: string | undefined;
  let isRequired = false;
  for (const type of Object.keys(source.mapping(from))) {
    const [at, target] = [`${from}/${escapeToken(type)}`, `${to}/${escapeToken(type)}`];
    source.knows(at, ["schemaArray", "examples", "description"]);
    source.moved(target, at);
    const said = olderSchema(source, `${at}/schemaArray`, `${target}/schema`);
    const examples = olderExamples(source, `${at}/examples`, target);
    description ||= source.text(`${at}/description`);
    isRequired ||= said?.isRequired === true;
    if (type !== placeholder) put(content, type, given({ schema: said?.schema, ...examples }));
  }
  return { content, description, isRequired };
}

function given(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
