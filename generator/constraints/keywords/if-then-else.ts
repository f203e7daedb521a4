import { block, js } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import type { Keyword } from "../keyword.ts";

/** `if` with `then` and `else` (JSON Schema 2020-12 core, 10.2.2.1 to 10.2.2.3). */
export const ifThenElse: Keyword = {
  name: "if",
  applies: "any",
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check(_value, env) {
    const branch = (name: "then" | "else") => (env.schema[name] === undefined ? [] : env.inPlace(env.subschema(name)));
    const [yes, no] = [branch("then"), branch("else")];
    if (yes.length === 0 && no.length === 0) return [];
    const test = env.holds(env.subschema("if"), env.value);
    return [
      ...(yes.length > 0 ? [block(js`if (${test})`, yes)] : []),
      ...(no.length > 0 ? [block(js`if (!${test})`, no)] : []),
    ];
  },
  describe: () => undefined,
};
