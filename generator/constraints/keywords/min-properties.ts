import { imported, js, literal } from "../../code/printable.ts";
import { limitComparison } from "../comparison/limits.ts";
import { atLeastZero, counted, type Keyword } from "../keyword.ts";

/** `minProperties` (JSON Schema 2020-12 validation, 6.5.2). */
export const minProperties: Keyword = {
  name: "minProperties",
  applies: "object",
  bind: atLeastZero,
  check: (value, env) => [
    env.failWhen(
      js`${imported("memberCount", "runtime/values.js")}(${env.value}) < ${literal(value)}`,
      "minProperties",
      literal(words(Number(value))),
    ),
  ],
  describe: (value) => words(Number(value)),
  compare: limitComparison("minProperties", "min-properties"),
};

function words(count: number): string {
  return `at least ${counted(count, "member", "members")}`;
}
