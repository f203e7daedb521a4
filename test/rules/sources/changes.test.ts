import { expect, test } from "vitest";
import { accepted } from "../../../generator/rules/sources/accepted.ts";
import {
  type SourceChange,
  type SourceChanges,
  sourceChanges,
  textsOf,
} from "../../../generator/rules/sources/changes.ts";
import { nameOf, type SourcesLock } from "../../../generator/rules/sources/lock.ts";
import { readLock } from "../../../generator/rules/sources/lock-file.ts";
import { lockText } from "../../../generator/rules/sources/lock-text.ts";
import { pageOf } from "../../read/pages/shared.ts";
import { rules, rulesText, sourcedIn, texts } from "./orders.ts";

type Texts = Readonly<Record<string, string>>;
const pagesOf = (given: Texts) => Object.entries(given).map(([file, text]) => pageOf(text, file));
const first = sourceChanges(undefined, rules, pagesOf(texts));

/** As it was written, and read again. */
function written(lock: SourcesLock): SourcesLock {
  const { lock: read, diagnostics } = readLock("sources.lock.yaml", lockText(lock));
  expect(diagnostics).toEqual([]);
  return read;
}

function compared(to: Texts, from: SourcesLock = first.lock, ruled = rules): SourceChanges {
  return sourceChanges(written(from), ruled, pagesOf(to), textsOf(pagesOf(texts)));
}

/** A page with a piece of it replaced. */
function edited(from: string | RegExp, to: string, page = "/orders.md", all: Texts = texts): Texts {
  const text = (all[page] ?? "").replace(from, to);
  expect(text).not.toBe(all[page]);
  return { ...all, [page]: text };
}

function place(told: SourceChange["before"]): string {
  return told === undefined ? "" : `${told.page ?? ""}${told.section}#${told.item}`;
}

/** What became of the items, but for those that are unchanged: "changed Rules#2 -> Rules#2: note, kind". */
function changesOf({ items }: Pick<SourceChanges, "items">): string[] {
  return items
    .filter((one) => one.kind !== "unchanged")
    .map(({ kind, before, after, rules: own }) => {
      const of = own.map((one) => `${one.operation.slice(5)}#${one.id}`).join(", ");
      return `${kind} ${place(before)} -> ${place(after)}: ${of}`;
    });
}

const uncoveredOf = ({ uncovered }: SourceChanges) =>
  uncovered.map(({ file, section, item }) => `${file} ${section}: ${item.text}`);

test("the first time every source is read, and all prose without a rule is told", () => {
  expect(first.items).toEqual([]);
  expect(first.unconfirmed).toEqual([]);
  expect(first.diagnostics).toEqual([]);
  expect(uncoveredOf(first)).toEqual([]);
  expect(first.contradictions).toEqual([]);
  expect(
    first.lock.rules.map(
      (one) => `${nameOf(one)} ${one.read.map(({ kind, section, item }) => `${kind} ${section}#${item}`)}`,
    ),
  ).toEqual([
    "POST /orders#sides row Sides#1,row Sides#2",
    "POST /orders#note bullet Rules#2",
    "POST /orders#kind bullet Rules#2",
    "POST /orders#due bullet Rules#4",
    "POST /orders#open paragraph #1",
    "POST /drafts#sides row Sides#1,row Sides#2",
    "POST /drafts#note bullet Rules#3",
  ]);
});

test("nothing changed: every item is told as such, with its text; the lock stays", () => {
  const again = compared(texts);
  expect(changesOf(again)).toEqual([]);
  expect(again.items.map((one) => `${one.kind} ${place(one.before)} ${one.rules.length} ${one.before?.text}`)).toEqual([
    "unchanged Sides#1 2 GIFT | 2 | One FRONT and one BACK",
    "unchanged Sides#2 2 SALE | 1 | Side optional",
    "unchanged Rules#2 2 Every order has a kind and a note.",
    "unchanged Rules#4 1 Deliveries are due on a day.",
    "unchanged #1 1 Orders are only taken while the shop is open.",
    "unchanged Rules#3 1 A draft must have a note.",
  ]);
  expect(lockText(again.lock)).toBe(lockText(first.lock));
});

