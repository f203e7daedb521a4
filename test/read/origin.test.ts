import { expect, test } from "vitest";
import { openapi, read } from "./memory.ts";

const files = {
  "api.yaml": openapi(`servers: [{ url: a }, { url: b }, { url: c, description: d }]
paths:
  /a: { $ref: p/a.yaml, summary: s }
components:
  schemas:
    A: { type: object, properties: { x: { $ref: s.yaml#/defs/X } } }
    B: { $ref: "s.yaml#/defs/B" }`),
  "p/a.yaml": "summary: t\nget: { parameters: [{ $ref: ../s.yaml#/P }] }",
  "s.yaml": "defs: { X: { type: string }, B: { items: {} } }\nP: { name: p, in: query }",
  "o.yaml": `overlay: 1.0.0
actions:
- { target: $.components.schemas.A, update: { title: new, properties: { y: { type: string } } } }
- { target: "$.servers[?@.url == 'b']", update: { description: e } }
- { target: "$.servers[0]", remove: true }
- { target: $.servers, update: { url: z } }
- { target: "$.paths['/a']", update: { summary: o } }`,
};

const given: readonly [pointer: string, file: string, origin: string][] = [
  ["", "api.yaml", ""],
  ["/info/title", "api.yaml", "/info/title"],
  ["/components/schemas/A/type", "api.yaml", "/components/schemas/A/type"],
  ["/components/schemas/A/title", "o.yaml", "/actions/0/update/title"],
  ["/components/schemas/A/properties/y/type", "o.yaml", "/actions/0/update/properties/y/type"],
  ["/components/schemas/A/properties/x/$ref", "api.yaml", "/components/schemas/A/properties/x/$ref"],
  ["/components/schemas/X/type", "s.yaml", "/defs/X/type"],
  ["/components/schemas/B/items", "s.yaml", "/defs/B/items"],
  ["/components/parameters/P/name", "s.yaml", "/P/name"],
  ["/paths/~1a", "api.yaml", "/paths/~1a"],
  ["/paths/~1a/summary", "o.yaml", "/actions/4/update/summary"],
  ["/paths/~1a/get/parameters/0", "p/a.yaml", "/get/parameters/0"],
  ["/servers/0/url", "api.yaml", "/servers/1/url"],
  ["/servers/0/description", "o.yaml", "/actions/1/update/description"],
  ["/servers/1/description", "api.yaml", "/servers/2/description"],
  ["/servers/2/url", "o.yaml", "/actions/3/update/url"],
  ["/components/schemas/X/none/at/all", "s.yaml", "/defs/X/none/at/all"],
];

const document = read(files, ["o.yaml"]);

test.each(given)("%s", (pointer, file, origin) => {
  expect(document.origin(pointer)).toEqual({ file, pointer: origin });
});

test("the texts of all files are kept", () => {
  expect([...document.sources.keys()].sort()).toEqual(Object.keys(files).sort());
});
