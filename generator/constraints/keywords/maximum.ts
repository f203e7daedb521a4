import { js, literal } from "../../code/printable.ts";
import { boundComparison } from "../comparison/limits.ts";
import type { Keyword } from "../keyword.ts";

/** `maximum` (JSON Schema 2020-12 validation, 6.2.2). */
export const maximum: Keyword = {
  name: "maximum",
  applies: "number",
  bind: (value) => (typeof value === "number" ? undefined : "must be a number"),
  check: (value, env) => [
    env.failWhen(js`!(${env.value} <= ${literal(value)})`, "maximum", literal(`at most ${value}`)),
  ],
  describe: (value) => `at most ${value}`,
  compare: boundComparison("upper"),
};
