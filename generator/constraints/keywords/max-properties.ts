import { imported, js, literal } from "../../code/printable.ts";
import { limitComparison } from "../comparison/limits.ts";
import { atLeastZero, counted, type Keyword } from "../keyword.ts";

/** `maxProperties` (JSON Schema 2020-12 validation, 6.5.1). */
export const maxProperties: Keyword = {
  name: "maxProperties",
  applies: "object",
  bind: atLeastZero,
  check: (value, env) => [
    env.failWhen(
      js`${imported("memberCount", "runtime/values.js")}(${env.value}) > ${literal(value)}`,
      "maxProperties",
      literal(words(Number(value))),
    ),
  ],
  describe: (value) => words(Number(value)),
  compare: limitComparison("maxProperties", "max-properties"),
};

function words(count: number): string {
  return `at most ${counted(count, "member", "members")}`;
}
