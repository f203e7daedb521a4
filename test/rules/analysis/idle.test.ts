import { expect, test } from "vitest";
import { date, list, object, text } from "../../support/schemas.ts";
import { analysed, type Given } from "./analysed.ts";

const kind = { enum: ["A", "B", "C"] };
const thing = object({ kind, note: text, place: text }, "kind");

interface Row extends Omit<Given, "schema"> {
  readonly name: string;
  readonly schema?: object;
  readonly want: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: "rule-redundant: required by the schema",
    rules: "- { id: r, presence: kind, then: required }",
    want: ['info rule-redundant /0: r adds nothing: the schema says as much | see #/properties/kind | {"kind":"A"}'],
  },
  {
    name: "rule-redundant: the schema's bounds, of a list and of a number",
    schema: object({ tags: list(text, { minItems: 2, maxItems: 4 }), amount: { type: "integer", minimum: 5 } }),
    rules: "- { id: a, count: 'tags[*]', min: 1, max: 4 }\n- { id: b, compare: amount, gt: 4.5 }",
    want: [
      "info rule-redundant /0: a adds nothing: the schema says as much | see #/properties/tags | {}",
      "info rule-redundant /1: b adds nothing: the schema says as much | see #/properties/amount | {}",
    ],
  },
  {
    name: "rule-redundant: a part of what another says, later",
    rules:
      "- { id: a, when: { kind: A }, presence: note, then: required }\n- { id: b, when: { kind: A, place: X }, presence: note, then: required }",
    want: ['info rule-redundant /1: b adds nothing: a says as much | see /0 | {"kind":"A","place":"X"}'],
  },
  {
    name: "rule-redundant: a part of what another says, earlier",
    schema: object({ tags: list(text) }, "tags"),
    rules: "- { id: a, count: 'tags[*]', max: 5 }\n- { id: b, count: 'tags[*]', min: 1, max: 3 }",
    want: [
      'info rule-redundant /0: a adds nothing: b says as much | see /1 | {"tags":["text","text","text","text","text","text"]}',
    ],
  },
  {
    name: "rule-redundant: the same twice",
    context: "{ status: { enum: [NEW, KNOWN] } }",
    rules:
      "- { id: a, precondition: { context.status: NEW } }\n- { id: b, precondition: { context.status: { not: KNOWN } } }",
    want: ['info rule-redundant /1: b adds nothing: a says as much | see /0 | {"kind":"A"} | with {"status":"KNOWN"}'],
  },
  {
    name: "rule-redundant: days",
    schema: object({ issued: date }, "issued"),
    rules: "- { id: a, compare: issued, gte: today - P30D }\n- { id: b, compare: issued, gt: today - P3M }",
    want: [
      'info rule-redundant /1: b adds nothing: a says as much | see /0 | {"issued":"2026-03-31"} | with {"now":"2026-07-01T12:00:00Z"}',
    ],
  },
  {
    name: "rule-redundant, not: another status counts",
    rules:
      "- { id: a, when: { kind: A }, presence: note, then: required, status: 400 }\n- { id: b, when: { kind: [A, B] }, presence: note, then: required }",
    want: [],
  },
  {
    name: "rule-redundant, not: in one case less",
    rules:
      "- { id: a, when: { kind: [A, B] }, presence: note, then: required }\n- { id: b, when: { kind: [B, C], place: present }, presence: note, then: required }",
    want: [],
  },
  {
    name: "rule-redundant, not: the other waits for a fact",
    context: "{ strict: { type: boolean } }",
    schema: object({ issued: date }, "issued"),
    rules:
      "- { id: a, when: { context.strict: true }, compare: issued, gte: today }\n- { id: b, compare: issued, gte: today }",
    want: [
      'info rule-redundant /0: a adds nothing: b says as much | see /1 | {"issued":"2026-06-30"} | with {"now":"2026-07-01T12:00:00Z","strict":true}',
    ],
  },
  {
    name: "rule-redundant, not: it makes others skip",
    rules:
      "- id: a\n  presence: place\n  cases: [{ when: { kind: A }, then: ignored }, { when: { kind: [B, C] }, then: required }]\n- { id: b, when: { kind: { not: A } }, presence: place, then: required }",
    want: ['info rule-redundant /1: b adds nothing: a says as much | see /0 | {"kind":"B"}'],
  },
  {
    name: "rule-says-nothing: optional",
    rules: "- { id: r, presence: note, then: optional }",
    want: ['warning rule-says-nothing /0: r cannot be broken: none of its cases asks for anything | {"kind":"A"}'],
  },
  {
    name: "rule-says-nothing: optional in every case, at least none",
    schema: object({ kind, tags: list(text), note: text }, "kind"),
    rules:
      "- { id: a, presence: note, cases: [{ when: { kind: A }, then: optional }, { then: optional }] }\n- { id: b, when: { kind: B }, presence: note, then: optional }",
    want: [
      'warning rule-says-nothing /0: a cannot be broken: none of its cases asks for anything | {"kind":"A"}',
      'warning rule-says-nothing /1: b cannot be broken: none of its cases asks for anything | {"kind":"A"}',
    ],
  },
  {
    name: "rule-says-nothing, not: optional in one case",
    rules: "- { id: r, presence: note, cases: [{ when: { kind: A }, then: optional }, { then: required }] }",
    want: [],
  },
  {
    name: "rule-says-nothing, not: others skip what it ignores, and what only the server knows",
    rules:
      "- { id: r, presence: note, then: ignored, when: { kind: A } }\n- { id: s, documented: note, text: Not older than a year. }",
    want: [],
  },
  {
    name: "rule-untested: the operands are never given together",
    schema: {
      oneOf: [object({ from: date }, "from"), object({ to: date }, "to")].map((one) => ({
        ...one,
        additionalProperties: false,
      })),
    },
    rules: "- { id: r, compare: from, lte: { field: to } }",
    want: ["info rule-untested /0: no rejected body could be made for r, so no vector shows that it is checked"],
  },
  {
    name: "rule-untested: values of a list that holds one",
    schema: object({ tags: list(text, { maxItems: 1 }) }),
    rules: "- { id: r, unique: 'tags[*]' }",
    want: ["info rule-untested /0: no rejected body could be made for r, so no vector shows that it is checked"],
  },
  {
    name: "rule-untested, not: two values",
    schema: object({ tags: list(text, { maxItems: 2 }) }),
    rules: "- { id: r, unique: 'tags[*]' }",
    want: [],
  },
  {
    name: "rule-untested, not: a value of the context",
    context: "{ ids: { type: array, items: { type: string } } }",
    schema: object({ tags: list(text) }),
    rules: "- { id: r, reference: 'tags[*]', in: context.ids }",
    want: [],
  },
  {
    name: "body-unmade: a form of which no sample is known, told once",
    schema: object({ code: { type: "string", pattern: "^[A-Z]{3}-\\d{4}$" }, note: text, place: text }, "code"),
    rules:
      "- { id: a, presence: note, then: required }\n- { id: b, when: { note: absent }, presence: place, then: forbidden }",
    want: [
      "info body-unmade /operations/POST ~1things: no body could be made for POST /things, so its rules have no vectors and were analysed in part",
    ],
  },
  {
    name: "body-unmade: what the analysis needs no body for is told all the same",
    schema: object({ code: { type: "string", pattern: "^[A-Z]{3}-\\d{4}$" }, kind, note: text }, "code", "kind"),
    rules:
      "- { id: a, presence: note, cases: [{ when: { kind: A }, then: required }, { when: { kind: B }, then: forbidden }, { when: { kind: [A, B] }, then: optional }] }",
    want: [
      "info body-unmade /operations/POST ~1things: no body could be made for POST /things, so its rules have no vectors and were analysed in part",
      "warning case-shadowed /0/cases/2: this case of a is never chosen: wherever kind is A or B, an earlier case has been chosen | see /0/cases/0",
      "warning enum-uncovered /0/cases: no case of a covers C of kind | see #/properties/kind",
    ],
  },
  {
    name: "optional-required: always",
    rules: "- { id: r, presence: note, then: required }",
    want: [
      'info optional-required /0: note is optional in the schema, and the rules require it in every case | see #/properties/note | {"kind":"A"}',
    ],
  },
  {
    name: "optional-required: by several rules together, in each entry",
    schema: object({ lines: list(thing, { minItems: 1 }) }, "lines"),
    rules:
      "- { id: a, each: 'lines[*]', when: { kind: [A, B] }, presence: note, then: required }\n- { id: b, each: 'lines[*]', when: { kind: C }, presence: [note, place], then: required }",
    want: [
      'info optional-required /0: note is optional in the schema, and the rules require it in every case | see #/properties/lines/items/properties/note | {"lines":[{"kind":"A"}]}',
    ],
  },
  {
    name: "optional-forbidden: always",
    rules: "- { id: r, presence: note, then: forbidden }",
    want: [
      'info optional-forbidden /0: note stands in the schema, and the rules forbid it in every case | see #/properties/note | {"kind":"A","note":"text"}',
    ],
  },
  {
    name: "optional-forbidden: in both cases of another field",
    rules:
      "- { id: a, when: { place: present }, presence: note, then: forbidden }\n- { id: b, when: { place: absent }, presence: note, then: forbidden }",
    want: [
      'info optional-forbidden /0: note stands in the schema, and the rules forbid it in every case | see #/properties/note | {"kind":"A","note":"text"}',
    ],
  },
  {
    name: "optional-…, not: but for one member, and the schema requires it",
    rules:
      "- { id: a, presence: note, cases: [{ when: { kind: A }, then: optional }, { then: required }] }\n- { id: b, presence: place, cases: [{ when: { kind: A }, then: required }, { then: forbidden }] }",
    want: [],
  },
  {
    name: "optional-…, not: by a fact",
    context: "{ strict: { type: boolean } }",
    rules:
      "- { id: a, when: { context.strict: true }, presence: note, then: required }\n- { id: b, when: { context.strict: false }, presence: note, then: required }",
    want: [],
  },
  {
    name: "optional-…, not: by a rule that is unchecked where no parameters were given",
    parameters: [{ name: "mode", in: "query", schema: text }],
    rules:
      "- id: a\n  presence: note\n  cases: [{ when: { kind: [A, B] }, then: required }, { when: { query.mode: X }, then: optional }]\n- { id: b, when: { kind: C }, presence: note, then: required }",
    want: [],
  },
];

test.each(rows)("$name", ({ want, schema = thing, ...given }) => {
  expect(analysed({ schema, ...given })).toEqual(want);
});
