// What is run for each dialect, and the OpenAPI version whose documents have it.

/** The keywords of a Schema Object of OpenAPI 3.0 (4.7.24), of those that the suite for Draft 4 uses. */
const openapi30 = new Set(
  (
    "$ref title description default example format multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength " +
    "minLength pattern maxItems minItems uniqueItems maxProperties minProperties required enum type items properties " +
    "additionalProperties allOf oneOf anyOf not"
  ).split(" "),
);

export const dialects = {
  "2020-12": { openapi: "3.1.0", folder: "draft2020-12", speaks: () => true },
  "openapi-3.0": { openapi: "3.0.3", folder: "draft4", speaks: isOfOpenApi30 },
};

/** True where a schema says nothing that OpenAPI 3.0 lacks: other keywords, lists of types, `items` as a list, references by `id`. */
function isOfOpenApi30(schema) {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return false;
  if (typeof schema.$ref === "string") return isPlainReference(schema.$ref);
  return Object.entries(schema).every(([keyword, value]) => {
    if (!openapi30.has(keyword)) return false;
    if (keyword === "type") return typeof value === "string" && value !== "null";
    if (keyword === "properties") return Object.values(value).every(isOfOpenApi30);
    if (keyword === "allOf" || keyword === "anyOf" || keyword === "oneOf") return value.every(isOfOpenApi30);
    if (keyword === "additionalProperties") return typeof value === "boolean" || isOfOpenApi30(value);
    return keyword === "not" || keyword === "items" ? isOfOpenApi30(value) : true;
  });
}

/** To the schema itself, or to a file of remotes that the dialect can say. */
function isPlainReference(ref) {
  return (
    ref === "#" || ref === "http://localhost:1234/integer.json" || /^#\/(properties|items|allOf|anyOf)\b/.test(ref)
  );
}
