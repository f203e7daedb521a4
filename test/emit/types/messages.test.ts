import { expect, test } from "vitest";
import { printTypes } from "../../../generator/emit/types/print-types.ts";
import { typesDocument } from "../../../generator/emit/types/types-document.ts";
import { apiFrom } from "./api-of.ts";
import { attachRefinements, refinedBy } from "./attach.ts";
import { attachDocument } from "./attach-document.ts";
import { messagesOf } from "./compile.ts";

// What the compiler says is part of the product: short, about the field at fault, by the name of the schema.

const api = apiFrom(attachDocument);
const types = typesDocument(api, refinedBy(api, { "POST /individual": attachRefinements }));
const text = printTypes(types.document, "test");

const head = `import type { Attach, AttachDraft, CountryCode, IdentityDocument, paths } from "./types.js";
type Post<P> = P extends { post: { requestBody: { content: { "application/json": infer Body } } } } ? Body : never;
declare function POST<P extends keyof paths>(path: P, init: { body: Post<paths[P]> }): void;
declare function send(body: Attach): void;
declare function is(body: unknown): body is Attach;
declare function isOf(body: AttachDraft): body is Attach;
declare function check(body: unknown): { valid: true; value: Attach } | { valid: false; issues: readonly string[] };
declare const country: CountryCode;
declare const draft: AttachDraft;
`;
const one = `{ uri: "a" }`;
const front = `{ side: "FRONT", uri: "f" }`;
const back = `{ side: "BACK", uri: "b" }`;
const document = (type: string, more: string, files: string) =>
  `{ type: "${type}", number: "1", expiry_date: "2030-01-01", ${more} files: [${files}] }`;
const passport = document("PASSPORT", "", one);
const license = document("DRIVERS_LICENSE", `country: "DEU",`, `${front}, ${back}`);
const selfie = `{ type: "SELFIE", files: [${one}] }`;
const address = `{ type: "BANK_STATEMENT", country: "USA", files: [${one}] }`;
const body = (documents: string, addresses = address) =>
  `{ identifying_documents: [${documents}], address_documents: [${addresses}], tos_policies_value: "t" }`;

const wrong: Readonly<Record<string, { given: string; names: readonly string[] }>> = {
  "no side": {
    given: body(document("DRIVERS_LICENSE", "", `${front}, ${one}`)),
    names: ["'side'", "IdentityDocumentFilesBack"],
  },
  "one side twice": {
    given: body(document("DRIVERS_LICENSE", "", `${front}, ${front}`)),
    names: ["'side'", `"BACK"`, "IdentityDocumentFilesBack"],
  },
  "three files": {
    given: body(document("NATIONAL_ID", "", `${front}, ${back}, ${front}`)),
    names: ["3 element(s)", "only 2", "IdentityDocumentFiles"],
  },
  "one file of two": {
    given: body(document("NATIONAL_ID", "", front)),
    names: ["1 element(s)", "requires 2", "IdentityDocumentFilesBack"],
  },
  "a passport's state": {
    given: body(document("PASSPORT", `state: "CA",`, one)),
    names: [`Forbidden<"only a DRIVERS_LICENSE carries a state"`],
  },
  "no state of a US license": {
    given: body(license.replace("DEU", "USA")),
    names: ["'state'", "IdentityDocumentDriversLicenseWithState"],
  },
  "two primary documents": { given: body(`${passport}, ${license}`), names: ["'type'", "IdentityDocumentSelfie"] },
  "two selfies": { given: body(`${selfie}, ${selfie}`), names: ["'type'", "IdentityDocumentNotSelfie"] },
  "no number": { given: body(passport.replace(`number: "1", `, "")), names: ["'number'", "IdentityDocumentPassport"] },
  "no number, beside a selfie": {
    given: body(`${passport.replace(`number: "1", `, "")}, ${selfie}`),
    names: ["'number'", "IdentityDocumentPassport"],
  },
  "two address documents": {
    given: body(passport, `${address}, ${address}`),
    names: ["2 element(s)", "only 1", "AddressDocument"],
  },
  "an unknown type": { given: body(passport.replace("PASSPORT", "PASPORT")), names: [`Did you mean '"PASSPORT"'`] },
  "a passport's second file": {
    given: body(document("PASSPORT", "", `${one}, ${one}`)),
    names: ["2 element(s)", "only 1", "IdentityDocumentFilesEntry"],
  },
  "a selfie's second file": {
    given: body(selfie.replace(one, `${one}, ${one}`)),
    names: ["2 element(s)", "only 1", "IdentityDocumentFilesEntry"],
  },
  "no document": { given: body(""), names: [`Missing<"at least 1 entry here">`] },
};
const forms: Readonly<Record<string, (given: string) => string>> = {
  "a call": (given) => `POST("/individual", { body: ${given} });`,
  "an argument": (given) => `send(${given});`,
  "a constant": (given) => `const body: Attach = ${given};`,
};

