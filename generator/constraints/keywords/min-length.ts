import { imported, js, literal } from "../../code/printable.ts";
import { limitComparison } from "../comparison/limits.ts";
import { atLeastZero, counted, type Keyword } from "../keyword.ts";

/** `minLength` (JSON Schema 2020-12 validation, 6.3.2). */
export const minLength: Keyword = {
  name: "minLength",
  applies: "string",
  bind: atLeastZero,
  check: (value, env) => [
    env.failWhen(
      js`${imported("shorterThan", "runtime/values.js")}(${env.value}, ${literal(value)})`,
      "minLength",
      literal(words(Number(value))),
    ),
  ],
  describe: (value) => words(Number(value)),
  compare: limitComparison("minLength", "min-length"),
};

function words(count: number): string {
  return `at least ${counted(count, "character", "characters")}`;
}
