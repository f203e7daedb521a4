import { describe, expect, test } from "vitest";
import { docsOf, yaml } from "./emitted.ts";
import { hostile } from "./hostile.ts";
import { foreign, rendered } from "./render.ts";

const document = yaml(`
openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
paths:
  /orders/{id}:
    put:
      operationId: placeOrder
      deprecated: true
      parameters: [{ name: id, in: path, required: true, schema: { type: string, minLength: 3 } }]
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Order" }
            example: { lines: [{ kind: gift, note: hello }] }
      responses: { "200": { description: Placed. }, default: { description: Not placed. } }
components:
  schemas:
    Order:
      type: object
      required: [lines]
      properties:
        lines: { type: array, minItems: 1, items: { $ref: "#/components/schemas/Line" } }
        pay: { oneOf: [{ $ref: "#/components/schemas/Card" }, { title: Cash, type: object, properties: { coins: { type: integer } } }] }
    Line:
      type: object
      required: [kind]
      properties:
        kind: { type: string, enum: [gift, sale, loan] }
        note: { type: string, pattern: "^[a|b]" }
        until: { type: string, format: date }
        parts: { type: array, items: { $ref: "#/components/schemas/Line" } }
        letter: { enum: [a, b, c, d, e, f, g, h, i, j, k, l, m] }
    Card: { type: object, required: [number], properties: { number: { type: string } } }
`);

const rules = `
covenant: 1
context:
  shop: { type: object, properties: { phase: { type: string }, busy: { type: integer }, names: { type: array, items: { type: string } } } }
states:
  shop:
    at: context.shop.phase
    initial: shut
    moves: [{ from: shut, to: open, by: server }, { from: open, to: shut, by: "PUT /orders/{id}" }]
terms: { present: { kind: gift } }
operations:
  PUT /orders/{id}:
    rules:
      - { id: open-only, precondition: { context.shop.phase: open }, status: 403, message: Come back later }
      - { id: one-at-once, concurrency: context.shop.busy, max: 1, status: 409 }
      - id: note-by-kind
        each: $.lines[*]
        presence: note
        cases: [{ when: present, then: required }, { when: { kind: loan, until: present }, then: optional }, { then: forbidden }]
        source: { page: orders, section: Notes, item: 2 }
      - { id: not-past, each: "$.lines[*]", when: { kind: loan }, compare: until, gt: today }
      - { id: no-repeats, unique: "$.lines[*].note" }
      - { id: known-names, reference: "$.lines[*].note", in: context.shop.names, status: 404 }
      - { id: in-good-taste, documented: $.lines, text: Nothing *ugly*. }
`;

const page = docsOf(document, rules).get("docs/operations/placeOrder.md") ?? "";

test.each([
  ["the call", "`PUT /orders/{id}`"],
  ["that it is deprecated", "> **Deprecated.**"],
  ["where a call is allowed", "Allowed while `shop.phase` is `open`. While it is `shut` the answer is **403**."],
  ["the author's words", "The issue says: Come back later"],
  ["parameters", "| `id` | path | string | yes | at least 3 characters |"],
  [
    "the rules beside their fields",
    "| `lines[*].note` | string | by rule | matches <code>&#94;&#91;a&#124;b&#93;</code><br>rule [note-by-kind](#rule-note-by-kind)<br>rule [no-repeats](#rule-no-repeats)<br>rule [known-names](#rule-known-names) |",
  ],
  ["a schema that holds itself, by a link", "| `lines[*].parts` | list of [Line](../schemas/Line.md) | no |"],
  ["a long enum, folded", "<details><summary>one of 13 values</summary>`a`, `b`,"],
  ["forms of a union", "| `pay` | [Card](../schemas/Card.md) or object | no |"],
  ["what only one form has", "| `pay.coins` | integer | no | only of Cash |"],
  ["rules by the field that decides", "| `gift` | note: required | – |"],
  [
    "what is left of a condition",
    "| `loan` | note: optional where until is given; forbidden otherwise | until is after today |",
  ],
  ["terms with their meaning", "| present (kind is gift) | required |"],
  ["a rule's source", "Source: orders, Notes, item 2."],
  ["what only the server checks", "Nothing *ugly*."],
  ["facts", "| `shop.names` | list of string | [known-names](#rule-known-names) |"],
  ["the values of a state", "| `shop.phase` | `shut`, `open` | [open-only](#rule-open-only) |"],
  ["the clock", "| `now` | string (date-time); the clock where absent | [not-past](#rule-not-past) |"],
  ["how to check it", 'import { placeOrder } from "an-api/validators";'],
  ["a context for it", 'shop: { phase: "open", busy: 0, names: ["…"] },'],
  ["examples", '"note": "hello"'],
  [
    "a status that only the rules know",
    "| `404` | The document does not name this status; the rules do. | broken: [known-names](#rule-known-names) |",
  ],
])("an operation's page says %s", (_, want) => {
  expect(page).toContain(want);
});

test("links lead to pages and to anchors that are there", () => {
  const pages = docsOf(document, rules);
  for (const [path, text] of pages) {
    for (const [, target] of text.matchAll(/\]\(([^)#]*\.md)\)/g))
      expect([...pages.keys()]).toContain(new URL(target as string, `file:///${path}`).pathname.slice(1));
    for (const [, name] of text.matchAll(/\]\(#([^)]*)\)/g)) expect(text).toContain(`<a id="${name}"></a>`);
  }
});

test("the same input gives the same bytes", () => {
  expect([...docsOf(document, rules)]).toEqual([...docsOf(document, rules)]);
});

describe.each(hostile)("with %j everywhere", (text) => {
  const pages = docsOf(hostileDocument(text));
  test.each([...pages.keys()])("%s is inert", (path) => {
    expect(foreign(rendered(pages.get(path) ?? ""))).toEqual([]);
  });
});

function hostileDocument(text: string) {
  const schema = {
    title: text,
    description: text,
    type: "object",
    required: [text],
    properties: {
      [text]: { type: "string", enum: [text, `${text}!`], default: text, description: text, pattern: text },
      b: { oneOf: [{ title: text, const: text }, { $ref: "#/components/schemas/S" }] },
    },
  };
  const body = {
    description: text,
    content: { "application/json": { schema, examples: { [text]: { summary: text, value: { [text]: text } } } } },
  };
  const operation = {
    summary: text,
    description: text,
    tags: [text],
    security: [{ [text]: [] }],
    parameters: [{ name: text, in: "query", description: text, schema: { type: text, format: text } }],
    requestBody: body,
    responses: { "200": body, [text]: body },
  };
  return {
    openapi: "3.1.0",
    info: { title: text, version: text, description: text },
    servers: [{ url: text, description: text }],
    tags: [{ name: text, description: text }],
    paths: { [`/${text}`]: { post: operation } },
    webhooks: { [text]: { post: operation } },
    components: {
      schemas: { S: schema, [text]: { enum: Array.from({ length: 20 }, (_, index) => text + index) } },
      securitySchemes: { [text]: { type: "apiKey", in: text, name: text, description: text } },
    },
  };
}
