import { block, imported, js, literal } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import type { Keyword } from "../keyword.ts";
import { compilable } from "./pattern.ts";

/** `patternProperties` (JSON Schema 2020-12 core, 10.3.2.2). */
export const patternProperties: Keyword = {
  name: "patternProperties",
  applies: "object",
  bind: (value) => (isObject(value) ? undefined : "must be an object of schemas by pattern"),
  check: (value, env) =>
    Object.keys(value as object).flatMap((source) => {
      if (compilable(source) !== undefined) return [];
      const key = env.fresh("key");
      const member = env.fresh("member");
      const inner = env.child(env.subschema("patternProperties", source), member, { kind: "key", variable: key });
      if (inner.length === 0) return [];
      const pattern = env.constant(
        "pattern",
        js`/*#__PURE__*/ ${imported("pattern", "runtime/values.js")}(${literal(source)})`,
      );
      return [
        block(js`for (const ${key} in ${env.value})`, [
          js`if (!Object.hasOwn(${env.value}, ${key}) || !${pattern}.test(${key})) continue;`,
          js`const ${member} = ${env.value}[${key}];`,
          ...inner,
        ]),
      ];
    }),
  evaluates: (value) => Object.keys(value as object).map((source) => ({ kind: "pattern", source })),
  describe: () => undefined,
};
