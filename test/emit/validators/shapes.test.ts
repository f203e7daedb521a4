import { expect, test } from "vitest";
import { emitSchemas } from "../../support/emitted-schemas.ts";

const letters = [..."ABCDEFGHIJKL"];

test.each([
  ["codes of two letters", letters.map((one) => `${one}X`), ["AX", "LX"], ["XA", "A", "AXA", "ax", "", "AX AX"]],
  ["codes that begin alike", letters.map((one) => `US${one}`), ["USA", "USL"], ["USX", "US", "SAU"]],
  ["codes of digits", letters.map((_, index) => String(index + 100)), ["100", "111"], ["112", "00", 100]],
  ["codes of one length with a space", letters.map((one) => `${one} X`), ["A X", "L X"], ["AXX", "A", "X"]],
  ["texts of several lengths", letters.map((one, index) => one.repeat(index + 1)), ["A", "BB"], ["B", "AA"]],
  ["whole numbers", letters.map((_, index) => index + 10), [10, 21], [22, "10"]],
])("an enum of many values is looked up: %s", async (_, values, accepted, rejected) => {
  const [schema] = await emitSchemas([{ enum: values }]);
  for (const value of accepted) expect([value, schema?.is(value), schema?.issues(value)]).toEqual([value, true, []]);
  for (const value of rejected)
    expect([value, schema?.is(value), schema?.issues(value).map(({ keyword }) => keyword)]).toEqual([
      value,
      false,
      ["enum"],
    ]);
});

const parcel = {
  type: "object",
  required: ["to", "size", "note", "open", "label"],
  properties: {
    to: { $ref: "#/components/schemas/S1" },
    size: { type: "integer", nullable: true },
    note: { type: ["string", "null"] },
    open: { description: "of any type" },
    lines: { type: "array", items: { type: "string" } },
  },
};
const place = { type: "object", required: ["city"], properties: { city: { type: "string" } } };
const whole = { to: { city: "Paris" }, size: 1, note: null, open: 1, label: 1 };

test.each([
  ["whole", whole, []],
  [
    "a list with a hole: an entry is no member",
    { ...whole, lines: [undefined] },
    ["type /lines/0 lines[0]: expected a string, got nothing"],
  ],
  ["an optional member that is undefined is absent", { ...whole, lines: undefined }, []],
  ["null is there", { ...whole, to: null }, ["type /to to: expected an object, got null"]],
  ["a member of a member", { ...whole, to: {} }, ["required /to/city to.city: expected a string, got nothing"]],
  [
    "nothing",
    {},
    [
      "required /label label: expected a value, got nothing",
      "required /note note: expected a string or null, got nothing",
      "required /open open: expected a value, got nothing",
      "required /size size: expected a whole number, got nothing",
      "required /to to: expected an object, got nothing",
    ],
  ],
  ["no object", undefined, ["type  the request: expected an object, got nothing"]],
])("what is required is missing, whether its type says so or not: %s", async (_, value, wanted) => {
  const [schema] = await emitSchemas([parcel, place]);
  const found = schema?.issues(value).map(({ keyword, pointer, message }) => `${keyword} ${pointer} ${message}`);
  expect([schema?.is(value), found?.sort()]).toEqual([wanted.length === 0, wanted]);
});
