import { expect, test } from "vitest";
import { changesGithub } from "../../generator/report/changes-github.ts";
import type { LocatedChange } from "../../generator/report/located-changes.ts";
import { filesFrom } from "../../generator/report/shown-place.ts";
import type { VerdictFinding } from "../../generator/report/verdict-findings.ts";
import { hostile, hostileTexts, located, many } from "./changes.ts";

interface Annotation {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Lines as GitHub's runner reads them; undefined where one is no command. */
function read(printed: string): readonly (Annotation | undefined)[] {
  return printed
    .split(/\r\n|\n|\r/)
    .slice(0, -1)
    .map((line) => {
      const [, command = "", properties = "", message = ""] = /^\s*::(\w+) ?(.*?)::(.*)$/.exec(line) ?? [];
      if (command === "") return undefined;
      const decoded = (text: string) => text.replace(/%(25|0D|0A|3A|2C)/g, (one) => decodeURIComponent(one));
      const pairs = properties
        .split(",")
        .map((one) => [one.split("=")[0] ?? "", decoded(one.slice(one.indexOf("=") + 1))]);
      return { command, properties: Object.fromEntries(pairs), message: decoded(message) };
    });
}

test.each<[name: string, changes: readonly LocatedChange[], want: readonly unknown[]]>([
  ["nothing", [], []],
  [
    "an error with its place, both values and where it is used",
    [located({ before: 5, after: 3 }), located({ before: 5, after: 3, operation: "PUT /orders" })],
    [
      {
        command: "error",
        properties: { file: "new.yaml", line: "4", col: "7", title: "request-property-became-required" },
        message: "request body, note: became required\n5 -> 3\nin POST /orders; PUT /orders",
      },
    ],
  ],
  [
    "the worst first",
    [
      located({ level: "info", pointer: "/1" }),
      located({ level: "warning", pointer: "/2" }),
      located({ pointer: "/3" }),
    ],
    [{ command: "error" }, { command: "warning" }, { command: "notice" }],
  ],
  [
    "a file of a commit is the file",
    [located({ revision: "release/2:./specs/new.yaml:4:7" })],
    [{ properties: { file: "specs/new.yaml", line: "4", col: "7" } }],
  ],
  [
    "stdin is no file",
    [located({ revision: "stdin:4:7" })],
    [{ properties: { title: "request-property-became-required" }, message: expect.stringMatching(/\nat stdin:4:7$/) }],
  ],
  [
    "nor is what stands outside of the repository",
    [located({ revision: "../new.yaml:4:7" })],
    [
      {
        properties: { title: "request-property-became-required" },
        message: expect.stringMatching(/\nat \.\.\/new\.yaml:4:7$/),
      },
    ],
  ],
  [
    "nor is what another server has",
    [located({ revision: "https://a.example/b.yaml:4:7" })],
    [
      {
        properties: { title: "request-property-became-required" },
        message: expect.stringMatching(/\nat https:\/\/a\.example\/b\.yaml:4:7$/),
      },
    ],
  ],
])("%s", (_, changes, want) => {
  const found = read(changesGithub(changes));
  expect(found).toHaveLength(want.length);
  expect(found).toMatchObject(want);
});

test.each<[folder: string, file: string, want: string]>([
  ["", "specs/a.yaml", "specs/a.yaml"],
  ["api", "specs/a.yaml", "api/specs/a.yaml"],
  ["api/v2", "../../a.yaml", "a.yaml"],
  ["api", "./a.yaml", "api/a.yaml"],
  ["api", "/elsewhere/a.yaml", "/elsewhere/a.yaml"],
])("run in %j, %s is %s for GitHub", (folder, file, want) => {
  const [found] = read(changesGithub([located({ revision: `${file}:4:7` })], filesFrom(folder)));
  expect(found?.properties.file).toBe(want);
});

test("of a rule the body that shows it", () => {
  const answers = { base: { valid: true, status: undefined }, revision: { valid: false, status: 422 } };
  const told = { violates: [], unchecked: [] };
  const [base, revision] = [
    { ...answers.base, ...told },
    { ...answers.revision, ...told },
  ];
  const witness = { part: "request", body: { kind: "SALE" }, context: { now: 1 }, base, revision } as const;
  const [found] = read(changesGithub([located({ rule: "limit", witnesses: [witness] })]));
  expect(found?.message.split("\n")).toContain('only the base accepts: {"kind":"SALE"} with {"now":1}');
});

test("ten of each level, as GitHub shows them, and the number of the rest", () => {
  const levels = { error: 14, warning: 11, info: 10 } as const;
  const changes = Object.entries(levels).flatMap(([level, count], index) =>
    many(count, { level: level as keyof typeof levels, id: `check-${index}` }),
  );
  const printed = changesGithub(changes.toReversed());
  const found = read(printed);
  expect(found.map((one) => one?.command)).toEqual([
    ...Array(10).fill("error"),
    ...Array(10).fill("warning"),
    ...Array(10).fill("notice"),
    undefined,
  ]);
  expect(printed).toMatch(/\nNot annotated, for GitHub shows 10 of each level: 4 errors, 1 warning\.\n$/);
});

test("what changed comes before what is said of policy and version, worst first, ten of each level in all", () => {
  const finding = (
    severity: "error" | "warning",
    code: "version-too-small" | "policy-ignore-unused",
  ): VerdictFinding => ({
    diagnostic: { code, severity, message: "m", fix: "f", place: null },
    shown: "policy.yaml:2:3",
  });
  const findings = [
    finding("error", "version-too-small"),
    ...Array.from({ length: 14 }, () => finding("warning", "policy-ignore-unused")),
  ];
  const changes = [...many(3, { level: "warning" }), ...many(4, { id: "broken" })];
  const printed = changesGithub(changes, filesFrom(""), findings);
  const found = read(printed).map((one) => one && `${one.command} ${one.properties.title}`);
  expect(found).toEqual([
    ...Array(4).fill("error broken"),
    "error version-too-small",
    ...Array(3).fill("warning request-property-became-required"),
    ...Array(7).fill("warning policy-ignore-unused"),
    undefined,
  ]);
  expect(printed).toMatch(/\nNot annotated, for GitHub shows 10 of each level: 7 warnings\.\n$/);
});

test.each(Object.entries(hostileTexts))("%s stays within its annotation", (_, text) => {
  const printed = changesGithub([hostile(text)]);
  const found = read(printed);
  expect(found).toHaveLength(1);
  expect(found[0]?.command).toBe("error");
  expect(Object.keys(found[0]?.properties ?? {})).toEqual(["file", "line", "col", "title"]);
  expect(found[0]?.properties).toMatchObject({ line: "4", col: "7", title: "request-property-became-required" });
  expect(printed).not.toMatch(/##\[|[\p{Cs}\u202e\u0000\u001b]/u);
});
