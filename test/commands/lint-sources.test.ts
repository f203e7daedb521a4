import { expect, test } from "vitest";
import { covenant, orderRules, shop, told, workspace } from "./workspace.ts";

/** A lock of the shop's one rule with a source, `note-on-gifts`. */
function lockOf(entry: string, more = ""): string {
  return `covenant: 1
rules:
  "POST /orders":
    "note-on-gifts":
      source: { page: "orders", section: "Gifts", item: 2 }
${entry}${more}pages: {}
fragments: {}
`;
}

const read = `      read:
        - { section: "Gifts", item: 2, kind: "bullet", fingerprint: "00000000000000aa" }
`;
const confirmed = `      confirmed: true\n${read}`;
const unconfirmed = (now: string) => `      confirmed: false\n${read}      now: [${now}]\n`;
const item = (fingerprint: string, more = 'section: "Gifts", item: 2') =>
  `{ ${more}, kind: "bullet", fingerprint: "${fingerprint}" }`;

async function lint(lock: string | undefined, ...more: string[]): Promise<{ code: number; found: string[] }> {
  const files = lock === undefined ? shop() : { ...shop(), "specs/shop/sources.lock.yaml": lock };
  const ran = await covenant(workspace(files), ["lint", "shop", "--format", "json", ...more]);
  const found = told(ran).map((one) => `${one.severity} ${one.code} ${one.at.split("/").at(-1)} ${one.message}`);
  return { code: ran.code, found };
}

test.each<[name: string, lock: string | undefined]>([
  ["no lock", undefined],
  ["a lock of what is confirmed", lockOf(confirmed)],
])("nothing is said, strictly or not: %s", async (_, lock) => {
  expect(await lint(lock)).toEqual({ code: 0, found: [] });
  expect(await lint(lock, "--strict")).toEqual({ code: 0, found: [] });
});

const was = "the rule note-on-gifts was read from what has changed since: ";
const at = "warning source-unconfirmed rules.yaml:14:17";
test.each<[name: string, now: string, want: string]>([
  [
    "changed",
    item("00000000000000bb"),
    "orders, Gifts, item 2 (00000000000000aa) became orders, Gifts, item 2 (00000000000000bb)",
  ],
  ["moved", item("00000000000000aa", 'section: "", item: 1'), "it has moved to orders, before any heading, item 1"],
  [
    "moved to a page",
    item("00000000000000aa", 'page: "more", section: "Gifts", item: 1'),
    "it has moved to more, Gifts, item 1",
  ],
  ["gone", "", "orders, Gifts, item 2 (00000000000000aa) is gone"],
  [
    "one more",
    `${item("00000000000000aa")}, ${item("00000000000000cc", 'section: "Gifts", item: 3')}`,
    "orders, Gifts, item 3 (00000000000000cc) was added",
  ],
  [
    "the same once more",
    `${item("00000000000000aa")}, ${item("00000000000000aa", 'section: "Gifts", item: 3')}`,
    "orders, Gifts, item 3 (00000000000000aa) was added",
  ],
])(
  "a source that nobody has confirmed is a warning, and counts where --strict is asked for: %s",
  async (_, now, want) => {
    const lock = lockOf(unconfirmed(now));
    const found = [`${at} ${was}${want}`];
    expect(await lint(lock)).toEqual({ code: 0, found });
    expect(await lint(lock, "--strict")).toEqual({ code: 1, found });
  },
);

test("what to do is said so that it can be pasted", async () => {
  const lock = lockOf(unconfirmed(""));
  const ran = await covenant(workspace({ ...shop(), "specs/shop/sources.lock.yaml": lock }), ["lint", "shop"]);
  expect(ran.out).toContain("`covenant sync shop --accept 'POST /orders#note-on-gifts'`");
});

test("other warnings count as ever", async () => {
  const rules = orderRules.replace(
    "{ then: optional }",
    "{ then: optional }\n          - { when: { kind: SALE }, then: forbidden }",
  );
  const lock = { "specs/shop/sources.lock.yaml": lockOf(confirmed) };
  const ran = await covenant(workspace({ ...shop({ rules }), ...lock }), ["lint", "shop", "--format", "json"]);
  expect([ran.code, told(ran).map((one) => one.severity)]).toEqual([1, ["warning"]]);
});

test.each<[name: string, lock: string, want: string[]]>([
  [
    "a source that is not in the lock",
    "covenant: 1\nrules: {}\npages: {}\nfragments: {}\n",
    [
      "info source-not-locked rules.yaml:14:17 whether the source of the rule note-on-gifts has changed is not known: the lock does not have it",
    ],
  ],
  [
    "a source that was written anew",
    lockOf(confirmed).replace("item: 2 }", "item: 1 }"),
    [
      "info source-not-locked rules.yaml:14:17 whether the source of the rule note-on-gifts has changed is not known: the lock does not have it",
    ],
  ],
  [
    "a rule that is gone",
    lockOf(
      confirmed,
      lockOf(confirmed).split("\n").slice(3, 8).join("\n").replace("note-on-gifts", "gone").concat("\n"),
    ),
    [
      "info lock-rule-gone sources.lock.yaml:9:5 the rules file has no rule gone with a source under POST /orders any more",
    ],
  ],
])("information: %s", async (_, lock, found) => {
  expect(await lint(lock)).toEqual({ code: 0, found });
  expect(await lint(lock, "--strict")).toEqual({ code: 0, found });
});

test.each<[name: string, lock: string, want: string[]]>([
  [
    "a wrong value",
    lockOf(confirmed).replace("true", "yes"),
    ["error lock-value sources.lock.yaml:6:18 `confirmed` must be true or false"],
  ],
  ["no YAML", "covenant: [", ["error syntax sources.lock.yaml:1:11 YAML syntax: the [ that opens here is not closed"]],
])("a broken lock is told once, and nothing else of it: %s", async (_, lock, found) => {
  expect(await lint(lock)).toEqual({ code: 1, found });
});

test("a document alone has no lock, whatever stands beside it", async () => {
  const cwd = workspace({ ...shop(), "specs/shop/sources.lock.yaml": "covenant: [" });
  const ran = await covenant(cwd, ["lint", "--document", "specs/shop/openapi.yaml", "--format", "json"]);
  expect([ran.code, told(ran)]).toEqual([0, []]);
});

test("the schema of the lock is printed", async () => {
  const ran = await covenant(workspace({}), ["schema", "--of", "lock"]);
  expect([ran.code, JSON.parse(ran.out).title]).toEqual([0, "The sources of rules"]);
});
