import { block, imported, js } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import type { Keyword } from "../keyword.ts";

/** `dependentSchemas` (JSON Schema 2020-12 core, 10.2.2.4). */
export const dependentSchemas: Keyword = {
  name: "dependentSchemas",
  applies: "object",
  bind: (value) => (isObject(value) ? undefined : "must be an object of schemas"),
  check: (value, env) =>
    Object.keys(value as object).map((name) => {
      const given = js`${env.member(name)} !== undefined`;
      // An array has a length, too: outside of this block the instance may be anything.
      const where = js`${imported("isObject", "runtime/values.js")}(${env.value}) && ${given}`;
      return block(js`if (${given})`, env.inPlace(env.subschema("dependentSchemas", name), where));
    }),
  describe: () => undefined,
};
