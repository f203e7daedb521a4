import type { JsonObject } from "../../read/document.ts";
import { casesSchema, described, type Forms, type KindSchema } from "../rule-schema.ts";

const whole: JsonObject = { type: "integer", minimum: 0 };

const bounds = {
  exactly: {
    description: "So many; or with `by`, so many of each class and none of another: { FRONT: 1, BACK: 1 }.",
    anyOf: [whole, { type: "object", additionalProperties: whole }],
  },
  min: { ...whole, description: "So many or more." },
  max: { ...whole, description: "So many or fewer." },
} as const satisfies Record<string, JsonObject>;

/** Either `exactly`, or `min` and `max`, or one of these. */
const bounded: readonly JsonObject[] = [
  { required: ["exactly"], not: { anyOf: [{ required: ["min"] }, { required: ["max"] }] } },
  { anyOf: [{ required: ["min"] }, { required: ["max"] }], not: { required: ["exactly"] } },
];

export function countSchema({ entries, within, condition }: Forms): KindSchema {
  return {
    description: "How many entries a list has, in all or by class, exactly, at least or at most.",
    example: `
id: both-sides
each: lines[*]
count: files[*]
by: side
cases: # the first that holds counts
  - { when: { type: BOOK }, exactly: { FRONT: 1, BACK: 1 } }
  - { when: { type: TOY }, min: 1, max: 3 }`,
    properties: {
      count: described(entries, "The entries counted, of one list; `each` leads to where it stands."),
      where: described(within.condition, "Only entries of which this holds are counted."),
      by: described(within.field, "The field that gives an entry its class, for `exactly` by class."),
      ...casesSchema(bounds, condition, { oneOf: bounded }),
    },
    demands: {
      oneOf: [
        { required: ["cases"], not: { anyOf: Object.keys(bounds).map((name) => ({ required: [name] })) } },
        ...bounded.map((one) => ({ ...one, allOf: [{ not: { required: ["cases"] } }] })),
      ],
    },
  };
}
