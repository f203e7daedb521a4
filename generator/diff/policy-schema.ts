import { closed, words } from "../constraints/rule-schema.ts";
import type { JsonObject } from "../read/document.ts";
import { checks } from "./checks/index.ts";
import { type PatternName, patternNames } from "./policy.ts";
import { fingerprintForm, graceMembers, mostDays, mostIgnores, severities } from "./policy-file.ts";

const what: Readonly<Record<PatternName, string>> = {
  id: "Changes with this id.",
  operation: "Changes of this operation, such as POST /orders or webhook shipped.",
  pointer: "Changes at this JSON pointer, such as /components/schemas/Order/*.",
  rule: "Changes of the rule with this id.",
  message: "Changes that say this: of several values of one enum, the one that is meant.",
};

/** The JSON Schema (draft-07) of a policy, for an editor: what readPolicy takes, but for days that no calendar has. */
export function policySchema(): JsonObject {
  const patterns = patternNames.map((name) => [
    name,
    { ...words, description: `${what[name]} * stands for any characters.` },
  ]);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A policy for changes of an API",
    description:
      "What `covenant diff` makes of changes: their levels, those that are agreed to, and how long what is deprecated stays.",
    ...closed(
      {
        covenant: { const: 1, description: "The version of the policy." },
        grace: {
          description:
            "So many days there must be between a deprecation and its sunset, by x-stability-level; what has none is stable.",
          ...closed(
            Object.fromEntries(graceMembers.map((name) => [name, { type: "integer", minimum: 0, maximum: mostDays }])),
          ),
        },
        severities: {
          description: "Levels by the id of a change. What is off is ignored, and counted as such.",
          type: "object",
          propertyNames: { enum: [...checks.keys()] },
          additionalProperties: { enum: severities },
        },
        ignores: {
          description: "Changes that are known and agreed to.",
          type: "array",
          maxItems: mostIgnores,
          items: {
            ...closed(
              {
                ...Object.fromEntries(patterns),
                fingerprint: {
                  type: "string",
                  pattern: fingerprintForm.source,
                  description: "The one change with this fingerprint, as `--format json` prints it.",
                },
                reason: { ...words, description: "Why it is agreed to." },
                expires: {
                  type: "string",
                  format: "date",
                  pattern: "^\\d{4}-\\d{2}-\\d{2}$",
                  description: "The day from which on it ignores nothing any more, such as 2026-01-31.",
                },
              },
              { required: ["reason"] },
            ),
            anyOf: [...patternNames, "fingerprint"].map((name) => ({ required: [name] })),
          },
        },
      },
      { required: ["covenant"] },
    ),
  };
}
