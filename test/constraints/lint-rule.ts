import { covenant, shop, told, workspace } from "../commands/workspace.ts";

const document = `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders:
    post:
      operationId: createOrder
      parameters: [{ name: mode, in: query, schema: { type: string } }]
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
      responses: { "200": { description: fine } }
    delete:
      operationId: dropOrders
      responses: { "200": { description: fine } }
components:
  schemas:
    Day: { type: string, format: date }
    Order:
      type: object
      properties:
        kind: { enum: [GIFT, SALE] }
        lines: { type: array, items: { type: object, properties: { size: { enum: [1, 2] }, side: { enum: [LEFT, RIGHT] }, parts: { type: array, items: { type: string } } } } }
        note: { type: string }
        day: { $ref: "#/components/schemas/Day" }
        due: { type: [string, "null"], format: date }
        price: { type: number }
        gift: { type: boolean }
`;

const context =
  "{ buyer: { type: object, properties: { status: { enum: [NEW, KNOWN] }, country: { type: string } } }, uploads: { type: array, items: { type: string } }, asked: { type: array, items: { type: object, properties: { name: { type: string } } } } }";

/**
 * What `lint` says of one rule under `POST /orders`, whose body is an order with lists of lines: code, line and column,
 * message. The rule stands at 7:9; what `above` says (terms, shared lists) in the line 3.
 */
export async function lintRule(rule: string, above = "", operation = "POST /orders"): Promise<string[]> {
  const rules = `covenant: 1\ncontext: ${context}\n${above}\noperations:\n  ${operation}:\n    rules:\n      - ${rule}\n`;
  const ran = await covenant(workspace(shop({ document, rules })), ["lint", "shop", "--format", "json"]);
  return told(ran).map((one) => `${one.code} ${one.at.split(":").slice(1).join(":")} ${one.message}`);
}
