import { expect, test } from "vitest";
import { printFragment } from "../../../generator/code/module.ts";
import { always } from "../../../generator/constraints/condition.ts";
import type { Refinement } from "../../../generator/constraints/refinement.ts";
import { printTypes } from "../../../generator/emit/types/print-types.ts";
import { typesDocument } from "../../../generator/emit/types/types-document.ts";
import type { JsonObject } from "../../../generator/read/document.ts";
import { apiFrom } from "./api-of.ts";
import { attachRefinements, partyRefinements, refinedBy } from "./attach.ts";
import { attachDocument } from "./attach-document.ts";
import { messagesOf } from "./compile.ts";
import { all, any, count, forbidden, is, not, present, refinement, required, values } from "./rules.ts";

function documentOf(schemas: JsonObject, response: JsonObject = {}): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths: {
      "/a": {
        post: {
          operationId: "a",
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "#/components/schemas/Body" } } },
          },
          responses: { "200": { description: "", content: { "application/json": { schema: response } } } },
        },
      },
    },
    components: { schemas },
  };
}

/** The declarations of the component schemas, in one line each, without comments. */
function typesOf(root: JsonObject, refinements: readonly Refinement[] = []): Record<string, string> {
  const api = apiFrom(root);
  const text = printTypes(typesDocument(api, refinedBy(api, { "POST /a": refinements })).document, "test");
  expect(messagesOf(text, {})["types.d.ts"]).toEqual([]);
  const plain = text.replace(/\/\*\*.*?\*\//gs, "").replace(/\s+/g, " ");
  return Object.fromEntries(
    [...plain.matchAll(/export type (\w+) = (.*?);(?= export| $)/g)].map(([, name = "", type = ""]) => [name, type]),
  );
}

// A plain document.

const plain: readonly (readonly [string, JsonObject, string])[] = [
  [
    "an object",
    { type: "object", required: ["a"], properties: { a: { type: "string" }, b: { type: "integer" } } },
    "{ a: string; b?: number; }",
  ],
  [
    "a default makes nothing required",
    { type: "object", properties: { a: { type: "string", default: "x" } } },
    "{ a?: string; }",
  ],
  ["null", { type: ["string", "null"] }, "string | null"],
  [
    "an object or null, with a composition",
    { type: ["object", "null"], allOf: [{ properties: { a: { type: "string" } } }] },
    "{ a?: string; } | null",
  ],
  [
    "anyOf beside properties",
    {
      properties: { a: { type: "string" } },
      anyOf: [{ properties: { b: { type: "string" } } }, { properties: { c: { type: "string" } } }],
    },
    "{ a?: string; } & ({ b?: string; } | { c?: string; })",
  ],
  [
    "a reference beside properties",
    { $ref: "#/components/schemas/Other", properties: { a: { type: "string" } } },
    "{ a?: string; } & Other",
  ],
  [
    "conditions add no type",
    {
      type: "object",
      properties: { a: { type: "string" } },
      allOf: [{ if: { required: ["a"] }, then: { required: ["b"] } }],
    },
    "{ a?: string; }",
  ],
  [
    "a list of required fields in allOf",
    { type: "object", properties: { a: { type: "string" } }, allOf: [{ required: ["a"] }] },
    "{ a: string; }",
  ],
  [
    "a choice of required fields adds none",
    { type: "object", properties: { a: { type: "string" } }, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    "{ a?: string; }",
  ],
  [
    "a file that is sent",
    { type: "object", properties: { a: { type: "string", format: "binary" } } },
    "{ a?: Blob | string; }",
  ],
  ["anything in a list", { type: "array", items: {} }, "unknown[]"],
  [
    "a list that goes on after its first entry",
    { type: "array", prefixItems: [{ type: "integer" }], items: { type: "string" } },
    "(number | string)[]",
  ],
  ["an enum that is sent", { type: "string", enum: ["A", "B"] }, `"A" | "B"`],
];
test.each(plain)("%s", (_, schema, want) => {
  expect(typesOf(documentOf({ Body: schema, Other: { type: "object" } })).Body).toBe(want);
});

test("a discriminator whose members name their tag is not read", () => {
  const pet = (tag: string) => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string", enum: [tag] } },
  });
  const union = {
    oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
    discriminator: { propertyName: "kind" },
  };
  expect(typesOf(documentOf({ Body: union, Cat: pet("cat"), Dog: pet("dog") })).Cat).toBe(`{ kind: "cat"; }`);
});

// Responses are open.

