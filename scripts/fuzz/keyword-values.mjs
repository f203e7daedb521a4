import { formats, names, numbers, objectOf, patterns, plainValues, texts } from "./pools.mjs";
import { randomValue } from "./values.mjs";

/**
 * The keywords that hold no schemas: the instances they speak of, how often they are taken, and a value for them. `make`
 * answers an object, for some come in pairs. `only` names the one dialect that has it.
 */
export const assertions = [
  { name: "minLength", kind: "string", weight: 2, make: ({ random }) => ({ minLength: random.whole(0, 3) }) },
  { name: "maxLength", kind: "string", weight: 2, make: ({ random }) => ({ maxLength: random.whole(0, 4) }) },
  {
    name: "pattern",
    kind: "string",
    weight: 2,
    make: ({ random }) => ({ pattern: random.pick(Object.keys(patterns)) }),
  },
  { name: "format", kind: "string", weight: 3, make: ({ random }) => ({ format: random.pick(formatsOf("string")) }) },
  { name: "format", kind: "number", weight: 1, make: ({ random }) => ({ format: random.pick(formatsOf("number")) }) },
  { name: "minimum", kind: "number", weight: 2, make: ({ random }) => ({ minimum: bound(random) }) },
  { name: "maximum", kind: "number", weight: 2, make: ({ random }) => ({ maximum: bound(random) }) },
  {
    name: "exclusiveMinimum",
    kind: "number",
    weight: 2,
    make: (context) => exclusive(context, "exclusiveMinimum", "minimum"),
  },
  {
    name: "exclusiveMaximum",
    kind: "number",
    weight: 2,
    make: (context) => exclusive(context, "exclusiveMaximum", "maximum"),
  },
  { name: "multipleOf", kind: "number", weight: 2, make: ({ random }) => ({ multipleOf: random.pick(divisors) }) },
  { name: "minItems", kind: "array", weight: 1, make: ({ random }) => ({ minItems: random.whole(0, 3) }) },
  { name: "maxItems", kind: "array", weight: 1, make: ({ random }) => ({ maxItems: random.whole(0, 4) }) },
  { name: "uniqueItems", kind: "array", weight: 2, make: ({ random }) => ({ uniqueItems: random.chance(0.9) }) },
  { name: "minProperties", kind: "object", weight: 1, make: ({ random }) => ({ minProperties: random.whole(0, 3) }) },
  { name: "maxProperties", kind: "object", weight: 1, make: ({ random }) => ({ maxProperties: random.whole(0, 4) }) },
  {
    name: "required",
    kind: "object",
    weight: 3,
    make: ({ random }) => ({ required: random.some(names, random.whole(1, 2)) }),
  },
  { name: "dependentRequired", kind: "object", weight: 1, only: "2020-12", make: dependentRequired },
  { name: "const", kind: "any", weight: 1, only: "2020-12", make: ({ random }) => ({ const: constant(random) }) },
  { name: "enum", kind: "any", weight: 1, make: ({ random }) => ({ enum: members(random) }) },
  // Annotations: they must change nothing.
  { name: "title", kind: "any", weight: 0.2, make: () => ({ title: "a title", default: 1, deprecated: true }) },
  {
    name: "contentMediaType",
    kind: "string",
    weight: 0.2,
    only: "2020-12",
    make: () => ({ contentMediaType: "application/json", contentEncoding: "base64", contentSchema: false }),
  },
];

const divisors = [1, 2, 3, 0.5, 1.5, 0.1, 0.01, 0.3, 1e-7, 7, 1e10];

function formatsOf(type) {
  return Object.keys(formats).filter((name) => typeof formats[name][0][0] === type);
}

function bound(random) {
  return random.chance(0.8) ? random.whole(-2, 8) : random.pick(numbers);
}

/** A number of its own; in OpenAPI 3.0 true or false beside the limit. */
function exclusive({ random, dialect }, name, limit) {
  if (dialect === "2020-12") return { [name]: bound(random) };
  return { [name]: random.chance(0.8), ...(random.chance(0.9) ? { [limit]: bound(random) } : {}) };
}

function dependentRequired({ random }) {
  const [name, ...others] = random.some(names, random.whole(2, 3));
  return { dependentRequired: objectOf([[name, others]]) };
}

function constant(random) {
  return random.chance(0.6) ? random.pick(plainValues) : randomValue(random, 2);
}

/** Values of one type or of several, few or so many that they are looked up, no two the same. */
function members(random) {
  const all = random.weighted([
    [3, random.some(plainValues, random.whole(1, 4))],
    [2, random.some(texts.slice(0, 20), random.whole(1, 12))],
    [1, random.some(numbers, random.whole(1, 10))],
    [2, Array.from({ length: random.whole(1, 4) }, () => randomValue(random, 2))],
  ]);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
