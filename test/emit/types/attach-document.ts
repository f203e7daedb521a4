import type { JsonObject } from "../../../generator/read/document.ts";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** 249 codes, as many as there are countries. */
const countries = ["USA", "DEU", ...letters.flatMap((a) => letters.slice(0, 10).map((b) => `${a}${b}X`))].slice(0, 249);

const text = { type: "string" };
const date = { type: "string", format: "date" };
const file = {
  type: "object",
  required: ["uri"],
  properties: { side: { type: "string", enum: ["FRONT", "BACK"] }, uri: text },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const body = (schema: JsonObject) => ({ required: true, content: { "application/json": { schema } } });
const ok = (schema: JsonObject) => ({ "200": { description: "ok", content: { "application/json": { schema } } } });

/** Two operations that take identity documents, by different rules, and one that answers with a country. */
export const attachDocument: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Attach", version: "1" },
  paths: {
    "/individual": {
      post: { operationId: "attachIndividual", requestBody: body(ref("Attach")), responses: ok({ type: "object" }) },
    },
    "/party": {
      post: { operationId: "attachParty", requestBody: body(ref("PartyAttach")), responses: ok(ref("PartyDocument")) },
    },
    "/party/{id}": { patch: { operationId: "updateParty", requestBody: body(ref("PartyAttach")), responses: {} } },
    "/country": {
      get: {
        operationId: "readCountry",
        responses: ok({ type: "object", properties: { country: ref("CountryCode") } }),
      },
    },
  },
  components: {
    schemas: {
      CountryCode: { type: "string", enum: countries },
      Attach: {
        type: "object",
        required: ["identifying_documents", "address_documents", "tos_policies_value"],
        properties: {
          identifying_documents: { type: "array", minItems: 1, items: ref("IdentityDocument") },
          address_documents: { type: "array", minItems: 1, maxItems: 1, items: ref("AddressDocument") },
          tos_policies_value: text,
        },
      },
      IdentityDocument: {
        type: "object",
        required: ["type", "files"],
        properties: {
          type: { type: "string", enum: ["PASSPORT", "NATIONAL_ID", "DRIVERS_LICENSE", "RESIDENCE_PERMIT", "SELFIE"] },
          number: text,
          country: ref("CountryCode"),
          state: { type: "string", maxLength: 64 },
          expiry_date: date,
          files: { type: "array", minItems: 1, items: file },
        },
      },
      AddressDocument: {
        type: "object",
        required: ["type", "country", "files"],
        properties: {
          type: { type: "string", enum: ["UTILITY_BILL", "BANK_STATEMENT"] },
          country: ref("CountryCode"),
          files: { type: "array", minItems: 1, maxItems: 1, items: file },
        },
      },
      PartyAttach: {
        type: "object",
        properties: { identifying_documents: { type: "array", items: ref("PartyDocument") } },
      },
      PartyDocument: {
        type: "object",
        required: ["type", "files"],
        properties: {
          type: { type: "string", enum: ["PASSPORT", "NATIONAL_ID"] },
          files: { type: "array", minItems: 1, items: file },
        },
      },
    },
  },
};
