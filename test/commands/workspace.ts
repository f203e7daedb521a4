import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { commandLine } from "../../generator/commands/command-line.ts";

/** A working directory of its own with these files. */
export function workspace(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), "covenant-test-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  return cwd;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `covenant` in this process, on a terminal that nobody watches unless said. */
export async function covenant(
  cwd: string,
  args: readonly string[],
  { input = "", isTTY = false, colour = false } = {},
): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    input: () => input,
    isTTY,
    colour,
  };
  const code = await commandLine(args, terminal, cwd);
  return { code, out: out.join(""), err: err.join("") };
}

export interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly fix: string;
  readonly at: string;
  readonly pointer: string;
}

/** The diagnostics of a run with `--format json`. */
export function told({ out }: Ran): readonly Told[] {
  return (JSON.parse(out) as { readonly diagnostics: readonly Told[] }).diagnostics;
}

/** The files of an API `shop`: its manifest, its document and its rules, each replaced where given; null leaves one out. */
export function shop({
  api,
  document,
  rules,
}: {
  api?: string;
  document?: string | null;
  rules?: string | null;
} = {}): Record<string, string> {
  const files: Record<string, string | null> = {
    "specs/shop/api.yaml": api ?? manifest,
    "specs/shop/openapi.yaml": document === undefined ? openapi : document,
    "specs/shop/rules.yaml": rules === undefined ? orderRules : rules,
  };
  return Object.fromEntries(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null));
}

export const manifest = `covenant: 1
name: shop
package: { name: shop-api, version: 1.0.0, description: A shop. }
document: openapi.yaml
rules: rules.yaml
`;

export const openapi = `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders:
    post:
      operationId: createOrder
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Order" }
      responses: { "200": { description: fine } }
    get:
      operationId: listOrders
      responses: { "200": { description: fine } }
components:
  schemas:
    Order:
      type: object
      required: [kind]
      properties:
        kind: { enum: [GIFT, SALE] }
        note: { type: string }
        due: { type: string, format: date }
        secret: { type: string, maxLength: 3 }
`;

/** The same with a parameter and an answer of GET /orders. */
export const answering = openapi.replace(
  /operationId: listOrders\n.*/,
  `operationId: listOrders
      parameters: [{ name: after, in: query, schema: { type: string, format: date } }]
      responses:
        "200":
          description: fine
          content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Order" } } } }`,
);

export const orderRules = `covenant: 1
context:
  buyer: { type: object, properties: { status: { enum: [NEW, KNOWN] } } }
operations:
  POST /orders:
    rules:
      - id: known
        precondition: { context.buyer.status: KNOWN }
      - id: note-on-gifts
        presence: note
        cases:
          - { when: { kind: GIFT }, then: required }
          - { then: optional }
        source: { page: orders, section: Gifts, item: 2 }
      - { id: due-later, compare: due, gte: today }
`;
