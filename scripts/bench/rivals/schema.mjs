// A schema of an OpenAPI document as the JSON Schema 2020-12 that rivals take: the same demands, annotations left out.

const annotations = new Set(["title", "description", "example", "examples", "default", "deprecated", "externalDocs"]);

/** In: a document and a schema in it. Out: that schema, with everything it refers to under `$defs`. */
export function rivalSchema(document, schema) {
  const $defs = {};
  const plain = (one) => {
    if (typeof one !== "object" || one === null) return one;
    if (typeof one.$ref === "string") {
      const name = one.$ref.replace("#/components/schemas/", "");
      if (!Object.hasOwn($defs, name)) {
        $defs[name] = true;
        $defs[name] = plain(document.components.schemas[name]);
      }
      const reference = { $ref: `#/$defs/${name}` };
      return one.nullable === true ? { anyOf: [reference, { type: "null" }] } : reference;
    }
    return orNull(Object.fromEntries(Object.entries(one).flatMap((entry) => keyword(entry, plain))), one.nullable);
  };
  const root = plain(schema);
  return { ...root, $defs };
}

function keyword([name, value], plain) {
  if (annotations.has(name) || name.startsWith("x-") || name === "nullable") return [];
  // Beside `type: integer` the rivals have nothing to add, or do not know it.
  if (name === "format" && value.startsWith("int")) return [];
  if (name === "properties") {
    return [[name, Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))]];
  }
  if (name === "items" || name === "additionalProperties") return [[name, plain(value)]];
  if (!["type", "format", "enum", "required", "minItems", "maxItems", "minLength", "maxLength"].includes(name)) {
    throw new Error(`the translation to rivals does not know ${name}`);
  }
  return [[name, value]];
}

function orNull(schema, nullable) {
  if (nullable !== true) return schema;
  const values = schema.enum === undefined ? {} : { enum: [...schema.enum.filter((one) => one !== null), null] };
  return { ...schema, type: [schema.type, "null"], ...values };
}
