import { block, imported, joined, js, literal, type Printable } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { both, type Conjunction, type Difference, type Relation, type Side } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import { isNever, otherMembers } from "../comparison/normal.ts";
import type { Keyword, SchemaEnv } from "../keyword.ts";
import { compilable } from "./pattern.ts";

/** `additionalProperties` (JSON Schema 2020-12 core, 10.3.2.3): members that neither `properties` nor `patternProperties` name. */
export const additionalProperties: Keyword = {
  name: "additionalProperties",
  applies: "object",
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check(value, env) {
    if (value === true) return [];
    const key = env.fresh("key");
    const inner = value === false ? [closed(env, key)] : member(env, key);
    if (inner.length === 0) return [];
    return [
      block(js`for (const ${key} in ${env.value})`, [
        js`if (!Object.hasOwn(${env.value}, ${key})${others(env, key)}) continue;`,
        ...inner,
      ]),
    ];
  },
  evaluates: () => [{ kind: "everyMember" }],
  describe: (value) => (value === false ? "no other properties" : undefined),
  compare(before, after, env) {
    const [was, is] = [otherMembers(before), otherMembers(after)];
    if (was.length === 0 && is.length === 0) return [];
    const refuses = (list: Conjunction, side: Side) => list.length > 0 && isNever(env.normal(list, side));
    const [refused, refusesNow] = [refuses(was, "before"), refuses(is, "after")];
    if (refused && refusesNow) return [];
    const at = (list: Conjunction) => list[0] && { value: list[0].schema, pointer: list[0].pointer };
    const told = (aspect: string, relation: Relation, says: string, level: Difference["level"] = {}) => [
      difference(both(`additional-properties-${aspect}`), relation, says, [at(was), before], [at(is), after], {
        level,
      }),
    ];
    if (refusesNow) return told("disallowed", "tightened", "properties that are not named are refused");
    // Who reads answers passes over what it does not know.
    if (refused)
      return told("allowed", "loosened", "properties that are not named are let through", { response: "warning" });
    if (was.length === 0) return told("set", "tightened", "properties that are not named have a schema");
    if (is.length === 0) return told("unset", "loosened", "properties that are not named have no schema any more");
    return [{ kind: "descent", step: "{*}", before: was, after: is }];
  },
};

function closed(env: SchemaEnv, key: ReturnType<SchemaEnv["fresh"]>): Printable {
  return env.failKeyWhen(
    js`true`,
    key,
    "additionalProperties",
    literal("no property of another name than the document's"),
  );
}

function member(env: SchemaEnv, key: ReturnType<SchemaEnv["fresh"]>): readonly Printable[] {
  const value = env.fresh("member");
  const inner = env.child(env.subschema("additionalProperties"), value, { kind: "key", variable: key });
  return inner.length === 0 ? [] : [js`const ${value} = ${env.value}[${key}];`, ...inner];
}

/** The alternatives that make a key a named one: ` || key === "a" || pattern.test(key)`. */
function others(env: SchemaEnv, key: Printable): Printable {
  const names = isObject(env.schema.properties) ? Object.keys(env.schema.properties) : [];
  const patterns = isObject(env.schema.patternProperties)
    ? Object.keys(env.schema.patternProperties).filter((source) => compilable(source) === undefined)
    : [];
  const tests: Printable[] = [
    ...(names.length > 8
      ? [js`${env.constant("named", js`/*#__PURE__*/ new Set(${literal(names)})`)}.has(${key})`]
      : names.map((name) => js`${key} === ${literal(name)}`)),
    ...patterns.map((pattern) => {
      const compiled = env.constant(
        "pattern",
        js`/*#__PURE__*/ ${imported("pattern", "runtime/values.js")}(${literal(pattern)})`,
      );
      return js`${compiled}.test(${key})`;
    }),
  ];
  return tests.length === 0 ? [] : [js` || `, joined(tests, js` || `)];
}
