import { js } from "../../code/printable.ts";
import { accessComparison } from "../comparison/notes.ts";
import type { Keyword } from "../keyword.ts";

/**
 * `readOnly` in a request (OpenAPI 3.0, 4.7.24: it should not be sent): the API ignores or rejects it, and nobody knows which,
 * so it is accepted and told as drift.
 */
export const readOnly: Keyword = {
  name: "readOnly",
  applies: "any",
  bind: trueOrFalse,
  check: (value, env) =>
    value === true && env.direction === "request" ? env.driftWhen(js`true`, "a property that only answers have") : [],
  describe: () => undefined,
  compare: accessComparison("readOnly", "read-only"),
};

export function trueOrFalse(value: unknown): string | undefined {
  return typeof value === "boolean" ? undefined : "must be true or false";
}
