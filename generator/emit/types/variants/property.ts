import { isObject, type Json } from "../../../read/document.ts";
import type { Demand } from "../demand.ts";
import { referenced, resolved } from "../reference.ts";
import { facetWays } from "./facet-ways.ts";
import type { Inside } from "./literal.ts";
import type { Making } from "./making.ts";
import { type Find, objectShape } from "./object-shape.ts";
import { nameOf } from "./suffix.ts";

/** Whether a type can say what is demanded of what a property holds. */
export function canSayInside(property: Json | undefined, { then }: Inside, find: Find): boolean {
  const target = resolved(property, find);
  const isSaid = facetWays(then).every(({ length }) => length > 0);
  return isSaid && isObject(target) && objectShape(target, find) !== undefined;
}

/** A property's schema with what is demanded of what it holds. */
export function refineProperty(schema: Json, inside: readonly Inside[], name: string, making: Making): Json {
  const target = resolved(schema, making.find);
  if (!isObject(target)) return schema;
  const demands = inside.map(({ when, then }): Demand => ({ rule: "", at: [], when, then }));
  const named = referenced(schema) ?? name;
  const literals = inside.flatMap(({ then }) => facetWays(then)[0] ?? []);
  return making.named(named + nameOf(literals), making.refined(target, demands, named));
}
