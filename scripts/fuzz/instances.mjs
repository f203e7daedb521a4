import { formats, isObject, names, numbers, objectOf, texts } from "./pools.mjs";
import { randomValue, valueOfKind } from "./values.mjs";

/**
 * Values made from a schema, so that a good part of them fits it: an attempt, no proof. In: a schema of 2020-12. What
 * applies to one value is gathered over `$ref`, `allOf` and one branch of every union, and one value is made of it all.
 */
export function sampler(root, random) {
  function fitting(schemas, depth) {
    const all = gathered(schemas, root, random);
    const listed = all.filter((one) => Object.hasOwn(one, "const") || Array.isArray(one.enum));
    if (listed.length > 0 && random.chance(0.9)) {
      const one = random.pick(listed);
      return structuredClone(Object.hasOwn(one, "const") ? one.const : random.pick(one.enum));
    }
    const type = random.pick(typesOf(all, random));
    if (type === "string") return text(all, random);
    if (type === "number" || type === "integer") return number(all, type, random);
    if (type === "array") return array(all, depth);
    if (type === "object") return object(all, depth);
    return valueOfKind(random, type);
  }

  function inside(schemas, depth) {
    return depth <= 0 || schemas.length === 0 ? randomValue(random, Math.min(depth, 1)) : fitting(schemas, depth - 1);
  }

  function array(all, depth) {
    const least = Math.max(
      0,
      ...all.map((one) => Math.max(one.minItems ?? 0, one.contains === undefined ? 0 : (one.minContains ?? 1))),
    );
    const most = Math.max(least, Math.min(4, ...all.map((one) => one.maxItems ?? 4)));
    const unique = all.some((one) => one.uniqueItems === true);
    // Long lists are looked through in another way than short ones.
    const isLong = unique && depth === 3 && random.chance(0.15);
    const length = isLong ? 18 : depth <= 0 ? least : random.whole(least, most);
    const entries = Array.from({ length }, (_, index) => inside(schemasOfEntry(all, index, random), depth));
    if (!unique) return entries;
    return entries.map((one, index) =>
      entries.slice(0, index).some((other) => JSON.stringify(other) === JSON.stringify(one))
        ? randomValue(random, 1)
        : one,
    );
  }

  function object(all, depth) {
    const wanted = namesOf(all, depth, random);
    return objectOf(wanted.map((name) => [name, inside(schemasOfMember(all, name), depth)]));
  }

  return () => fitting([root], 3);
}

/** The object schemas that speak of the same value as these. */
function gathered(schemas, root, random) {
  const all = [];
  const open = schemas.map((schema) => [schema, 8]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [schema, left] = next;
    if (!isObject(schema) || left === 0) continue;
    all.push(schema);
    const add = (...more) => open.push(...more.map((one) => [one, left - 1]));
    if (schema.$ref !== undefined) add(target(root, schema.$ref));
    if (schema.$dynamicRef !== undefined) add(target(root, schema.$dynamicRef));
    if (schema.allOf !== undefined) add(...schema.allOf);
    if (schema.anyOf !== undefined) add(random.pick(schema.anyOf));
    if (schema.oneOf !== undefined) add(random.pick(schema.oneOf));
    if (schema.if !== undefined) add(...(random.chance(0.5) ? [schema.if, schema.then] : [schema.else]));
    if (schema.dependentSchemas !== undefined && random.chance(0.4)) add(...Object.values(schema.dependentSchemas));
  }
  return all;
}