const silent: readonly [name: string, to: Texts][] = [
  ["white space", edited(/ and a note/, "   and\n  a   note")],
  ["markup", edited("Every order has", "**Every** `order` [has](/x)")],
  ["the widths of a table", edited("|---|---|---|", "|------|:---:|----|")],
  ["an item that no rule rests on", edited("Tea is served.", "Coffee is served.", "/hours.md")],
  ["one that is new, and smells of nothing", edited("Tea is served.", "Tea is served.\n\nSo is coffee.", "/hours.md")],
  ["the order of rows of a table that is a source as a whole", edited(/(\| GIFT.*\n)(\| SALE.*\n)/, "$2$1")],
  [
    "the order of others",
    edited(/- Shops open at nine.\n([\s\S]*)- Ask us anything.\n/, "- Ask us anything.\n$1- Shops open at nine.\n"),
  ],
  ["an item before one that is named by its words", edited("- Deliveries", "- So be it.\n- Deliveries")],
  ["a new page that says what another says", { ...texts, "/copy.md": texts["/other.md"] ?? "" }],
  ["another page is gone", { "/orders.md": texts["/orders.md"] ?? "", "/hours.md": texts["/hours.md"] ?? "" }],
  ["a page beside it in another form", { ...texts, "/orders.reader.txt": "Orders\nHow it is sent.\n" }],
];

test.each(silent)("nothing is told: %s", (_, to) => {
  const found = compared(to);
  expect(changesOf(found)).toEqual([]);
  expect([found.unconfirmed, uncoveredOf(found), found.contradictions, found.diagnostics]).toEqual([[], [], [], []]);
});

