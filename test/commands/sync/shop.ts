import type { JsonObject } from "../../../generator/read/document.ts";
import { parseText } from "../../../generator/read/parse.ts";

/** A shop whose documentation is published: its document with the prose of its pages (`x-mint`), and what our specs make of it. */

const openapi = `openapi: 3.1.0
info: { title: Shop, version: "1" }
servers: [{ url: "https://api.shop.example" }]
tags: [{ name: Orders }]
security: [{ token: [] }]
paths:
  /orders:
    post:
      operationId: createOrder
      summary: Create an order
      description: Sends an order.
      tags: [Orders]
      x-mint:
        content: |
          How an order is sent.

          ## Sides

          | Kind | Files | Sides |
          |---|---|---|
          | GIFT | 2 | One FRONT and one BACK |
          | SALE | 1 | Side optional |

          ## Rules

          - Shops open at nine.
          - Every gift must have a note.
          - Orders are due on a day that has not passed.
          - Ask us anything.

          ## Questions

          - Write to us.
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
      responses:
        "201": { description: created, content: { application/json: { schema: { $ref: "#/components/schemas/Receipt" } } } }
    get:
      operationId: listOrders
      summary: List orders
      tags: [Orders]
      x-mint: { content: "Only the first page may be asked for without a token.\\n\\nTea is served." }
      parameters: [{ name: after, in: query, schema: { type: string } }]
      responses:
        "200":
          description: fine
          content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Order" } } } }
  /orders/{id}:
    get:
      operationId: readOrder
      summary: Read an order
      tags: [Orders]
      x-mint: { content: An order is as it was sent. }
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: fine, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
webhooks:
  order.sent:
    post:
      summary: Order sent
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Receipt" } } } }
      responses: { "200": { description: taken } }
components:
  securitySchemes: { token: { type: http, scheme: bearer } }
  schemas:
    Order:
      type: object
      required: [kind]
      properties:
        kind: { type: string, enum: [GIFT, SALE] }
        note: { type: string, maxLength: 100 }
        due: { type: string, format: date }
        files:
          type: array
          maxItems: 5
          items: { type: object, required: [side], properties: { side: { type: string, enum: [FRONT, BACK] } } }
    Receipt:
      type: object
      required: [number]
      properties: { number: { type: integer } }
`;

const rules = `covenant: 1
operations:
  POST /orders:
    rules:
      - id: sides
        count: files[*]
        by: side
        cases:
          - { when: { kind: GIFT }, exactly: { FRONT: 1, BACK: 1 } }
          - { when: { kind: SALE }, exactly: 1 }
        source: { page: create-an-order, section: Sides }
      - id: note
        presence: note
        cases: [{ when: { kind: GIFT }, then: required }, { then: optional }]
        source: { page: create-an-order, section: Rules, item: 2 }
      - { id: due, compare: due, gte: today, source: { page: create-an-order, section: Rules, item: Orders are due } }
  GET /orders:
    rules:
      - { id: first-page, documented: query.after, text: Only the first page., source: { page: list-orders, section: "", item: 1 } }
`;

export const document = parseText("openapi.yaml", openapi) as JsonObject;

export const pages = {
  create: "/api-reference/orders/create-an-order.md",
  list: "/api-reference/orders/list-orders.md",
  read: "/api-reference/orders/read-an-order.md",
  sent: "/api-reference/webhooks/order-sent.md",
  whole: "/api-reference/openapi.yaml",
  index: "/llms.txt",
} as const;

/** The specs of the shop before their first sync, published at an index; each file replaced where given, and left out by null. */
export function specs(index: string, given: Readonly<Record<string, string | null>> = {}): Record<string, string> {
  const files: Record<string, string | null> = {
    "specs/shop/api.yaml": manifest(`{ index: "${index}" }`),
    "specs/shop/rules.yaml": rules,
    ...given,
  };
  return Object.fromEntries(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null));
}

export function manifest(upstream: string): string {
  return `covenant: 1
name: shop
package: { name: shop-api, version: 1.0.0, description: A shop. }
document: openapi.yaml
rules: rules.yaml
upstream: ${upstream}
`;
}
