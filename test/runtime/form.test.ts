import { expect, test } from "vitest";
import { formOf, searchOf } from "../../generator/runtime/form.ts";

test.each([
  [
    "members",
    { a: "x", b: 1, c: true },
    [
      ["a", "x"],
      ["b", "1"],
      ["c", "true"],
    ],
  ],
  ["what is undefined is left out", { a: undefined, b: "x" }, [["b", "x"]]],
  [
    "each entry of a list",
    { a: [1, undefined, 2] },
    [
      ["a", "1"],
      ["a", "2"],
    ],
  ],
  [
    "an object as JSON",
    { a: { b: 1 }, c: null },
    [
      ["a", '{"b":1}'],
      ["c", "null"],
    ],
  ],
])("%s", (_, members, want) => {
  expect([...searchOf(members)]).toEqual(want);
  expect([...formOf(members)]).toEqual(want);
});

test("a file stays a file", async () => {
  const [[name, file]] = [...formOf({ passport: new Blob(["%PDF"], { type: "application/pdf" }) })] as [[string, File]];
  expect([name, file.type, await file.text()]).toEqual(["passport", "application/pdf", "%PDF"]);
});