const sides = "/orders#sides, /drafts#sides";
const both = "/orders#note, /orders#kind";
const told: readonly [name: string, to: Texts, want: string[], uncovered?: string[], contradictions?: string[]][] = [
  ["a bullet", edited("a kind and a note", "a kind"), [`changed Rules#2 -> Rules#2: ${both}`]],
  ["a letter", edited("has a kind", "had a kind"), [`changed Rules#2 -> Rules#2: ${both}`]],
  [
    "a value's case",
    edited("GIFT | 2", "Gift | 2"),
    [`changed Sides#1 -> Sides#1: ${sides}`],
    [],
    ["table-contradicts-rule", "table-lacks-value"],
  ],
  [
    "a cell that now says otherwise",
    edited("SALE | 1", "SALE | 2"),
    [`changed Sides#2 -> Sides#2: ${sides}`],
    [],
    ["table-contradicts-rule"],
  ],
  ["a cell in other words", edited("One FRONT and one BACK", "FRONT + BACK"), [`changed Sides#1 -> Sides#1: ${sides}`]],
  [
    "a row more",
    edited("| SALE", "| LOAN | 1 | Side optional |\n| SALE"),
    [`added  -> Sides#2: ${sides}`],
    [],
    ["table-contradicts-rule"],
  ],
  ["a row less", edited(/\| GIFT.*\n/, ""), [`removed Sides#1 -> : ${sides}`], [], ["table-lacks-value"]],
  [
    "a row more before one that changed",
    edited("| GIFT | 2 |", "| LOAN | 1 | Side optional |\n| GIFT | 3 |"),
    [`changed Sides#1 -> Sides#1: ${sides}`, `added  -> Sides#2: ${sides}`],
    [],
    ["table-contradicts-rule", "table-lacks-value"],
  ],
  [
    "an item is gone, and the next moves up",
    edited(/- Every.*\n/, ""),
    [`removed Rules#2 -> : ${both}`, "moved Rules#3 -> Rules#2: /drafts#note"],
  ],
  ["an item that is named by its words is gone", edited(/- Deliveries.*\n/, ""), ["removed Rules#4 -> : /orders#due"]],
  ["its words changed", edited("Deliveries are", "Each delivery is"), ["changed Rules#4 -> Rules#4: /orders#due"]],
  [
    "an item before it",
    edited("- Every", "- So be it.\n- Every"),
    [`moved Rules#2 -> Rules#3: ${both}`, "moved Rules#3 -> Rules#4: /drafts#note"],
  ],
  [
    "a heading",
    edited("## Rules", "## What holds"),
    [
      `moved Rules#2 -> What holds#2: ${both}`,
      "moved Rules#4 -> What holds#4: /orders#due",
      "moved Rules#3 -> What holds#3: /drafts#note",
    ],
  ],
  [
    "the heading of a whole section",
    edited("## Sides", "## Files"),
    [`moved Sides#1 -> Files#1: ${sides}`, `moved Sides#2 -> Files#2: ${sides}`],
  ],
  [
    "an item goes to another section",
    edited(/(- Every.*\n)([\s\S]*)$/, "$2\n## More\n\n$1"),
    [`moved Rules#2 -> More#1: ${both}`, "moved Rules#3 -> Rules#2: /drafts#note"],
  ],
  [
    "an item goes to another page",
    edited("Tea", "A draft must have a note.\n\nTea", "/hours.md", edited(/- A draft.*\n/, "")),
    ["moved Rules#3 -> /hours#2: /drafts#note"],
  ],
  [
    "a row that another page has, and always had, is changed and not moved",
    edited("SALE | 1", "SALE | 1 or more"),
    [`changed Sides#2 -> Sides#2: ${sides}`],
    [],
    ["table-contradicts-rule"],
  ],
  ["a page is gone", { "/orders.md": texts["/orders.md"] ?? "" }, ["page-removed #1 -> : /orders#open"]],
  [
    "a page under another name",
    { "/orders.md": texts["/orders.md"] ?? "", "/times.md": texts["/hours.md"] ?? "" },
    ["moved #1 -> /times#1: /orders#open"],
  ],
  [
    "new prose that smells of a rule",
    edited("Tea is served.", "Tea must be ordered before five.", "/hours.md"),
    [],
    ["/hours.md : Tea must be ordered before five."],
  ],
  [
    "a new page of rules",
    { ...texts, "/new.md": "# New\n\n## Limits\n\n- At most five.\n- Hello.\n" },
    [],
    ["/new.md Limits: At most five."],
  ],
  [
    "a bullet that is new in a section of sources",
    edited("- Ask us anything.", "- Ask us anything.\n- Orders must be unique."),
    [],
    ["/orders.md Rules: Orders must be unique."],
  ],
  [
    "two at once",
    edited("SALE | 1", "SALE | 3", "/orders.md", edited("only taken", "taken", "/hours.md")),
    [`changed Sides#2 -> Sides#2: ${sides}`, "changed #1 -> #1: /orders#open"],
    [],
    ["table-contradicts-rule"],
  ],
];

test.each(told)("told: %s", (_, to, want, uncovered = [], contradictions = []) => {
  const found = compared(to);
  expect(changesOf(found)).toEqual(want);
  expect(uncoveredOf(found)).toEqual(uncovered);
  expect(found.contradictions.map((one) => one.code)).toEqual(contradictions);
  expect(found.diagnostics).toEqual([]);
  const named = new Set(found.items.filter((one) => one.kind !== "unchanged").flatMap((one) => one.rules.map(nameOf)));
  expect(found.unconfirmed.map(nameOf).sort()).toEqual([...named].sort());
});

