import { expect, test } from "vitest";
import { covenant, openapi, orderRules, shop, told, workspace } from "./workspace.ts";

/** The shop's document with these members of `Order`, and this example of its body. */
function order(members: string, example?: string): Record<string, string> {
  const given = example === undefined ? "" : `\n            example: ${example}`;
  const document = openapi
    .replace("secret: { type: string, maxLength: 3 }", () => members)
    .replace('schema: { $ref: "#/components/schemas/Order" }', (one) => one + given);
  return shop({ document });
}

async function findings(files: Record<string, string>): Promise<string[]> {
  const ran = await covenant(workspace(files), ["lint", "shop", "--format", "json"]);
  return told(ran).map((one) => `${one.severity} ${one.code} ${one.at.split(":").slice(1).join(":")}: ${one.message}`);
}

test("nothing to say of sound specs", async () => {
  const ran = await covenant(workspace(shop()), ["lint", "shop"]);
  expect(ran).toMatchObject({ code: 0, out: "no problems\n0 examples, 0 do not fit their schema\n" });
  expect(ran.err).toMatch(/^read \d+ ms, rules \d+ ms, model \d+ ms, .* in all\n$/);
});

test.each<[name: string, members: string, want: string[]]>([
  [
    "a member that is no keyword, told once",
    "a: { minLenght: 1 }\n        b: { minLenght: 1 }",
    [
      "warning keyword-unknown 25:14: `minLenght` is no keyword of JSON Schema or OpenAPI, so it checks nothing (2 times, first here); did you mean minLength?",
    ],
  ],
  ["an extension is no keyword", "a: { x-order: 1 }", []],
  [
    "a keyword that is not checked yet",
    "a: { type: object, dependencies: { b: [c] } }",
    [
      "warning keyword-unchecked 25:42: `dependencies` is kept in the document but not checked by the validators (once, here)",
    ],
  ],
  [
    "what is evaluated nowhere is checked",
    "a: { type: object, unevaluatedProperties: false }\n        b: { type: array, unevaluatedItems: false }",
    [],
  ],
  [
    "a keyword with a value it cannot have",
    "a: { minLength: x, type: strang }",
    [
      "warning keyword-value 25:25: `minLength` must be a whole number, 0 or more, so it checks nothing",
      "warning keyword-value 25:34: `type` must be one of null, boolean, object, array, number, string, integer, or a list of these, so it checks nothing",
    ],
  ],
  [
    "a format that nobody knows",
    "a: { format: datetime }\n        b: { format: iban }",
    [
      "info format-unknown 25:22: the format datetime is not checked (once, here); did you mean date-time?",
      "info format-unknown 26:22: the format iban is not checked (once, here)",
    ],
  ],
  [
    "a pattern of an older kind",
    "a: { pattern: '^\\-$' }",
    ["warning pattern-old 25:23: this pattern is run without the `u` flag, which refuses it: Invalid escape"],
  ],
  [
    "patterns that are none",
    "a: { pattern: '[' }\n        b: { patternProperties: { '(': {} } }",
    [
      "error pattern-invalid 25:23: this pattern is no regular expression of ECMA-262: Unterminated character class",
      "error pattern-invalid 26:35: this pattern is no regular expression of ECMA-262: Unterminated group",
    ],
  ],
  [
    "a pattern that explodes",
    "a: { pattern: '^(a+)+$', maxLength: 40 }",
    [
      "warning pattern-explodes 25:23: over some texts the time this pattern takes is exponential in their length, such as 'aa' + 'a'.repeat(31) + '\\x00'",
    ],
  ],
  [
    "one whose text is bounded, and one whose text is not",
    "a: { pattern: '^a*a*$', maxLength: 1000 }\n        b: { pattern: '^a*a*$' }",
    [
      "warning pattern-explodes 26:23: over some texts the time this pattern takes is quadratic in their length, such as 'a'.repeat(54773) + '\\x00'",
    ],
  ],
  [
    "a pattern of which it cannot be told",
    "a: { pattern: '^(.*)\\1$' }",
    [
      "info pattern-undecided 25:23: whether there are texts over which this pattern takes too long is not known: it refers back to a group, or is too long or too deep",
    ],
  ],
  [
    "an example of a schema",
    "a: { type: string, maxLength: 2, example: abc }",
    [
      "warning example-invalid 25:51: the example does not fit its schema: expected at most 2 characters, got a string of 3 characters",
    ],
  ],
  [
    "examples and a default",
    "a: { type: integer, examples: [1, x], default: y }",
    [
      "warning example-invalid 25:43: the example does not fit its schema: expected a whole number, got a string of 1 character",
      "warning example-invalid 25:56: the default does not fit its schema: expected a whole number, got a string of 1 character",
    ],
  ],
])("%s", async (_, members, want) => {
  expect(await findings(order(members))).toEqual(want);
});

