import { block, js } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import type { Keyword } from "../keyword.ts";
import { isTypedAndRequired } from "./required.ts";

/** `properties` (JSON Schema 2020-12 core, 10.3.2.1). What is required and has a type needs no test for its absence. */
export const properties: Keyword = {
  name: "properties",
  applies: "object",
  bind: (value) => (isObject(value) ? undefined : "must be an object of schemas"),
  check: (value, env) =>
    Object.keys(value as object).flatMap((name) => {
      const property = env.fresh(name);
      const inner = env.child(env.subschema("properties", name), property, { kind: "name", name });
      if (inner.length === 0) return [];
      const read = js`const ${property} = ${env.member(name)};`;
      return isTypedAndRequired(name, env)
        ? [read, ...inner]
        : [read, block(js`if (${property} !== undefined)`, inner)];
    }),
  evaluates: (value) => [{ kind: "members", names: Object.keys(value as object) }],
  describe: () => undefined,
};
