import type { CountFacet } from "../../../constraints/refinement.ts";
import { isObject, type Json, type JsonObject, member } from "../../../read/document.ts";
import { isAlways } from "../demand.ts";
import { marked } from "../marker.ts";
import { resolved } from "../reference.ts";
import { facetWays } from "./facet-ways.ts";
import type { Conjunction, Inside } from "./literal.ts";
import { type Find, type ObjectShape, objectShape } from "./object-shape.ts";

/** What the literals of a variant make of one field. */
export interface Field {
  readonly required: boolean;
  /** Why the field may not be there. */
  readonly forbidden: string | undefined;
  /** The values left; undefined where the schema's own hold. */
  readonly values: readonly Json[] | undefined;
  readonly counts: readonly CountFacet[];
  /** What is demanded of what it holds. */
  readonly inside: readonly Inside[];
}

export type Fields = ReadonlyMap<string, Field>;

/** The fields of an object where all of these literals hold; undefined where they contradict each other or the schema. */
export function fieldsOf(conjunction: Conjunction, shape: ObjectShape, find: Find): Fields | undefined {
  const fields = new Map<string, Field>();
  for (const literal of conjunction) {
    const { field } = literal;
    const before = fields.get(field) ?? {
      required: shape.required.includes(field),
      forbidden: undefined,
      values: undefined,
      counts: [],
      inside: [],
    };
    const after = narrowed(before, literal, member(shape.properties, field), find);
    if (after.required && after.forbidden !== undefined) return undefined;
    fields.set(field, after);
  }
  const isImpossible = [...fields].some(
    ([name, { required, inside }]) => required && contradictEachOther(inside, member(shape.properties, name), find),
  );
  return isImpossible ? undefined : fields;
}

/** Whether nothing can be what is demanded of a field that has to be there. */
function contradictEachOther(inside: readonly Inside[], property: Json | undefined, find: Find): boolean {
  const target = resolved(property, find);
  const shape = isObject(target) ? objectShape(target, find) : undefined;
  const certain = inside.flatMap(({ when, then }) => {
    const [only, ...others] = facetWays(then);
    return isAlways(when) && others.length === 0 ? (only ?? []) : [];
  });
  return shape !== undefined && certain.length > 1 && fieldsOf(certain, shape, find) === undefined;
}

/** The values that a schema allows, where it names them. */
export function valuesOf(schema: Json | undefined, find: Find): readonly Json[] | undefined {
  const target = resolved(schema, find);
  if (!isObject(target)) return undefined;
  if (target.const !== undefined) return [target.const];
  if (Array.isArray(target.enum)) return target.enum;
  if (target.type === "boolean") return [true, false];
  const [only, ...others] = Array.isArray(target.allOf) ? target.allOf : [];
  return only !== undefined && others.length === 0 ? valuesOf(only, find) : undefined;
}

function narrowed(field: Field, literal: Conjunction[number], schema: Json | undefined, find: Find): Field {
  switch (literal.kind) {
    case "present":
      return { ...field, required: true };
    case "absent":
      return { ...field, forbidden: alsoFor(field.forbidden, literal.reason) };
    case "count":
      return { ...field, counts: [...field.counts, literal.count] };
    case "inside":
      return { ...field, inside: [...field.inside, literal] };
    case "is":
      return withValues({ ...field, required: true }, among(literal.values, field.values), literal.field);
    case "only":
      return withValues(field, among(literal.values, field.values ?? valuesOf(schema, find)), literal.field);
    case "not": {
      // Of a string that may be anything, a type cannot except a value.
      const before = field.values ?? valuesOf(schema, find);
      return withValues(
        field,
        before?.filter((value) => !literal.values.includes(value)),
        literal.field,
      );
    }
  }
}

function alsoFor(reasons: string | undefined, reason: string): string {
  return reasons === undefined || reasons === reason ? reason : `${reasons}; ${reason}`;
}

function withValues(field: Field, values: readonly Json[] | undefined, name: string): Field {
  const none = values?.length === 0 ? `no value of ${name} is left here` : undefined;
  return { ...field, values, forbidden: field.forbidden ?? none };
}

function among(values: readonly Json[], allowed: readonly Json[] | undefined): readonly Json[] {
  return allowed === undefined ? values : values.filter((value) => allowed.includes(value));
}

/** A property's schema with only these values. Of a long list that has a name, those left out are told instead. */
export function withOnly(schema: JsonObject, values: readonly Json[], find: Find): JsonObject {
  const { title, description, deprecated, type } = schema;
  const told = Object.fromEntries(
    Object.entries({ title, description, deprecated, type }).filter(([, value]) => value !== undefined),
  );
  const all = valuesOf(schema, find) ?? [];
  const out = all.filter((value) => !values.includes(value));
  if (all.length > 12 && out.length <= 4)
    return out.length === 0 ? schema : { ...told, ...marked({ without: out, of: schema }) };
  const [only] = values;
  return values.length === 1 && only !== undefined ? { ...told, const: only } : { ...told, enum: values };
}
