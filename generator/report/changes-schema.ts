import type { JsonObject } from "../read/document.ts";

/** What base or revision answers to the body of a witness. */
const answer: JsonObject = closed(
  {
    valid: { type: "boolean", description: "The body is accepted." },
    status: { type: "integer", minimum: 100, maximum: 599, description: "Of the answer; absent where it is accepted." },
    violates: { type: "array", items: { type: "string" }, description: "Ids of the rules that it breaks." },
    unchecked: { type: "array", items: { type: "string" }, description: "Ids of the rules that could not be decided." },
  },
  ["valid", "violates", "unchecked"],
);

const witness: JsonObject = closed({
  part: {
    type: "string",
    pattern: "^(request|parameters|response .+)$",
    description: "What of the call it is.",
  },
  body: { description: "Made for this: nobody's data is in it." },
  context: { type: "object", description: "The facts that the answers depend on." },
  base: { $ref: "#/$defs/answer" },
  revision: { $ref: "#/$defs/answer" },
});

const witnesses: JsonObject = {
  type: "array",
  items: { $ref: "#/$defs/witness" },
  description: "Of a rule, and only there: bodies that base and revision answer differently, as far as found.",
};

const members: JsonObject = {
  id: {
    type: "string",
    pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
    description: "What happened, by its name in the list of checks.",
  },
  level: {
    enum: ["error", "warning", "info"],
    description: "error: it breaks somebody. warning: it may. info: it is new, or only describes.",
  },
  direction: { enum: ["request", "response", "both"], description: "Whom it concerns: who sends, who reads, or both." },
  operation: { type: ["string", "null"], description: '"POST /orders", "webhook NAME"; null is the whole API.' },
  pointer: {
    type: "string",
    pattern: "^(/([^~/]|~[01])*)*$",
    description: "JSON Pointer of the cause: in the revision, or in the base where it is there no more.",
  },
  rule: { type: ["string", "null"], description: "The id of the rule that it speaks of." },
  message: { type: "string", minLength: 1, description: "For people; its words may change." },
  before: { description: "The value in the base; null also where there is none." },
  after: { description: "The value in the revision; null also where there is none." },
  base: { $ref: "#/$defs/place" },
  revision: { $ref: "#/$defs/place" },
  fingerprint: {
    type: "string",
    pattern: "^[0-9a-f]{16}(-[1-9][0-9]*)?$",
    description: "What the change is known by from one comparison to the next. No other change of this one has it.",
  },
};

const { id, level, direction, operation, pointer, rule, message, fingerprint } = members;

const at: JsonObject = {
  type: "string",
  pattern: "^$|:[1-9][0-9]*:[1-9][0-9]*$",
  description: "file:line:column; empty without a place.",
};

/** What is said of policy, version or input. */
const diagnostic: JsonObject = {
  code: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", description: "What is said, by its name." },
  severity: { enum: ["error", "warning", "info"] },
  message: { type: "string", minLength: 1, description: "For people; its words may change." },
  fix: { type: "string", description: "What can be done about it." },
  at,
  pointer: { type: "string", description: "JSON Pointer of the place in its file." },
};

/** What is wrong with an input, as every command prints it. */
export const inputDiagnostic: JsonObject = closed(
  {
    ...diagnostic,
    related: { description: "The other place that it speaks of.", ...closed({ at, pointer: { type: "string" } }) },
    body: { description: "The smallest body that shows it." },
    context: { description: "The facts that this body takes." },
  },
  Object.keys(diagnostic),
);

/** What it comes to; `covenant diff` always prints it. */
const verdictSchema: JsonObject = {
  description: "Why the version is asked for, and what a policy and `--check-version` make of it.",
  ...closed({
    reasons: {
      type: "array",
      items: closed({
        id: id as JsonObject,
        changes: { type: "integer", minimum: 1, description: "How many ask for the version." },
        ignored: { type: "integer", minimum: 0, description: "How many of them the policy ignores." },
        operations: { type: "array", items: { type: "string" }, description: "The operations that they show in." },
      }),
    },
    policy: { type: ["string", "null"], description: "The file of the policy." },
    ignored: {
      type: "array",
      description: "Changes that the policy ignores: they are not among the others.",
      items: closed({
        ...{ id, level, direction, operation, pointer, rule, message, fingerprint },
        reason: { type: ["string", "null"], description: "Why; null where the id is off." },
        expires: { type: ["string", "null"], description: "The day from which on it is ignored no longer." },
      } as JsonObject),
    },
    diagnostics: {
      type: "array",
      description: "Ignores that are unused or have expired, and how the version stands to what is asked for.",
      items: closed(diagnostic),
    },
  }),
};

/**
 * The JSON Schema (2020-12) of what `covenant diff --format json` prints, all its members and no others: a comparison, or what kept
 * it from being made.
 */
export function changesSchema(): JsonObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:openapi-covenant:diff",
    title: "What changed between two versions of an API",
    description: "What `covenant diff BASE REVISION --format json` prints.",
    oneOf: [{ $ref: "#/$defs/comparison" }, { $ref: "#/$defs/failure" }],
    $defs: {
      comparison: closed({
        breaking: { type: "boolean", description: "Some change breaks, whatever a policy makes of it." },
        bump: { enum: ["major", "minor", "patch", "none"], description: "The version that the changes ask for." },
        changes: {
          type: "array",
          items: { $ref: "#/$defs/change" },
          description: "Each at each of its uses. Those with one id and one pointer have one cause.",
        },
        verdict: verdictSchema,
      }),
      failure: {
        description: "What kept the two versions from being compared; the command then ends with 2.",
        ...closed({ diagnostics: { type: "array", minItems: 1, items: inputDiagnostic } }),
      },
      place: { type: "string", pattern: ":[1-9][0-9]*:[1-9][0-9]*$", description: "file:line:column" },
      answer,
      witness,
      change: {
        ...closed({ ...members, witnesses }, Object.keys(members)),
        if: { properties: { rule: { type: "null" } } },
        then: { not: { required: ["witnesses"] } },
        else: { required: ["witnesses"] },
      },
    },
  };
}

function closed(properties: JsonObject, required: readonly string[] = Object.keys(properties)): JsonObject {
  return { type: "object", properties, required: [...required], additionalProperties: false };
}
