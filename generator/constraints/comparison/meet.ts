import { isObject, type Json } from "../../read/document.ts";
import { type TypeName, typesOf } from "../keywords/type.ts";
import type { Conjunct } from "./difference.ts";
import type { Bound, Limit, Normal, Said } from "./normal.ts";
import { canonical, commonTypes } from "./types.ts";

/** What two schemas say together (`allOf`). Of a note that both have, the first counts. */
export function meet(one: Normal, other: Normal): Normal {
  return {
    pointer: one.pointer,
    types: commonTypes(one.types, other.types),
    typesAt: one.types === undefined ? other.typesAt : one.typesAt,
    values: bothValues(one.values, other.values),
    lower: stronger(one.lower, other.lower, (a, b) => a > b),
    upper: stronger(one.upper, other.upper, (a, b) => a < b),
    limits: bothLimits(one.limits, other.limits),
    multiples: distinct([...one.multiples, ...other.multiples]),
    patterns: distinct([...one.patterns, ...other.patterns]),
    formats: distinct([...one.formats, ...other.formats]),
    uniqueItems: one.uniqueItems ?? other.uniqueItems,
    required: new Map([...other.required, ...one.required]),
    dependentRequired: bothNeeds(one.dependentRequired, other.dependentRequired),
    dependentSchemas: gathered(one.dependentSchemas, other.dependentSchemas),
    members: [...one.members, ...other.members],
    entries: [...one.entries, ...other.entries],
    propertyNames: [...one.propertyNames, ...other.propertyNames],
    containing: [...one.containing, ...other.containing],
    unions: [...one.unions, ...other.unions],
    nots: [...one.nots, ...other.nots],
    conditionals: [...one.conditionals, ...other.conditionals],
    unevaluated: gathered(one.unevaluated, other.unevaluated),
    notes: new Map([...other.notes, ...one.notes]),
  };
}

/** The same schema, which accepts null besides. */
export function orNull(normal: Normal): Normal {
  const { types, values, unions, pointer } = normal;
  const nothing = { schema: { type: "null" }, pointer: `${pointer}/nullable` };
  return {
    ...normal,
    types: types && new Set<TypeName>([...types, "null"]),
    values:
      values === undefined || values.value.includes(null)
        ? values
        : { ...values, value: [...values.value, null], isConst: false },
    unions: unions.map((union) => ({ ...union, branches: [...union.branches, [nothing]] })),
    nots: normal.nots.map(butNull),
    conditionals: normal.conditionals.map((one) => ({
      ...one,
      then: one.then.map(besideNull),
      else: one.else.map(besideNull),
    })),
  };
}

/** What must hold but of null, where null may not fit it. */
function besideNull(asked: Conjunct): Conjunct {
  const { schema, pointer } = asked;
  const fitsNull = isObject(schema)
    ? Object.keys(schema).every((keyword) => !refusing.has(keyword)) && typesOf(schema.type)?.includes("null") !== false
    : schema;
  return fitsNull ? asked : { schema: { anyOf: [schema, { type: "null" }] }, pointer: `${pointer}/or-null` };
}

/** Keywords, beside `type`, that may refuse null. */
const refusing: ReadonlySet<string> = new Set(["$ref", "const", "enum", "not", "allOf", "anyOf", "oneOf", "if"]);

/** What is excluded but for null, where that may be among it. */
function butNull(excluded: Conjunct): Conjunct {
  const { schema, pointer } = excluded;
  // What stands beside a reference may say nothing (OpenAPI 3.0).
  const own = isObject(schema) && schema.$ref === undefined ? schema : {};
  const types = typesOf(own.type);
  const listed = Array.isArray(own.enum) ? own.enum : undefined;
  if ((types !== undefined && !types.includes("null")) || listed?.includes(null) === false) return excluded;
  return { schema: { allOf: [schema, { not: { type: "null" } }] }, pointer: `${pointer}/but-null` };
}

function bothValues(one: Normal["values"], other: Normal["values"]): Normal["values"] {
  if (one === undefined || other === undefined) return one ?? other;
  const known = new Set(other.value.map((value) => canonical(value)));
  return {
    value: one.value.filter((value: Json) => known.has(canonical(value))),
    pointer: one.pointer,
    isConst: one.isConst || other.isConst,
    places: one.places,
  };
}

function stronger(
  one: Bound | undefined,
  other: Bound | undefined,
  isStronger: (a: number, b: number) => boolean,
): Bound | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.value === other.value) return one.isExclusive ? one : other;
  return isStronger(one.value, other.value) ? one : other;
}

function bothLimits(one: Normal["limits"], other: Normal["limits"]): Normal["limits"] {
  const found = new Map<Limit, Said<number>>(other);
  for (const [name, said] of one) {
    const known = found.get(name);
    const isStronger = name.startsWith("min") ? known && known.value > said.value : known && known.value < said.value;
    if (isStronger !== true) found.set(name, said);
  }
  return found;
}

function bothNeeds(one: Normal["dependentRequired"], other: Normal["dependentRequired"]): Normal["dependentRequired"] {
  const found = new Map(other);
  for (const [name, said] of one) {
    const known = found.get(name);
    found.set(name, known === undefined ? said : { ...said, value: new Set([...said.value, ...known.value]) });
  }
  return found;
}

function gathered<Value>(
  one: ReadonlyMap<string, readonly Value[]>,
  other: ReadonlyMap<string, readonly Value[]>,
): ReadonlyMap<string, readonly Value[]> {
  const found = new Map(one);
  for (const [name, list] of other) {
    const known = found.get(name) ?? [];
    found.set(name, [...known, ...list.filter((value) => !known.includes(value))]);
  }
  return found;
}

function distinct<Value extends Json>(list: readonly Said<Value>[]): readonly Said<Value>[] {
  return [...new Map(list.toReversed().map((said) => [said.value, said])).values()].toReversed();
}
