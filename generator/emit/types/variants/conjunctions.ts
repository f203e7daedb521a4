import { isObject, member } from "../../../read/document.ts";
import { type Demand, isAlways } from "../demand.ts";
import { pascal } from "../names.ts";
import { resolved } from "../reference.ts";
import { facetWays } from "./facet-ways.ts";
import { valuesOf } from "./field.ts";
import { type Conjunction, type Literal, literalKey, product, ways } from "./literal.ts";
import type { Making } from "./making.ts";
import type { ObjectShape } from "./object-shape.ts";
import { canSayInside } from "./property.ts";
import { tupleSchema } from "./tuples.ts";

// More choices than this are not even tried out: what is left of them would be too many variants.
const mostChoices = 512;

/**
 * "When A, then B" is "not A, or B": each demand is a choice, and every choice of one from each makes a conjunction. They
 * overlap, so that a value known only to the program fits the one that holds for any. One that another includes is left out.
 */
export function conjunctionsOf(
  demands: readonly Demand[],
  shape: ObjectShape,
  name: string,
  making: Making,
): readonly Conjunction[] {
  const choices = demands.flatMap((demand) => {
    if (demand.then.kind === "split") return [];
    const then = facetWays(demand.then);
    const all = isAlways(demand.when) ? then : [...ways(demand.when, false), ...then];
    const said = all.map((conjunction) => conjunction.filter((literal) => canSay(literal, shape, name, making)));
    return said.some(({ length }) => length === 0) ? [] : [said];
  });
  const size = choices.reduce((sum, { length }) => sum * length, 1);
  if (size <= mostChoices) return withoutIncluded(product(choices, mostChoices));
  making.tooWide(name, size);
  return [choices.filter(({ length }) => length === 1).flat(2)];
}

function canSay(literal: Literal, shape: ObjectShape, name: string, making: Making): boolean {
  const property = member(shape.properties, literal.field);
  if (literal.kind === "not") return valuesOf(property, making.find) !== undefined;
  if (literal.kind === "is" || literal.kind === "only") return isObject(property);
  if (literal.kind === "inside") return canSayInside(property, literal, making.find);
  if (literal.kind !== "count") return true;
  const array = resolved(property, making.find);
  return isObject(array) && tupleSchema(array, [literal.count], name + pascal(literal.field), making) !== undefined;
}

/** Without repeated literals, and without the conjunctions that say all that another says, and more. */
function withoutIncluded(conjunctions: readonly Conjunction[]): readonly Conjunction[] {
  const keyed = conjunctions.map((conjunction) => new Map(conjunction.map((one) => [literalKey(one), one])));
  const includes = (small: ReadonlyMap<string, Literal>, large: ReadonlyMap<string, Literal>) =>
    small.size <= large.size && [...small.keys()].every((key) => large.has(key));
  const isNeeded = (one: ReadonlyMap<string, Literal>, index: number) =>
    keyed.every((other, at) => at === index || !includes(other, one) || (other.size === one.size && at > index));
  return conjunctions.filter((_, index) => isNeeded(keyed[index] ?? new Map(), index)).map(distinct);
}

/** Two reasons why a field is absent are both kept. */
function distinct(conjunction: Conjunction): Conjunction {
  return [...new Map(conjunction.map((one) => [JSON.stringify(one), one])).values()];
}
