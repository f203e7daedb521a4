import { typeNames } from "../../constraints/keywords/type.ts";
import { some } from "../../constraints/rule-schema.ts";
import type { JsonObject } from "../../read/document.ts";
import { ref } from "./forms.ts";

const inner = ref("fact.schema");
const whole: JsonObject = { type: "integer", minimum: 0 };
const members: JsonObject = { type: "object", additionalProperties: inner };
const type: JsonObject = { enum: [...typeNames] };

/** A fact of the context: JSON Schema. The keywords that facts mostly need are completed; others are as good. */
export const factSchema: JsonObject = {
  description: "A fact, as JSON Schema: { enum: [NEW, KNOWN] }, { type: string, format: date }.",
  type: ["object", "boolean"],
  properties: {
    type: { description: "The type of the value.", anyOf: [type, some(type)] },
    enum: { description: "The only values it can have; conditions are held against them.", type: "array" },
    const: { description: "The only value it can have." },
    properties: { description: "The members of an object, by name.", ...members },
    additionalProperties: { description: "Every other member: a mapping by ids, say.", allOf: [inner] },
    required: { description: "The members that must be there.", type: "array", items: { type: "string" } },
    items: { description: "Every entry of a list.", allOf: [inner] },
    format: { description: "Such as date, date-time, email or uri; dates compare as days.", type: "string" },
    pattern: { description: "A regular expression.", type: "string" },
    minimum: { description: "The least number.", type: "number" },
    maximum: { description: "The greatest number.", type: "number" },
    minLength: { description: "So many characters or more.", ...whole },
    maxLength: { description: "So many characters or fewer.", ...whole },
    minItems: { description: "So many entries or more.", ...whole },
    maxItems: { description: "So many entries or fewer.", ...whole },
    description: { description: "What the fact is, and where it comes from.", type: "string" },
  },
};
