import { imported, js, literal } from "../../code/printable.ts";
import type { Keyword } from "../keyword.ts";

/** `multipleOf` (JSON Schema 2020-12 validation, 6.2.1). Decimal fractions divide as they are written: 0.3 is 3 times 0.1. */
export const multipleOf: Keyword = {
  name: "multipleOf",
  applies: "number",
  bind: (value) => (typeof value === "number" && value > 0 ? undefined : "must be a number greater than 0"),
  check: (value, env) => [
    env.failWhen(
      js`!${imported("divides", "runtime/values.js")}(${env.value}, ${literal(value)})`,
      "multipleOf",
      literal(`a multiple of ${value}`),
    ),
  ],
  describe: (value) => `a multiple of ${value}`,
};
