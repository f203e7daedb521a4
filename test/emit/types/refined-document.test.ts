import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { always } from "../../../generator/constraints/condition.ts";
import { refinedDocument } from "../../../generator/emit/types/refined-document.ts";
import type { Json, JsonObject } from "../../../generator/read/document.ts";
import { valueAt } from "../../../generator/read/pointer.ts";
import { apiFrom } from "./api-of.ts";
import { attachRefinements, partyRefinements, refinedBy } from "./attach.ts";
import { attachDocument } from "./attach-document.ts";
import { count, is, present, refinement, values } from "./rules.ts";

const api = apiFrom(attachDocument);
const individual = { "POST /individual": attachRefinements };

function accepts(document: JsonObject, path: string, body: Json): boolean {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "doc", ...document });
  return ajv.compile({
    $ref: `doc#/paths/${encodeURIComponent(path.replaceAll("/", "~1"))}/post/requestBody/content/application~1json/schema`,
  })(body);
}

const passport = { type: "PASSPORT", number: "1", expiry_date: "2030-01-01", files: [{ uri: "a" }] };
const front = { side: "FRONT", uri: "f" };
const back = { side: "BACK", uri: "b" };
const license = { ...passport, type: "DRIVERS_LICENSE", country: "DEU", files: [front, back] };
const selfie = { type: "SELFIE", files: [{ uri: "s" }] };
const address = { type: "BANK_STATEMENT", country: "DEU", files: [{ uri: "c" }] };

// RefinedDocument says the rules as JSON Schema.

const document = refinedDocument(api, refinedBy(api, individual), new Map());
const bodies: readonly [string, readonly Json[], boolean][] = [
  ["a passport", [passport], true],
  ["a license, sides in either order", [{ ...license, files: [back, front] }], true],
  ["a license and a selfie", [license, selfie], true],
  ["a selfie with a state, which is ignored", [{ ...selfie, state: "CA" }], true],
  ["a US license with its state", [{ ...license, country: "USA", state: "CA" }], true],
  ["a US license without", [{ ...license, country: "USA" }], false],
  ["no side", [{ ...license, files: [front, { uri: "b" }] }], false],
  ["one side twice", [{ ...license, files: [front, front] }], false],
  ["three files", [{ ...license, files: [front, back, { uri: "c" }] }], false],
  ["two files of a passport", [{ ...passport, files: [front, back] }], false],
  ["a passport with a state", [{ ...passport, state: "CA" }], false],
  ["a passport without number", [{ ...passport, number: undefined } as unknown as Json], false],
  ["two primary documents", [passport, license], false],
  ["two selfies", [selfie, selfie], false],
];
test.each(bodies)("%s", (_, documents, want) => {
  const body = { identifying_documents: documents, address_documents: [address], tos_policies_value: "t" };
  expect(accepts(document, "/individual", JSON.parse(JSON.stringify(body)))).toBe(want);
});

// RefinedDocument places what it adds.

test("in the component, where every use agrees, by the rule's name", () => {
  const document = refinedDocument(api, refinedBy(api, individual), new Map());
  expect(valueAt(document, "/components/schemas/IdentityDocument/allOf/1")).toEqual({
    "x-covenant-rule": "sides",
    if: { properties: { type: { enum: ["PASSPORT", "SELFIE"] } }, required: ["type"] },
    then: { properties: { files: { minItems: 1, maxItems: 1 } } },
  });
});

test("in a copy for the operation, where another use does not", () => {
  const document = refinedDocument(api, refinedBy(api, { "POST /party": partyRefinements("") }), new Map());
  const schemas = valueAt(document, "/components/schemas") as Record<string, Json>;
  expect(valueAt(document, "/paths/~1party/post/requestBody/content/application~1json/schema")).toEqual({
    $ref: "#/components/schemas/PartyAttachForAttachParty",
  });
  expect(valueAt(schemas, "/PartyAttachForAttachParty/properties/identifying_documents/items")).toEqual({
    $ref: "#/components/schemas/PartyDocumentForAttachParty",
  });
  expect(schemas.PartyAttach).toEqual(valueAt(attachDocument, "/components/schemas/PartyAttach"));
  expect(schemas.PartyDocument).toEqual(valueAt(attachDocument, "/components/schemas/PartyDocument"));
});

test("beside a body written in place, and a shared body is the operation's own then", () => {
  const schema = { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } };
  const shared = { content: { "application/json": { schema } } };
  const root: JsonObject = {
    openapi: "3.0.3",
    info: { title: "", version: "" },
    paths: {
      "/a": { post: { requestBody: { $ref: "#/components/requestBodies/Shared" }, responses: {} } },
      "/b": { post: { requestBody: { $ref: "#/components/requestBodies/Shared" }, responses: {} } },
    },
    components: { requestBodies: { Shared: shared } },
  };
  const one = apiFrom(root);
  const rule = refinement("b-with-a", "", present("a"), values("b", "x", "y"));
  const document = refinedDocument(one, refinedBy(one, { "POST /a": [rule] }), new Map([["POST /a", [{ id: "r" }]]]));
  expect(valueAt(document, "/paths/~1a/post/requestBody/content/application~1json/schema")).toEqual({
    ...schema,
    allOf: [
      { "x-covenant-rule": "b-with-a", if: { required: ["a"] }, then: { properties: { b: { enum: ["x", "y"] } } } },
    ],
  });
  expect(valueAt(document, "/paths/~1b")).toEqual(valueAt(root, "/paths/~1b"));
  expect(valueAt(document, "/paths/~1a/post/x-covenant-rules")).toEqual([{ id: "r" }]);
  expect(document.openapi).toBe("3.1.1");
});

test("nowhere, where JSON Schema cannot say the condition", () => {
  const context = { kind: "is", at: { root: { kind: "context" }, steps: [] }, values: [1] } as const;
  const rule = refinement("r", "", context, count("identifying_documents", { max: 1 }));
  expect(refinedDocument(api, refinedBy(api, { "POST /individual": [rule] }), new Map())).toEqual(attachDocument);
});

test("without a change to its input", () => {
  const before = JSON.stringify(attachDocument);
  refinedDocument(api, refinedBy(api, { ...individual, "POST /party": partyRefinements("") }), new Map());
  expect(JSON.stringify(attachDocument)).toBe(before);
});

test("a count by a condition, as contains", () => {
  const rule = refinement(
    "r",
    "",
    always,
    count("identifying_documents", { where: is("type", "SELFIE"), min: 1, max: 1 }),
  );
  const document = refinedDocument(api, refinedBy(api, { "POST /individual": [rule] }), new Map());
  expect(valueAt(document, "/components/schemas/Attach/allOf/0/properties/identifying_documents")).toEqual({
    contains: { type: "object", properties: { type: { const: "SELFIE" } }, required: ["type"] },
    minContains: 1,
    maxContains: 1,
  });
});
