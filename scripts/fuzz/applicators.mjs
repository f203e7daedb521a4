import { names, objectOf, patterns } from "./pools.mjs";

/**
 * The keywords that hold schemas. `inner(context, kind)` makes one for the same instance, `member(context)` one for a
 * value inside it: only there may a reference lead back, or nothing would ever end.
 */
export function applicatorsOf(inner, member) {
  const several =
    (make, most = 3) =>
    ({ random }) =>
      Array.from({ length: random.whole(1, most) }, make);
  const alternatives = (context, kind) => several(() => inner(context, kind))(context);
  const properties = (context) =>
    objectOf(context.random.some(names, context.random.whole(1, 3)).map((name) => [name, member(context)]));

  return [
    { name: "items", kind: "array", weight: 3, make: (context) => ({ items: member(context) }) },
    {
      name: "prefixItems",
      kind: "array",
      weight: 2,
      only: "2020-12",
      make: (context) => ({ prefixItems: several(() => member(context))(context) }),
    },
    { name: "contains", kind: "array", weight: 2, only: "2020-12", make: (context) => containing(context, member) },
    {
      name: "unevaluatedItems",
      kind: "array",
      weight: 2,
      only: "2020-12",
      make: (context) => ({ unevaluatedItems: closing(context, member) }),
    },
    { name: "properties", kind: "object", weight: 4, make: (context) => ({ properties: properties(context) }) },
    {
      name: "patternProperties",
      kind: "object",
      weight: 2,
      only: "2020-12",
      make: (context) => ({
        patternProperties: objectOf(
          context.random.some(Object.keys(patterns), context.random.whole(1, 2)).map((one) => [one, member(context)]),
        ),
      }),
    },
    {
      name: "additionalProperties",
      kind: "object",
      weight: 2,
      make: (context) => ({ additionalProperties: closing(context, member) }),
    },
    {
      name: "propertyNames",
      kind: "object",
      weight: 1,
      only: "2020-12",
      make: (context) => ({ propertyNames: naming(context) }),
    },
    {
      name: "dependentSchemas",
      kind: "object",
      weight: 1,
      only: "2020-12",
      make: (context) => ({ dependentSchemas: objectOf([[context.random.pick(names), inner(context, "object")]]) }),
    },
    {
      name: "unevaluatedProperties",
      kind: "object",
      weight: 2,
      only: "2020-12",
      make: (context) => ({ unevaluatedProperties: closing(context, member) }),
    },
    { name: "allOf", kind: "any", weight: 1.5, make: (context, kind) => ({ allOf: alternatives(context, kind) }) },
    { name: "anyOf", kind: "any", weight: 1.5, make: (context, kind) => ({ anyOf: alternatives(context, kind) }) },
    { name: "oneOf", kind: "any", weight: 1.5, make: (context, kind) => ({ oneOf: alternatives(context, kind) }) },
    { name: "oneOf", kind: "object", weight: 2, make: (context) => tagged(context, inner) },
    { name: "not", kind: "any", weight: 1, make: (context, kind) => ({ not: inner(context, kind) }) },
    {
      name: "if",
      kind: "any",
      weight: 1.5,
      only: "2020-12",
      make: (context, kind) => conditional(context, kind, inner),
    },
  ];
}

function containing(context, member) {
  const { random } = context;
  const least = random.whole(0, 2);
  return {
    contains: member(context),
    ...(random.chance(0.5) ? { minContains: least } : {}),
    ...(random.chance(0.4) ? { maxContains: random.whole(random.chance(0.9) ? least : 0, 3) } : {}),
  };
}

/** What is said of the rest: mostly that there is none. */
function closing(context, member) {
  return context.random.chance(0.5) ? false : member(context);
}

function naming({ random }) {
  return random.weighted([
    [2, { pattern: random.pick(Object.keys(patterns)) }],
    [1, { maxLength: random.whole(1, 4) }],
    [1, { enum: random.some(names, 5) }],
    [1, { not: { const: random.pick(names) } }],
  ]);
}

/** A union whose branches a property tells apart, or nearly: not always required, not always of different values. */
function tagged(context, inner) {
  const { random, dialect } = context;
  const tag = random.pick(names);
  const values = ["x", "y", "z", "w"];
  const branch = () => {
    const fixed =
      random.chance(0.7) || dialect !== "2020-12"
        ? { enum: random.some(values, random.whole(1, 2)) }
        : { const: random.pick(values) };
    const { properties = {}, required = [], ...rest } = inner(context, "object") ?? {};
    return {
      ...(typeof rest === "object" ? rest : {}),
      ...(random.chance(0.85) ? { type: "object" } : {}),
      properties: objectOf([...Object.entries(properties), [tag, fixed]]),
      ...(random.chance(0.8) ? { required: [...new Set([tag, ...required])] } : {}),
    };
  };
  return { [random.chance(0.7) ? "oneOf" : "anyOf"]: Array.from({ length: random.whole(1, 3) }, branch) };
}

function conditional(context, kind, inner) {
  const { random } = context;
  return {
    if: inner(context, kind),
    ...(random.chance(0.8) ? { then: inner(context, kind) } : {}),
    ...(random.chance(0.6) ? { else: inner(context, kind) } : {}),
  };
}
