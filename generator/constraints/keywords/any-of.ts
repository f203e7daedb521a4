import { js, literal, type Printable } from "../../code/printable.ts";
import type { SchemaAt } from "../../model/api.ts";
import { isObject, type Json } from "../../read/document.ts";
import { unionComparison } from "../comparison/branches.ts";
import type { Keyword, SchemaEnv } from "../keyword.ts";
import { alternativesOf } from "./alternatives.ts";
import { discriminatedBranches, discriminatedCode } from "./discriminator.ts";
import { oneOf } from "./enum.ts";
import { hasTag, otherTag, tagChain, taggedBranches } from "./tag.ts";

/** `anyOf` (JSON Schema 2020-12 core, 10.2.1.2). */
export const anyOf: Keyword = {
  name: "anyOf",
  applies: "any",
  bind: listOfSchemas,
  check(value, env) {
    const count = (value as readonly unknown[]).length;
    const tests = branches(env, "anyOf", count);
    const none = tests.flatMap((test, index) => (index === 0 ? [js`!${test}`] : [js` && `, js`!${test}`]));
    return unionCode(env, "anyOf", schemasOf(env, "anyOf", count), tests, none);
  },
  describe: () => undefined,
  compare: unionComparison("anyOf"),
};

export function listOfSchemas(value: Json): string | undefined {
  const fits =
    Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "boolean" || isObject(one));
  return fits ? undefined : "must be a list of schemas, not an empty one";
}

export function branches(env: SchemaEnv, keyword: string, count: number): Printable[] {
  const schemas = schemasOf(env, keyword, count);
  // In a response a branch takes another tag for drift: its members are those of the branch that the tag names.
  const tagged =
    (env.isAsked && !env.strict ? taggedBranches(schemas, env.resolve) : undefined) ??
    (env.isAsked ? discriminatedBranches(schemas, env) : undefined);
  return schemas.map((branch, index) => {
    const where = tagged && hasTag(tagged, index, env);
    return env.evaluating(branch, "accepts", where) ?? env.accepts(branch, env.value);
  });
}

export function schemasOf(env: SchemaEnv, keyword: string, count: number): SchemaAt[] {
  return Array.from({ length: count }, (_, index) => env.subschema(keyword, index));
}

/**
 * The code of a union: `tests` say of each branch whether it fits, `none` that no branch does. Where a tag tells the branches
 * apart, the branch that the instance's tag names speaks for the union; in a response a tag that no branch knows is drift.
 * Else the nearest branch speaks.
 */
export function unionCode(
  env: SchemaEnv,
  keyword: string,
  schemas: readonly SchemaAt[],
  tests: readonly Printable[],
  none: Printable,
): readonly Printable[] {
  const tagged = taggedBranches(schemas, env.resolve);
  if (tagged === undefined) {
    const failed = untaggedCode(env, keyword, schemas, none);
    const discriminated = discriminatedBranches(schemas, env);
    return discriminated === undefined ? [failed] : discriminatedCode(discriminated, env, tests, failed);
  }
  // Where the branches have been evaluated already, to see what each evaluates, the chain only reports.
  const { aside } = env;
  const expected = literal(alternativesOf(schemas, env).expected);
  if (!env.strict && env.isAsked) {
    const other = otherTag(tagged, env);
    env.evaluates({ kind: "everyMember" }, other);
    const chain = tagChain(tagged, aside, (otherwise) => [aside.failWhen(otherwise, keyword, expected)]);
    return [
      ...env.driftWhen(js`${none} && ${other}`, "a new alternative of the union"),
      env.failWith(js`${none} && !(${other})`, chain),
    ];
  }
  if (!env.strict) {
    return tagChain(tagged, env, (other, tag) => [
      ...env.driftWhen(js`${other} && typeof ${tag} === "string"`, "a new alternative of the union"),
      env.failWhen(js`${other} && typeof ${tag} !== "string" && ${none}`, keyword, expected),
    ]);
  }
  const named = literal(oneOf(tagged.branches.flatMap((branch) => branch.values)));
  const chain = tagChain(tagged, aside, (other, tag) => [
    env.failMemberWhen(other, tagged.property, keyword, named, tag),
  ]);
  return tagged.required && !env.isAsked ? chain : [env.failWith(none, chain)];
}

function untaggedCode(env: SchemaEnv, keyword: string, schemas: readonly SchemaAt[], none: Printable): Printable {
  const { expected, names, arePlain } = alternativesOf(schemas, env);
  if (arePlain) return env.failWhen(none, keyword, literal(expected));
  const branches = schemas.map((schema, index) => ({ schema, name: names[index] ?? "" }));
  return env.failNearest(none, keyword, literal(expected), branches);
}
