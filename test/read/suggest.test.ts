import { expect, test } from "vitest";
import { nearest } from "../../generator/read/nearest.ts";
import { errorsOf, openapi, read } from "./memory.ts";

const given: readonly [ref: string, fix: string][] = [
  [
    "#/components/schemas/Pett",
    'Correct the reference, or add what it refers to; did you mean "#/components/schemas/Pet"?.',
  ],
  [
    "#/components/schema/Pet",
    'Correct the reference, or add what it refers to; did you mean "#/components/schemas/Pet"?.',
  ],
  [
    "#/components/schemas/Gone",
    'Correct the reference, or add what it refers to; did you mean "#/components/responses/Gone"?.',
  ],
  [
    "#components/schemas/Pet",
    'Correct the reference, or add what it refers to; did you mean "#/components/schemas/Pet"?.',
  ],
  ["#/components/schemas/Unlike", "Correct the reference, or add what it refers to."],
];

test.each(given)("%s", (ref, fix) => {
  const text = openapi(
    `components: { schemas: { Pet: {}, A: { items: { $ref: "${ref}" } } }, responses: { Gone: { description: d } } }`,
  );
  expect(errorsOf(() => read({ "api.yaml": text })).map((one) => one.fix)).toEqual([fix]);
});

test("the nearest word", () => {
  expect(nearest("psot", ["get", "post", "put"])).toBe("post");
  expect(nearest("customer", ["Costumer", "x"])).toBe("Costumer");
  expect(nearest("zzz", ["get", "post"])).toBeUndefined();
  expect(nearest("", [])).toBeUndefined();
});