test.each(told)("until it is confirmed it is told again, as known; then no more: %s", (_, to, want) => {
  const once = compared(to);
  const twice = compared(to, once.lock);
  expect(changesOf(twice)).toEqual(want);
  expect(uncoveredOf(twice)).toEqual([]);
  expect(twice.items.filter((one) => one.kind !== "unchanged" && !one.isKnown)).toEqual([]);
  expect(lockText(twice.lock)).toBe(lockText(once.lock));
  const confirmed = accepted(twice.lock, twice.unconfirmed.map(nameOf));
  expect(confirmed.diagnostics).toEqual([]);
  const after = compared(to, confirmed.lock);
  expect([changesOf(after), after.unconfirmed, after.contradictions, uncoveredOf(after)]).toEqual([[], [], [], []]);
  expect(after.lock.rules).toEqual(confirmed.lock.rules);
  expect(lockText(compared(to, after.lock).lock)).toBe(lockText(after.lock));
});

test.each(told.filter(([, , want]) => want.length > 0))(
  "what is taken back needs no one to confirm it: %s",
  (_, to) => {
    const back = compared(texts, compared(to).lock);
    expect([changesOf(back), back.unconfirmed]).toEqual([[], []]);
    expect(back.lock.rules).toEqual(first.lock.rules);
  },
);

test.each<readonly [name: string, gone: Texts, want: string[]]>([
  ["an item", edited("- Deliveries are due on a day.\n", ""), ["added  -> Rules#4: /orders#due"]],
  [
    "a page",
    { "/hours.md": texts["/hours.md"] ?? "" },
    [
      "added  -> Sides#1: /orders#sides, /drafts#sides",
      "added  -> Sides#2: /orders#sides, /drafts#sides",
      `added  -> Rules#2: ${both}`,
      "added  -> Rules#4: /orders#due",
      "added  -> Rules#3: /drafts#note",
    ],
  ],
])("what was gone when its rules were confirmed, and comes again, is told: %s", (_, gone, want) => {
  const once = compared(gone);
  const { lock } = accepted(once.lock, once.unconfirmed.map(nameOf));
  const without = compared(gone, lock);
  expect([changesOf(without), without.unconfirmed]).toEqual([[], []]);
  const back = compared(texts, without.lock);
  expect(changesOf(back)).toEqual(want);
  const again = compared(texts, back.lock);
  expect([changesOf(again), uncoveredOf(again)]).toEqual([want, []]);
  const confirmed = compared(texts, accepted(again.lock, again.unconfirmed.map(nameOf)).lock);
  expect([changesOf(confirmed), confirmed.lock.rules]).toEqual([[], first.lock.rules]);
});

test("old and new text, and old text only as far as a cache has it", () => {
  const to = edited("a kind and a note", "a kind");
  const change = (found: SourceChanges) => found.items.find((one) => one.kind === "changed");
  const page = {
    page: "orders",
    isKnown: false,
    after: { text: "Every order has a kind.", file: "/orders.md", line: 15 },
  };
  expect(change(compared(to))).toMatchObject({ ...page, before: { text: "Every order has a kind and a note." } });
  expect(change(sourceChanges(first.lock, rules, pagesOf(to)))).toMatchObject({
    ...page,
    before: { text: undefined, section: "Rules", item: 2 },
  });
});

test("one rule of several is confirmed: the others are still told", () => {
  const to = edited("a kind and a note", "a kind");
  const { lock } = accepted(compared(to).lock, ["kind"]);
  expect(changesOf(compared(to, lock))).toEqual(["changed Rules#2 -> Rules#2: /orders#note"]);
});

test("what changes again, after it was told, is told as new", () => {
  const once = compared(edited("a kind and a note", "a kind"));
  const twice = compared(edited("a kind and a note", "a note"), once.lock);
  expect(changesOf(twice)).toEqual([`changed Rules#2 -> Rules#2: ${both}`]);
  expect(twice.items.filter((one) => one.kind === "changed").map((one) => one.isKnown)).toEqual([false]);
});

const to = edited("- Every", "- So be it.\n- Every");

