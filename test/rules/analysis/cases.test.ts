import { expect, test } from "vitest";
import { list, object, text } from "../../support/schemas.ts";
import { analysed, type Given } from "./analysed.ts";

const kind = { enum: ["A", "B", "C"] };
const thing = object({ kind, note: text, place: text }, "kind");

/** A presence rule over `note` with these cases, in one line each. */
function presence(cases: readonly string[], more = "presence: note"): string {
  return `- id: r\n  ${more}\n  cases:\n${cases.map((one) => `    - ${one}`).join("\n")}`;
}

interface Row extends Omit<Given, "schema"> {
  readonly name: string;
  readonly schema?: object;
  readonly want: readonly string[];
}

const required = "then: required";

const rows: readonly Row[] = [
  {
    name: "rule-dead: two values at once",
    rules: "- { id: r, when: { all: [{ kind: A }, { kind: B }] }, presence: note, then: required }",
    want: ['warning rule-dead /0/when: r never applies: its `when` cannot hold | see #/properties/kind | {"kind":"A"}'],
  },
  {
    name: "rule-dead: absent, of what the schema requires, in each entry",
    schema: object({ lines: list(thing, { minItems: 1 }) }, "lines"),
    rules: "- { id: r, each: 'lines[*]', when: { kind: absent }, presence: note, then: required }",
    want: [
      'warning rule-dead /0/when: r never applies: its `when` cannot hold | see #/properties/lines/items/properties/kind | {"lines":[{"kind":"A"}]}',
    ],
  },
  {
    name: "rule-dead, not: absent, of what an open branch leaves out",
    schema: { anyOf: [thing, object({ note: text, kind })] },
    rules: "- { id: r, when: { kind: absent }, presence: note, then: required }",
    want: [],
  },
  {
    name: "rule-dead, not: a fact that has another value",
    context: "{ mode: { enum: [X, Y] } }",
    rules: "- { id: r, when: { context.mode: Y, kind: A }, presence: note, then: required }",
    want: [],
  },
  {
    name: "case-dead: against its rule's when",
    rules: presence(
      [`{ when: { kind: B }, ${required} }`, "{ then: forbidden }"],
      "when: { kind: A }\n  presence: note",
    ),
    want: [
      'warning case-dead /0/cases/0: this case of r is never chosen: kind is B cannot hold here | see /0/when | {"kind":"A"}',
    ],
  },
  {
    name: "case-dead: a value that the schema's form refuses",
    schema: object({ kind, country: { type: "string", maxLength: 2 }, note: text }, "kind"),
    rules: presence([
      `{ when: { country: USA }, ${required} }`,
      "{ when: { kind: A }, then: forbidden }",
      "{ then: optional }",
    ]),
    want: [
      'warning case-dead /0/cases/0: this case of r is never chosen: country is USA cannot hold here | see #/properties/country | {"kind":"A"}',
    ],
  },
  {
    name: "case-dead: below what must be absent",
    schema: object({ owner: object({ name: text }), note: text }),
    rules: presence([
      `{ when: { owner: absent, owner.name: present }, ${required} }`,
      "{ when: { owner: present }, then: forbidden }",
    ]),
    want: [
      'warning case-dead /0/cases/0: this case of r is never chosen: owner is not given and owner.name is given cannot hold here | see #/properties/owner | {"owner":{"name":"text"}}',
    ],
  },
  {
    name: "case-dead, not: null where the schema is nullable",
    version: "3.0.3",
    schema: object({ kind: { type: "string", nullable: true, enum: ["A"] }, note: text }, "kind"),
    rules: presence([`{ when: { not: { kind: A } }, ${required} }`, "{ then: forbidden }"]),
    want: [],
  },
  {
    name: "case-dead, not: an enum in only one branch",
    schema: {
      oneOf: [object({ kind: { enum: ["A"] }, note: text }, "kind"), object({ place: text, note: text }, "place")],
    },
    rules: presence([`{ when: { not: { kind: A } }, ${required} }`, "{ then: optional }"]),
    want: [],
  },
  {
    name: "case-shadowed: a part of an earlier one",
    rules: presence([
      `{ when: { kind: [A, B] }, ${required} }`,
      "{ when: { kind: B }, then: forbidden }",
      "{ then: optional }",
    ]),
    want: [
      'warning case-shadowed /0/cases/1: this case of r is never chosen: wherever kind is B, an earlier case has been chosen | see /0/cases/0 | {"kind":"B"}',
    ],
  },
  {
    name: "case-shadowed: by two earlier ones together, in each entry",
    schema: object({ lines: list(thing) }),
    rules: presence(
      [
        `{ when: { kind: A }, ${required} }`,
        "{ when: { kind: B }, then: forbidden }",
        "{ when: { kind: [A, B], place: present }, then: optional }",
        "{ then: optional }",
      ],
      "each: 'lines[*]'\n  presence: note",
    ),
    want: [
      'warning case-shadowed /0/cases/2: this case of r is never chosen: wherever kind is A or B and place is given, an earlier case has been chosen | see /0/cases/0 | {"lines":[{"kind":"A","place":"text"}]}',
    ],
  },
  {
    name: "case-shadowed: behind one for all others",
    rules: presence([
      `{ when: { kind: A }, ${required} }`,
      "{ then: optional }",
      "{ when: { kind: B }, then: forbidden }",
    ]),
    want: [
      'warning case-shadowed /0/cases/2: this case of r is never chosen: wherever kind is B, an earlier case has been chosen | see /0/cases/1 | {"kind":"B"}',
    ],
  },
  {
    name: "case-shadowed, not: a last one for whatever may come",
    rules: presence([
      `{ when: { kind: [A, B] }, ${required} }`,
      "{ when: { kind: C }, then: forbidden }",
      "{ then: optional }",
    ]),
    want: [],
  },
  {
    name: "case-shadowed, not: one more value",
    rules: presence([`{ when: { kind: [A, B] }, ${required} }`, "{ when: { kind: [B, C] }, then: forbidden }"]),
    want: [],
  },
  {
    name: "case-shadowed, not: the earlier one waits for a fact",
    context: "{ strict: { type: boolean } }",
    rules: presence([
      `{ when: { kind: A, context.strict: true }, ${required} }`,
      "{ when: { kind: A }, then: forbidden }",
      "{ then: optional }",
    ]),
    want: [],
  },
  {
    name: "enum-uncovered: one member",
    rules: presence([`{ when: { kind: A }, ${required} }`, "{ when: { kind: C }, then: forbidden }"]),
    want: ['warning enum-uncovered /0/cases: no case of r covers B of kind | see #/properties/kind | {"kind":"B"}'],
  },
  {
    name: "enum-uncovered: of classes, beside a second field, in each entry",
    schema: object(
      {
        lines: list(
          object({ kind, place: text, files: list(object({ side: { enum: ["FRONT", "BACK"] } })) }, "kind", "files"),
          { minItems: 1 },
        ),
      },
      "lines",
    ),
    rules:
      "- id: sides\n  each: 'lines[*]'\n  count: files[*]\n  by: side\n  cases:\n    - { when: { kind: A, place: X }, exactly: { FRONT: 1, BACK: 1 } }\n    - { when: { kind: A }, exactly: 1 }",
    want: [
      'warning enum-uncovered /0/cases: no case of sides covers B and C of kind | see #/properties/lines/items/properties/kind | {"lines":[{"kind":"B","files":[]}]}',
    ],
  },
  {
    name: "enum-uncovered, not: a case for all others",
    rules: presence([`{ when: { kind: A }, ${required} }`, "{ then: optional }"]),
    want: [],
  },
  {
    name: "enum-uncovered, not: the rule speaks of some only",
    rules: presence(
      [`{ when: { kind: A }, ${required} }`, "{ when: { kind: C }, then: forbidden }"],
      "when: { kind: { not: B } }\n  presence: note",
    ),
    want: [],
  },
  {
    name: "enum-uncovered, not: another rule excludes the member",
    rules: `${presence([`{ when: { kind: A }, ${required} }`, "{ when: { kind: C }, then: forbidden }"])}\n- { id: no-b, when: { kind: B }, presence: kind, then: forbidden }`,
    want: [],
  },
  {
    name: "enum-uncovered, not: conditions of several fields",
    rules: presence([`{ when: { kind: A }, ${required} }`, "{ when: { place: X }, then: forbidden }"]),
    want: [],
  },
];

test.each(rows)("$name", ({ want, schema = thing, ...given }) => {
  expect(analysed({ schema, ...given })).toEqual(want);
});
