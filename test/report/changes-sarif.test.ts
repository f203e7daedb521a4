import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { changesSarif } from "../../generator/report/changes-sarif.ts";
import type { LocatedChange } from "../../generator/report/located-changes.ts";
import { filesFrom } from "../../generator/report/shown-place.ts";
import { hostile, hostileTexts, located, many } from "./changes.ts";

interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] };
    };
    readonly invocations: readonly unknown[];
    readonly columnKind: string;
    readonly originalUriBaseIds: Readonly<Record<string, unknown>>;
    readonly results: readonly Result[];
  }[];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: unknown;
  };
}

function runOf(changes: readonly LocatedChange[], folder = "") {
  const log = JSON.parse(changesSarif(changes, "1.2.3", filesFrom(folder))) as Log;
  const [run, ...others] = log.runs;
  if (run === undefined) throw new Error("no run");
  expect(others).toEqual([]);
  return run;
}

/** The schema that OASIS publishes, as it is. */
const official = new URL("sarif/sarif-2.1.0-rtm.5.json", import.meta.url);

const logs: Readonly<Record<string, readonly LocatedChange[]>> = {
  nothing: [],
  some: [located(), located({ level: "info", rule: "limit", operation: null, witnesses: [] }), ...many(3)],
  ...Object.fromEntries(Object.entries(hostileTexts).map(([name, text]) => [name, [hostile(text)]])),
};

test("the official schema takes every log", () => {
  // What it uses of draft-04 means the same in draft-07, which Ajv reads.
  const text = readFileSync(official, "utf8").replace("json-schema.org/draft-04", "json-schema.org/draft-07");
  const { id, ...schema } = JSON.parse(text);
  const ajv = addFormats.default(new Ajv({ strict: false, unicodeRegExp: false }));
  const accepts = ajv.compile({ $id: id, ...schema });
  for (const [name, changes] of Object.entries(logs)) {
    accepts(JSON.parse(changesSarif(changes, "1.2.3")));
    expect(accepts.errors, name).toBeNull();
  }
});

test("a log without changes has a run without results", () => {
  const log = JSON.parse(changesSarif([], "1.2.3"));
  expect(log).toMatchObject({
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "covenant", version: "1.2.3", rules: [] } },
        columnKind: "utf16CodeUnits",
        results: [],
      },
    ],
  });
});

test("a change is a result in the revision, the base related, known by its fingerprint", () => {
  const [result] = runOf([
    located({
      base: "v1.2:./specs/old.yaml:3:5",
      revision: "specs/new one#.yaml:4:7",
      fingerprint: "00112233445566aa",
    }),
  ]).results;
  expect(result).toMatchObject({
    ruleId: "request-property-became-required",
    ruleIndex: 0,
    level: "error",
    message: { text: "POST /orders: request body, note: became required" },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "specs/new%20one%23.yaml", uriBaseId: "%SRCROOT%" },
          region: { startLine: 4, startColumn: 7 },
        },
        logicalLocations: [{ name: "POST /orders" }, { fullyQualifiedName: "#/components/schemas/Order/required/1" }],
      },
    ],
    relatedLocations: [
      {
        id: 1,
        message: { text: "in the base, at v1.2" },
        physicalLocation: {
          artifactLocation: { uri: "specs/old.yaml", uriBaseId: "%SRCROOT%" },
          region: { startLine: 3, startColumn: 5 },
        },
      },
    ],
    partialFingerprints: { "covenantChange/v1": "00112233445566aa" },
    properties: { direction: "request", operation: "POST /orders", rule: null, before: false, after: true },
  });
});

