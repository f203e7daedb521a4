import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";
import { type Sourced, sourced } from "../../../generator/rules/sources/lock.ts";

/** An API whose rules were read from two pages: a whole table, single items by number and by words, one item by two rules. */

const document = `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders: &path
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                kind: { enum: [GIFT, SALE, LOAN] }
                note: { type: string }
                due: { type: string, format: date }
                files:
                  type: array
                  items: { type: object, properties: { side: { enum: [FRONT, BACK] } } }
      responses: { "200": { description: fine } }
  /drafts: *path
`;
const { api } = apiOf(readDocument({ file: "openapi.yaml", readText: () => document }));

export const rulesText = `covenant: 1
shared:
  sides:
    - id: sides
      count: files[*]
      by: side
      cases:
        - { when: { kind: GIFT }, exactly: { FRONT: 1, BACK: 1 } }
        - { when: { kind: SALE }, exactly: 1 }
      source: { page: orders, section: Sides }
operations:
  POST /orders:
    rules:
      - include: sides
      - { id: note, presence: note, then: required, source: { page: orders, section: Rules, item: 2 } }
      - { id: kind, presence: kind, then: required, source: { page: orders, section: Rules, item: 2 } }
      - { id: due, presence: due, then: required, source: { page: orders, section: Rules, item: Deliveries } }
      - { id: open, documented: $, text: Only while the shop is open., source: { page: hours, section: "", item: 1 } }
      - { id: unsourced, presence: files, then: required }
  POST /drafts:
    rules:
      - include: sides
      - { id: note, presence: note, then: required, source: { page: orders, section: Rules, item: 3 } }
`;

/** The rules that name a source, of this text of the rules file. */
export function sourcedIn(text: string): readonly Sourced[] {
  const { rules, diagnostics } = bindRules(readRules("rules.yaml", text), api);
  const wrong = diagnostics.filter((one) => one.severity === "error");
  if (wrong.length > 0) throw new Error(wrong.map((one) => one.message).join("; "));
  return sourced(rules);
}

export const rules = sourcedIn(rulesText);

export const texts: Readonly<Record<string, string>> = {
  "/orders.md": `# Orders

How it is sent.

## Sides

| Kind | Files | Sides |
|---|---|---|
| GIFT | 2 | One FRONT and one BACK |
| SALE | 1 | Side optional |

## Rules

- Shops open at nine.
- Every order has a kind and a note.
- A draft must have a note.
- Deliveries are due on a day.
- Ask us anything.
`,
  "/hours.md": `# Hours

Orders are only taken while the shop is open.

Tea is served.
`,
  "/other.md": `# Other

## Sides

| Kind | Files | Sides |
|---|---|---|
| SALE | 1 | Side optional |
`,
};
