import { expect, test } from "vitest";
import { exampleUses } from "../../generator/model/examples.ts";
import { openapi, read } from "../read/memory.ts";

test("every example with its schema and its direction", () => {
  const document = read({
    "api.yaml": openapi(`paths:
  /a:
    post:
      parameters:
        - { name: q, in: query, schema: { type: string, example: s }, example: p }
        - { name: c, in: query, content: { application/json: { schema: {}, example: pc } } }
      requestBody: { content: { application/json: { schema: { default: d }, examples: { one: { value: b }, two: { $ref: "#/components/examples/E" } } } } }
      responses:
        "200":
          description: fine
          headers: { H: { schema: {}, example: h } }
          content: { application/json: { schema: { $ref: "#/components/schemas/S" }, example: r }, text/plain: { example: none } }
components:
  examples: { E: { value: e } }
  schemas: { S: { examples: [[1], 2], properties: { example: { example: { example: 3 } } } } }`),
  });
  const uses = exampleUses(document).map((one) => [
    one.what,
    one.value,
    one.direction,
    one.pointer.split("/").slice(-2).join("/"),
  ]);
  expect(uses).toEqual([
    ["example", "p", "request", "0/example"],
    ["example", "s", "request", "schema/example"],
    ["example", "pc", "request", "application~1json/example"],
    ["example", "b", "request", "one/value"],
    ["example", "e", "request", "E/value"],
    ["default", "d", "request", "schema/default"],
    ["example", "h", "response", "H/example"],
    ["example", "r", "response", "application~1json/example"],
    ["example", [1], undefined, "examples/0"],
    ["example", 2, undefined, "examples/1"],
    ["example", { example: 3 }, undefined, "example/example"],
  ]);
});
