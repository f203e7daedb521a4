import { block, js, type Printable } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import type { Keyword } from "../keyword.ts";

/** `if` with `then` and `else` (JSON Schema 2020-12 core, 10.2.2.1 to 10.2.2.3). */
export const ifThenElse: Keyword = {
  name: "if",
  applies: "any",
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check(_value, env) {
    const condition = env.subschema("if");
    const held = env.evaluating(condition, "holds");
    const branch = (name: "then" | "else", where: Printable | undefined) =>
      env.schema[name] === undefined ? [] : env.inPlace(env.subschema(name), where);
    const [yes, no] = [branch("then", held), branch("else", held && js`!${held}`)];
    if (yes.length === 0 && no.length === 0) return [];
    const test = held ?? env.holds(condition, env.value);
    return [
      ...(yes.length > 0 ? [block(js`if (${test})`, yes)] : []),
      ...(no.length > 0 ? [block(js`if (!${test})`, no)] : []),
    ];
  },
  describe: () => undefined,
};
