import { expect, test } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics.ts";
import { changesJunit } from "../../generator/report/changes-junit.ts";
import type { LocatedChange } from "../../generator/report/located-changes.ts";
import { hostile, hostileTexts, located, verdictOf } from "./changes.ts";
import { type Element, readXml } from "./read-xml.ts";

const failing = {
  change: ({ level }: { readonly level: string }) => level === "error",
  diagnostic: ({ severity }: { readonly severity: string }) => severity === "error",
};
const printed = (changes: readonly LocatedChange[]) => readXml(changesJunit(changes, failing));

/** Elements in words: "testsuite GET /a 2/1" has two cases, one of them failed. */
function told({ name, attributes, children }: Element): readonly unknown[] {
  if (name === "testcase") return [children.map((one) => one.name).join(), attributes.name];
  return [`${name} ${attributes.name} ${attributes.tests}/${attributes.failures}`, ...children.map(told)];
}

test.each<[name: string, changes: readonly LocatedChange[], want: readonly unknown[]]>([
  [
    "nothing changed: one case says so",
    [],
    ["testsuites covenant diff 1/0", ["testsuite the whole API 1/0", ["", "no changes"]]],
  ],
  [
    "a suite an operation, a case a change, failed where it is a finding",
    [
      located({ id: "a", level: "info", operation: "GET /a", message: "one" }),
      located({ id: "b", operation: "GET /b", message: "two" }),
      located({ id: "c", operation: "GET /a", message: "three" }),
      located({ id: "d", level: "warning", operation: null, message: "four" }),
    ],
    [
      "testsuites covenant diff 4/2",
      ["testsuite GET /b 1/1", ["failure", "error b: two"]],
      ["testsuite GET /a 2/1", ["failure", "error c: three"], ["system-out", "info a: one"]],
      ["testsuite the whole API 1/0", ["system-out", "warning d: four"]],
    ],
  ],
])("%s", (_, changes, want) => {
  expect(told(printed(changes))).toEqual(want);
});

test.each<[name: string, changes: readonly LocatedChange[], want: readonly string[]]>([
  [
    "by their fingerprints",
    [
      located({ pointer: "/1", fingerprint: "a" }),
      located({ pointer: "/2", fingerprint: "b" }),
      located({ message: "m" }),
    ],
    ["became required (a)", "became required (b)", "became-required: m"],
  ],
  [
    "behind a long name, too",
    ["a", "b"].map((fingerprint) => located({ message: "m".repeat(5_000), fingerprint })),
    ["(a)", "(b)"],
  ],
])("cases of one suite and name are told apart %s", (_, changes, want) => {
  const names = printed(changes).children[0]?.children.map(({ attributes }) => attributes.name) ?? [];
  expect(new Set(names).size).toBe(changes.length);
  expect(names).toEqual(want.map((end) => expect.stringMatching(new RegExp(`${end.replace(/[()]/g, "\\$&")}$`))));
});

test("findings of one name are told apart by their places, or by a number", () => {
  const finding = (pointer: string | null): Diagnostic => ({
    ...{ code: "policy-ignore-unused", severity: "warning", message: "m", fix: "f" },
    place: pointer === null ? null : { file: "p.yaml", pointer },
  });
  // Of a text that is not there every place is the first character.
  const verdict = verdictOf(
    [],
    [finding("/1"), { ...finding("/2"), fix: "g" }, finding(null), { ...finding(null), fix: "g" }],
  );
  const suite = readXml(changesJunit([], failing, verdict)).children[0];
  expect(new Set(suite?.children.map(({ attributes }) => attributes.name)).size).toBe(4);
});

test("what fails is decided by who asks", () => {
  const changes = [located({ level: "info" }), located({ level: "warning", pointer: "/2" })];
  expect(readXml(changesJunit(changes, { ...failing, change: () => true })).attributes).toMatchObject({
    tests: "2",
    failures: "2",
  });
  expect(readXml(changesJunit(changes, { ...failing, change: () => false })).attributes).toMatchObject({
    tests: "2",
    failures: "0",
  });
});

test("a failure has both values, both places and what it means", () => {
  const one = located({ before: "a<b", after: "a&b", revision: "main:./specs/new.yaml:4:7" });
  const testcase = printed([one]).children[0]?.children[0];
  expect(testcase?.attributes).toMatchObject({ classname: "POST /orders", file: "specs/new.yaml", line: "4" });
  const failure = testcase?.children[0];
  expect(failure?.attributes).toEqual({
    type: "request-property-became-required",
    message: "request body, note: became required",
  });
  expect(failure?.text.trim().split("\n")).toEqual([
    "request body, note: became required",
    'before: "a<b"',
    'after: "a&b"',
    "base: old.yaml:3:5",
    "revision: main:./specs/new.yaml:4:7",
    "fingerprint: 0123456789abcdef",
    expect.stringMatching(/^It breaks whoever sends requests\./),
  ]);
});

test.each(Object.entries(hostileTexts))(
  "%s: well-formed, with a case for the change and no other element",
  (_, text) => {
    const suites = printed([hostile(text)]);
    expect(told(suites)).toMatchObject([
      "testsuites covenant diff 1/1",
      [expect.any(String), ["failure", expect.any(String)]],
    ]);
    const name = suites.children[0]?.attributes.name ?? "";
    if (/^[\x20-\x7e]{1,500}$/.test(text) && !text.includes("##[")) expect(name).toBe(`GET /${text}`);
  },
);