const color = { type: "string", enum: ["RED", "BLUE"] };
test("an enum that only comes back, where it stands", () => {
  const types = typesOf(documentOf({ Body: { type: "object" }, Color: color }, { $ref: "#/components/schemas/Color" }));
  expect(types.Color).toBe(`("RED" | "BLUE") | (string & {})`);
});
test("an enum that goes both ways, in a type of its own", () => {
  const types = typesOf(
    documentOf(
      { Body: { type: "object", properties: { color: { $ref: "#/components/schemas/Color" } } }, Color: color },
      { $ref: "#/components/schemas/Color" },
    ),
  );
  expect(types).toMatchObject({
    Body: "{ color?: Color; }",
    Color: `"RED" | "BLUE"`,
    ColorResponse: `("RED" | "BLUE") | (string & {})`,
  });
});
test("a single value is a tag, and stays closed", () => {
  const types = typesOf(
    documentOf(
      { Body: { type: "object" }, Color: { type: "string", enum: ["RED"] } },
      { $ref: "#/components/schemas/Color" },
    ),
  );
  expect(types.Color).toBe(`"RED"`);
});
test("a file that comes back", () => {
  const types = typesOf(
    documentOf(
      { Body: { type: "object" }, File: { type: "string", format: "binary" } },
      { $ref: "#/components/schemas/File" },
    ),
  );
  expect(types.File).toBe("Blob");
});

// What a refinement makes of a type.

const body = {
  type: "object",
  required: ["kind"],
  properties: {
    kind: { type: "string", enum: ["A", "B", "C"] },
    x: { type: "string" },
    y: { type: "string", enum: ["P", "Q", "R"] },
    list: { type: "array", items: { type: "string" } },
  },
};
const a = is("kind", "A");
const refinedCases: readonly { name: string; given: readonly Refinement[]; want: Record<string, string> }[] = [
  {
    name: "required in one case",
    given: [refinement("r", "", a, required("x"))],
    want: {
      Body: "BodyA | BodyBOrC",
      BodyA: `{ kind: "A"; x: string; y?: "P" | "Q" | "R"; list?: string[]; }`,
      BodyBOrC: `{ kind: "B" | "C"; x?: string; y?: "P" | "Q" | "R"; list?: string[]; }`,
      BodyDraft: `{ kind: "A" | "B" | "C"; x?: string; y?: "P" | "Q" | "R"; list?: string[]; }`,
    },
  },
  {
    name: "always required",
    given: [refinement("r", "", always, required("x"))],
    want: { Body: `{ kind: "A" | "B" | "C"; x: string; y?: "P" | "Q" | "R"; list?: string[]; }` },
  },
  {
    name: "forbidden, and of another type than string",
    given: [refinement("r", "", a, forbidden("list", "no list of an A"))],
    want: { BodyA: `{ kind: "A"; x?: string; y?: "P" | "Q" | "R"; list?: Forbidden<"no list of an A", string[]>; }` },
  },
  {
    name: "only some values",
    given: [refinement("r", "", a, values("y", "P", "Q"))],
    want: { BodyA: `{ kind: "A"; x?: string; y?: "P" | "Q"; list?: string[]; }` },
  },
  {
    name: "exactly so many entries",
    given: [refinement("r", "", a, count("list", { min: 2, max: 2 }))],
    want: { BodyA: `{ kind: "A"; x?: string; y?: "P" | "Q" | "R"; list?: [ string, string ]; }` },
  },
  {
    name: "at most so many entries",
    given: [refinement("r", "", always, count("list", { max: 2 }))],
    want: {
      Body: `{ kind: "A" | "B" | "C"; x?: string; y?: "P" | "Q" | "R"; list?: [ ] | [ string ] | [ string, string ]; }`,
    },
  },
  {
    name: "more entries than a tuple is written with",
    given: [refinement("r", "", always, count("list", { max: 9 })), refinement("r", "", always, required("x"))],
    want: { Body: `{ kind: "A" | "B" | "C"; x: string; y?: "P" | "Q" | "R"; list?: string[]; }` },
  },
  {
    name: "a condition that the tag does not decide: not so, or so and what follows",
    given: [refinement("r", "", all(a, is("y", "P")), required("x"))],
    want: {
      Body: "BodyAYNotP | BodyAWithX | BodyBOrC",
      BodyAYNotP: `{ kind: "A"; x?: string; y?: "Q" | "R"; list?: string[]; }`,
      BodyAWithX: `{ kind: "A"; x: string; y?: "P" | "Q" | "R"; list?: string[]; }`,
    },
  },
  {
    name: "a condition on presence",
    given: [refinement("r", "", present("x"), required("y"))],
    want: {
      Body: "BodyWithoutX | BodyWithY",
      BodyWithoutX: `{ kind: "A" | "B" | "C"; x?: Forbidden<"x is absent here">; y?: "P" | "Q" | "R"; list?: string[]; }`,
    },
  },
  {
    name: "a value that a type cannot except leaves it wide",
    given: [refinement("r", "", is("x", "1"), required("y"))],
    want: { Body: `{ kind: "A" | "B" | "C"; x?: string; y?: "P" | "Q" | "R"; list?: string[]; }` },
  },
  {
    name: "a term, and a choice",
    given: [refinement("r", "", { kind: "term", name: "t", of: any(a, not(is("kind", "B", "C"))) }, required("x"))],
    want: { Body: "BodyA | BodyBOrC" },
  },
];
test.each(refinedCases)("$name", ({ given, want }) => {
  expect(typesOf(documentOf({ Body: body }), given)).toMatchObject(want);
});

