import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../../generator/diagnostics.ts";
import { locate } from "../../../generator/read/locate.ts";
import { parseText } from "../../../generator/read/parse.ts";
import { type LockedItem, type LockedRule, noLock, type SourcesLock } from "../../../generator/rules/sources/lock.ts";
import { itemKinds, readLock } from "../../../generator/rules/sources/lock-file.ts";
import { lockSchema } from "../../../generator/rules/sources/lock-schema.ts";
import { lockText } from "../../../generator/rules/sources/lock-text.ts";

const file = "sources.lock.yaml";
const text = `covenant: 1
rules:
  "POST /orders":
    "note-on-gifts":
      source: { page: "orders", section: "Gifts", item: 2 }
      confirmed: false
      read:
        - { section: "Gifts", item: 2, kind: "bullet", fingerprint: "0123456789012345" }
      now: []
    "sides":
      source: { page: "orders", section: "", item: "One of" }
      confirmed: true
      read:
        - { page: "guide", section: "", item: 1, kind: "row", fingerprint: "00000000000000ff" }
pages:
  "orders":
    - "00000000000000ff"
    - "0123456789012345"
fragments:
  "api/create-order": "POST /orders"
`;
const accepts = new Ajv().compile(lockSchema());

test("a lock, and its text again", () => {
  const { lock, diagnostics } = readLock(file, text);
  expect(diagnostics).toEqual([]);
  expect(lock).toEqual({
    rules: [
      {
        operation: "POST /orders",
        id: "note-on-gifts",
        source: { page: "orders", section: "Gifts", item: 2 },
        read: [{ page: undefined, section: "Gifts", item: 2, kind: "bullet", fingerprint: "0123456789012345" }],
        now: [],
      },
      {
        operation: "POST /orders",
        id: "sides",
        source: { page: "orders", section: "", item: "One of" },
        read: [{ page: "guide", section: "", item: 1, kind: "row", fingerprint: "00000000000000ff" }],
        now: undefined,
      },
    ],
    pages: new Map([["orders", ["00000000000000ff", "0123456789012345"]]]),
    fragments: new Map([["api/create-order", "POST /orders"]]),
  });
  const written = lockText(lock);
  expect(written.replace(/^(#.*\n)+/, "")).toBe(text);
  expect(written).toMatch(/^# .*do not edit/);
});

test("the order in which it is made changes nothing", () => {
  const { lock } = readLock(file, text);
  const pages = [...lock.pages].map(([name, prints]) => [name, [...prints].reverse()] as const);
  const fragments = new Map([
    ["b", "GET /b"],
    ["a", "GET /a"],
  ]);
  const other = { rules: [...lock.rules].reverse(), pages: new Map([["a", []], ...pages]), fragments };
  const reversed = new Map([...fragments].reverse());
  expect(lockText(other)).toBe(lockText({ ...lock, fragments: reversed }));
});

test("names longer than YAML takes for a key by itself", () => {
  const { lock } = readLock(file, text);
  const [name = "", other = ""] = ["x", '"'].map((one) => one.repeat(1500));
  const long: SourcesLock = {
    rules: lock.rules.map((rule) => ({ ...rule, operation: `POST /${name}`, id: `${rule.id}${other}` })),
    pages: new Map([
      [name, ["00000000000000ff"]],
      [other, ["0123456789012345"]],
    ]),
    fragments: new Map([[name, `POST /${other}`]]),
  };
  expect(readLock(file, lockText(long))).toEqual({ lock: long, diagnostics: [] });
});

test("an empty one", () => {
  const written = lockText(noLock);
  expect(readLock(file, written)).toEqual({ lock: noLock, diagnostics: [] });
  expect(accepts(parseText(file, written))).toBe(true);
});

const name = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "a: b",
    '"',
    "\\",
    "<<",
    "- #",
    "\u2028",
    "\u0085",
    "\ud800",
    "\u202e",
    "👩‍👧",
  ),
);
const print = fc.stringMatching(/^[0-9a-f]{16}$/);
const item: fc.Arbitrary<LockedItem> = fc.record({
  page: fc.option(name, { nil: undefined }),
  section: fc.oneof(name, fc.constant("")),
  item: fc.integer({ min: 1, max: 99 }),
  kind: fc.constantFrom(...itemKinds),
  fingerprint: print,
});
const rule: fc.Arbitrary<LockedRule> = fc.record({
  operation: name,
  id: name,
  source: fc.record({
    page: name,
    section: fc.oneof(name, fc.constant("")),
    item: fc.oneof(fc.constant(undefined), fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\S{1,4}$/)),
  }),
  read: fc.array(item, { maxLength: 3 }),
  now: fc.option(fc.array(item, { maxLength: 3 }), { nil: undefined }),
});
const lock: fc.Arbitrary<SourcesLock> = fc.record({
  rules: fc.uniqueArray(rule, { selector: (one) => JSON.stringify([one.operation, one.id]), maxLength: 4 }),
  pages: fc
    .uniqueArray(fc.tuple(name, fc.array(print, { minLength: 1, maxLength: 3 })), { selector: ([one]) => one })
    .map((entries) => new Map(entries)),
  fragments: fc.uniqueArray(fc.tuple(name, name), { selector: ([one]) => one }).map((entries) => new Map(entries)),
});

test("whatever names it holds, its text is read as the same lock, fits its schema, and is one line an item", () => {
  fc.assert(
    fc.property(lock, (made) => {
      const written = lockText(made);
      const again = readLock(file, written);
      expect(again.diagnostics).toEqual([]);
      expect(again.lock.rules).toHaveLength(made.rules.length);
      expect(again.lock.rules).toEqual(expect.arrayContaining(made.rules as LockedRule[]));
      const sorted = new Map([...made.pages].map(([page, prints]) => [page, [...prints].sort()]));
      expect(again.lock.pages).toEqual(sorted);
      expect(again.lock.fragments).toEqual(made.fragments);
      expect(lockText(again.lock)).toBe(written);
      expect(accepts(parseText(file, written))).toBe(true);
      expect(written.split(/\r\n|[\r\n\u0085\u2028\u2029]/)).toHaveLength(written.split("\n").length);
    }),
    { seed: 6, numRuns: 300 },
  );
});

const wrong: readonly [name: string, from: string | RegExp, to: string, want: string[]][] = [
  ["another version", "covenant: 1", "covenant: 2", ["lock-value 1:11 `covenant` must be 1, the version of the lock"]],
  ["no mapping", /^[\s\S]*$/, "- a\n", ["lock-value 1:1 `the lock` must be a mapping that begins with `covenant: 1`"]],
  ["a member", "pages:", "pagse: {}\npages:", ["lock-member 15:1 `pagse` is no member here; did you mean pages?"]],
  [
    "no pages",
    /pages:[\s\S]*(?=fragments)/,
    "",
    ["lock-value 1:1 `pages` must be a mapping of pages to lists of fingerprints"],
  ],
  ["no fragments", /fragments:[\s\S]*/, "", ["lock-value 1:1 `fragments` must be a mapping of pages to operations"]],
  ["a fragment of nothing", '"POST /orders"\n', "1\n", ["lock-value 20:23 `api/create-order` must be an operation"]],
  [
    "rules that are a list",
    /rules:[\s\S]*pages/,
    "rules: []\npages",
    ["lock-value 2:8 `rules` must be a mapping of operations to their rules"],
  ],
  [
    "an operation",
    /( {2}"POST.*\n)( {4}.*\n)+/,
    "$1    - a\n",
    ["lock-value 4:5 `POST /orders` must be a mapping of ids to rules"],
  ],
  [
    "a rule",
    /( {4}"sides":)\n( {6}.*\n)+/,
    "$1 5\n",
    ["lock-value 10:14 `sides` must be a mapping with source, confirmed and read"],
  ],
  [
    "a member of a rule",
    "confirmed: true",
    "confirmed: true\n      told: 1",
    ["lock-member 13:7 `told` is no member here"],
  ],
  ["no source", /source: .*Gifts.*/, "", ["lock-value 6:7 `source` must be a mapping with page, section and item"]],
  ["a source without section", ', section: "Gifts", item: 2 }', " }", ["lock-value 5:15 `section` must be a heading"]],
  [
    "a page of no name",
    'page: "orders", section: "G',
    'page: "", section: "G',
    ["lock-value 5:23 `page` must be the name of a page"],
  ],
  [
    "an item of a source",
    "item: 2 }",
    "item: 0 }",
    ["lock-value 5:57 `item` must be a whole number from 1, or a text"],
  ],
  [
    "neither confirmed nor not",
    "confirmed: true",
    "confirmed: maybe",
    ["lock-value 12:18 `confirmed` must be true or false"],
  ],
  [
    "confirmed, and what is there now",
    "confirmed: false",
    "confirmed: true",
    ["lock-value 5:7 `now` must be left out of what is confirmed"],
  ],
  [
    "not confirmed, and not why",
    "      now: []\n",
    "",
    ["lock-value 5:7 `now` must be the list of what stands there now"],
  ],
  ["items that are none", "now: []", "now: {}", ["lock-value 9:12 `now` must be a list of items"]],
  [
    "an item",
    "now: []",
    "now: [a]",
    ["lock-value 9:13 `item` must be a mapping with section, item, kind and fingerprint"],
  ],
  ["a number of an item", "item: 2, kind", "item: 2.5, kind", ["lock-value 8:37 `item` must be a whole number from 1"]],
  [
    "a kind",
    '"bullet"',
    '"bulet"',
    ["lock-value 8:46 `kind` must be one of paragraph, bullet, entry, row, callout, code"],
  ],
  [
    "a fingerprint without quotes",
    'fingerprint: "0123456789012345"',
    "fingerprint: 0123456789012345",
    ["lock-value 8:69 `fingerprint` must be 16 hexadecimal digits, in quotes"],
  ],
  [
    "a page that is no list",
    /( {2}"orders":)\n( {4}.*\n)+/,
    "$1 a\n",
    ["lock-value 16:13 `orders` must be a list of fingerprints"],
  ],
  [
    "a fingerprint of a page",
    '    - "00000000000000ff"',
    "    - FF",
    ["lock-value 17:7 `a fingerprint` must be 16 hexadecimal digits, in quotes"],
  ],
];

test.each(wrong)("broken: %s", (_, from, to, want) => {
  const broken = text.replace(from, to);
  expect(broken).not.toBe(text);
  const { diagnostics } = readLock(file, broken);
  const told = diagnostics.map(({ code, message, place }) => {
    const at = place && locate(place, new Map([[file, broken]]));
    return `${code} ${at?.line}:${at?.column} ${message}`;
  });
  expect(told).toEqual(want);
  expect(accepts(parseText(file, broken))).toBe(false);
});

test.each([
  ["no YAML", "covenant: [", "syntax"],
  ["empty", "\n", "file-empty"],
  [
    "a bomb of aliases",
    `a: &a [${"0,".repeat(999)}]\n${[..."bcdefgh"].map((one, index) => `${one}: &${one} [${`*${"abcdefg"[index]},`.repeat(99)}]`).join("\n")}\n`,
    "value-unusable",
  ],
  ["too deep", `covenant: ${"[".repeat(100_000)}`, "syntax"],
])("cannot be parsed: %s", (_, broken, code) => {
  try {
    readLock(file, broken);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.diagnostics.map((one) => one.code)).toEqual([code]);
  }
});

test("a lock of nothing but mistakes tells the first hundred", () => {
  const pages = Array.from({ length: 5000 }, (_, index) => `  p${index}: 1\n`).join("");
  expect(readLock(file, `covenant: 1\nrules: {}\npages:\n${pages}`).diagnostics).toHaveLength(100);
});
