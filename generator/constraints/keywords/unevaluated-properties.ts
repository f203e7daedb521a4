import { block, type Identifier, imported, joined, js, literal, type Printable } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { unevaluatedComparison } from "../comparison/unevaluated.ts";
import type { Evaluated, Keyword, SchemaEnv } from "../keyword.ts";

/** `unevaluatedProperties` (JSON Schema 2020-12 core, 11.3): members that no keyword of the schema, nor one applied in place, evaluates. */
export const unevaluatedProperties: Keyword = {
  name: "unevaluatedProperties",
  applies: "object",
  readsEvaluated: true,
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check(value, env) {
    if (env.evaluated.some(({ when, what }) => when.length === 0 && what.kind === "everyMember")) return [];
    const key = env.fresh("key");
    const inner = value === false ? [unknown(env, key)] : member(env, key);
    if (inner.length === 0) return [];
    return [
      block(js`for (const ${key} in ${env.value})`, [
        js`if (!Object.hasOwn(${env.value}, ${key})${evaluated(env, key)}) continue;`,
        ...inner,
      ]),
    ];
  },
  evaluates: () => [{ kind: "everyMember" }],
  describe: (value) => (value === false ? "no other properties" : undefined),
  compare: unevaluatedComparison("unevaluatedProperties", "unevaluated-properties"),
};

function unknown(env: SchemaEnv, key: Identifier): Printable {
  const expected = literal("no property of another name than the document's");
  return env.failKeyWhen(js`true`, key, "unevaluatedProperties", expected);
}

function member(env: SchemaEnv, key: Identifier): readonly Printable[] {
  const value = env.fresh("member");
  const inner = env.child(env.subschema("unevaluatedProperties"), value, { kind: "key", variable: key });
  return inner.length === 0 ? [] : [js`const ${value} = ${env.value}[${key}];`, ...inner];
}

/** The alternatives that make a key an evaluated one: ` || key === "a" || fits && key === "b"`. */
function evaluated(env: SchemaEnv, key: Identifier): Printable {
  const always = new Set<string>();
  const tests: Printable[] = [];
  for (const { when, what } of env.evaluated) {
    if (what.kind === "members" && when.length === 0) for (const name of what.names) always.add(name);
    else {
      const test = isOf(what, env, key);
      if (test !== undefined) tests.push(joined([...when, ...test], js` && `));
    }
  }
  const named = isNamed([...always], env, key);
  const all = [...(named === undefined ? [] : [named]), ...tests];
  return all.length === 0 ? [] : [js` || `, joined(all, js` || `)];
}

/** The test that a key is of this kind; an empty list where every key is. */
function isOf(what: Evaluated, env: SchemaEnv, key: Identifier): readonly Printable[] | undefined {
  if (what.kind === "everyMember") return [];
  if (what.kind === "pattern") {
    const source = js`${imported("pattern", "runtime/values.js")}(${literal(what.source)})`;
    return [js`${env.constant("pattern", js`/*#__PURE__*/ ${source}`)}.test(${key})`];
  }
  const named = what.kind === "members" ? isNamed(what.names, env, key) : undefined;
  return named && [js`(${named})`];
}

function isNamed(names: readonly string[], env: SchemaEnv, key: Identifier): Printable | undefined {
  if (names.length === 0) return undefined;
  if (names.length > 8) return js`${env.constant("named", js`/*#__PURE__*/ new Set(${literal(names)})`)}.has(${key})`;
  return joined(
    names.map((name) => js`${key} === ${literal(name)}`),
    js` || `,
  );
}
