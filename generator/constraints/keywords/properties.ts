import { block, js } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import type { Compared, CompareEnv, Conjunction, Difference, Side } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import { isNever, memberOf, type Normal, namesOf } from "../comparison/normal.ts";
import type { Keyword } from "../keyword.ts";
import { isRequired, isTypedAndRequired } from "./required.ts";

/** `properties` (JSON Schema 2020-12 core, 10.3.2.1). What is required and has a type needs no test for its absence. */
export const properties: Keyword = {
  name: "properties",
  applies: "object",
  bind: (value) => (isObject(value) ? undefined : "must be an object of schemas"),
  check: (value, env) =>
    Object.keys(value as object).flatMap((name) => {
      const property = env.fresh(name);
      const inner = env.child(env.subschema("properties", name), property, { kind: "name", name });
      if (inner.length === 0) return [];
      const read = js`const ${property} = ${env.member(name)};`;
      const test = isTypedAndRequired(name, env) ? inner : [block(js`if (${property} !== undefined)`, inner)];
      // In a block of its own: minifiers then give every property one name, and what is alike weighs less when compressed.
      return [block(js``, [read, ...test])];
    }),
  evaluates: (value) => [{ kind: "members", names: Object.keys(value as object) }],
  describe: () => undefined,
  compare(before, after, env) {
    const [known, named] = [namesOf(before), namesOf(after)];
    return [...new Set([...known, ...named])].flatMap((name): readonly Compared[] => {
      if (!known.has(name)) return come(name, before, after, env);
      if (!named.has(name)) return gone(name, before, after, env);
      const [was, is] = [memberOf(before, name), memberOf(after, name)];
      return [{ kind: "descent", step: name, before: was, after: is, isRequired: after.required.has(name) }];
    });
  },
};

/** A property that was not named before: what stood under its name was one of the others, or of those of a pattern. */
function come(name: string, before: Normal, after: Normal, env: CompareEnv): readonly Compared[] {
  const [others, own] = [memberOf(before, name), memberOf(after, name)];
  const normal = env.normal(own, "after");
  const isNeeded = isRequired(after, name, "after", env) && !isRequired(before, name, "before", env);
  const need = after.required.has(name) ? "required" : "optional";
  const at = { value: name, pointer: own[0]?.pointer ?? after.pointer };
  const told = (
    id: Difference["id"],
    relation: Difference["relation"],
    says: string,
    level: Difference["level"] = {},
  ) => difference(id, relation, says, [undefined, before], [at, after], { step: name, level });
  if (isNever(normal)) {
    return refuses(others, "before", env) ? [] : [told(wentId(false), "tightened", "is not accepted any more")];
  }
  // Without a name it had to be there as well: whoever sent it goes by the schema now.
  if (before.required.has(name)) return [{ kind: "descent", step: name, before: others, after: own, isRequired: true }];
  const among: readonly Compared[] = isMap(others, "before", env)
    ? [{ kind: "descent", step: name, before: others, after: own }]
    : [];
  if (isNeeded) {
    const request = normal.notes.has("default")
      ? "new-required-request-property-with-default"
      : "new-required-request-property";
    const id = { request, response: `response-required${writeOnly(normal)}-property-added` };
    // What has it now was refused before, and what has it not is refused now.
    if (refuses(others, "before", env))
      return [told(id, "incomparable", "was added, and is required", { request: "error", response: "warning" })];
    return [told(id, "tightened", "was added, and is required"), ...among];
  }
  const id = {
    request: "new-optional-request-property",
    // What is only written may be required, and is not sent all the same.
    response: `response-${writeOnly(normal) === "" ? "optional" : need}${writeOnly(normal)}-property-added`,
  };
  if (refuses(others, "before", env))
    return [told(id, "loosened", "was added, where no others were let through", { response: "warning" })];
  // Nobody is held to have sent it, for it was not named.
  return [told(id, "undecided", "was added", { request: "info", response: "info" }), ...among];
}

/** A property that is not named any more: what stands under its name is one of the others, or of those of a pattern. */
function gone(name: string, before: Normal, after: Normal, env: CompareEnv): readonly Compared[] {
  const [own, others] = [memberOf(before, name), memberOf(after, name)];
  const normal = env.normal(own, "before");
  // What was refused by name is one of the others now.
  if (isNever(normal)) return [{ kind: "descent", step: name, before: own, after: others }];
  const wasNeeded = isRequired(before, name, "before", env);
  const isNamedRequired = wasNeeded || (writeOnly(normal) !== "" && before.required.has(name));
  const isRefused = refuses(others, "after", env);
  const at = { value: name, pointer: own[0]?.pointer ?? before.pointer };
  const id = {
    ...wentId(isNamedRequired),
    response: wentId(isNamedRequired).response.replace("-property", `${writeOnly(normal)}-property`),
  };
  const isReadOnly = normal.notes.get("readOnly")?.value === true;
  const says = isRefused ? "was removed, and others are refused" : "was removed";
  const level = {
    request: isReadOnly ? "info" : isRefused ? "error" : "warning",
    response: wasNeeded ? "error" : "info",
  } as const;
  const relation = isRefused && !wasNeeded ? "tightened" : isRefused ? "incomparable" : "undecided";
  const found = difference(id, relation, says, [at, before], [undefined, after], { step: name, level });
  return isMap(others, "after", env) ? [found, { kind: "descent", step: name, before: own, after: others }] : [found];
}

function wentId(wasNeeded: boolean): Difference["id"] {
  return {
    request: "request-property-removed",
    response: wasNeeded ? "response-required-property-removed" : "response-optional-property-removed",
  };
}

function writeOnly({ notes }: Normal): string {
  return notes.get("writeOnly")?.value === true ? "-write-only" : "";
}

function refuses(others: Conjunction, side: Side, env: CompareEnv): boolean {
  return others.length > 0 && isNever(env.normal(others, side));
}

/** Members of any name have a schema: the object is a map. */
function isMap(others: Conjunction, side: Side, env: CompareEnv): boolean {
  return others.length > 0 && !isNever(env.normal(others, side));
}
