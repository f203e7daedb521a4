import type { Json, JsonObject } from "../../../read/document.ts";
import { isObject } from "../../../read/document.ts";
import type { Demand } from "../demand.ts";
import { freeName, valuesName } from "../names.ts";
import { conjunctionsOf } from "./conjunctions.ts";
import { type Fields, fieldsOf } from "./field.ts";
import { type Making, mostVariants } from "./making.ts";
import { objectShape, type ObjectShape } from "./object-shape.ts";
import { suffixes } from "./suffix.ts";
import { groupsOf, tagOf } from "./tag.ts";
import { variantSchema } from "./variant-schema.ts";

/** An object as a type can say what is demanded of it: a union of named variants, told apart by a tag where there is one. */
export function refineObject(schema: JsonObject, demands: readonly Demand[], name: string, making: Making): JsonObject {
  const shape = objectShape(schema, making.find);
  if (shape === undefined) return schema;
  const tag = tagOf(shape, demands, making.find);
  const groups = tag === undefined ? [{ values: [], demands }] : groupsOf(tag, shape, demands, making.find);

  const variants = groups.flatMap(({ values, demands: left }) => {
    const conjunctions = conjunctionsOf(left, shape, name, making);
    const some = conjunctions.map((literals) => withTag(literals, tag, values)).flatMap((literals) => {
      const fields = fieldsOf(literals, shape, making.find);
      return fields === undefined ? [] : [{ literals, fields }];
    });
    const ends = suffixes(some.map(({ literals }) => literals));
    return some.map(({ fields }, index) => ({ values, fields, suffix: ends[index] ?? "" }));
  });
  if (variants.length === 0) return schema;
  if (variants.length > mostVariants) {
    making.tooWide(name, variants.length);
    return schema;
  }
  return union(schema, shape, tag, variants, name, making);
}

interface Variant {
  readonly values: readonly (Json | undefined)[];
  readonly fields: Fields;
  readonly suffix: string;
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
  const taken = new Set<string>();
  const refs = schemas.map((one, index) => {
    const variant = variants[index];
    const part = variant === undefined || tag === undefined ? "" : valuesName(variant.values, every);
    const wanted = freeName(name + part + (variant?.suffix ?? "") || `${name}Variant`, (other) => taken.has(other));
    taken.add(wanted);
    return making.named(wanted === name ? `${name}Variant` : wanted, one);
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

/** The tag's values are literals like others, where they are not all that the schema allows. */
function withTag(
  literals: readonly Parameters<typeof fieldsOf>[0][number][],
  tag: string | undefined,
  values: readonly (Json | undefined)[],
): Parameters<typeof fieldsOf>[0] {
  if (tag === undefined) return literals;
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return [...literals, { kind: "absent", field: tag, reason: `${tag} is absent here` }];
  return [...literals, { kind: known.length < values.length ? "only" : "is", field: tag, values: known }];
}

function withNull(schema: JsonObject, { nullable }: ObjectShape): JsonObject {
  if (!nullable) return schema;
  return isObject(schema) && Array.isArray(schema.anyOf)
    ? { ...schema, anyOf: [...schema.anyOf, { type: "null" }] }
    : { anyOf: [schema, { type: "null" }] };
}
