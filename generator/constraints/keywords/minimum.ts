import { js, literal } from "../../code/printable.ts";
import { boundComparison } from "../comparison/limits.ts";
import type { Keyword } from "../keyword.ts";

/** `minimum` (JSON Schema 2020-12 validation, 6.2.4). */
export const minimum: Keyword = {
  name: "minimum",
  applies: "number",
  bind: (value) => (typeof value === "number" ? undefined : "must be a number"),
  check: (value, env) => [
    env.failWhen(js`!(${env.value} >= ${literal(value)})`, "minimum", literal(`at least ${value}`)),
  ],
  describe: (value) => `at least ${value}`,
  compare: boundComparison("lower"),
};
