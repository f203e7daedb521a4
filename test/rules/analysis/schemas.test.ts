import { expect, test } from "vitest";
import { list, object, text } from "../../support/schemas.ts";
import { analysed, type Given } from "./analysed.ts";

const kind = { enum: ["A", "B"] };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const tagged = (value: string, more: object, ...required: string[]) =>
  object({ kind: { const: value }, note: text, ...more }, "kind", ...required);

/** So many schemas, each of which applies the next twice. */
function diamonds(depth: number, last: object): object {
  const named = Array.from({ length: depth }, (_, index) => [
    `D${index}`,
    { allOf: [ref(`D${index + 1}`), ref(`D${index + 1}`)] },
  ]);
  return Object.fromEntries([...named, [`D${depth}`, last]]);
}

// What the schema says of every body, however it is put together.
test.each<[name: string, given: Given, want: readonly string[]]>([
  [
    "required and enum through a reference and allOf",
    {
      schema: ref("Order"),
      components: {
        Order: { allOf: [ref("Base"), { required: ["kind"] }] },
        Base: { type: "object", properties: { kind, note: text } },
      },
      rules: "- { id: r, when: { kind: absent }, presence: note, then: required }",
    },
    [
      'warning rule-dead /0/when: r never applies: its `when` cannot hold | see /components/schemas/Base/properties/kind | {"kind":"A"}',
    ],
  ],
  [
    "required in each branch of a union",
    {
      schema: { oneOf: [tagged("A", {}), tagged("B", { place: text }, "place")] },
      rules: "- { id: r, presence: kind, then: required }",
    },
    ['info rule-redundant /0: r adds nothing: the schema says as much | see #/oneOf/0/properties/kind | {"kind":"A"}'],
  ],
  [
    "a body of the second branch of a union shows what is wrong there",
    {
      schema: { oneOf: [tagged("A", {}), tagged("B", { place: text }, "place")] },
      rules:
        "- { id: a, when: { kind: B }, presence: note, then: required }\n- { id: b, when: { place: present }, presence: note, then: forbidden }",
    },
    [
      'warning rules-contradict /1: no body keeps both b and a where kind is B and place is given: note is forbidden, and note is required | see /0 | {"kind":"B","place":"text"}',
    ],
  ],
  [
    "an entry of the second branch of a union",
    {
      schema: object(
        { items: list({ oneOf: [tagged("A", {}), tagged("B", { place: text }, "place")] }, { minItems: 1 }) },
        "items",
      ),
      rules:
        "- id: a\n  each: 'items[*]'\n  presence: note\n  cases:\n    - { when: { kind: A }, then: required }\n    - { when: { kind: A, note: present }, then: optional }",
    },
    [
      'warning case-shadowed /0/cases/1: this case of a is never chosen: wherever kind is A and note is given, an earlier case has been chosen | see /0/cases/0 | {"items":[{"kind":"A","note":"text"}]}',
      'warning enum-uncovered /0/cases: no case of a covers B of kind | see #/properties/items/items/oneOf/0/properties/kind | {"items":[{"kind":"B","place":"text"}]}',
    ],
  ],
  [
    "a schema that is part of itself",
    {
      schema: ref("Node"),
      components: { Node: { anyOf: [object({ kind, note: text, next: ref("Node") }, "kind")] } },
      rules: "- { id: r, each: '$.next', when: { kind: absent }, presence: note, then: required }",
    },
    [
      'warning rule-dead /0/when: r never applies: its `when` cannot hold | see /components/schemas/Node/anyOf/0/properties/kind | {"kind":"A","next":{"kind":"A"}}',
    ],
  ],
  [
    "forty schemas, each with the next one twice",
    {
      schema: ref("D0"),
      components: diamonds(40, object({ kind, note: text }, "kind")),
      rules: "- { id: r, when: { kind: absent }, presence: note, then: required }",
    },
    [
      'warning rule-dead /0/when: r never applies: its `when` cannot hold | see /components/schemas/D40/properties/kind | {"kind":"A"}',
    ],
  ],
  [
    "readOnly: a request may leave it out",
    {
      schema: object({ kind: { ...kind, readOnly: true }, note: text }, "kind"),
      rules: "- { id: r, when: { kind: absent }, presence: note, then: required }",
    },
    [],
  ],
])("%s", (_, given, want) => {
  expect(analysed(given)).toEqual(want);
});

// A shared rule is read wherever it is included: what it says at one place only is no mistake of its own.
test.each<[name: string, second: object, want: readonly string[]]>([
  ["at both", object({ type: kind, note: text }, "type"), ["/shared/some/0/cases/0"]],
  ["at one", object({ type: kind, note: text }), []],
])("a case of a shared rule, dead %s of its places", (_, second, want) => {
  const found = analysed({
    schema: object({ a: list(object({ type: kind, note: text }, "type")), b: list(second) }),
    rest: "shared:\n  some:\n    - { id: r, presence: note, cases: [{ when: { type: absent }, then: required }, { when: { type: A }, then: forbidden }, { then: optional }] }",
    rules: "- { include: some, each: '$.a[*]' }",
    others: "- { include: some, each: '$.b[*]' }",
  });
  expect(found.map((one) => /^warning case-dead (\S+):/.exec(one)?.[1])).toEqual(want);
});
