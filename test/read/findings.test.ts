import { expect, test } from "vitest";
import { documentFindings } from "../../generator/read/findings.ts";
import { openapi, read } from "./memory.ts";

const given: readonly [name: string, text: string, want: string[]][] = [
  ["nothing", openapi("paths: {}"), []],
  ["nullable in 3.0", openapi("components: { schemas: { A: { nullable: true } } }", "3.0.3"), []],
  [
    "nullable in 3.1, in data and as a property's name",
    openapi(
      "components: { schemas: { A: { items: { nullable: true } }, B: { nullable: true, properties: { nullable: {} }, example: { nullable: true } } } }",
    ),
    ["nullable-in-3.1 /components/schemas/A/items/nullable key (2)"],
  ],
  [
    "objects of another type",
    openapi(
      "paths: { /a: null, /b: { get: [] } }\ncomponents: { schemas: { A: { properties: { b: string, c: false } } } }",
    ),
    [
      "object-misshapen /paths/~1a",
      "object-misshapen /paths/~1b/get",
      "object-misshapen /components/schemas/A/properties/b",
    ],
  ],
];

test.each(given)("%s", (_, text, want) => {
  const got = documentFindings(read({ "api.yaml": text })).map(({ code, place, message }) => {
    const count = /(\d+) times/.exec(message)?.[1];
    return [code, place?.pointer, place?.part, count && `(${count})`].filter(Boolean).join(" ");
  });
  expect(got).toEqual(want);
});
