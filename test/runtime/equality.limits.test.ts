import { expect, test } from "vitest";
import { deepest, equal, repeated, Seen } from "../../generator/runtime/equality.ts";

function nested(levels: number, open = "[", close = "]"): unknown {
  return JSON.parse(open.repeat(levels) + (open === "[" ? "" : "0") + close.repeat(levels));
}

function cyclic(): unknown {
  const object: Record<string, unknown> = { a: [1] };
  object.self = object;
  object.again = [object];
  return object;
}

test("depth has a limit and the stack none to hit", () => {
  expect(equal(nested(deepest), nested(deepest))).toBe(true);
  expect(equal(nested(deepest + 1), nested(deepest + 1))).toBe(false);
  const deep = nested(100_000);
  expect(equal(deep, nested(100_000))).toBe(false);
  expect(equal(deep, deep)).toBe(true);
  expect(equal(nested(100_000, '{"a":', "}"), nested(100_000, '{"a":', "}"))).toBe(false);
  const many = Array.from({ length: 20 }, () => nested(100_000));
  expect(repeated(many)).toBe(-1);
  expect(repeated([...many, many[3]])).toBe(20);
});

test("cyclic objects are only equal to themselves", () => {
  const one = cyclic();
  expect(equal(one, one)).toBe(true);
  expect(equal(one, cyclic())).toBe(false);
  const many = Array.from({ length: 30 }, cyclic);
  expect(repeated(many)).toBe(-1);
  expect(repeated([...many, many[7]])).toBe(30);
});

test("a million entries take linear time", () => {
  const begun = performance.now();
  const seen = new Seen();
  seen.start();
  for (let index = 0; index < 1_000_000; index++) seen.add(`uri ${index}`);
  expect(seen.add("uri 999999")).toBe(false);
  const objects = Array.from({ length: 1_000_000 }, (_, index) => ({ type: "x", index }));
  expect(repeated([...objects, { index: 5, type: "x" }])).toBe(1_000_000);
  expect(performance.now() - begun).toBeLessThan(20_000);
}, 60_000);
