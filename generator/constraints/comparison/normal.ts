import type { SchemaAt } from "../../model/api.ts";
import type { Json } from "../../read/document.ts";
import type { TypeName } from "../keywords/type.ts";
import { matches } from "../patterns/matches.ts";
import type { Conjunction } from "./difference.ts";

/** What a keyword says, and where. */
export interface Said<Value> {
  readonly value: Value;
  readonly pointer: string;
}

/** A bound of numbers; in OpenAPI 3.0 an exclusive one is written as two keywords. */
export interface Bound extends Said<number> {
  readonly isExclusive: boolean;
}

/** `enum` and `const`. */
export interface Values extends Said<readonly Json[]> {
  readonly isConst: boolean;
  /** Where each stands, by its text (`canonical`). */
  readonly places: ReadonlyMap<string, string>;
}

/** The object keywords of one schema: what they say of a member depends on each other. */
export interface Members {
  readonly named: ReadonlyMap<string, SchemaAt>;
  readonly patterned: ReadonlyMap<string, SchemaAt>;
  readonly others: SchemaAt | undefined;
  /** `additionalProperties` stands there, though it may say nothing (`true`): no member is left for `unevaluatedProperties`. */
  readonly evaluatesOthers: boolean;
}

/** The array keywords of one schema. */
export interface Entries {
  readonly first: readonly SchemaAt[];
  readonly others: SchemaAt | undefined;
}

export interface Union {
  readonly kind: "anyOf" | "oneOf";
  readonly branches: readonly Conjunction[];
  readonly pointer: string;
  /** A discriminator picks among them, and its tags tell which came or went. */
  readonly isTagged?: true;
}

export interface Containing {
  readonly schema: SchemaAt;
  readonly min: number;
  readonly max: number | undefined;
  readonly pointer: string;
}

export interface Conditional {
  readonly if: SchemaAt;
  readonly then: Conjunction;
  readonly else: Conjunction;
  readonly pointer: string;
}

/** The keywords whose value is one number that bounds a count. */
export const limits = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"] as const;
export type Limit = (typeof limits)[number];

/**
 * A schema in the form in which it is compared: references followed, `allOf` taken into it, `nullable`, exclusive bounds and
 * unions that only list types or values written in one way. What says nothing (`minItems: 0`) is left out.
 */
export interface Normal {
  /** The schema itself, where it stands once references are followed. */
  readonly pointer: string;
  /** Without `integer` where there is `number`; undefined where any is accepted, empty where no value is. */
  readonly types: ReadonlySet<TypeName> | undefined;
  readonly typesAt: string;
  readonly values: Values | undefined;
  readonly lower: Bound | undefined;
  readonly upper: Bound | undefined;
  readonly limits: ReadonlyMap<Limit, Said<number>>;
  readonly multiples: readonly Said<number>[];
  readonly patterns: readonly Said<string>[];
  readonly formats: readonly Said<string>[];
  readonly uniqueItems: Said<true> | undefined;
  readonly required: ReadonlyMap<string, string>;
  readonly dependentRequired: ReadonlyMap<string, Said<ReadonlySet<string>>>;
  readonly dependentSchemas: ReadonlyMap<string, Conjunction>;
  readonly members: readonly Members[];
  readonly entries: readonly Entries[];
  readonly propertyNames: Conjunction;
  readonly containing: readonly Containing[];
  readonly unions: readonly Union[];
  readonly nots: Conjunction;
  readonly conditionals: readonly Conditional[];
  /** `unevaluatedProperties` and `unevaluatedItems` where what they mean depends on branches. */
  readonly unevaluated: ReadonlyMap<string, readonly Unevaluated[]>;
  /** What says nothing about validity: `default`, `deprecated`, `readOnly`, `writeOnly`, `discriminator`, extensions. */
  readonly notes: ReadonlyMap<string, Said<Json>>;
}

/** What holds of the members or entries that a schema, without what is laid over it, does not evaluate. */
export interface Unevaluated extends SchemaAt {
  readonly within: Normal;
}

/** The schema that accepts every value. */
export function anything(pointer: string): Normal {
  return {
    pointer,
    types: undefined,
    typesAt: pointer,
    values: undefined,
    lower: undefined,
    upper: undefined,
    limits: new Map(),
    multiples: [],
    patterns: [],
    formats: [],
    uniqueItems: undefined,
    required: new Map(),
    dependentRequired: new Map(),
    dependentSchemas: new Map(),
    members: [],
    entries: [],
    propertyNames: [],
    containing: [],
    unions: [],
    nots: [],
    conditionals: [],
    unevaluated: new Map(),
    notes: new Map(),
  };
}

/** The schemas that hold of the member of this name, as far as it is known which patterns it matches. */
export function memberOf({ members }: Normal, name: string): Conjunction {
  return members.flatMap(({ named, patterned, others }) => {
    const own = named.has(name) ? [named.get(name) as SchemaAt] : [];
    const asked = [...patterned].map(([source, schema]) => ({ isMatch: matches(source, name), schema }));
    own.push(...asked.flatMap(({ isMatch, schema }) => (isMatch === true ? [schema] : [])));
    const isOther = own.length === 0 && asked.every(({ isMatch }) => isMatch === false);
    return isOther && others !== undefined ? [others] : own;
  });
}

/** The schemas that hold of members whose names match this pattern, and no other. */
export function memberLike({ members }: Normal, source: string): Conjunction {
  return members.flatMap(({ patterned, others }) => patterned.get(source) ?? others ?? []);
}

/** Every name that the schema gives a member. */
export function namesOf({ members }: Normal): ReadonlySet<string> {
  return new Set(members.flatMap(({ named }) => [...named.keys()]));
}

/** The schemas of members that no keyword names. */
export function otherMembers({ members }: Normal): Conjunction {
  return members.flatMap(({ others }) => (others === undefined ? [] : [others]));
}

/** The schemas that hold of the entry at an index; past the end, of every further one. */
export function entryOf({ entries }: Normal, index: number): Conjunction {
  return entries.flatMap(({ first, others }) => first[index] ?? others ?? []);
}

/** So many entries have a schema of their own. */
export function firstIn({ entries }: Normal): number {
  return Math.max(0, ...entries.map(({ first }) => first.length));
}

/** A list may be so long that there is an entry at this index. */
export function reaches({ limits }: Normal, index: number): boolean {
  return index < (limits.get("maxItems")?.value ?? Number.POSITIVE_INFINITY);
}

/** No value is accepted. */
export function isNever({ types, values }: Normal): boolean {
  return types?.size === 0 || values?.value.length === 0;
}
