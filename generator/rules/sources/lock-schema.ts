import { closed } from "../../constraints/rule-schema.ts";
import type { JsonObject } from "../../read/document.ts";
import { itemKinds, printForm } from "./lock-file.ts";

const text: JsonObject = { type: "string" };
const page: JsonObject = { type: "string", minLength: 1 };
const count: JsonObject = { type: "integer", minimum: 1 };
const print: JsonObject = { type: "string", pattern: printForm.source };

const items: JsonObject = {
  type: "array",
  items: closed(
    {
      page: { ...text, description: "Its page, where that is another than the source's." },
      section: { ...text, description: "The heading it stands under." },
      item: { ...count, description: "Its number within the section." },
      kind: { enum: itemKinds },
      fingerprint: { ...print, description: "Over its letters and digits." },
    },
    { required: ["section", "item", "kind", "fingerprint"] },
  ),
};

const source = closed(
  { page, section: text, item: { anyOf: [count, { type: "string", pattern: "\\S" }] } },
  { required: ["page", "section"] },
);

/** The JSON Schema (draft-07) of `sources.lock.yaml`: what readLock takes. */
export function lockSchema(): JsonObject {
  const members = {
    source: { description: "As the rules file says it.", ...source },
    read: { description: "What the rule was read from, or last confirmed with.", ...items },
  };
  const rule: JsonObject = {
    oneOf: [
      closed({ ...members, confirmed: { const: true } }, { required: ["source", "confirmed", "read"] }),
      closed(
        {
          ...members,
          confirmed: { const: false },
          now: { description: "What stands there now, and was not confirmed.", ...items },
        },
        { required: ["source", "confirmed", "read", "now"] },
      ),
    ],
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "The sources of rules",
    description: "Which items of the documentation the rules were read from. Written by `covenant sync`, not by hand.",
    ...closed(
      {
        covenant: { const: 1, description: "The version of the lock." },
        rules: {
          description: "By operation, by the rule's id.",
          type: "object",
          additionalProperties: { type: "object", additionalProperties: rule },
        },
        pages: {
          description: "By page, the fingerprints of all that a rule may rest on.",
          type: "object",
          additionalProperties: { type: "array", items: print },
        },
        fragments: {
          description: "By page, the operation whose OpenAPI it carries.",
          type: "object",
          additionalProperties: text,
        },
      },
      { required: ["covenant", "rules", "pages", "fragments"] },
    ),
  };
}
