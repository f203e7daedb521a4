/** Programs that use the packed fin.com package: what must not compile, each written three ways, and what must. */

export interface Wrong {
  readonly name: string;
  /** The operation's path; its method is POST. */
  readonly path: string;
  readonly body: string;
  /** What the compiler's message must name: the field, and the schema. */
  readonly names: readonly RegExp[];
}

const individual = "/v2/customers/{customer_id}/individual/attach";
const party = "/v2/customers/{customer_id}/associated-parties/individual/attach";

const address = `{ type: "BANK_STATEMENT", country: "USA", files: [{ uri: "/a.pdf" }] }`;
const body = (documents: string, addresses = address) =>
  `{ identifying_documents: [${documents}], address_documents: [${addresses}], tos_policies_value: "t" }`;
const passport = (rest: string, files = `{ uri: "/p.pdf" }`) =>
  `{ type: "PASSPORT", number: "1", expiry_date: "2030-01-01", ${rest} files: [${files}] }`;
const license = (rest: string) =>
  `{ type: "DRIVERS_LICENSE", number: "1", expiry_date: "2030-01-01", ${rest} files: [{ uri: "/f.pdf", side: "FRONT" }, { uri: "/b.pdf", side: "BACK" }] }`;
const nationalId = (files: string) =>
  `{ type: "NATIONAL_ID", number: "1", expiry_date: "2030-01-01", files: [${files}] }`;
const selfie = `{ type: "SELFIE", files: [{ uri: "/s.jpg" }] }`;
const partyBody = (document: string) =>
  `{ associated_party_attachments: [{ associated_party_id: "f6b13e01-044a-4f74-a70b-d5f66b6449af", identifying_documents: [${document}] }] }`;
const front = `{ uri: "/f.pdf", side: "FRONT" }`;

export const wrong: readonly Wrong[] = [
  {
    name: "the back is missing",
    path: individual,
    body: body(nationalId(front)),
    names: [/SidedFileReference/, /requires 2/],
  },
  {
    name: "FRONT twice",
    path: individual,
    body: body(nationalId(`${front}, { uri: "/g.pdf", side: "FRONT" }`)),
    names: [/side|SidedFileReference/, /BACK|Back/],
  },
  {
    name: "state on a passport",
    path: individual,
    body: body(passport(`state: "US-CA",`)),
    names: [/state is forbidden/, /PASSPORT/],
  },
  {
    name: "a US licence without state",
    path: individual,
    body: body(license(`country: "USA",`)),
    names: [/state/, /V2IndividualAttachIdentifyingDocument/],
  },
  {
    name: "two primary documents",
    path: individual,
    body: body(`${passport("")}, ${passport("")}`),
    names: [/type/, /V2IndividualAttachIdentifyingDocument/],
  },
  {
    name: "a passport without number",
    path: individual,
    body: body(`{ type: "PASSPORT", expiry_date: "2030-01-01", files: [{ uri: "/p.pdf" }] }`),
    names: [/number/, /V2IndividualAttachIdentifyingDocument/],
  },
  {
    name: "two files of a passport",
    path: individual,
    body: body(passport("", `{ uri: "/p.pdf" }, { uri: "/q.pdf" }`)),
    names: [/SidedFileReference/, /allows only 1|2 element/],
  },
  {
    name: "two address documents",
    path: individual,
    body: body(passport(""), `${address}, ${address}`),
    names: [/V2IndividualAddressDocument/, /allows only 1|2 element/],
  },
  {
    name: "a type the API does not know",
    path: individual,
    body: body(`{ type: "LIBRARY_CARD", files: [{ uri: "/l.pdf" }] }`),
    names: [/LIBRARY_CARD/, /PASSPORT|V2IndividualAttachIdentifyingDocument/],
  },
  {
    name: "a party's licence without its back",
    path: party,
    body: partyBody(
      `{ type: "DRIVERS_LICENSE", number: "1", country: "USA", issue_date: "2020-01-01", expiry_date: "2030-01-01", files: [${front}] }`,
    ),
    names: [/SidedFileReference/, /requires 2/],
  },
];

