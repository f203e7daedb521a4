import { imported, js, literal, type Printable } from "../../code/printable.ts";
import { both } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import { changedOf } from "../comparison/lists.ts";
import { atLeastZero, type Keyword, type SchemaEnv } from "../keyword.ts";
import { isCheap } from "../patterns/cost.ts";
import { parsePattern } from "../patterns/syntax.ts";

/** `pattern` (JSON Schema 2020-12 validation, 6.3.3), with the `u` flag, and without where `u` refuses it. */
export const pattern: Keyword = {
  name: "pattern",
  applies: "string",
  bind: (value) => (typeof value === "string" ? undefined : "must be a regular expression"),
  check(value, env) {
    if (compilable(String(value)) !== undefined) return [];
    const compiled = env.constant(
      "pattern",
      js`/*#__PURE__*/ ${imported("pattern", "runtime/values.js")}(${literal(value)})`,
    );
    const broken = js`!${compiled}.test(${env.value})`;
    return [
      env.failWhen(js`${unlessTooLong(String(value), env)}${broken}`, "pattern", literal(`text that matches ${value}`)),
    ];
  },
  describe: (value) => `matches ${value}`,
  compare(before, after) {
    const changed = changedOf(before.patterns, after.patterns);
    if (changed === undefined) return [];
    const [was, is] = [changed.gone[0], changed.come[0]];
    if (is === undefined)
      return [
        difference(
          both("pattern-removed"),
          "loosened",
          `the pattern ${was?.value} was dropped`,
          [was, before],
          [is, after],
        ),
      ];
    if (was === undefined)
      return [
        difference(both("pattern-added"), "tightened", `the pattern ${is.value} was added`, [was, before], [is, after]),
      ];
    // Whether one of two patterns takes all that the other takes, nobody tells.
    const says = `the pattern went from ${was.value} to ${is.value}`;
    return [difference(both("pattern-changed"), "undecided", says, [was, before], [is, after])];
  },
};

/** A collector goes on where `maxLength` fails: a text that is too long must not reach a pattern that may explode over it. */
function unlessTooLong(source: string, { schema, value }: SchemaEnv): Printable {
  const { maxLength } = schema;
  if (typeof maxLength !== "number" || atLeastZero(maxLength) !== undefined) return [];
  const parsed = parsePattern(source);
  return parsed !== undefined && isCheap(parsed)
    ? []
    : js`!${imported("longerThan", "runtime/values.js")}(${value}, ${literal(maxLength)}) && `;
}

/** What is wrong with a pattern that neither the `u` flag takes nor the grammar without it, or undefined. */
export function compilable(source: string): string | undefined {
  return refusal(source, "u") === undefined ? undefined : refusal(source, "");
}

/** Why the `u` flag refuses a pattern that is one without it, or undefined. */
export function refusedByU(source: string): string | undefined {
  return refusal(source, "u");
}

function refusal(source: string, flags: string): string | undefined {
  try {
    new RegExp(source, flags);
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/^.*: /s, "");
  }
}
