import { diagnostic, InputError, type Place } from "../diagnostics.ts";
import { type Collectors, emitCollectors } from "../emit/validators/collectors.ts";
import { type Document, isObject, type Json, type JsonObject } from "../read/document.ts";
import { locate } from "../read/locate.ts";
import { reasonOf } from "./emitted.ts";
import type { Inputs } from "./inputs.ts";
import type { JsonInput } from "./json-input.ts";
import { loaded } from "./scratch.ts";

/** Facts for the rules: those of a file, and the moment that an option sets in their stead. */
export interface ContextInput {
  readonly file: JsonInput | undefined;
  readonly now: string | undefined;
}

/**
 * The context, checked against what the rules file declares: throws InputError where a fact is of another form, each at
 * its place. A fact that is null counts as not given, and members that are not declared are passed over.
 */
export async function contextOf({ file, now }: ContextInput, declared: JsonObject, inputs: Inputs): Promise<Json> {
  const facts = file?.value ?? {};
  const context = isObject(facts) && now !== undefined ? { ...facts, now } : facts;
  const properties = isObject(declared.properties) ? declared.properties : {};
  const schema = { type: "object", properties: { now: { type: "string", format: "date-time" }, ...properties } };
  const document: Document = { root: schema, sources: new Map(), origin: (pointer) => ({ file: "", pointer }) };
  const files = emitCollectors(document, [{ schema, pointer: "" }], "request");
  const { collectors } = await loaded(files, (load) => load<Collectors>("request.js"));
  const wrong = (collectors[0]?.(given(context)) ?? []).map((issue) => {
    if (issue.pointer === "/now" && now !== undefined) {
      const expected = "a moment such as 2026-01-31T12:00:00Z";
      return diagnostic("option-value", { option: "--now", expected, command: "validate" }, null);
    }
    return diagnostic("context-value", { reason: reasonOf(issue) }, placeIn(file, issue.pointer, inputs));
  });
  if (wrong.length > 0) throw new InputError(wrong);
  return context;
}

/** A place whose line is known but not shown: facts may be personal data. */
function placeIn(input: JsonInput | undefined, pointer: string, inputs: Inputs): Place | null {
  if (input === undefined) return null;
  const place = { file: input.file, pointer };
  const position = locate(place, inputs.texts);
  return position === undefined ? place : { ...place, position };
}

/** No fact is declared deeper than this; what lies deeper is passed over. */
const deepest = 100;

/** The value without members that are null. */
function given(value: Json, depth = 0): Json {
  if (depth > deepest) return value;
  if (Array.isArray(value)) return value.map((one: Json) => given(one, depth + 1));
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(members.map(([name, one]) => [name, given(one as Json, depth + 1)]));
}
