import { expect, test } from "vitest";
import { ruleKinds } from "../../../generator/constraints/rules/index.ts";
import { isObject, type Json, type JsonObject } from "../../../generator/read/document.ts";
import { escapeToken, tokensOf } from "../../../generator/read/pointer.ts";
import { rulesSchema } from "../../../generator/rules/schema/rules-schema.ts";
import { bindingOf, examples, shopRules, withRules } from "../shop.ts";
import { closedIn, closedMappings } from "./closed-mappings.ts";

/**
 * What binding knows and what the schema says are the same members, at every mapping of a rules file that has them all: a
 * member that nobody knows is put into each, and binding tells which it would know there.
 */
const file = withRules(shopRules, ...examples.values());
const schema = rulesSchema(undefined);
const stranger = "zzzzzzzz";

test("the file is sound", () => {
  expect(bindingOf(file)).toEqual([]);
});

test.each(ruleKinds.map((kind) => [kind.key, kind] as const))("%s: key and keys are its properties", (key, kind) => {
  const [mapping] = closedMappings(schema, withRules(shopRules, examples.get(key) as Json)).filter(
    ({ schema: one }) => one === (schema.definitions as JsonObject)[`rule.${key}`],
  );
  const common = ["each", "id", "message", "source", "status", "when"];
  expect(mapping?.members).toEqual([...common, key, ...kind.keys].sort());
});

test("every mapping of the file: the members that binding knows are those of the schema", () => {
  const told = mappingsIn(file).flatMap((pointer) => {
    const known = knownAt(pointer);
    return known === undefined ? [] : [[pointer, known] as const];
  });
  const said = closedMappings(schema, file)
    .filter(({ members }) => !isWordOfConditions(members))
    .map(({ pointer, members }) => [pointer, members] as const);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(said));
});

test("every mapping of the schema stands in the file", () => {
  const reached = new Set(closedMappings(schema, file).map((one) => one.schema));
  // A rule that says nothing yet is none; what it may take is what rules of all kinds take.
  const start = (schema.definitions as JsonObject)["rule.start"];
  const missed = closedIn(schema).filter((one) => one !== start && !reached.has(one));
  expect(missed).toEqual([]);
});

test("a rule that does not say what it does yet may be of any kind", () => {
  const { properties } = (schema.definitions as JsonObject)["rule.start"] as { readonly properties: JsonObject };
  const common = ["id", "each", "when", "status", "message", "source"];
  expect(Object.keys(properties)).toEqual([...common, ...ruleKinds.map((kind) => kind.key)]);
});

/** `{ not: … }` is told with the other things that a field can be, not by its members. */
function isWordOfConditions(members: readonly string[]): boolean {
  return members.join() === "not";
}

/** The members that binding says it knows where a member stands that it does not know. */
function knownAt(pointer: string): readonly string[] | undefined {
  const at = `${pointer}/${stranger}`;
  const found = bindingOf(put(file, tokensOf(pointer))).find(
    (one) => one.code === "rule-member" && one.place?.pointer === at,
  );
  return found?.fix
    .replace(/^Members known here: |\.$/g, "")
    .split(", ")
    .sort();
}

function put(value: Json, [token, ...rest]: readonly string[]): Json {
  if (token === undefined) return { ...(value as JsonObject), [stranger]: 1 };
  if (Array.isArray(value)) return value.map((one: Json, index) => (String(index) === token ? put(one, rest) : one));
  const object = value as JsonObject;
  return { ...object, [token]: put(object[token] as Json, rest) };
}

function mappingsIn(value: Json | undefined, pointer = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: Json, index) => mappingsIn(one, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  return [
    pointer,
    ...Object.entries(value).flatMap(([name, one]) => mappingsIn(one, `${pointer}/${escapeToken(name)}`)),
  ];
}