test("a keyword beside a $ref of OpenAPI 3.0", async () => {
  const [path, text] = [
    "specs/shop/openapi.yaml",
    order('a: { $ref: "#/components/schemas/Order", maxProperties: 1 }'),
  ];
  const document = (text[path] ?? "").replace("3.1.0", "3.0.3");
  expect(await findings(shop({ document }))).toEqual([
    "warning ref-siblings 25:65: OpenAPI 3.0 ignores what stands beside a `$ref`: `maxProperties` (once, here)",
  ]);
});

test("an example of a body: its schema first, then the rules that need no facts", async () => {
  const a = "a: { type: string }";
  expect(await findings(order(a, "{ kind: SALE, due: 2001-01-01 }"))).toEqual([]);
  expect(await findings(order(a, "{ kind: NONE }"))).toEqual([
    "warning example-invalid 12:22: the example does not fit its schema: kind: expected GIFT or SALE, got a string of 4 characters",
  ]);
  expect(await findings(order(a, "{ kind: GIFT }"))).toEqual([
    "warning example-breaks-rule 12:22: the example fits the schema of POST /orders but breaks its rule note-on-gifts: note: expected a value where kind is GIFT, got nothing",
  ]);
});

test("readOnly and writeOnly: an example of a schema fits where it fits one way", async () => {
  const both =
    "a: { type: object, required: [r, w], properties: { r: { readOnly: true }, w: { writeOnly: true } }, examples: [{ r: 1 }, { w: 1 }, {}] }";
  expect(await findings(order(both))).toHaveLength(1);
});

test("a document alone, with an overlay", async () => {
  const overlay = `overlay: 1.0.0
info: { title: o, version: "1" }
actions:
  - target: $.components.schemas.Order.properties.note
    update: { example: 1 }
`;
  const cwd = workspace({ "shop.yaml": openapi, "o.yaml": overlay });
  const ran = await covenant(cwd, ["lint", "--document", "shop.yaml", "--overlay", "o.yaml", "--format", "json"]);
  expect(told(ran).map((one) => `${one.code} ${one.at} ${one.pointer}`)).toEqual([
    "example-invalid o.yaml:5:24 /actions/0/update/example",
  ]);
  expect(ran.code).toBe(1);
});

test("text: place, line and what to do; quiet leaves the summary out", async () => {
  const cwd = workspace(shop({ rules: orderRules.replace("presence: note", "presence: nots") }));
  const ran = await covenant(cwd, ["lint", "--quiet"]);
  expect(ran.err).toBe("");
  expect(ran.out).toBe(
    [
      "specs/shop/rules.yaml:10:19 error selects-nothing nots selects nothing: the body has no such field",
      "  10 |         presence: nots",
      "     |                   ^",
      "  fix: Did you mean note? Fields known there: kind, note, due, secret.",
      "",
      "",
    ].join("\n"),
  );
});

test("on a terminal the phase is drawn and wiped out again", async () => {
  const ran = await covenant(workspace(shop()), ["lint"], { isTTY: true });
  expect(ran.err).toMatch(/^\r\u001b\[2Kread …\r\u001b\[2K/);
  expect(ran.err).toMatch(/\u001b\[2Kread \d+ ms, /);
});
