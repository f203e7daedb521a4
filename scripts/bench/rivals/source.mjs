// The same schema in the words of zod, zod mini and valibot, as a person or a generator would write it: source text, so that
// it can be run and bundled alike.

const zod = {
  of: "z",
  enum: (values) => `z.enum(${values})`,
  integer: "z.int()",
  formats: {
    date: "z.iso.date()",
    "date-time": "z.iso.datetime({ offset: true })",
    uuid: "z.guid()",
    uri: "z.url()",
  },
};

/** Checks and modifiers as functions, which bundlers can leave out: zod mini and valibot. */
const functions = (of) => ({
  min: { string: "minLength", array: "minLength" },
  max: { string: "maxLength", array: "maxLength" },
  optional: (type) => `${of}.optional(${type})`,
  nullable: (type) => `${of}.nullable(${type})`,
});

/** What each library calls things. `checked` puts checks on a type. */
const words = {
  zod: {
    ...zod,
    head: 'import * as z from "zod";',
    checked: (type, checks) => [type, ...checks].join("."),
    min: { string: "min", array: "min" },
    max: { string: "max", array: "max" },
    optional: (type) => `${type}.optional()`,
    nullable: (type) => `${type}.nullable()`,
  },
  zodMini: {
    ...zod,
    ...functions("z"),
    head: 'import * as z from "zod/mini";',
    checked: (type, checks) =>
      checks.length === 0 ? type : `${type}.check(${checks.map((one) => `z.${one}`).join(", ")})`,
  },
  valibot: {
    ...functions("v"),
    head: 'import * as v from "valibot";',
    of: "v",
    checked: (type, checks) =>
      checks.length === 0 ? type : `v.pipe(${[type, ...checks.map((one) => `v.${one}`)].join(", ")})`,
    enum: (values) => `v.picklist(${values})`,
    integer: "v.pipe(v.number(), v.integer())",
    formats: {
      date: "v.pipe(v.string(), v.isoDate())",
      "date-time": "v.pipe(v.string(), v.isoTimestamp())",
      uuid: "v.pipe(v.string(), v.uuid())",
      uri: "v.pipe(v.string(), v.url())",
    },
  },
};

/** A module that exports `schema`. In: "zod", "zodMini" or "valibot", and what `rivalSchema` made. */
export function rivalSource(library, { $defs, ...root }) {
  const say = words[library];
  const names = new Map(Object.keys($defs).map((name, index) => [name, `schema${index}`]));
  const declared = new Set();
  const lines = [];
  const declare = (name) => {
    if (declared.has(name)) return;
    declared.add(name);
    const text = typeOf($defs[name]);
    lines.push(`const ${names.get(name)} = ${text};`);
  };
  const within = [];
  const reference = (name) => {
    // A schema inside itself is not made yet when it is spoken of.
    if (within.includes(name)) return `${say.of}.lazy(() => ${names.get(name)})`;
    within.push(name);
    declare(name);
    within.pop();
    return names.get(name);
  };
  const typeOf = (schema) => {
    if (schema === true) return `${say.of}.unknown()`;
    if (schema.$ref !== undefined) return reference(schema.$ref.replace("#/$defs/", ""));
    if (schema.anyOf !== undefined) return say.nullable(typeOf(schema.anyOf[0]));
    const types = [schema.type].flat();
    const type = plainType(types[0], schema);
    return types.includes("null") ? say.nullable(type) : type;
  };
  const plainType = (type, schema) => {
    if (schema.enum !== undefined) return say.enum(JSON.stringify(schema.enum.filter((one) => one !== null)));
    if (type === "object") return objectType(schema);
    if (type === "array")
      return say.checked(`${say.of}.array(${typeOf(schema.items ?? true)})`, lengths(schema, "array", "Items"));
    if (type === "string") {
      const base = schema.format === undefined ? `${say.of}.string()` : say.formats[schema.format];
      if (base === undefined) throw new Error(`no words of ${library} for the format ${schema.format}`);
      return say.checked(base, lengths(schema, "string", "Length"));
    }
    return type === "integer" ? say.integer : `${say.of}.${type}()`;
  };
  const objectType = ({ properties = {}, required = [], additionalProperties }) => {
    if (typeof additionalProperties === "object")
      return `${say.of}.record(${say.of}.string(), ${typeOf(additionalProperties)})`;
    const members = Object.entries(properties).map(([name, schema]) => {
      const type = typeOf(schema);
      return `${JSON.stringify(name)}: ${required.includes(name) ? type : say.optional(type)}`;
    });
    return `${say.of}.object({ ${members.join(", ")} })`;
  };
  const lengths = (schema, type, what) => [
    ...(schema[`min${what}`] === undefined ? [] : [`${say.min[type]}(${schema[`min${what}`]})`]),
    ...(schema[`max${what}`] === undefined ? [] : [`${say.max[type]}(${schema[`max${what}`]})`]),
  ];
  const main = typeOf(root);
  return [say.head, ...lines, `export const schema = ${main};`, ""].join("\n");
}
