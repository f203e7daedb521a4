import { expect, test } from "vitest";
import { parseSelector, type Root, type Selector } from "../../generator/constraints/selector.ts";
import { conditionWords, fieldWords } from "../../generator/constraints/words.ts";

const name = (text: string) => ({ kind: "name", name: text }) as const;
const entry: Root = { kind: "entry", depth: 2 };
const lookedUp = (root: Root): Selector => ({
  root: { kind: "context" },
  steps: [name("sellers"), { kind: "lookup", by: { root, steps: [name("seller"), name("id")] } }, name("open")],
});

test.each<[name: string, given: Selector, want: string]>([
  ["a field of the body", { root: { kind: "body" }, steps: [name("seller"), name("id")] }, "seller.id"],
  ["a look-up at the body", lookedUp({ kind: "body" }), "sellers[@.seller.id].open"],
  ["a look-up at an entry", lookedUp(entry), "sellers[@.seller.id].open"],
  ["every entry of a list", { root: entry, steps: [name("lines"), { kind: "every" }] }, "lines[*]"],
  ["the entry itself", { root: entry, steps: [] }, "it"],
])("%s", (_, given, want) => {
  expect(fieldWords(given)).toBe(want);
  if (want !== "it") expect(parseSelector(want)).toBeDefined();
});

test("a condition on the entry itself", () => {
  expect(conditionWords({ kind: "is", at: { root: entry, steps: [] }, values: ["OWNER"] })).toBe("it is OWNER");
});