test("past 32 variants the type stays wide, and says so", () => {
  const fields = ["a", "b", "c", "d", "e", "f"];
  const schema = { type: "object", properties: Object.fromEntries(fields.map((name) => [name, { type: "string" }])) };
  const api = apiFrom(documentOf({ Body: schema }));
  const rules = fields.map((name) => refinement("r", "", present(name), required(`${name}${name}`)));
  const { wide } = typesDocument(api, refinedBy(api, { "POST /a": rules }));
  expect(wide).toEqual([{ code: "types-too-wide", operation: "POST /a", at: "Body", variants: 64 }]);
});

// Names.

const api = apiFrom(attachDocument);
test("a component that another use wants unrefined is refined in a copy; a body without rules is its own draft", () => {
  const { document, operations } = typesDocument(api, refinedBy(api, { "POST /party": partyRefinements("") }));
  const text = printTypes(document, "test");
  expect(text).toContain("export type PartyAttachForAttachParty = {");
  expect(text).toContain("export type PartyDocumentForAttachPartyNationalId = {");
  expect(text).not.toContain("PartyAttachDraft");
  const party = operations.get("POST /party");
  const print = (type = party?.operation) => (type === undefined ? "" : printFragment(type));
  expect(print(party?.request.get("application/json"))).toBe(
    `paths["/party"]["post"]["requestBody"]["content"]["application/json"]`,
  );
  expect(print(party?.draft.get("application/json"))).toBe(`components["schemas"]["PartyAttach"]`);
  const patch = operations.get("PATCH /party/{id}");
  expect(print(patch?.draft.get("application/json"))).toBe(print(patch?.request.get("application/json")));
  expect(print(operations.get("GET /country")?.responses.get("200")?.get("application/json"))).toBe(
    `paths["/country"]["get"]["responses"][200]["content"]["application/json"]`,
  );
});

test("the expressions are types", () => {
  const { document, operations } = typesDocument(api, refinedBy(api, { "POST /individual": attachRefinements }));
  const expressions = [...operations.values()].flatMap(({ operation, parameters, request, draft, responses }) => [
    operation,
    parameters,
    ...request.values(),
    ...draft.values(),
    ...[...responses.values()].flatMap((one) => [...one.values()]),
  ]);
  const lines = expressions.map((one, index) => `export type T${index} = ${printFragment(one)};`);
  const program = [`import type { paths, components } from "./types.js";`, ...lines].join("\n");
  expect(messagesOf(printTypes(document, "test"), { program })).toEqual({ program: [], "types.d.ts": [] });
});

test("schemas that are no names, or names of something else", () => {
  const text = printTypes(
    typesDocument(
      apiFrom(
        documentOf({
          Body: { type: "object" },
          "simple-user": { type: "string" },
          string: { type: "number" },
          paths: { type: "string" },
          Forbidden: { type: "string" },
        }),
      ),
      [],
    ).document,
    "test",
  );
  expect(text).toContain("export type SimpleUser = string;");
  expect(messagesOf(text, {})["types.d.ts"]).toEqual([]);
});

test("two runs give the same text", () => {
  const run = () =>
    printTypes(typesDocument(api, refinedBy(api, { "POST /individual": attachRefinements })).document, "test");
  expect(run()).toBe(run());
});

// Hostile text stays text.

const nasty = "*/ export const evil = 1; /* </script> $" + "{x} ` \u202e \u2028 ' \" \\ \n }";
const root = documentOf({
  Body: {
    type: "object",
    description: nasty,
    required: [nasty],
    properties: {
      [nasty]: { type: "string", enum: [nasty, "b"], description: nasty, default: nasty },
      ["__proto__"]: { type: "string" },
    },
  },
  [nasty]: { type: "string", const: nasty },
});
const rules = [
  refinement(nasty, "", is(nasty, nasty), forbidden("__proto__", nasty)),
  refinement(nasty, "", is(nasty, "b"), required(`${nasty}2`)),
];
const hostileApi = apiFrom(root);
const text = printTypes(typesDocument(hostileApi, refinedBy(hostileApi, { "POST /a": rules })).document, nasty);
test("the text compiles, and declares types only", () => {
  expect(
    messagesOf(text, {
      program: `import * as all from "./types.js"; const none: {} = all; // @ts-expect-error\nall.evil;`,
    }),
  ).toMatchObject({ "types.d.ts": [] });
  expect(text).not.toMatch(/^\s*export (?!type |interface )/m);
  expect(text).not.toMatch(/[\u202e\u2028]/);
  expect(text).not.toContain("</script>");
});