test("a source that does not lead any more to what moved, and was confirmed, is told until it does", () => {
  const { lock } = accepted(compared(to).lock, ["kind"]);
  const told = (found: SourceChanges) => found.diagnostics.map(({ message }) => message);
  const want = ["the rule kind rests on orders, Rules, item 3, and its source does not lead there any more"];
  expect(told(compared(to))).toEqual([]);
  expect(told(compared(to, lock))).toEqual(want);
  expect(told(compared(to, compared(to, lock).lock))).toEqual(want);
  const ruled = sourcedIn(rulesText.replace(/(?<=id: kind.*item: )2/, "3"));
  expect(told(compared(to, lock, ruled))).toEqual([]);
  expect(told(compared(texts, lock))).toEqual([]);
});

const number = "section: Rules, item: ";
const corrected: readonly [
  name: string,
  from: string,
  to: string,
  pages: Texts,
  want: string[],
  unconfirmed: number,
][] = [
  ["to where the item moved", "item: 2", "item: 3", to, ["moved Rules#3 -> Rules#4: /drafts#note"], 1],
  ["to another item, which is read now", `${number}2`, `${number}1`, texts, [], 0],
  ["from a number to words", `${number}2`, `${number}Every order`, texts, [], 0],
  [
    "to words of what has changed and was not confirmed",
    `${number}2`,
    `${number}Every order`,
    edited("a kind and a note", "a kind"),
    [`changed Rules#2 -> Rules#2: ${both}`],
    2,
  ],
];

test.each(corrected)("a source that is corrected: %s", (_, from, into, pages, want, count) => {
  const ruled = sourcedIn(rulesText.replaceAll(from, into));
  const found = compared(pages, compared(pages).lock, ruled);
  expect(changesOf(found)).toEqual(want);
  expect(found.unconfirmed).toHaveLength(count);
  expect(found.lock.rules.map((one) => one.source)).toEqual(ruled.map((one) => one.source));
});

test("a source that leads nowhere is told where it stands, once, and is not locked", () => {
  const ruled = sourcedIn(rulesText.replace("section: Sides }", "section: Side }"));
  const found = compared(texts, first.lock, ruled);
  expect(found.diagnostics.map(({ code, place }) => `${code} ${place?.pointer}`)).toEqual([
    "source-section-unknown /shared/sides/0/source/section",
  ]);
  expect(found.lock.rules.map((one) => one.id)).toEqual(["note", "kind", "due", "open", "note"]);
});

test("a heading that stands twice now: nothing is known to have changed, and the rules file has to say more", () => {
  const found = compared(edited("## Rules", "## Rules\n\nNew.\n\n## Rules"));
  expect(changesOf(found)).toEqual([]);
  expect(new Set(found.diagnostics.map((one) => one.code))).toEqual(new Set(["source-section-twice"]));
  expect(found.lock.rules).toEqual(first.lock.rules);
});

test("rules that are gone leave the lock, and new ones come into it", () => {
  const fewer = rulesText.replace(/ {6}- \{ id: due.*\n/, "");
  const without = compared(texts, first.lock, sourcedIn(fewer));
  expect(without.lock.rules.map((one) => one.id)).not.toContain("due");
  const again = compared(texts, without.lock);
  expect([changesOf(again), again.lock]).toEqual([[], first.lock]);
});

test("tables are compared with rules that are new, or not confirmed; by row where the source is one", () => {
  const wrong = edited("SALE | 1", "SALE | 2");
  const codes = (found: SourceChanges) => found.contradictions.map((one) => `${one.code} ${one.place?.file}`);
  expect(codes(sourceChanges(undefined, rules, pagesOf(wrong)))).toEqual(["table-contradicts-rule /orders.md"]);
  const ofOneRow = sourcedIn(rulesText.replace("section: Sides }", "section: Sides, item: 2 }"));
  expect(codes(sourceChanges(undefined, ofOneRow, pagesOf(wrong)))).toEqual(["table-contradicts-rule /orders.md"]);
  expect(codes(sourceChanges(undefined, ofOneRow, pagesOf(texts)))).toEqual([]);
});
