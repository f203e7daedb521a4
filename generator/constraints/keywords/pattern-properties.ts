import { block, imported, js, literal } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { both, type Compared, type Conjunction } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import { memberLike, type Normal } from "../comparison/normal.ts";
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
  compare(before, after, env) {
    const [were, are] = [patternedIn(before), patternedIn(after)];
    return [...new Set([...were.keys(), ...are.keys()])].flatMap((source): Compared[] => {
      const [was, is] = [were.get(source), are.get(source)];
      if (was !== undefined && is !== undefined)
        return [{ kind: "descent", step: `{${source}}`, before: was, after: is }];
      // Without the pattern such members are among the others.
      const relation = env.relation(memberLike(before, source), memberLike(after, source));
      if (relation === "equivalent") return [];
      const verb = is === undefined ? "removed" : "added";
      const at = (list: typeof was) => list?.[0] && { value: source, pointer: list[0].pointer };
      const says = `what members with names like ${source} are was ${verb}`;
      return [difference(both(`pattern-property-${verb}`), relation, says, [at(was), before], [at(is), after])];
    });
  },
};

function patternedIn({ members }: Normal): ReadonlyMap<string, Conjunction> {
  const found = new Map<string, Conjunction>();
  for (const { patterned } of members)
    for (const [source, schema] of patterned) found.set(source, [...(found.get(source) ?? []), schema]);
  return found;
}
