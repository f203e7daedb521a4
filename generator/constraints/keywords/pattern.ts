import { imported, js, literal } from "../../code/printable.ts";
import type { Json } from "../../read/document.ts";
import type { Keyword } from "../keyword.ts";

/** `pattern` (JSON Schema 2020-12 validation, 6.3.3), with the `u` flag, and without where `u` refuses it. */
export const pattern: Keyword = {
  name: "pattern",
  applies: "string",
  bind: (value) => (typeof value === "string" ? compilable(value) : "must be a regular expression"),
  check(value, env) {
    const compiled = env.constant(
      "pattern",
      js`/*#__PURE__*/ ${imported("pattern", "runtime/values.js")}(${literal(value)})`,
    );
    return [env.failWhen(js`!${compiled}.test(${env.value})`, "pattern", literal(`text that matches ${value}`))];
  },
  describe: (value) => `matches ${value}`,
};

/** What is wrong with a pattern, or undefined. */
export function compilable(source: Json): string | undefined {
  // Tried next without `u`, whose grammar is the stricter one.
  const refused = ["u", ""].every((flags) => refusal(String(source), flags) !== undefined);
  return refused ? "must be a regular expression of ECMA-262" : undefined;
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
