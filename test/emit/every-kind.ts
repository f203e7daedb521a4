import { parse } from "yaml";
import type { JsonObject } from "../../generator/read/document.ts";

// An API whose rules use every kind, at every sort of place a schema may describe: references, allOf, unions, maps, tuples.

export const document = parse(`
openapi: 3.1.0
info: { title: Every kind, version: "1" }
paths:
  /orders:
    post:
      operationId: createOrder
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
      responses: { "200": { description: fine } }
  /orders/{id}:
    put:
      operationId: replaceOrder
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
      responses: { "200": { description: fine } }
  /payments:
    post:
      operationId: pay
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Payment" } } }
      responses: { "200": { description: fine } }
webhooks:
  shipped:
    post:
      requestBody:
        content: { application/json: { schema: { $ref: "#/components/schemas/Shipment" } } }
      responses: { "200": { description: fine } }
components:
  schemas:
    Rail: { enum: [SEPA, ACH, WIRE] }
    Address:
      type: object
      properties:
        country: { type: string }
        post: { type: string }
        geo: { type: object, properties: { lat: { type: number }, lon: { type: number } } }
    Payment:
      type: object
      required: [rail]
      properties:
        rail: { $ref: "#/components/schemas/Rail" }
        currency: { enum: [EUR, GBP, USD] }
        source_amount: { type: number }
        destination_amount: { type: number }
        phone: { type: string }
        mail: { type: string }
        fee: { type: [number, "null"] }
        account: { type: object, properties: { iban: { type: string }, routing: { type: string } } }
        note: { type: string }
    Order:
      allOf:
        - { $ref: "#/components/schemas/Base" }
        - type: object
          required: [lines]
          properties:
            lines: { type: array, minItems: 1, items: { $ref: "#/components/schemas/Line" } }
            to: { $ref: "#/components/schemas/Address" }
            from: { anyOf: [{ $ref: "#/components/schemas/Address" }, { type: object, properties: { shop: { type: string } } }, { type: "null" }] }
            extra: {}
            labels: { type: object, additionalProperties: { type: string } }
            days: { type: object, properties: { start: { type: string, format: date }, end: { type: string, format: date } } }
    Base:
      type: object
      properties:
        kind: { enum: [GIFT, SALE] }
        note: { type: string }
        tags: { type: array, items: { type: string } }
        codes: { type: array, prefixItems: [{ type: integer }], items: { type: integer } }
        pin: { type: [integer, string, "null"] }
    Line:
      type: object
      required: [size]
      properties:
        size: { enum: [S, L] }
        color: { type: string }
        quantity: { type: integer }
        parts: { type: array, items: { $ref: "#/components/schemas/Part" } }
        anything: { type: array, items: {} }
    Part:
      type: object
      properties:
        side: { enum: [LEFT, RIGHT, TOP] }
        kind: { enum: [PLAIN, FINE] }
        name: { type: string }
        price: { type: number }
    Shipment:
      type: object
      properties:
        carrier: { enum: [POST, BIKE] }
        code: { type: string }
`) as JsonObject;

const orderRules = `
      - { id: vip-only, precondition: { context.buyer.status: [NEW, KNOWN] } }
      - { id: one-at-a-time, concurrency: context.running, max: 1 }
      - id: note
        presence: note
        cases: [{ when: { kind: GIFT }, then: required }, { when: { tags: absent }, then: optional }, { then: forbidden }]
      - { id: latitude, when: { kind: GIFT }, presence: to.geo.lat, then: required }
      - { id: no-longitude, when: { to.geo.lat: absent }, presence: to.geo.lon, then: forbidden }
      - { id: country, when: { kind: SALE }, presence: from.country, then: required }
      - { id: to-or-from, group: [to.post, from.post], given: at-least-one }
      - { id: geo-whole, group: [to.geo.lat, to.geo.lon], given: all-or-none }
      - { id: colors, each: "$.lines[*]", values: color, cases: [{ when: { size: S }, only: [red, blue] }, { except: [red] }] }
      - { id: known-tags, values: "tags[*]", only: [new, old, sold] }
      - { id: known-codes, each: "codes[*]", values: "@", except: [0, 13] }
      - { id: sides, each: "lines[*]", when: { parts: present }, count: "parts[*]", by: side, cases: [{ when: { size: L }, exactly: { LEFT: 1, RIGHT: 1 } }, { max: 2 }] }
      - { id: fine-sides, each: "lines[*]", count: "parts[*]", where: { kind: FINE }, by: side, exactly: { LEFT: 0, TOP: 1 }, when: { color: blue } }
      - { id: few-fine, each: "lines[*]", count: "anything[*]", where: { "@": x }, max: 1 }
      - { id: distinct-tags, unique: "tags[*]" }
      - { id: distinct-parts, each: "$.lines[*]", unique: [{ values: "parts[*].name" }] }
      - { id: distinct-lists, unique: [{ each: "$.lines[*]", where: { size: S }, values: "anything[*]" }, { values: "codes[*]" }] }
      - { id: enough, each: "lines[*]", compare: quantity, gte: 1 }
      - { id: not-many, each: "lines[*]", when: { size: L }, compare: quantity, lt: 100 }
      - { id: pin-is, compare: pin, ne: 4 }
      - { id: shop-is, compare: from.shop, eq: { value: main } }
      - { id: in-order, compare: days.end, gt: { field: days.start } }
      - { id: bound-labels, values: labels.side, only: [left, right] }
      - { id: no-cheap-gift, each: "lines[*]", when: { $.kind: GIFT, size: L }, presence: quantity, then: required }
      - { id: uploaded, reference: "tags[*]", in: context.tags }
      - { id: judged, documented: note, text: Somebody reads it. }
      - { id: masked, mask: $.to, allow: [{ each: "context.allowed[*]", values: name }], always: [country, post, geo] }
`.trimEnd();

export const rules = `covenant: 1
context:
  buyer: { type: object, properties: { status: { enum: [NEW, KNOWN, GONE] } } }
  running: { type: integer }
  tags: { type: array, items: { type: string } }
  allowed: { type: array, items: { type: object, properties: { name: { type: string } } } }
shared:
  parts:
    - { id: fine-has-name, each: "parts[*]", when: { kind: FINE }, presence: name, then: required }
    - { id: small-is-cheap, each: "parts[*]", when: { any: [{ all: [{ kind: FINE }, { side: TOP }] }, { kind: PLAIN }] }, compare: price, lte: 10 }
operations:
  POST /orders:
    rules:${orderRules}
      - { include: parts, each: "lines[*]" }
      - { id: of-small-lines, each: "$.lines[*]", when: { not: { all: [{ $.kind: GIFT }, { size: S }] } }, presence: color, then: required }
  PUT /orders/{id}:
    rules:
      - { id: small-lines, each: "lines[*]", values: size, only: S }
  POST /payments:
    rules:
      - { id: one-amount, group: [source_amount, destination_amount], given: exactly-one }
      - { id: currency-by-rail, values: currency, cases: [{ when: { rail: SEPA }, only: [EUR] }, { when: { rail: ACH }, only: [USD] }] }
      - { id: reachable, group: [phone, mail], given: at-most-one, when: { rail: WIRE } }
      - { id: account, group: [account.iban, account.routing, note], given: exactly-one, when: { rail: [SEPA, ACH] } }
      - { id: no-fee, compare: fee, eq: 0, when: { rail: SEPA } }
  webhook shipped:
    rules:
      - { id: code, presence: code, cases: [{ when: { carrier: POST }, then: required }, { then: forbidden }] }
`;
