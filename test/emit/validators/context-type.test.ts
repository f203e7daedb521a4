import { expect, test } from "vitest";
import { printFragment } from "../../../generator/code/module.ts";
import { contextType } from "../../../generator/emit/validators/context-type.ts";
import type { JsonObject } from "../../../generator/read/document.ts";

const text = { type: "string" };

test.each<[name: string, schema: JsonObject, want: string]>([
  ["a list of texts", { type: "array", items: text }, "readonly string[]"],
  ["a list of anything", { type: "array" }, "readonly unknown[]"],
  ["a list of one of two", { type: "array", items: { enum: ["EUR", "USD"] } }, 'readonly ("EUR" | "USD")[]'],
  ["a list of lists", { type: "array", items: { type: "array", items: text } }, "readonly (readonly string[])[]"],
  [
    "a list of objects",
    { type: "array", items: { type: "object", properties: { id: text } } },
    "readonly { readonly id?: string | undefined; readonly [name: string]: unknown }[]",
  ],
  ["a map", { type: "object", additionalProperties: text }, "{ readonly [name: string]: string | undefined }"],
])("%s", (_, schema, want) => {
  const [, declared] = contextType({ type: "object", properties: { fact: schema } });
  expect(printFragment(declared ?? [])).toContain(`  readonly fact?: ${want} | undefined;\n`);
});
