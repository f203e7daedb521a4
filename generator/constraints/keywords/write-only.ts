import { js } from "../../code/printable.ts";
import { accessComparison } from "../comparison/notes.ts";
import type { Keyword } from "../keyword.ts";
import { trueOrFalse } from "./read-only.ts";

/** `writeOnly` in a response (OpenAPI 3.0, 4.7.24): as `readOnly`, the other way round. */
export const writeOnly: Keyword = {
  name: "writeOnly",
  applies: "any",
  bind: trueOrFalse,
  check: (value, env) =>
    value === true && env.direction === "response" ? env.driftWhen(js`true`, "a property that only requests have") : [],
  describe: () => undefined,
  compare: accessComparison("writeOnly", "write-only"),
};
