import { applicatorsOf } from "./applicators.mjs";
import { assertions } from "./keyword-values.mjs";
import { references } from "./references.mjs";

const kinds = ["string", "number", "array", "object"];
const applicators = applicatorsOf(schemaOf, memberSchema);
const rows = [...assertions, ...applicators];
const inPlace = new Set(["allOf", "anyOf", "oneOf", "if", "dependentSchemas", "contains"]);

/** The keywords that schemas of a dialect may be made of, to be asked of one by one. */
export function keywordNames(dialect) {
  return [
    ...new Set([...rows, ...references].filter(({ only = dialect }) => only === dialect).map(({ name }) => name)),
  ];
}

/**
 * A random schema of a dialect ("2020-12", "openapi-3.0"), of keywords that `has(name)` lets through, with definitions
 * under `$defs` that it refers to by `#/$defs/…` (both dialects: where they stand in a document is decided later).
 */
export function randomSchema({ random, dialect, has }) {
  const context = {
    random,
    dialect,
    has,
    depth: random.whole(1, 3),
    defs: random.chance(0.4) ? random.whole(1, 3) : 0,
    at: -1,
  };
  const whole = references.filter(({ name, only = dialect }) => has(name) && only === dialect);
  if (whole.length > 0 && random.chance(0.08)) {
    const plain = { ...context, defs: 0, depth: 1 };
    return random.pick(whole).make(plain, (kind) => schemaOf(plain, kind === "any" ? undefined : kind));
  }
  const root = dialect === "2020-12" ? schemaOf(context) : written(context, random.pick(kinds));
  if (context.defs === 0) return root;
  const defs = Array.from({ length: context.defs }, (_, at) => [`d${at}`, definition(context, at)]);
  return { ...(typeof root === "object" ? root : { not: {} }), $defs: Object.fromEntries(defs) };
}

/** The smallest schema of one row, to ask whether its keyword is checked at all. */
export function probe({ random, dialect, name }) {
  const context = { random, dialect, has: (one) => one === name, depth: 0, defs: 0, at: -1 };
  const reference = references.find((one) => one.name === name);
  if (reference !== undefined) return reference.make(context, () => ({}));
  const row = rows.find((one) => one.name === name);
  return row.make(context, row.kind === "any" ? "string" : row.kind);
}

function definition(context, at) {
  const own = { ...context, at, depth: context.random.whole(0, 2) };
  return context.dialect === "2020-12" ? schemaOf(own) : written(own, context.random.pick(kinds));
}

/** A schema for the same instance: its references lead only to later definitions. */
function schemaOf(context, kind) {
  const { random, dialect, defs, at } = context;
  const later = defs - at - 1;
  if (later > 0 && random.chance(0.2)) return reference(context, at + 1 + random.whole(0, later - 1), kind);
  if (dialect === "2020-12" && random.chance(0.04)) return random.chance(0.6);
  return written(context, kind ?? random.pick(kinds));
}

/** A schema for a value inside the instance: it may refer to anything, the root too. */
function memberSchema(context) {
  const { random, dialect, defs } = context;
  if (defs > 0 && random.chance(0.3)) {
    const root = dialect === "2020-12" && random.chance(0.3);
    return root ? { $ref: "#" } : reference(context, random.whole(0, defs - 1));
  }
  return schemaOf(context);
}

function reference(context, to, kind) {
  const { random } = context;
  const alone = { $ref: `#/$defs/d${to}` };
  if (random.chance(0.7)) return alone;
  return { ...alone, ...written({ ...context, depth: 0 }, kind ?? random.pick(kinds)) };
}

function written(context, kind) {
  const { random, dialect, depth, has } = context;
  const inner = { ...context, depth: depth - 1 };
  const schema = random.chance(0.55) ? typed(context, kind) : {};
  const fitting = rows.filter(
    (row) =>
      (row.only ?? dialect) === dialect &&
      has(row.name) &&
      (row.kind === kind || row.kind === "any") &&
      (depth > 0 || !applicators.includes(row)),
  );
  const weighted = fitting.map((row) => [row.weight, row]);
  const count = weighted.length === 0 ? 0 : random.whole(1, depth > 0 ? 3 : 2);
  for (let one = 0; one < count; one++) Object.assign(schema, random.weighted(weighted).make(inner, kind));
  // What is left to `unevaluated…` is only worth asking beside what may evaluate something.
  const isAsked = schema.unevaluatedItems !== undefined || schema.unevaluatedProperties !== undefined;
  const beside = isAsked && random.chance(0.8) ? fitting.filter(({ name }) => inPlace.has(name)) : [];
  if (beside.length > 0)
    Object.assign(schema, random.pick(beside).make({ ...context, depth: Math.max(1, depth - 1) }, kind));
  return schema;
}

function typed({ random, dialect }, kind) {
  const own = kind === "number" && random.chance(0.4) ? "integer" : kind;
  if (dialect === "openapi-3.0") {
    return { type: own, ...(random.chance(0.25) ? { nullable: random.chance(0.85) } : {}) };
  }
  if (random.chance(0.75)) return { type: own };
  const others = ["null", "boolean", "string", "number", "integer", "array", "object"].filter((one) => one !== own);
  return { type: [own, ...random.some(others, random.whole(0, 2))] };
}