/** Where a reference leads: to the root, or to the definition, resource or anchor of that name, wherever it stands. */
function target(root, ref) {
  if (ref === "#") return root;
  const definitions = Object.entries(root.$defs ?? {}).flatMap(([key, one]) => [
    [key, one],
    ...Object.entries(one.$defs ?? {}),
  ]);
  const name = ref.replace(/^.*[/#]/, "");
  return definitions.find(([key, { $id, $anchor, $dynamicAnchor }]) =>
    [key, $id, $anchor, $dynamicAnchor].includes(name),
  )?.[1];
}

const allTypes = ["null", "boolean", "string", "number", "integer", "array", "object"];
const speaksOf = {
  string: ["minLength", "maxLength", "pattern", "format"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  array: ["minItems", "maxItems", "uniqueItems", "items", "prefixItems", "contains", "unevaluatedItems"],
  object: [
    "properties",
    "required",
    "patternProperties",
    "additionalProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "dependentSchemas",
    "unevaluatedProperties",
  ],
};

/** The types that all allow; without any, those that the keywords speak of, for others pass them by. */
function typesOf(all, random) {
  const said = all.filter(({ type }) => type !== undefined).map(({ type }) => [type].flat());
  const allowed = said.reduce(
    (left, types) => left.filter((one) => types.includes(one) || (one === "integer" && types.includes("number"))),
    allTypes,
  );
  const meant = allowed.filter((type) => speaksOf[type]?.some((name) => all.some((one) => Object.hasOwn(one, name))));
  if (meant.length > 0 && random.chance(0.85)) return meant;
  return allowed.length > 0 ? allowed : allTypes;
}

function text(all, random) {
  const fits = (value) =>
    all.every(
      ({ minLength = 0, maxLength = 99, pattern = "" }) =>
        [...value].length >= minLength && [...value].length <= maxLength && new RegExp(pattern, "u").test(value),
    );
  const formatted = all.flatMap(({ format }) => (format === undefined ? [] : [format]));
  const pool = formatted.length === 0 ? texts : formatTexts(random.pick(formatted));
  const good = pool.filter(fits);
  return random.pick(good.length > 0 ? good : texts);
}

function formatTexts(format) {
  const [good = []] = formats[format] ?? [];
  return good.filter((one) => typeof one === "string");
}

function number(all, type, random) {
  const near = all.flatMap((one) =>
    ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"].flatMap((name) =>
      typeof one[name] === "number" ? [one[name], one[name] + 1, one[name] - 1, one[name] * 3, one[name] + 0.5] : [],
    ),
  );
  const fits = (value) =>
    (type !== "integer" || Number.isInteger(value)) &&
    all.every(
      (one) =>
        !(
          value < one.minimum ||
          value > one.maximum ||
          value <= one.exclusiveMinimum ||
          value >= one.exclusiveMaximum
        ) &&
        (one.multipleOf === undefined || Math.abs(value / one.multipleOf - Math.round(value / one.multipleOf)) < 1e-9),
    );
  const good = [...near, ...numbers].filter(fits);
  return random.pick(good.length > 0 ? good : numbers);
}

function schemasOfEntry(all, index, random) {
  const taken = all.flatMap((one) => {
    const prefix = one.prefixItems ?? [];
    const own = index < prefix.length ? [prefix[index]] : [one.items ?? one.unevaluatedItems];
    return [
      ...own,
      ...(one.contains !== undefined && (index < (one.minContains ?? 1) || random.chance(0.2)) ? [one.contains] : []),
    ];
  });
  return taken.filter((one) => one !== undefined);
}

function namesOf(all, depth, random) {
  const required = all.flatMap((one) => one.required ?? []);
  const known = all.flatMap((one) => Object.keys(one.properties ?? {}));
  const closed = all.some((one) => one.additionalProperties === false || one.unevaluatedProperties === false);
  const others = closed ? [] : random.some(names, random.whole(0, 2));
  const wanted = new Set([...required, ...(depth <= 0 ? [] : [...known.filter(() => random.chance(0.6)), ...others])]);
  for (const one of all) {
    for (const name of [...wanted]) for (const more of own(one.dependentRequired, name) ?? []) wanted.add(more);
  }
  const least = Math.max(0, ...all.map((one) => one.minProperties ?? 0));
  for (const name of [...known, ...random.some(names, names.length)]) if (wanted.size < least) wanted.add(name);
  const most = Math.min(99, ...all.map((one) => one.maxProperties ?? 99));
  const fits = (name) => all.every(({ propertyNames }) => !isObject(propertyNames) || isNamed(propertyNames, name));
  return [...wanted].filter(fits).slice(0, most);
}

function isNamed({ pattern = "", maxLength = 99, enum: list }, name) {
  return new RegExp(pattern, "u").test(name) && name.length <= maxLength && (list?.includes(name) ?? true);
}

function schemasOfMember(all, name) {
  return all.flatMap((one) => {
    const named = own(one.properties, name);
    const matched = Object.entries(one.patternProperties ?? {}).flatMap(([source, schema]) =>
      new RegExp(source, "u").test(name) ? [schema] : [],
    );
    const found = [...(named === undefined ? [] : [named]), ...matched];
    return found.length > 0 ? found : [one.additionalProperties ?? one.unevaluatedProperties].filter(isObject);
  });
}

/** An own member: names such as `constructor` are in every object. */
function own(object, name) {
  return isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}
