import { expect, test } from "vitest";
import { covenant, workspace } from "./workspace.ts";

const document = `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders:
    post:
      operationId: createOrder
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
      responses:
        "201":
          description: Made.
          content: { application/json: { schema: { $ref: "#/components/schemas/Receipt" } } }
  /notes:
    post:
      operationId: addNote
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Note" } } } }
      responses: { "204": { description: Kept. } }
components:
  schemas:
    Order:
      type: object
      required: [kind]
      properties:
        kind: { enum: [GIFT, SALE] }
        note: { type: string }
    Receipt:
      type: object
      required: [state, total]
      properties:
        state: { enum: [OPEN, PAID] }
        total: { type: number }
        hint: { type: string }
    Note:
      type: object
      required: [kind]
      properties: { kind: { enum: [GIFT, LOAN] }, text: { type: string } }
    Spare:
      type: object
      properties: { a: { type: string } }
`;
const api =
  "covenant: 1\nname: shop\npackage: { name: shop-api, version: 1.0.0, description: A shop. }\ndocument: openapi.yaml\n";
const rules = `covenant: 1
context:
  today_only: { type: boolean }
operations:
  POST /notes:
    rules:
      - { id: text-of-loans, when: { kind: LOAN }, presence: text, then: required }
`;

type Edit = readonly [from: string, to: string];

interface Row {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Of the surface alone. */
  readonly want: readonly string[];
  readonly bump: string;
}

const rows: readonly Row[] = [
  {
    name: "a version only",
    edits: [
      ["version: 1.0.0", "version: 1.1.0"],
      ['version: "1"', 'version: "2"'],
    ],
    want: [],
    bump: "none",
  },
  {
    name: "an operation renamed",
    edits: [["operationId: createOrder", "operationId: placeOrder"]],
    want: [
      "error export-removed createOrder: is exported by shop-api/validators, shop-api/validators/createOrder no longer",
      "info export-added placeOrder: is exported by shop-api/validators, shop-api/validators/placeOrder now",
    ],
    bump: "major",
  },
  {
    name: "a schema renamed",
    edits: [
      ["    Receipt:", "    Bill:"],
      ["schemas/Receipt", "schemas/Bill"],
    ],
    want: [
      "error export-removed Receipt: is exported by shop-api/types no longer",
      "info export-added Bill: is exported by shop-api/types now",
    ],
    bump: "major",
  },
  {
    name: "a schema that no operation uses gone",
    edits: [["    Spare:\n      type: object\n      properties: { a: { type: string } }\n", ""]],
    want: ["error export-removed Spare: is exported by shop-api/types no longer"],
    bump: "major",
  },
  {
    name: "a schema that no operation uses with an optional member less",
    edits: [["properties: { a: { type: string } }", "properties: { b: { type: string } }"]],
    want: ["error export-type-changed the type Spare: takes other than before (no longer a; now b)"],
    bump: "major",
  },
  {
    name: "an operation added is told by the document",
    edits: [
      [
        "  /notes:\n",
        "  /more: { get: { operationId: listMore, responses: { '204': { description: None. } } } }\n  /notes:\n",
      ],
    ],
    want: [],
    bump: "minor",
  },
  {
    name: "an operation gone is told by the document",
    edits: [["    post:\n      operationId: createOrder", "    x-post:\n      operationId: createOrder"]],
    want: [],
    bump: "major",
  },
  {
    name: "a required member of a request made optional",
    edits: [["      required: [kind]\n      properties:\n", "      properties:\n"]],
    want: [],
    bump: "minor",
  },
  {
    name: "a member of an answer that may be missing gone: no reader can rely on it, and a program that names it does not compile",
    edits: [["        hint: { type: string }\n", ""]],
    want: ["error export-type-changed the type Receipt: takes other than before (no longer hint)"],
    bump: "major",
  },
  {
    name: "an enum of a request won a value",
    edits: [["[GIFT, SALE]", "[GIFT, SALE, SAMPLE]"]],
    want: [],
    bump: "minor",
  },
  {
    name: "an enum of an answer won a value: its types are open",
    edits: [["[OPEN, PAID]", "[OPEN, PAID, LATE]"]],
    want: [],
    bump: "minor",
  },
  {
    name: "the package renamed",
    edits: [["name: shop-api", "name: shop-client"]],
    want: ["error package-renamed the package shop-api became shop-client"],
    bump: "major",
  },
  {
    name: "a fact of the context gone",
    edits: [["  today_only: { type: boolean }\n", "  tomorrow: { type: boolean }\n"]],
    want: ["error export-type-changed the type Context: takes other than before (no longer today_only; now tomorrow)"],
    bump: "major",
  },
  {
    name: "a rule that narrows a type is told by the rule, and the names of its variants are gone",
    edits: [["when: { kind: LOAN }, presence", "presence"]],
    want: [
      "error export-removed NoteGift: is exported by shop-api/types no longer",
      "error export-removed NoteLoan: is exported by shop-api/types no longer",
    ],
    bump: "major",
  },
];

const files = { "api.yaml": `${api}rules: rules.yaml\n`, "openapi.yaml": document, "rules.yaml": rules };

test.each(rows)("$name", async ({ edits, want, bump }) => {
  const whole = JSON.stringify(files);
  const edited = edits.reduce((text, [from, to]) => {
    const [was, is] = [from, to].map((one) => JSON.stringify(one).slice(1, -1)) as [string, string];
    expect(text).toContain(was);
    return text.replaceAll(was, is);
  }, whole);
  const at = (folder: string, text: string) =>
    Object.entries(JSON.parse(text) as Record<string, string>).map(([name, one]) => [`${folder}/${name}`, one]);
  const cwd = workspace(Object.fromEntries([...at("specs/shop", whole), ...at("new/shop", edited)]));
  const { out, err } = await covenant(cwd, ["diff", "specs/shop", "new/shop", "--surface", "--format", "json"]);
  expect(err).toBe("");
  const told = JSON.parse(out) as { bump: string; changes: { id: string; level: string; message: string }[] };
  const ofSurface = told.changes.filter(({ id }) => /^(export|package)-/.test(id));
  expect(ofSurface.map(({ level, id, message }) => `${level} ${id} ${message}`)).toEqual(want);
  expect(told.bump).toBe(bump);
});
