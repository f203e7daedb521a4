import { mapSchema } from "./keywords-of.mjs";

/**
 * A schema of OpenAPI 3.0 in the words of 2020-12 (OpenAPI 3.0.4, 4.7.24), for oracles that do not know that dialect:
 * `nullable` beside a `type` adds null to it, `exclusiveMinimum: true` makes the limit beside it exclusive, what stands
 * beside a `$ref` is ignored.
 */
export function translated(schema) {
  return mapSchema(schema, (each) => {
    const said = withoutNullable(each);
    return each.nullable === true && typeof said.type === "string" ? { ...said, type: [said.type, "null"] } : said;
  });
}

/** The same where null passes `nullable` whatever else the schema says, as covenant reads it. */
export function translatedWithNull(schema) {
  return mapSchema(schema, (each) => {
    const { $defs, ...said } = withoutNullable(each);
    return {
      ...(each.nullable === true ? { anyOf: [{ type: "null" }, said] } : said),
      ...($defs === undefined ? {} : { $defs }),
    };
  });
}

function withoutNullable({ nullable, exclusiveMinimum, exclusiveMaximum, ...rest }) {
  if (typeof rest.$ref === "string")
    return { $ref: rest.$ref, ...(rest.$defs === undefined ? {} : { $defs: rest.$defs }) };
  const above = limited(rest, "minimum", "exclusiveMinimum", exclusiveMinimum);
  return limited(above, "maximum", "exclusiveMaximum", exclusiveMaximum);
}

function limited(schema, inclusive, exclusive, isExclusive) {
  if (isExclusive !== true || schema[inclusive] === undefined) return schema;
  const { [inclusive]: bound, ...rest } = schema;
  return { ...rest, [exclusive]: bound };
}
