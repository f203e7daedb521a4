import type { Json, JsonObject } from "../../../read/document.ts";
import { type Demand, isAlways } from "../demand.ts";
import { valuesName } from "../names.ts";
import { conjunctionsOf } from "./conjunctions.ts";
import { facetWays } from "./facet-ways.ts";
import { type Fields, fieldsOf } from "./field.ts";
import type { Conjunction } from "./literal.ts";
import { type Making, mostVariants } from "./making.ts";
import { isStructural, type ObjectShape, objectShape } from "./object-shape.ts";
import { suffixes } from "./suffix.ts";
import { groupsOf, tagOf } from "./tag.ts";
import { variantSchema } from "./variant-schema.ts";

/** An object as a type can say what is demanded of it: a union of named variants, told apart by a tag where there is one. */
export function refineObject(schema: JsonObject, demands: readonly Demand[], name: string, making: Making): JsonObject {
  // A schema that says nothing describes more than objects.
  const shape = isStructural(schema) ? objectShape(schema, making.find) : undefined;
  if (shape === undefined) return schema;
  const tag = tagOf(shape, demands, making.find);
  const variants = variantsOf(shape, tag, demands, name, making);
  if (variants.length === 0) return schema;
  if (variants.length <= mostVariants) return union(schema, shape, tag, variants, name, making);
  making.tooWide(name, variants.length);
  const unconditional = demands.filter(
    ({ when, then }) => isAlways(when) && then.kind !== "split" && facetWays(then).length === 1,
  );
  return union(schema, shape, undefined, variantsOf(shape, undefined, unconditional, name, making), name, making);
}

interface Variant {
  readonly values: readonly (Json | undefined)[];
  readonly fields: Fields;
  readonly suffix: string;
}

function variantsOf(
  shape: ObjectShape,
  tag: string | undefined,
  demands: readonly Demand[],
  name: string,
  making: Making,
): readonly Variant[] {
  const groups = tag === undefined ? [{ values: [], demands }] : groupsOf(tag, shape, demands, making.find);
  return groups.flatMap(({ values, demands: left }) => {
    const possible = conjunctionsOf(left, shape, name, making).flatMap((conjunction) => {
      const literals = [...conjunction, ...tagLiterals(tag, values)];
      const fields = fieldsOf(literals, shape, making.find);
      return fields === undefined ? [] : [{ literals, fields }];
    });
    const ends = suffixes(possible.map(({ literals }) => literals));
    return possible.map(({ fields }, index) => ({ values, fields, suffix: ends[index] ?? "" }));
  });
}

function union(
  schema: JsonObject,
  shape: ObjectShape,
  tag: string | undefined,
  variants: readonly Variant[],
  name: string,
  making: Making,
): JsonObject {
  const schemas = variants.map(({ fields }) => variantSchema(shape, fields, name, making));
  const [only] = schemas;
  if (schemas.length === 1 && only !== undefined) return withNull(only, shape);

  const every = [...new Set(variants.flatMap(({ values }) => values))];
  const refs = schemas.map((one, index) => {
    const { values, suffix } = variants[index] as Variant;
    const part = (tag === undefined ? "" : valuesName(values, every)) + suffix;
    return making.named(name + (part === "" ? "Variant" : part), one);
  });
  if (tag !== undefined) {
    const groups = [...new Set(variants.map(({ values }) => values))].map((values) => ({
      values,
      schemas: refs.filter((_, index) => variants[index]?.values === values),
    }));
    making.tagged.set(name, { tag, groups });
  }
  const { title, description } = schema;
  const told = Object.fromEntries(Object.entries({ title, description }).filter(([, value]) => value !== undefined));
  return withNull({ ...told, anyOf: refs }, shape);
}

function tagLiterals(tag: string | undefined, values: Variant["values"]): Conjunction {
  if (tag === undefined) return [];
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return [{ kind: "absent", field: tag, reason: `${tag} is absent here` }];
  return [{ kind: known.length < values.length ? "only" : "is", field: tag, values: known }];
}

function withNull(schema: JsonObject, { nullable }: ObjectShape): JsonObject {
  if (!nullable) return schema;
  return Array.isArray(schema.anyOf)
    ? { ...schema, anyOf: [...schema.anyOf, { type: "null" }] }
    : { anyOf: [schema, { type: "null" }] };
}
