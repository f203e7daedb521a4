import { js, literal } from "../../code/printable.ts";
import { limitComparison } from "../comparison/limits.ts";
import { atLeastZero, counted, type Keyword } from "../keyword.ts";

/** `minItems` (JSON Schema 2020-12 validation, 6.4.2). */
export const minItems: Keyword = {
  name: "minItems",
  applies: "array",
  bind: atLeastZero,
  check: (value, env) => [
    env.failWhen(js`${env.value}.length < ${literal(value)}`, "minItems", literal(words(Number(value)))),
  ],
  describe: (value) => words(Number(value)),
  compare: limitComparison("minItems", "min-items"),
};

function words(count: number): string {
  return `at least ${counted(count, "entry", "entries")}`;
}
