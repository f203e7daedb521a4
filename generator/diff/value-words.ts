import type { Json } from "../read/document.ts";

/** A value as a name or a message has it: a text as it is, and what ought to be one but is not so that no two are the same. */
export function valueWords(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
