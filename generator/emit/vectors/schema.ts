import type { JsonObject } from "../../read/document.ts";

const names: JsonObject = { type: "array", items: { type: "string" }, uniqueItems: true };

/** `vectors.schema.json`: the JSON Schema of `vectors.json`. */
export const vectorsSchema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Vectors of the rules of an API, in the form of the JSON Schema Test Suite",
  type: "array",
  items: {
    description: "The vectors of one rule.",
    type: "object",
    required: ["description", "schema", "operation", "part", "rule", "tests"],
    additionalProperties: false,
    properties: {
      description: { description: "The rule in words.", type: "string" },
      schema: {
        description: "What openapi.json says of the data: every test keeps its shape, but not all rules fit in there.",
        anyOf: [
          { const: true },
          { type: "object", required: ["$ref"], properties: { $ref: { type: "string", format: "uri-reference" } } },
        ],
      },
      operation: { description: '"METHOD /path", or "webhook NAME".', type: "string" },
      part: {
        description: "What of the call the data is.",
        type: "string",
        pattern: "^(request|parameters|response .+)$",
      },
      rule: { description: "The rule's id, unique within the operation.", type: "string" },
      tests: { type: "array", minItems: 1, items: { $ref: "#/$defs/test" } },
    },
  },
  $defs: {
    test: {
      type: "object",
      required: ["description", "data", "context", "valid", "status", "violates", "unchecked"],
      additionalProperties: false,
      properties: {
        description: { description: "The boundary, unique within the rule.", type: "string" },
        data: { description: "The body (or the parameters) that is judged." },
        context: { description: "The facts beside it, `now` among them.", type: "object" },
        valid: { description: "Whether it is accepted: no rule is known to be broken.", type: "boolean" },
        status: {
          description:
            "What the API answers where it is rejected: of the first phase that fails, the first rule in file order.",
          type: ["integer", "null"],
        },
        violates: { description: "Ids of the rules broken in that phase, in file order.", ...names },
        unchecked: { description: "Ids of the rules that nobody could decide, a fact missing.", ...names },
      },
      if: { properties: { valid: { const: true } } },
      then: { properties: { status: { const: null }, violates: { maxItems: 0 } } },
      else: { properties: { status: { type: "integer" }, violates: { minItems: 1 } } },
    },
  },
};