const right: Readonly<Record<string, string>> = {
  "a country held in a variable, with a state": `send(${body(license.replace(`"DEU",`, `country, state: "s",`).replace("country: country", "country"))});`,
  "a license elsewhere, without": `send(${body(license)});`,
  "a license and a selfie, in both orders": `send(${body(`${license}, ${selfie}`)}); send(${body(`${selfie}, ${license}`)});`,
  "sides in both orders": `send(${body(document("NATIONAL_ID", "", `${back}, ${front}`))});`,
  "files made by map, narrowed by is": `const files = ["a"].map((uri) => ({ uri }));
    const made = { identifying_documents: [{ type: "PASSPORT", number: "1", expiry_date: "x", files }], address_documents: [${address}], tos_policies_value: "t" };
    if (is(made)) { POST("/individual", { body: made }); send(made); }`,
  "a draft, narrowed by is": `if (isOf(draft)) POST("/individual", { body: draft });`,
  "a draft, narrowed by check": `const result = check(draft); if (result.valid) POST("/individual", { body: result.value });`,
  satisfies: `const made = ${body(passport)} satisfies Attach; send(made);`,
  "as const": `const type = "PASSPORT" as const; const base = { number: "1", expiry_date: "x" } as const;
    send(${body(`{ ...base, type, files: [${one}] }`)});`,
  "a spread of a base": `const base = { number: "1", expiry_date: "x" }; send(${body(`{ ...base, type: "PASSPORT", files: [${one}] }`)});`,
  "a type held in a variable": `declare const type: "NATIONAL_ID" | "PASSPORT"; if (type === "PASSPORT") send(${body(`{ number: "1", expiry_date: "x", type, files: [${one}] }`)});`,
  "the refined is a draft": `declare const made: Attach; const unrefined: AttachDraft = made;`,
  "reading by the tag": `declare const read: IdentityDocument; if (read.type === "PASSPORT") { const number: string = read.number; const file: string = read.files[0].uri; }`,
};

const programs: Record<string, string> = {};
for (const [name, { given }] of Object.entries(wrong)) {
  for (const [form, write] of Object.entries(forms)) programs[`${name}, in ${form}`] = head + write(given);
}
for (const [name, code] of Object.entries(right)) programs[name] = head + code;
const messages = messagesOf(text, programs);

// The compiler refuses.

const all = Object.entries(wrong).flatMap(([name, { names }]) =>
  Object.keys(forms).map((form) => ({ program: `${name}, in ${form}`, names })),
);
test.each(all)("$program", ({ program, names }) => {
  expect(messages[program]).toHaveLength(1);
  const [message = ""] = messages[program] ?? [];
  for (const name of names) expect(message).toContain(name);
  expect(message.split("\n").length).toBeLessThanOrEqual(6);
  expect(message.length).toBeLessThan(1_500);
});

test("messages of a program in two lines or three", () => {
  const short = [
    "no side, in a call",
    "a passport's state, in a call",
    "no number, in a call",
    "a passport's second file, in a call",
  ];
  for (const name of short) expect(messages[name]?.[0]?.split("\n").length).toBeLessThanOrEqual(3);
});

// The compiler accepts.

test.each([...Object.keys(right), "types.d.ts"])("%s", (program) => {
  expect(messages[program]).toEqual([]);
});
