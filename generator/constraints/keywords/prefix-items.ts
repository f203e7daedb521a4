import { block, js, literal } from "../../code/printable.ts";
import { both, type Compared, type Conjunction } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import { entryOf, firstIn, reaches } from "../comparison/normal.ts";
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
  compare(before, after, env) {
    const [were, are] = [firstIn(before), firstIn(after)];
    return Array.from({ length: Math.max(were, are) }, (_, index) => index).flatMap((index): readonly Compared[] => {
      if (!reaches(before, index) || !reaches(after, index)) return [];
      const [was, is] = [entryOf(before, index), entryOf(after, index)];
      const step = `[${index}]`;
      if (index < Math.min(were, are)) return [{ kind: "descent", step, before: was, after: is }];
      const verb = index < are ? "added" : "removed";
      const at = (list: Conjunction, count: number) =>
        index < count && list[0] !== undefined ? { value: true, pointer: list[0].pointer } : undefined;
      const says = `entry ${index} ${verb === "added" ? "has a schema of its own" : "has none of its own any more"}`;
      const relation = env.relation(was, is);
      if (relation === "equivalent") return [];
      return [difference(both(`prefix-items-${verb}`), relation, says, [at(was, were), before], [at(is, are), after])];
    });
  },
};
