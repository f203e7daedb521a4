import { block, type Identifier, joined, js, literal, type Printable } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { unevaluatedComparison } from "../comparison/unevaluated.ts";
import type { Keyword, SchemaEnv } from "../keyword.ts";

/** `unevaluatedItems` (JSON Schema 2020-12 core, 11.2): entries that no keyword of the schema, nor one applied in place, evaluates. */
export const unevaluatedItems: Keyword = {
  name: "unevaluatedItems",
  applies: "array",
  readsEvaluated: true,
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check(_value, env) {
    const always = env.evaluated.filter(({ when }) => when.length === 0);
    if (always.some(({ what }) => what.kind === "everyEntry")) return [];
    const from = Math.max(0, ...always.map(({ what }) => (what.kind === "entries" ? what.first : 0)));
    const index = env.fresh("index");
    const entry = env.fresh("entry");
    const inner = env.child(env.subschema("unevaluatedItems"), entry, { kind: "index", variable: index });
    if (inner.length === 0) return [];
    const tests = evaluated(env, index);
    return [
      block(js`for (let ${index} = ${literal(from)}; ${index} < ${env.value}.length; ${index}++)`, [
        ...(tests.length === 0 ? [] : [js`if (${joined(tests, js` || `)}) continue;`]),
        js`const ${entry} = ${env.value}[${index}];`,
        ...inner,
      ]),
    ];
  },
  evaluates: () => [{ kind: "everyEntry" }],
  describe: (value) => (value === false ? "no other entries" : undefined),
  compare: unevaluatedComparison("unevaluatedItems", "unevaluated-items"),
};

/** What makes an entry an evaluated one, beyond those that always are. */
function evaluated(env: SchemaEnv, index: Identifier): readonly Printable[] {
  return env.evaluated.flatMap(({ when, what }) => {
    if (what.kind === "matching") return [joined([...when, js`${what.list}?.[${index}]`], js` && `)];
    if (when.length === 0) return [];
    if (what.kind === "everyEntry") return [joined(when, js` && `)];
    return what.kind === "entries" ? [joined([...when, js`${index} < ${literal(what.first)}`], js` && `)] : [];
  });
}
