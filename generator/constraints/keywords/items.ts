import { block, js, literal } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { entryOf, firstIn, reaches } from "../comparison/normal.ts";
import type { Keyword } from "../keyword.ts";

/** `items` (JSON Schema 2020-12 core, 10.3.1.2): every entry after those that `prefixItems` describes. */
export const items: Keyword = {
  name: "items",
  applies: "array",
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check(_value, env) {
    const index = env.fresh("index");
    const entry = env.fresh("entry");
    const inner = env.child(env.subschema("items"), entry, { kind: "index", variable: index });
    if (inner.length === 0) return [];
    const from = Array.isArray(env.schema.prefixItems) ? env.schema.prefixItems.length : 0;
    return [
      block(js`for (let ${index} = ${literal(from)}; ${index} < ${env.value}.length; ${index}++)`, [
        js`const ${entry} = ${env.value}[${index}];`,
        ...inner,
      ]),
    ];
  },
  evaluates: () => [{ kind: "everyEntry" }],
  describe: () => undefined,
  compare(before, after) {
    const first = Math.max(firstIn(before), firstIn(after));
    if (!reaches(before, first) || !reaches(after, first)) return [];
    const rest = Number.POSITIVE_INFINITY;
    return [{ kind: "descent", step: "[*]", before: entryOf(before, rest), after: entryOf(after, rest) }];
  },
};
