import { block, imported, js, literal } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { both, type Compared, type Conjunction, reversed } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import { type Normal, otherMembers } from "../comparison/normal.ts";
import { acceptsAll } from "../comparison/trivial.ts";
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
  compare(before, after) {
    const [were, are] = [patternedIn(before), patternedIn(after)];
    return [...new Set([...were.keys(), ...are.keys()])].flatMap((source): Compared[] => {
      const [was, is] = [were.get(source), are.get(source)];
      if (was !== undefined && is !== undefined)
        return [{ kind: "descent", step: `{${source}}`, before: was, after: is }];
      // Where other names may have any value, one that may have any says nothing.
      const others = otherMembers(is === undefined ? after : before);
      if (others.length === 0 && [...(was ?? is ?? [])].every(({ schema }) => acceptsAll(schema))) return [];
      // Where other names are refused, a pattern lets some in.
      const isClosed = others.length > 0;
      const [relation, verb] =
        is === undefined ? (["loosened", "removed"] as const) : (["tightened", "added"] as const);
      const at = (list: typeof was) => list?.[0] && { value: source, pointer: list[0].pointer };
      const says = `what members with names like ${source} are was ${verb}`;
      const found = isClosed ? reversed(relation) : relation;
      return [difference(both(`pattern-property-${verb}`), found, says, [at(was), before], [at(is), after])];
    });
  },
};

function patternedIn({ members }: Normal): ReadonlyMap<string, Conjunction> {
  const found = new Map<string, Conjunction>();
  for (const { patterned } of members)
    for (const [source, schema] of patterned) found.set(source, [...(found.get(source) ?? []), schema]);
  return found;
}
