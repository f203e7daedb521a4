import { block, js, literal } from "../../code/printable.ts";
import { entryOf } from "../comparison/normal.ts";
import type { Keyword } from "../keyword.ts";

/** `prefixItems` (JSON Schema 2020-12 core, 10.3.1.1): the first entries, one schema each. */
export const prefixItems: Keyword = {
  name: "prefixItems",
  applies: "array",
  bind: (value) => (Array.isArray(value) ? undefined : "must be a list of schemas"),
  check: (value, env) =>
    (value as readonly unknown[]).flatMap((_, index) => {
      const entry = env.fresh("entry");
      const at = env.fresh("index");
      const inner = env.child(env.subschema("prefixItems", index), entry, { kind: "index", variable: at });
      if (inner.length === 0) return [];
      return [
        block(js`if (${env.value}.length > ${literal(index)})`, [
          js`const ${at} = ${literal(index)};`,
          js`const ${entry} = ${env.value}[${at}];`,
          ...inner,
        ]),
      ];
    }),
  evaluates: (value) => [{ kind: "entries", first: (value as readonly unknown[]).length }],
  describe: () => undefined,
  compare(before, after) {
    const count = Math.max(0, ...[...before.entries, ...after.entries].map(({ first }) => first.length));
    return Array.from({ length: count }, (_, index) => ({
      kind: "descent",
      step: `[${index}]`,
      before: entryOf(before, index),
      after: entryOf(after, index),
    }));
  },
};
