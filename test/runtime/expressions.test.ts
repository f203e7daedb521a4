import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import * as expressions from "../../generator/runtime/expressions.ts";

// Emitted code imports by names, and one module may need functions of several.
test("no other module of the runtime exports a name of the expressions", async () => {
  const folders = ["../../generator/runtime/", "../../generator/runtime/formats/"].map(
    (path) => new URL(path, import.meta.url),
  );
  const taken: string[] = [];
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "expressions.ts")) {
      const module = (await import(new URL(file, folder).href)) as object;
      taken.push(...Object.keys(module).filter((name) => name in expressions));
    }
  }
  expect(taken).toEqual([]);
});

test.each<[name: string, got: unknown, want: unknown]>([
  ["ints divide towards zero", expressions.divideInt(-7, 2), -3],
  ["a remainder has the sign of what is divided", expressions.remainder(-7, 2), -1],
  ["no division by zero", expressions.divideInt(1, 0), undefined],
  ["no remainder by zero", expressions.remainder(1, 0), undefined],
  ["the largest int", expressions.addInt(2 ** 53 - 2, 1), 2 ** 53 - 1],
  ["none beyond it", expressions.addInt(2 ** 53 - 1, 1), undefined],
  ["nor of a product", expressions.multiplyInt(2 ** 27, 2 ** 27), undefined],
  ["-0 is 0", Object.is(expressions.negateInt(0), 0), true],
  ["a double by zero", expressions.divideDouble(1, 0), Number.POSITIVE_INFINITY],
  ["texts by their characters, not their units", expressions.less("\uffff", "😀"), true],
  ["a text is less than a longer one", expressions.less("a", "ab"), true],
  ["the length of a text in characters", expressions.size("a😀"), 2],
  ["only letters of ASCII", expressions.lowerAscii("ÄAZ"), "Äaz"],
  ["a negative index", expressions.entryAt([1], -1), undefined],
  ["an inherited member", expressions.hasField({}, "constructor"), false],
  ["a member of none", expressions.hasField(undefined, "a"), undefined],
  ["a value that is none comes before an unknown one", expressions.addInt(expressions.unknown, undefined), undefined],
  ["an unknown value", expressions.addInt(expressions.unknown, 1), expressions.unknown],
  ["an unknown side leaves && open", expressions.conjunction(undefined, expressions.unknown), expressions.unknown],
  ["a false one decides", expressions.conjunction(expressions.unknown, false), false],
  ["a true one decides", expressions.disjunction(undefined, true), true],
  [
    "a month that is shorter",
    expressions.plusMonths(expressions.toDay("2024-01-31"), 1),
    expressions.toDay("2024-02-29"),
  ],
  ["the last day there is", expressions.plusDays(expressions.toDay("9999-12-31"), 1), undefined],
  ["the first one", expressions.plusDays(expressions.toDay("0000-01-01"), -1), undefined],
])("%s", (_, got, want) => {
  expect(got).toBe(want);
});