test("each check once, with its id, its level and help; results point at theirs, the worst first", () => {
  const run = runOf([
    located({ id: "c-three", level: "info" }),
    located({ id: "a-one", level: "warning", direction: "response" }),
    located({ id: "b-two" }),
    located({ id: "a-one", level: "error", direction: "response" }),
  ]);
  expect(run.tool.driver.rules).toMatchObject([
    { id: "a-one", shortDescription: { text: "A one" }, defaultConfiguration: { level: "error" } },
    { id: "b-two", shortDescription: { text: "B two" }, defaultConfiguration: { level: "error" } },
    { id: "c-three", shortDescription: { text: "C three" }, defaultConfiguration: { level: "note" } },
  ]);
  for (const { help } of run.tool.driver.rules) expect(help.text).toMatch(/^[ABC] \w+\. It .+\. .+\.$/);
  expect(run.results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
    "error b-two",
    "error a-one",
    "warning a-one",
    "note c-three",
  ]);
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

test("a cause is one result, wherever it shows", () => {
  const uses = Array.from({ length: 30 }, (_, index) =>
    located({ operation: `GET /${index}`, fingerprint: index.toString(16).padStart(16, "0") }),
  );
  const { results } = runOf(uses);
  expect(results).toHaveLength(1);
  expect(results[0]).toMatchObject({
    message: { text: expect.stringMatching(/^GET \/0: request body.* Also in: GET \/1; .*; GET \/10; and 19 more$/) },
    partialFingerprints: { "covenantChange/v1": "0000000000000000" },
  });
});

test("no more results than code scanning keeps, the worst first, and the number of the rest", () => {
  const run = runOf([...many(5_200, { level: "info", id: "mild" }), ...many(100)]);
  expect(run.results).toHaveLength(5_000);
  expect(run.results.filter(({ level }) => level === "error")).toHaveLength(100);
  expect(run.invocations).toMatchObject([
    {
      toolExecutionNotifications: [
        { level: "warning", message: { text: expect.stringContaining(": 300 notes more") } },
      ],
    },
  ]);
  expect(runOf(many(5_000)).invocations).toMatchObject([{ toolExecutionNotifications: [] }]);
});

test.each<[shown: string, folder: string, want: object]>([
  ["a.yaml", "", { uri: "a.yaml", uriBaseId: "%SRCROOT%" }],
  ["a.yaml", "api", { uri: "api/a.yaml", uriBaseId: "%SRCROOT%" }],
  ["../a.yaml", "api", { uri: "a.yaml", uriBaseId: "%SRCROOT%" }],
  ["main:./a/b.yaml", "", { uri: "a/b.yaml", uriBaseId: "%SRCROOT%" }],
  ["a:b%41.yaml", "", { uri: "a%3Ab%2541.yaml", uriBaseId: "%SRCROOT%" }],
  ["/tmp/a b.yaml", "api", { uri: "file:///tmp/a%20b.yaml" }],
  ["https://a.example/b%20c.yaml", "api", { uri: "https://a.example/b%20c.yaml" }],
])("%s, run in %j", (shown, folder, want) => {
  const [result] = runOf([located({ revision: `${shown}:4:7` })], folder).results;
  expect(result?.locations[0]?.physicalLocation.artifactLocation).toEqual(want);
});

test.each<[shown: string, folder: string]>([
  ["stdin", ""],
  ["../a{b}.yaml", ""],
  ["../../a.yaml", "api"],
])("%s, run in %j, is no file of the repository: its place is told in words", (shown, folder) => {
  const [result] = runOf([located({ base: `${shown}:3:5`, revision: `${shown}:4:7` })], folder).results;
  const words = shown.replaceAll(/[{}]/g, "$&$&");
  expect(result?.locations).toEqual([{ message: { text: `at ${words}:4:7` }, logicalLocations: expect.any(Array) }]);
  expect(result?.relatedLocations).toEqual([{ id: 1, message: { text: `in the base, at ${words}:3:5` } }]);
});

/** What a viewer makes of a message: placeholders, links, and braces that are written twice. */
function shown(text: string): string {
  expect(text.replaceAll(/\{\{|\}\}/g, "")).not.toMatch(/[{}]/);
  expect(text).not.toMatch(/(?<!\\)\]\(/);
  return text.replace(/\{\{|\}\}/g, (one) => one.charAt(0)).replaceAll("\\](", "](");
}

test.each(Object.entries(hostileTexts))("%s: is text, and in its place", (_, text) => {
  const printed = changesSarif([hostile(text)], "1.2.3");
  expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202e\u2066\u200b\ufeff\u2028]/u);
  const run = runOf([hostile(text)]);
  const [result] = run.results;
  expect(shown(result?.message.text ?? "")).toBe(`GET /${text}: request body, ${text}: became required`);
  const { uri } = result?.locations[0]?.physicalLocation.artifactLocation ?? { uri: "" };
  expect(uri).toMatch(/^(?!\/)[\w\-.!~*'()%/]+$/);
  expect(run.originalUriBaseIds).toHaveProperty(["%SRCROOT%"]);
});
