import { closed, type Forms, some } from "../../constraints/rule-schema.ts";
import { selectorPattern, singlePattern } from "../../constraints/selector.ts";
import type { Json, JsonObject } from "../../read/document.ts";

export type Definitions = Readonly<Record<string, JsonObject>>;

/** A reference to a definition, by its name. */
export function ref(name: string): JsonObject {
  return { $ref: `#/definitions/${name}` };
}

/** One of these is offered; any other that the form takes is as good. */
export function offered(values: readonly Json[], form: JsonObject = {}): JsonObject {
  return values.length === 0 ? form : { anyOf: [{ enum: values }, form] };
}

/** The forms wherever a rule stands: what is known there is said by the forms of a place, beside these. */
export const anywhere: Forms = {
  field: ref("field"),
  values: ref("selector"),
  entries: ref("entries"),
  condition: ref("condition"),
  operand: ref("operand"),
  places: ref("places"),
  fact: ref("fact"),
  facts: ref("facts"),
  parameter: ref("parameter"),
  within: { field: ref("field"), condition: ref("condition") },
  withinFacts: { field: ref("fact.field"), condition: ref("condition") },
};

/** What the forms are where nothing is known of the place. */
export interface Known {
  readonly terms: readonly string[];
  /** Facts of the context, and the values that each can have where they are known. */
  readonly facts: readonly { readonly text: string; readonly values: readonly Json[] }[];
  readonly lists: readonly string[];
  /** The fields of the entries of any of these lists. */
  readonly listed: readonly string[];
  readonly parameters: readonly string[];
}

export function formDefinitions({ terms, facts, lists, listed, parameters }: Known): Definitions {
  const names = facts.map(({ text }) => text);
  return {
    selector: {
      description: "A selector: $.name from the body, name from the entry of `each`, name[*].inner for several values.",
      type: "string",
      pattern: selectorPattern,
      patternErrorMessage: "This is no selector. Write $.name, name[*].inner, ['odd name'] or context.name.",
    },
    field: {
      description: "A selector of one value: a field of the entry of `each`, or of the body where there is none.",
      type: "string",
      pattern: singlePattern,
      patternErrorMessage: "This is no selector of one value. Write $.name, name.inner, ['odd name'] or context.name.",
    },
    entries: { description: "A selector of entries, such as $.lines[*].", type: "string", pattern: selectorPattern },
    fact: {
      description: "A fact of the context, such as context.customer.status.",
      ...offered(names, ref("selector")),
    },
    facts: {
      description: "The entries of a list of the context, such as context.requests[*].",
      ...offered(lists, ref("selector")),
    },
    "fact.field": { description: "A field of the entry of that list.", ...offered(listed, ref("field")) },
    parameter: {
      description: "A parameter, such as path.customer_id, a field or a fact.",
      ...offered([...parameters, ...names], ref("field")),
    },
    operand: {
      anyOf: [
        { enum: ["today", "now", "today - P90D", ...names, ...parameters] },
        { type: ["string", "number", "boolean"] },
        closed({ value: { description: "A literal." } }, { required: ["value"] }),
        closed({ field: { ...ref("selector") } }, { required: ["field"] }),
      ],
    },
    places: {
      anyOf: [
        ref("selector"),
        some(
          closed(
            {
              each: { description: "The entries that values are gathered from.", allOf: [ref("entries")] },
              where: { description: "Only entries of which this holds.", allOf: [ref("condition")] },
              values: { description: "The values, from the entry of `each`.", allOf: [ref("selector")] },
            },
            { required: ["values"] },
          ),
        ),
      ],
    },
    term: {
      description: "A condition with a name, under `terms`.",
      ...offered(terms, { type: "string" }),
    },
    condition: {
      markdownDescription:
        "Fields and what they must be: a value, a list of values (one of them), `present`, `absent` or `{ not: ... }`; joined by `all`, `any` and `not`. Or the name of a term.",
      anyOf: [ref("term"), ref("fields")],
    },
    fields: {
      type: "object",
      minProperties: 1,
      properties: {
        all: { description: "All of these conditions hold.", ...either({ type: "array", items: ref("condition") }) },
        any: { description: "One of these conditions holds.", ...either({ type: "array", items: ref("condition") }) },
        not: { description: "This condition does not hold.", ...either(ref("condition")) },
        ...Object.fromEntries(facts.map(({ text, values }) => [text, offered(values, ref("given"))])),
      },
      propertyNames: { pattern: selectorPattern },
      additionalProperties: ref("given"),
    },
    given: {
      anyOf: [
        { enum: ["present", "absent"] },
        ref("scalar"),
        { type: "array", items: ref("scalar"), minItems: 1 },
        closed({ not: ref("given") }, { required: ["not"] }),
      ],
    },
    scalar: { type: ["string", "number", "boolean", "null"] },
  };
}

/** A field may be named like a word of conditions. */
function either(form: JsonObject): JsonObject {
  return { anyOf: [form, ref("given")] };
}
