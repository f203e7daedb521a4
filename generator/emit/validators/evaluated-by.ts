import type { Evaluated, Keyword } from "../../constraints/keyword.ts";
import { keywords } from "../../constraints/keywords/index.ts";
import { unevaluatedItems } from "../../constraints/keywords/unevaluated-items.ts";
import { unevaluatedProperties } from "../../constraints/keywords/unevaluated-properties.ts";
import type { SchemaAt } from "../../model/api.ts";
import { isObject, type JsonObject, member } from "../../read/document.ts";
import { pointerOf } from "../../read/pointer.ts";

/** Whether members of objects are asked for, entries of arrays, or both. */
export interface Asked {
  readonly members: boolean;
  readonly entries: boolean;
}

/** What a schema's own `unevaluatedProperties` and `unevaluatedItems` ask for. */
export function askedBy(schema: JsonObject): Asked {
  return { members: asks(unevaluatedProperties, schema), entries: asks(unevaluatedItems, schema) };
}

export function isAsking(schema: JsonObject): boolean {
  const { members, entries } = askedBy(schema);
  return members || entries;
}

function asks(keyword: Keyword, schema: JsonObject): boolean {
  const value = member(schema, keyword.name);
  return value !== undefined && value !== true && keyword.bind(value, schema) === undefined;
}

/** What a schema evaluates of any instance that it accepts. */
export interface EvaluatedBy {
  /** In every case. */
  readonly always: readonly Evaluated[];
  /** More depends on the instance: on the branch it fits, on the entries that match. */
  readonly varies: boolean;
}

export const nothing: EvaluatedBy = { always: [], varies: false };

const byName = keywords.filter((one) => one.evaluates !== undefined);

/** So many schemas are looked at for one: references may multiply without end. */
const mostSteps = 100_000;

/**
 * What a schema, and all that apply in place of it, evaluates (JSON Schema 2020-12 core, 11). A reference that comes back to
 * itself adds nothing. Undefined where it goes through too many to follow.
 * @param followed the schema that a `$ref` alone stands for
 */
export function evaluatedBy(
  start: SchemaAt,
  asked: Asked,
  followed: (at: SchemaAt) => SchemaAt | undefined,
): EvaluatedBy | undefined {
  // What was found without meeting a schema that was still open is so from everywhere.
  const known = new Map<string, EvaluatedBy>();
  const open = new Set<string>();
  let steps = 0;
  let met = 0;

  const visit = (at: SchemaAt): EvaluatedBy => {
    const { schema, pointer } = followed(at) ?? at;
    if (!isObject(schema) || ++steps > mostSteps) return nothing;
    const before = known.get(pointer);
    if (before !== undefined) return before;
    if (open.has(pointer)) {
      met++;
      return nothing;
    }
    open.add(pointer);
    const metBefore = met;
    const always: Evaluated[] = ownOf(schema).filter((what) => isAsked(what, asked));
    let varies = asked.entries && schema.contains !== undefined;
    const add = (inAnyCase: boolean, value: JsonObject[string], ...tokens: (string | number)[]) => {
      if (!isObject(value)) return;
      const found = visit({ schema: value, pointer: pointer + pointerOf(tokens) });
      if (inAnyCase) always.push(...found.always);
      varies ||= found.varies || (!inAnyCase && found.always.length > 0);
    };
    if (typeof schema.$ref === "string") add(true, { $ref: schema.$ref }, "$ref");
    for (const name of ["allOf", "anyOf", "oneOf"]) {
      const list = schema[name];
      if (Array.isArray(list)) for (const [index, one] of list.entries()) add(name === "allOf", one, name, index);
    }
    if (schema.if !== undefined) for (const name of ["if", "then", "else"]) add(false, schema[name], name);
    if (isObject(schema.dependentSchemas))
      for (const [name, one] of Object.entries(schema.dependentSchemas)) add(false, one, "dependentSchemas", name);
    open.delete(pointer);
    const result = { always: distinct(always), varies };
    if (met === metBefore) known.set(pointer, result);
    return result;
  };

  const result = visit(start);
  return steps > mostSteps ? undefined : result;
}

/** Each once: a base may be built on by many ways. */
function distinct(whats: readonly Evaluated[]): readonly Evaluated[] {
  return [...new Map(whats.map((what) => [JSON.stringify(what), what])).values()];
}

/** What the schema's own keywords evaluate, those aside that apply others. */
function ownOf(schema: JsonObject): Evaluated[] {
  return byName.flatMap((keyword) => {
    const value = member(schema, keyword.name);
    if (value === undefined || keyword.bind(value, schema) !== undefined) return [];
    return keyword.evaluates?.(value) ?? [];
  });
}

export function isAsked({ kind }: Evaluated, { members, entries }: Asked): boolean {
  return kind === "members" || kind === "pattern" || kind === "everyMember" ? members : entries;
}
