import { expect, test } from "vitest";
import { accepted } from "../../../generator/rules/sources/accepted.ts";
import type { LockedItem, LockedRule, SourcesLock } from "../../../generator/rules/sources/lock.ts";

const item = (fingerprint: string): LockedItem => ({
  page: undefined,
  section: "Rules",
  item: 1,
  kind: "bullet",
  fingerprint,
});
const source = { page: "orders", section: "Rules", item: 1 };
const rule = (operation: string, id: string, now: string | undefined, from = source): LockedRule => ({
  operation,
  id,
  source: from,
  read: [item("a")],
  now: now === undefined ? undefined : [item(now)],
});
const lock: SourcesLock = {
  rules: [
    rule("POST /orders", "note", "b"),
    rule("POST /orders", "shared", "b"),
    rule("POST /drafts", "shared", "b"),
    rule("POST /orders", "sides", "b"),
    rule("POST /drafts", "sides", "b", { ...source, page: "drafts" }),
    rule("POST /drafts", "due", undefined),
    rule("webhook a#b", "note#1", "b"),
  ],
  pages: new Map([["orders", ["b"]]]),
  fragments: new Map(),
};

/** The rules that are confirmed by these names, and were not before; then what is wrong with the names. */
function confirmedBy(...names: string[]): string[] {
  const { lock: after, diagnostics } = accepted(lock, names);
  expect(after.pages).toBe(lock.pages);
  const confirmed = after.rules.filter((one, index) => one !== lock.rules[index]);
  for (const one of confirmed) expect(one).toMatchObject({ read: [item("b")], now: undefined });
  return [...confirmed.map((one) => `${one.operation} ${one.id}`), ...diagnostics.map((one) => one.message)];
}

test.each<[name: string, names: string[], want: string[]]>([
  ["nothing", [], []],
  ["an id", ["note"], ["POST /orders note"]],
  ["an operation and an id", ["POST /drafts#sides"], ["POST /drafts sides"]],
  ["several", ["POST /drafts#sides", "note"], ["POST /orders note", "POST /drafts sides"]],
  ["the same twice", ["note", "POST /orders#note"], ["POST /orders note"]],
  ["one that is confirmed already", ["due"], []],
  ["an id of several that were read from the same", ["shared"], ["POST /orders shared", "POST /drafts shared"]],
  ["one of these", ["POST /orders#shared"], ["POST /orders shared"]],
  ["# in an operation and in an id", ["webhook a#b#note#1"], ["webhook a#b note#1"]],
  [
    "an id of several that were read from different items",
    ["sides"],
    ["several rules are called sides, and they were read from different items"],
  ],
  ["one that is none", ["notes"], ["no rule with a source is called notes; did you mean note?"]],
  [
    "an operation that is none",
    ["POST /order#note"],
    ["no rule with a source is called POST /order#note; did you mean POST /orders#note?"],
  ],
  [
    "one that is none, beside one that is",
    ["x".repeat(9), "note"],
    ["POST /orders note", "no rule with a source is called xxxxxxxxx"],
  ],
])("%s", (_, names, want) => {
  expect(confirmedBy(...names)).toEqual(want);
});

test("an id that means several: all of their names are told", () => {
  const [found] = accepted(lock, ["sides"]).diagnostics;
  expect(found).toMatchObject({
    code: "accept-unclear",
    fix: "Name those that are meant: POST /orders#sides, POST /drafts#sides.",
  });
});
