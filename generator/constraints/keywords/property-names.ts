import { block, js, literal } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import type { Keyword } from "../keyword.ts";

/** `propertyNames` (JSON Schema 2020-12 core, 10.3.2.4). */
export const propertyNames: Keyword = {
  name: "propertyNames",
  applies: "object",
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check(_value, env) {
    const key = env.fresh("key");
    return [
      block(js`for (const ${key} in ${env.value})`, [
        js`if (!Object.hasOwn(${env.value}, ${key})) continue;`,
        env.failKeyWhen(
          js`!${env.holds(env.subschema("propertyNames"), key)}`,
          key,
          "propertyNames",
          literal("property names of another form"),
        ),
      ]),
    ];
  },
  describe: () => undefined,
};