/** The same mistake through the client, in a call of a function, and under a type. */
export function threeWays({ path, body: text }: Wrong): readonly (readonly [way: string, program: string])[] {
  const imports = `import { createClient } from "fin-com-api";\nimport type { paths } from "fin-com-api/types";\n`;
  const type = `paths[${JSON.stringify(path)}]["post"]["requestBody"]["content"]["application/json"]`;
  return [
    [
      "client",
      `${imports}await createClient().POST(${JSON.stringify(path)}, { params: { path: { customer_id: "c" } }, body: ${text} });\nexport type Unused = paths;\n`,
    ],
    [
      "function",
      `${imports}declare function send(body: ${type}): void;\nsend(${text});\nexport const unused = createClient;\n`,
    ],
    ["type", `${imports}export const body: ${type} = ${text};\nexport const unused = createClient;\n`],
  ];
}

const uses = `import { createClient, RequestRejected } from "fin-com-api";
import { attachDocumentsToIndividualCustomerV2 as attach } from "fin-com-api/validators";
import { operations } from "fin-com-api/operations";
import { customerRfi } from "fin-com-api/webhooks";
import type { components, paths } from "fin-com-api/types";
export type Body = paths["${individual}"]["post"]["requestBody"]["content"]["application/json"];
export type Draft = components["schemas"]["AttachDocumentsToIndividualCustomerV2InputDraft"];
export type Country = components["schemas"]["CountryCode"];
declare const country: Country;
declare function send(body: Body): void;
void [createClient, RequestRejected, attach, operations, customerRfi];
`;

export const right: readonly (readonly [name: string, program: string])[] = [
  ["a passport", `send(${body(passport(""))});`],
  ["a selfie before a licence", `send(${body(`${selfie}, ${license(`country: "USA", state: "US-CA",`)}`)});`],
  ["a licence before a selfie", `send(${body(`${license(`country: "DEU",`)}, ${selfie}`)});`],
  ["BACK before FRONT", `send(${body(nationalId(`{ uri: "/b.pdf", side: "BACK" }, ${front}`))});`],
  ["country held in a variable, with state", `send(${body(license(`country, state: "US-CA",`))});`],
  ["a passport's country held in a variable", `send(${body(passport("country,"))});`],
  [
    "files from map, after is",
    `const uris: string[] = [];
const draft: Draft = { identifying_documents: [{ type: "NATIONAL_ID", number: "1", expiry_date: "2030-01-01", files: uris.map((uri, index) => ({ uri, side: index === 0 ? "FRONT" : "BACK" })) }], address_documents: [${address}], tos_policies_value: "t" };
if (attach.request.is(draft, { in_flight: 0 })) send(draft);`,
  ],
  [
    "a draft narrowed by check",
    `declare const draft: Draft;
const result = attach.request.check(draft, { customer: { customer_status: "INCOMPLETE" }, uploads: [] });
if (result.valid) send(result.value);
else for (const issue of result.issues) issue.pointer.length + result.status;`,
  ],
  [
    "the client, its answer told apart",
    `const { data, error, response } = await createClient({ token: () => "t", baseUrl: "https://api.invalid" }).POST("${individual}", { params: { path: { customer_id: "c" } }, body: ${body(passport(""))}, context: { uploads: ["/p.pdf"] } });
if (data) data.data?.customer_id?.length;
else error satisfies object, response.status;`,
  ],
  [
    "everything else that is exported",
    `attach.parameters.check({ path: { customer_id: "c" } });
attach.responses[200].check({}).valid;
attach.request.with({ in_flight: 0 })["~standard"].version satisfies 1;
operations["POST ${individual}"].request.is({});
customerRfi.request.check({});
export const satisfied = ${body(passport(""))} satisfies Body;`,
  ],
];

/** Facts that are none of this operation's, or have another value: what the compiler's message must name. */
export const wrongFacts: readonly (readonly [name: string, program: string, names: RegExp])[] = [
  ["a fact that no rule of the operation needs", "attach.request.is({}, { rfi: {} });", /'rfi'/],
  [
    "a fact of another operation, through the client",
    `await createClient().POST("${individual}", { params: { path: { customer_id: "c" } }, body: ${body(passport(""))}, context: { parties: {} } });`,
    /'parties'/,
  ],
  [
    "a value that the fact cannot have",
    `attach.request.check({}, { customer: { customer_type: "PERSON" } });`,
    /"PERSON"/,
  ],
];

export function rightProgram(text: string): string {
  return `${uses}${text}\n`;
}
