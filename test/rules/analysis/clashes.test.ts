import { expect, test } from "vitest";
import { date, list, object, text, whole } from "../../support/schemas.ts";
import { analysed, type Given } from "./analysed.ts";

const kind = { enum: ["A", "B", "C"] };
const thing = object({ kind, note: text, place: text }, "kind");
const files = list(object({ side: { enum: ["FRONT", "BACK"] } }));

interface Row extends Omit<Given, "schema"> {
  readonly name: string;
  readonly schema?: object;
  readonly want: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: "rule-unsatisfiable: a precondition of two states at once",
    context: "{ status: { enum: [NEW, KNOWN] } }",
    rules: "- { id: r, precondition: { all: [{ context.status: NEW }, { context.status: KNOWN }] } }",
    want: [
      'warning rule-unsatisfiable /0: no body keeps r: status is NEW and status is KNOWN cannot be | {"kind":"A"} | with {"status":"NEW"}',
    ],
  },
  {
    name: "rule-unsatisfiable: less than itself",
    schema: object({ kind, from: date }, "kind"),
    rules: "- { id: r, when: { kind: A }, compare: from, lt: { field: from } }",
    want: [
      'warning rule-unsatisfiable /0: no body keeps r where from is given: from is before from cannot be | {"kind":"A","from":"2030-01-15"}',
    ],
  },
  {
    name: "rule-unsatisfiable, not: one state or the other",
    context: "{ status: { enum: [NEW, KNOWN, LOST] } }",
    rules: "- { id: r, precondition: { any: [{ context.status: NEW }, { context.status: KNOWN }] } }",
    want: [],
  },
  {
    name: "rule-unsatisfiable, not: at most itself",
    schema: object({ kind, from: date, to: date }, "kind"),
    rules: "- { id: r, compare: from, lte: { field: to } }",
    want: [],
  },
  {
    name: "rule-contradicts-schema: forbids what is required",
    schema: object({ kind, note: text }, "kind", "note"),
    rules:
      "- { id: r, presence: note, cases: [{ when: { kind: [A, B] }, then: required }, { when: { kind: C }, then: forbidden }] }",
    want: [
      'warning rule-contradicts-schema /0/cases/1: no body keeps r where kind is C: note is forbidden, which the schema does not allow | see #/properties/note | {"kind":"C","note":"text"}',
    ],
  },
  {
    name: "rule-contradicts-schema: more than maxItems, in each entry",
    schema: object(
      { lines: list(object({ kind, files: { ...files, maxItems: 1 } }, "kind", "files"), { minItems: 1 }) },
      "lines",
    ),
    rules:
      "- { id: r, each: 'lines[*]', when: { kind: A }, count: 'files[*]', by: side, exactly: { FRONT: 1, BACK: 1 } }",
    want: [
      'warning rule-contradicts-schema /0: no body keeps r where kind is A: files has exactly 1 FRONT and 1 BACK, which the schema does not allow | see #/properties/lines/items/properties/files | {"lines":[{"kind":"A","files":[]}]}',
    ],
  },
  {
    name: "rule-contradicts-schema: less than minItems, of a list that may be absent",
    schema: object({ kind, files: { ...files, minItems: 2 } }, "kind"),
    rules: "- { id: r, count: 'files[*]', max: 1 }",
    want: [
      'warning rule-contradicts-schema /0: no body keeps r where files is given: files has at most 1, which the schema does not allow | see #/properties/files | {"kind":"A","files":[{},{}]}',
    ],
  },
  {
    name: "rule-contradicts-schema: beyond the maximum",
    schema: object({ kind, amount: { type: "integer", maximum: 10 } }, "kind"),
    rules: "- { id: r, compare: amount, gt: 10 }",
    want: [
      'warning rule-contradicts-schema /0: no body keeps r where amount is given: amount is more than 10, which the schema does not allow | see #/properties/amount | {"kind":"A","amount":0}',
    ],
  },
  {
    name: "rule-contradicts-schema, not: some entries of the list only",
    schema: object({ kind, files: { ...files, minItems: 2 } }, "kind"),
    rules: "- { id: r, count: 'files[*]', where: { side: FRONT }, max: 1 }",
    want: [],
  },
  {
    name: "rule-contradicts-schema, not: at the maximum, and in a branch of two",
    schema: object(
      {
        kind,
        amount: {
          anyOf: [
            { type: "integer", maximum: 10 },
            { type: "integer", minimum: 100 },
          ],
        },
      },
      "kind",
    ),
    rules: "- { id: r, compare: amount, gt: 10 }",
    want: [],
  },
  {
    name: "rules-contradict: required and forbidden where both apply",
    rules:
      "- { id: a, when: { kind: [A, B] }, presence: note, then: required }\n- { id: b, when: { place: X }, presence: note, then: forbidden }",
    want: [
      'warning rules-contradict /1: no body keeps both b and a where kind is A and place is X: note is forbidden, and note is required | see /0 | {"kind":"A","place":"X"}',
    ],
  },
  {
    name: "rules-contradict: two sizes of one list, in each entry, in a case",
    schema: object({ lines: list(object({ kind, files }, "kind", "files"), { minItems: 1 }) }, "lines"),
    rules:
      "- { id: a, each: 'lines[*]', count: 'files[*]', cases: [{ when: { kind: A }, min: 1 }, { min: 3 }] }\n- { id: b, each: 'lines[*]', when: { kind: B }, count: 'files[*]', by: side, exactly: { FRONT: 1, BACK: 1 } }",
    want: [
      'warning rules-contradict /1: no body keeps both b and a where kind is B: files has exactly 1 FRONT and 1 BACK, and files has at least 3 | see /0/cases/1 | {"lines":[{"kind":"B","files":[]}]}',
    ],
  },
  {
    name: "rules-contradict: preconditions",
    context: "{ status: { type: string } }",
    rules:
      "- { id: a, precondition: { context.status: NEW } }\n- { id: b, when: { kind: A }, precondition: { context.status: [KNOWN, LOST] } }",
    want: [
      'warning rules-contradict /1: no body keeps both b and a where kind is A: status is KNOWN or LOST, and status is NEW | see /0 | {"kind":"A"} | with {"status":"NEW"}',
    ],
  },
  {
    name: "rules-contradict: a rule that keeps them apart is unchecked where no parameters were given",
    parameters: [{ name: "mode", in: "query", schema: text }],
    rules:
      "- { id: a, when: { kind: C }, presence: note, then: required }\n- { id: b, when: { kind: C }, presence: note, then: forbidden }\n- { id: c, values: kind, cases: [{ when: { kind: C }, only: [A] }, { when: { query.mode: X }, only: [A] }] }",
    want: [
      'warning rules-contradict /1: no body keeps both b and a where kind is C: note is forbidden, and note is required | see /0 | {"kind":"C"}',
    ],
  },
  {
    name: "rules-contradict: days before and after each other",
    schema: object({ from: date, to: date }),
    rules: "- { id: a, compare: from, lt: { field: to } }\n- { id: b, compare: to, lte: { field: from } }",
    want: [
      'warning rules-contradict /1: no body keeps both b and a where from and to are given: to is not after from, and from is before to | see /0 | {"from":"2030-01-15","to":"2030-01-15"}',
    ],
  },
  {
    name: "rules-contradict: of today, and of months ago",
    schema: object({ kind, issued: date }, "kind"),
    rules: "- { id: a, compare: issued, gte: today }\n- { id: b, when: { kind: A }, compare: issued, lt: today - P3M }",
    want: [
      'warning rules-contradict /1: no body keeps both b and a where issued is given: issued is before 3 months before today, and issued is not before today | see /0 | {"kind":"A","issued":"2030-01-15"} | with {"now":"2026-07-01T12:00:00Z"}',
    ],
  },
  {
    name: "rules-contradict: two literals",
    schema: object({ currency: text }),
    rules: "- { id: a, compare: currency, eq: { value: EUR } }\n- { id: b, compare: currency, eq: { value: USD } }",
    want: [
      'warning rules-contradict /1: no body keeps both b and a where currency is given: currency is equal to USD, and currency is equal to EUR | see /0 | {"currency":"text"}',
    ],
  },
  {
    name: "rules-contradict, not: never at once",
    rules:
      "- { id: a, when: { kind: A }, presence: note, then: required }\n- { id: b, when: { kind: B }, presence: note, then: forbidden }",
    want: [],
  },
  {
    name: "rules-contradict, not: at most one of two, said by two rules",
    rules:
      "- { id: a, when: { note: present }, presence: place, then: forbidden }\n- { id: b, when: { place: present }, presence: note, then: forbidden }",
    want: [],
  },
  {
    name: "rules-contradict, not: a third rule keeps them apart",
    rules:
      "- { id: a, when: { kind: A }, presence: note, then: required }\n- { id: b, when: { place: present }, presence: note, then: forbidden }\n- { id: c, when: { kind: A }, presence: place, then: forbidden }",
    want: [],
  },
  {
    name: "rules-contradict, not: the schema keeps them apart",
    schema: { ...thing, if: { properties: { kind: { const: "A" } } }, then: { properties: { place: false } } },
    rules:
      "- { id: a, when: { kind: A }, presence: note, then: required }\n- { id: b, when: { place: present }, presence: note, then: forbidden }",
    want: [],
  },
  {
    name: "rules-contradict, not: entries of two classes",
    schema: object({ kind, files }, "kind"),
    rules:
      "- { id: a, count: 'files[*]', where: { side: FRONT }, min: 2 }\n- { id: b, count: 'files[*]', where: { side: BACK }, max: 1 }",
    want: [],
  },
  {
    name: "rules-contradict, not: a day apart",
    schema: object({ kind, issued: date }, "kind"),
    rules: "- { id: a, compare: issued, gte: today - P90D }\n- { id: b, compare: issued, lt: today - P89D }",
    want: [],
  },
  {
    name: "rules-contradict, not: months are not as many days",
    schema: object({ kind, issued: date }, "kind"),
    rules: "- { id: a, compare: issued, lt: today - P1M }\n- { id: b, compare: issued, gt: today - P31D }",
    want: [],
  },
  {
    name: "rules-contradict, not: numbers between two whole ones",
    schema: object({ kind, rate: { type: "number" } }, "kind"),
    rules: "- { id: a, compare: rate, gt: 1 }\n- { id: b, compare: rate, lt: 2 }",
    want: [],
  },
  {
    name: "rules-contradict, not: of two fields",
    schema: object({ a: whole, b: whole }),
    rules: "- { id: a, compare: a, gt: 1 }\n- { id: b, compare: b, lt: 1 }",
    want: [],
  },
];

test.each(rows)("$name", ({ want, schema = thing, ...given }) => {
  expect(analysed({ schema, ...given })).toEqual(want);
});
