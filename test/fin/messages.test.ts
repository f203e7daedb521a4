import { expect, test } from "vitest";
import { type Given, made } from "./table.ts";
import { finValidators } from "./validators.ts";

/** Wrong bodies, and all that a person reads of each: where, what was expected, what came; never what was written there. */

interface Row extends Given {
  readonly name: string;
  readonly wanted: readonly string[];
}

const id0 = "/identifying_documents/0";
const address0 = "/address_documents/0";
const customer = {
  customer_type: "INDIVIDUAL",
  api_version: "v2",
  customer_status: "INCOMPLETE",
  country_of_residence: "GBR",
};
const front = { side: "FRONT", uri: "/id-1.pdf" };
const back = { side: "BACK", uri: "/id-2.pdf" };
const one = (name: string, base: string, change: Record<string, unknown>, ...wanted: string[]): Row => ({
  name,
  base,
  change,
  wanted,
});
const without = (name: string, base: string, remove: string[], ...wanted: string[]): Row => ({
  name,
  base,
  remove,
  wanted,
});

const attach: readonly Row[] = [
  { name: "no object", body: [], wanted: ["the request: expected an object, got an empty list"] },
  {
    name: "an empty object",
    body: {},
    wanted: [
      "identifying_documents: expected a list, got nothing",
      "address_documents: expected a list, got nothing",
      "tos_policies_value: expected a string, got nothing",
    ],
  },
  without(
    "a section is missing",
    "passport",
    ["/address_documents"],
    "address_documents: expected a list, got nothing",
  ),
  without(
    "the type of a document is missing",
    "passport",
    [`${id0}/type`],
    "identifying_documents[0].type: expected a string, got nothing",
  ),
  without(
    "a number and an expiry date are missing",
    "passport",
    [`${id0}/number`, `${id0}/expiry_date`],
    "identifying_documents[0].number: expected a value except where selfie (type is SELFIE), got nothing",
    "identifying_documents[0].expiry_date: expected a value except where selfie (type is SELFIE), got nothing",
  ),
  without(
    "the files are missing",
    "passport",
    [`${id0}/files`],
    "identifying_documents[0].files: expected a list, got nothing",
  ),
  without(
    "a file has no uri",
    "passport",
    [`${id0}/files/0/uri`],
    "identifying_documents[0].files[0].uri: expected a string, got nothing",
  ),
  one(
    "a list in place of a text",
    "passport",
    { "/tos_policies_value": [1, 2] },
    "tos_policies_value: expected a string, got a list of 2 entries",
  ),
  one(
    "a text in place of a list",
    "passport",
    { "/identifying_documents": "PASSPORT" },
    "identifying_documents: expected a list, got a string of 8 characters",
  ),
  one(
    "a number in place of an object",
    "passport",
    { [id0]: 12 },
    "identifying_documents[0]: expected an object, got a whole number",
  ),
  one(
    "null in place of a text",
    "passport",
    { [`${id0}/number`]: null },
    "identifying_documents[0].number: expected a string, got null",
  ),
  one(
    "a number in place of a text",
    "passport",
    { [`${id0}/number`]: 123456789 },
    "identifying_documents[0].number: expected a string, got a whole number",
  ),
  one(
    "a flag in place of a text",
    "passport",
    { [`${id0}/state`]: true },
    "identifying_documents[0].state: expected a string, got a boolean",
    "identifying_documents[0].state: expected nothing where type is PASSPORT, NATIONAL_ID or RESIDENCE_PERMIT, got a value",
  ),
  one(
    "a type in small letters",
    "passport",
    { [`${id0}/type`]: "passport" },
    "identifying_documents[0].type: expected PASSPORT, NATIONAL_ID, DRIVERS_LICENSE, RESIDENCE_PERMIT or SELFIE, got a string of 8 characters",
  ),
  one(
    "a type of another list",
    "passport",
    { [`${address0}/type`]: "PASSPORT" },
    "address_documents[0].type: expected UTILITY_BILL, GOVERNMENT_LETTER or BANK_STATEMENT, got a string of 8 characters",
  ),
  one(
    "a country of two letters",
    "passport",
    { [`${id0}/country`]: "GB" },
    "identifying_documents[0].country: expected one of AFG, ALB, DZA, ASM, AND, … (249 values), got a string of 2 characters",
  ),
  one(
    "a side that is none",
    "national-id",
    { [`${id0}/files/0/side`]: "LEFT" },
    "identifying_documents[0].files[0].side: expected FRONT or BACK, got a string of 4 characters",
  ),
  one(
    "a state that is too long",
    "us-license",
    { [`${id0}/state`]: "X".repeat(65) },
    "identifying_documents[0].state: expected at most 64 characters, got a string of 65 characters",
  ),
  one(
    "a date in another order",
    "passport",
    { [`${id0}/issue_date`]: "15/01/2020" },
    "identifying_documents[0].issue_date: expected a day that exists, such as 2026-01-31, got a string of 10 characters",
  ),
  one(
    "a day that does not exist",
    "passport",
    { [`${id0}/expiry_date`]: "2030-02-30" },
    "identifying_documents[0].expiry_date: expected a day that exists, such as 2026-01-31, got a string of 10 characters",
  ),
  one(
    "a date with a time",
    "passport",
    { [`${id0}/expiry_date`]: "2030-01-15T00:00:00Z" },
    "identifying_documents[0].expiry_date: expected a day that exists, such as 2026-01-31, got a string of 20 characters",
  ),
  one(
    "expired",
    "passport",
    { [`${id0}/expiry_date`]: "2026-07-01" },
    "identifying_documents[0].expiry_date: expected a day after today, got one that is not",
  ),
  one(
    "expired before it was issued",
    "passport",
    { [`${id0}/issue_date`]: "2031-01-15" },
    "identifying_documents[0].expiry_date: expected a day after issue_date, got one that is not",
  ),
  one(
    "no documents at all",
    "passport",
    { "/identifying_documents": [], "/address_documents": [] },
    "identifying_documents: expected at least 1 entry, got an empty list",
    "address_documents: expected at least 1 entry, got an empty list",
  ),
  one(
    "two proofs of address",
    "passport",
    {
      "/address_documents/1": { type: "UTILITY_BILL", country: "GBR", files: [{ uri: "/addr-2.pdf" }] },
    },
    "address_documents: expected at most 1 entry, got a list of 2 entries",
  ),
  one(
    "a proof of address with two files",
    "passport",
    { [`${address0}/files/1`]: { uri: "/addr-2.pdf" } },
    "address_documents[0].files: expected at most 1 entry, got a list of 2 entries",
  ),
  one(
    "a passport with two files",
    "passport",
    { [`${id0}/files/1`]: { uri: "/id-2.pdf" } },
    "identifying_documents[0].files: expected exactly 1 entry where type is PASSPORT or SELFIE, got 2",
  ),
  one(
    "two passports",
    "passport",
    {
      "/identifying_documents/1": {
        type: "PASSPORT",
        number: "X",
        country: "GBR",
        expiry_date: "2030-01-15",
        files: [{ uri: "/id-2.pdf" }],
      },
    },
    "identifying_documents: expected at most 1 entry where type is not SELFIE, got 2",
  ),
  one(
    "two selfies",
    "selfie-only",
    {
      "/identifying_documents/1": { type: "SELFIE", files: [{ uri: "/selfie-2.jpg" }] },
    },
    "identifying_documents: expected at most 1 entry where selfie (type is SELFIE), got 2",
  ),
  one(
    "the front only",
    "national-id",
    { [`${id0}/files`]: [front] },
    "identifying_documents[0].files: expected exactly 1 FRONT and 1 BACK where type is NATIONAL_ID, DRIVERS_LICENSE or RESIDENCE_PERMIT, got 1 FRONT, 0 BACK, 0 other",
  ),
  one(
    "the front twice",
    "national-id",
    { [`${id0}/files`]: [front, { side: "FRONT", uri: "/id-2.pdf" }] },
    "identifying_documents[0].files: expected exactly 1 FRONT and 1 BACK where type is NATIONAL_ID, DRIVERS_LICENSE or RESIDENCE_PERMIT, got 2 FRONT, 0 BACK, 0 other",
  ),
  one(
    "files without sides",
    "license",
    { [`${id0}/files`]: [{ uri: "/id-1.pdf" }, { uri: "/id-2.pdf" }] },
    "identifying_documents[0].files: expected exactly 1 FRONT and 1 BACK where type is NATIONAL_ID, DRIVERS_LICENSE or RESIDENCE_PERMIT, got 0 FRONT, 0 BACK, 2 other",
  ),
  one(
    "a file beside both sides",
    "license",
    { [`${id0}/files`]: [front, back, { uri: "/id-3.pdf" }] },
    "identifying_documents[0].files: expected exactly 1 FRONT and 1 BACK where type is NATIONAL_ID, DRIVERS_LICENSE or RESIDENCE_PERMIT, got 1 FRONT, 1 BACK, 1 other",
  ),
  one(
    "a passport with a state",
    "passport",
    { [`${id0}/state`]: "US-CA" },
    "identifying_documents[0].state: expected nothing where type is PASSPORT, NATIONAL_ID or RESIDENCE_PERMIT, got a value",
  ),
  without(
    "a US license without a state",
    "us-license",
    [`${id0}/state`],
    "identifying_documents[0].state: expected a value where us license (type is DRIVERS_LICENSE and country is USA), got nothing",
  ),
  one(
    "a proof of address from another country",
    "passport",
    { [`${address0}/country`]: "FRA" },
    "address_documents[0].country: expected a value equal to customer.country_of_residence, got another",
  ),
  one(
    "a file given twice",
    "national-id",
    { [`${id0}/files/1/uri`]: "/id-1.pdf" },
    "identifying_documents[0].files[1].uri: expected a value that no other place has, got one given before",
  ),
  one(
    "a file for both purposes",
    "passport",
    { [`${address0}/files/0/uri`]: "/id-1.pdf" },
    "address_documents[0].files[0].uri: expected a value that no other place has, got one given before",
  ),
  one(
    "a file that the customer did not upload",
    "passport",
    { [`${id0}/files/0/uri`]: "/other.pdf" },
    "identifying_documents[0].files[0].uri: expected one of uploads, got another",
  ),
  {
    name: "a selfie is asked for",
    base: "passport",
    context: { customer, client: { selfie_required: true } },
    wanted: ["identifying_documents: expected exactly 1 entry where selfie (type is SELFIE), got 0"],
  },
  {
    name: "a customer who is approved",
    base: "passport",
    context: { customer: { ...customer, customer_status: "APPROVED" } },
    wanted: [
      "the request: allowed only where customer.customer_status is INCOMPLETE or ACTION_REQUIRED, got another value",
    ],
  },
  {
    name: "a business of V1",
    base: "passport",
    context: { customer: { ...customer, customer_type: "BUSINESS", api_version: "v1" } },
    wanted: [
      "the request: allowed only where customer.customer_type is INDIVIDUAL, got another value",
      "the request: allowed only where customer.api_version is v2, got another value",
    ],
  },
  {
    name: "another attach is running",
    base: "passport",
    context: { customer, in_flight: 1 },
    wanted: ["the request: expected at most 1 call at once for each path.customer_id, got one more"],
  },
  one(
    "several at once",
    "us-license",
    {
      [`${id0}/type`]: "PASSPORT",
      [`${id0}/expiry_date`]: "2020-01-01",
      [`${id0}/files/1/uri`]: "/id-1.pdf",
      [`${address0}/type`]: "LETTER",
      "/tos_policies_value": 7,
    },
    "address_documents[0].type: expected UTILITY_BILL, GOVERNMENT_LETTER or BANK_STATEMENT, got a string of 6 characters",
    "tos_policies_value: expected a string, got a whole number",
    "identifying_documents[0].files: expected exactly 1 entry where type is PASSPORT or SELFIE, got 2",
    "identifying_documents[0].state: expected nothing where type is PASSPORT, NATIONAL_ID or RESIDENCE_PERMIT, got a value",
    "identifying_documents[0].expiry_date: expected a day after today, got one that is not",
    "identifying_documents[0].expiry_date: expected a day after issue_date, got one that is not",
    "identifying_documents[0].files[1].uri: expected a value that no other place has, got one given before",
  ),
];
const party = "/associated_party_attachments/0";
const parties: readonly Row[] = [
  without(
    "no party",
    "passport",
    [`${party}/associated_party_id`],
    "associated_party_attachments[0].associated_party_id: expected a string, got nothing",
  ),
  one(
    "a green card of a party who lives elsewhere",
    "permit",
    {
      [`${party}/identifying_documents/0/type`]: "PERMANENT_RESIDENCY_ID",
    },
    "associated_party_attachments[0].identifying_documents[0]: expected parties[@.associated_party_id].country_of_residence equal to USA, got another",
  ),
  one(
    "an expired passport of the second party",
    "two-parties",
    {
      "/associated_party_attachments/1/identifying_documents/1/expiry_date": "2026-06-30",
    },
    "associated_party_attachments[1].identifying_documents[1].expiry_date: expected a day not before today, got one that is not",
  ),
  one(
    "no attachment",
    "passport",
    { "/associated_party_attachments": [] },
    "associated_party_attachments: expected at least 1 entry, got an empty list",
  ),
];
const none = { rfi: { request_for_information: [] } };
const asked = {
  rfi: {
    request_for_information: [
      {
        scope: "ASSOCIATED_PARTY",
        associated_party_id: "f6b13e01-044a-4f74-a70b-d5f66b6449af",
        section: "address_documents",
      },
    ],
  },
};
const update: readonly Row[] = [
  {
    name: "a section of the customer where a party's was asked for",
    base: "identity",
    context: asked,
    wanted: [
      "proof_of_identity: expected only fields named by rfi.request_for_information[*].section where scope is not ASSOCIATED_PARTY, got another",
    ],
  },
  {
    name: "a section that nobody asked for",
    base: "identity",
    context: none,
    wanted: [
      "proof_of_identity: expected only fields named by rfi.request_for_information[*].section where scope is not ASSOCIATED_PARTY, got another",
    ],
  },
];
const create: readonly Row[] = [
  without(
    "names are missing",
    "whole",
    ["/basic_info/first_name", "/basic_info/last_name"],
    "basic_info.first_name: expected a string, got nothing",
    "basic_info.last_name: expected a string, got nothing",
  ),
  one(
    "no e-mail address, no sum",
    "whole",
    {
      "/basic_info/email": "ada",
      "/financial_profile/monthly_volume_usd": "5000",
    },
    "basic_info.email: expected an e-mail address, got a string of 3 characters",
    "financial_profile.monthly_volume_usd: expected a whole number, got a string of 4 characters",
  ),
  one(
    "a verification of another kind",
    "whole",
    { "/verification_type": "ENHANCED" },
    "verification_type: expected STANDARD or RELIANCE, got a string of 8 characters",
  ),
  one(
    "a day of birth that does not exist",
    "whole",
    { "/basic_info/dob": "1990-02-29" },
    "basic_info.dob: expected a day that exists, such as 2026-01-31, got a string of 10 characters",
  ),
  one(
    "no number of an occupation",
    "whole",
    { "/financial_profile/occupation_id": 4.5 },
    "financial_profile.occupation_id: expected a whole number, got a number",
  ),
  one(
    "no tax information",
    "whole",
    { "/basic_info/tax_info": {} },
    "basic_info.tax_info: expected a list, got an empty object",
  ),
];

const operations = await finValidators();
const table = [
  ...attach.map((row) => ({ file: "individual-v2.yaml", ...row })),
  ...parties.map((row) => ({ file: "party-v2.yaml", ...row })),
  ...update.map((row) => ({ file: "patch.yaml", ...row })),
  ...create.map((row) => ({ file: "create-individual-v2.yaml", ...row })),
];

test.each(table)("$file: $name", ({ file, wanted, ...row }) => {
  const { operation, body, context } = made(file, row);
  const result = operations[operation]?.request?.check(body, context);
  const messages = result?.valid === false ? result.issues.map(({ message }) => message) : [];
  expect(messages).toEqual(wanted);
});
