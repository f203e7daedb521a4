import { expect, test } from "vitest";
import { changesText } from "../../generator/report/changes-text.ts";
import { hostile, hostileTexts, located } from "./changes.ts";

const order = (given: Parameters<typeof located>[0] = {}) => located({ before: undefined, after: undefined, ...given });

test.each<[name: string, changes: readonly ReturnType<typeof located>[], want: string]>([
  ["nothing", [], ""],
  [
    "before, after and both places",
    [located({ before: 5, after: 3 })],
    `POST /orders
  error request body, note: became required request-property-became-required
    5 -> 3
    old.yaml:3:5 -> new.yaml:4:7

`,
  ],
  [
    "operations by the worst of their changes, and within them the worst first",
    [
      order({ operation: "GET /a", level: "info", pointer: "/1", message: "one" }),
      order({ operation: "GET /b", level: "warning", pointer: "/2", message: "two" }),
      order({ operation: "GET /a", level: "error", pointer: "/3", message: "three" }),
      order({ operation: null, level: "warning", pointer: "/4", message: "four" }),
    ].map((one) => ({ ...one, change: { ...one.change, id: "c" } })),
    `GET /a
  error three c
    old.yaml:3:5 -> new.yaml:4:7
  info one c
    old.yaml:3:5 -> new.yaml:4:7

GET /b
  warning two c
    old.yaml:3:5 -> new.yaml:4:7

the whole API
  warning four c
    old.yaml:3:5 -> new.yaml:4:7

`,
  ],
  [
    "one cause with its uses, each with the place where it shows",
    [
      order({}),
      order({ operation: "PUT /orders", message: "request body, lines[*].note: became required" }),
      order({ message: "request body, gift.note: became required" }),
    ],
    `POST /orders
  error request body, note: became required request-property-became-required
    old.yaml:3:5 -> new.yaml:4:7
    also in: PUT /orders, request body, lines[*].note
             POST /orders, request body, gift.note

`,
  ],
  [
    "many uses are counted",
    Array.from({ length: 20 }, (_, index) => order({ operation: `GET /${index}` })),
    `GET /0
  error request body, note: became required request-property-became-required
    old.yaml:3:5 -> new.yaml:4:7
    also in: GET /1
             GET /2
             GET /3
             GET /4
             GET /5
             and 14 more

`,
  ],
  [
    "another value of one enum is another change",
    [located({ before: "A", after: undefined }), located({ before: "B", after: undefined })],
    `POST /orders
  error request body, note: became required request-property-became-required
    "A" -> (none)
    old.yaml:3:5 -> new.yaml:4:7
  error request body, note: became required request-property-became-required
    "B" -> (none)
    old.yaml:3:5 -> new.yaml:4:7

`,
  ],
  [
    "of long values the part that differs",
    [
      located({
        before: `${"a ".repeat(200)}optional where ${"b ".repeat(200)}`,
        after: `${"a ".repeat(200)}required where ${"b ".repeat(200)}`,
      }),
    ],
    `POST /orders
  error request body, note: became required request-property-became-required
    before: …${"a ".repeat(30)}optional${` where ${"b ".repeat(30)}`.slice(0, 60)}…
    after:  …${"a ".repeat(30)}required${` where ${"b ".repeat(30)}`.slice(0, 60)}…
    old.yaml:3:5 -> new.yaml:4:7

`,
  ],
])("%s", (_, changes, want) => {
  expect(changesText(changes, false)).toBe(want);
});

test("colours only where they are wanted", () => {
  expect(changesText([located()], true)).toContain("\u001b[31merror\u001b[39m");
  expect(changesText([located()], false)).not.toContain("\u001b");
});

test.each(Object.entries(hostileTexts))("%s does nothing to a terminal, nor to GitHub's log", (_, text) => {
  const printed = changesText([hostile(text), located({ operation: text })], false);
  expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|##\[/u);
  // A command of GitHub's begins a line.
  expect(printed).not.toMatch(/^\s*::/m);
  expect(printed.length).toBeLessThan(12_000);
});
