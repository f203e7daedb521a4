import { imported, js, literal } from "../../code/printable.ts";
import { limitComparison } from "../comparison/limits.ts";
import { atLeastZero, counted, type Keyword } from "../keyword.ts";

/** `maxLength` (JSON Schema 2020-12 validation, 6.3.1). */
export const maxLength: Keyword = {
  name: "maxLength",
  applies: "string",
  bind: atLeastZero,
  check: (value, env) => [
    env.failWhen(
      js`${env.value}.length > ${literal(value)} && ${imported("longerThan", "runtime/values.js")}(${env.value}, ${literal(value)})`,
      "maxLength",
      literal(words(Number(value))),
    ),
  ],
  describe: (value) => words(Number(value)),
  compare: limitComparison("maxLength", "max-length"),
};

function words(count: number): string {
  return `at most ${counted(count, "character", "characters")}`;
}
