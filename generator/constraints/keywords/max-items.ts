import { js, literal } from "../../code/printable.ts";
import { limitComparison } from "../comparison/limits.ts";
import { atLeastZero, counted, type Keyword } from "../keyword.ts";

/** `maxItems` (JSON Schema 2020-12 validation, 6.4.1). */
export const maxItems: Keyword = {
  name: "maxItems",
  applies: "array",
  bind: atLeastZero,
  check: (value, env) => [
    env.failWhen(js`${env.value}.length > ${literal(value)}`, "maxItems", literal(words(Number(value)))),
  ],
  describe: (value) => words(Number(value)),
  compare: limitComparison("maxItems", "max-items"),
};

function words(count: number): string {
  return `at most ${counted(count, "entry", "entries")}`;
}
