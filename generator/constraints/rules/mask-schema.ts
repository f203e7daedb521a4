import { closed, described, type Forms, type KindSchema, some } from "../rule-schema.ts";

export function maskSchema({ field, facts, withinFacts }: Forms): KindSchema {
  return {
    description: "Only fields that the context lists may be sent. An empty list counts as not sent.",
    example: `
id: only-what-was-asked-for
mask: $
allow:
  - { each: "context.requests[*]", where: { scope: ORDER }, values: section }
always: [kind]`,
    properties: {
      mask: described(field, "The object whose fields are masked: $ for the body, @ for the entry."),
      allow: {
        description: "The lists of the context that name the fields allowed.",
        ...some(
          closed(
            {
              each: described(facts, "The entries of one list of the context."),
              where: described(withinFacts.condition, "Only entries of which this holds allow anything."),
              matching: described(
                withinFacts.field,
                "A field that is equal in that entry and in the one the rule stands at.",
              ),
              values: described(withinFacts.field, "The field of that entry that holds the allowed name."),
            },
            { required: ["each", "values"] },
          ),
        ),
      },
      always: {
        description: "Fields that may always be sent.",
        type: "array",
        items: { type: "string" },
      },
    },
    demands: { required: ["allow"] },
  };
}
