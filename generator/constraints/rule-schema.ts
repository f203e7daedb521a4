import type { JsonObject } from "../read/document.ts";

/**
 * What an editor knows of a rule of one kind, as JSON Schema (draft-07, the one that YAML editors read in full): its own key
 * and members. What all rules take is added to it.
 */
export interface KindSchema {
  /** What the kind is for, shown beside its key. */
  readonly description: string;
  /** A whole rule in YAML, shown beside its key too. It speaks of the shop of test/rules/shop. */
  readonly example: string;
  /** Its key and `keys`; each with a description. */
  readonly properties: Readonly<Record<string, JsonObject>>;
  /** Keywords over the rule as a whole: `required`, `oneOf`. */
  readonly demands?: JsonObject;
}

/**
 * The forms of text that members are written in, each as a schema. Where a document is known, they hold what can be written
 * at the place of the rule: so a member says its form, and never a name.
 */
export interface Forms {
  /** A selector of one value of the body: a field of the entry. */
  readonly field: JsonObject;
  /** A selector of values of the body, one or several. */
  readonly values: JsonObject;
  /** A selector of the entries of a list of the body: it ends in `[*]`. */
  readonly entries: JsonObject;
  readonly condition: JsonObject;
  /** A field, a fact, a literal, now or today. */
  readonly operand: JsonObject;
  /** Values of several places: a selector, or a list of `each`, `where` and `values` (place-list.ts). */
  readonly places: JsonObject;
  /** A selector of one fact of the context. */
  readonly fact: JsonObject;
  /** A selector of the entries of a list of the context. */
  readonly facts: JsonObject;
  /** A parameter, a field or a fact. */
  readonly parameter: JsonObject;
  /** The same from the entries of a list that the rule selects by itself, as `count` does. */
  readonly within: { readonly field: JsonObject; readonly condition: JsonObject };
  /** The same from the entries of a list of the context. */
  readonly withinFacts: { readonly field: JsonObject; readonly condition: JsonObject };
}

/** The form with words of its own: what stands beside a `$ref` is not read everywhere. */
export function described(form: JsonObject, description: string): JsonObject {
  return typeof form.$ref === "string" ? { description, allOf: [form] } : { description, ...form };
}

/** A mapping with these members and no others. */
export function closed(properties: Readonly<Record<string, JsonObject>>, demands: JsonObject = {}): JsonObject {
  return { type: "object", properties, additionalProperties: false, ...demands };
}

/** A list with something in it. */
export function some(items: JsonObject): JsonObject {
  return { type: "array", items, minItems: 1 };
}

/** `cases` with these members, and the members themselves: of a rule that is its only case. */
export function casesSchema(
  members: Readonly<Record<string, JsonObject>>,
  condition: JsonObject,
  demands: JsonObject,
): Readonly<Record<string, JsonObject>> {
  const when = described(condition, "Where this case applies; always where it is absent.");
  return {
    cases: {
      description: "What is so in which case; the first whose `when` holds counts, one without `when` always does.",
      ...some(closed({ when, ...members }, demands)),
    },
    ...members,
  };
}

/** A text that is not blank. */
export const words: JsonObject = { type: "string", pattern: "\\S" };
