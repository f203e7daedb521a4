import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../generator/diagnostics.ts";
import type { JsonObject } from "../../generator/read/document.ts";
import { locator } from "../../generator/read/locate.ts";
import { overlayWithFingerprints } from "../../generator/read/overlay-fingerprints.ts";
import { parseText } from "../../generator/read/parse.ts";
import { openapi, problems, read } from "./memory.ts";

const api = openapi(`servers: [{ url: a }, { url: b }]
paths:
  /a:
    get: { summary: A, tags: [x], responses: {} }
    post: { summary: P, responses: {} }
components: { schemas: { S: { type: object, properties: { a: { type: string }, b: { type: string } } } } }`);

const overlay = `overlay: 1.0.0 # by hand
info: { title: o, version: "1" }
actions:
  # The first.
  - target: $.paths['/a'].get # here
    description: >-
      Why
      that is.
    update: { summary: N }

  - { target: $.servers, update: { url: c } }
  - remove: true
    target: >-
      $.components.schemas.S.properties.a
  - target: $.components.schemas
    update:
      T: { type: string }
  - target: $.components.schemas.T
    update: { maxLength: 3 }
`;

const written = overlayWithFingerprints(parseText("api.yaml", api) as JsonObject, "o.yaml", overlay);
const prints = [...written.matchAll(/x-covenant-replaces: "([0-9a-f]{16})"/g)].map(([, print]) => print);

/** The warnings of reading: "code file:line:col < related line". */
function warnings(document: string, text: string): string[] {
  const files = { "api.yaml": document, "o.yaml": text };
  const locate = locator(new Map(Object.entries(files)));
  return (read(files, ["o.yaml"]).findings ?? []).map(({ code, place, related }) => {
    const [at, other] = [place && locate(place), related && locate(related)];
    return `${code} ${at?.line}:${at?.column} ${related?.file ?? ""}:${other?.line ?? ""}`;
  });
}

test("each action gets one, behind its target; all else stays as it is written", () => {
  expect(written.split("\n").filter((line) => !line.includes("x-covenant"))).toEqual(
    overlay.split("\n").filter((line) => !line.includes("{ target")),
  );
  expect(written.replaceAll(/[0-9a-f]{16}/g, "…")).toBe(`overlay: 1.0.0 # by hand
info: { title: o, version: "1" }
actions:
  # The first.
  - target: $.paths['/a'].get # here
    x-covenant-replaces: "…"
    description: >-
      Why
      that is.
    update: { summary: N }

  - { target: $.servers, x-covenant-replaces: "…", update: { url: c } }
  - remove: true
    target: >-
      $.components.schemas.S.properties.a
    x-covenant-replaces: "…"
  - target: $.components.schemas
    x-covenant-replaces: "…"
    update:
      T: { type: string }
  - target: $.components.schemas.T
    x-covenant-replaces: "…"
    update: { maxLength: 3 }
`);
  expect(new Set(prints).size).toBe(5);
});

test("the document is as before, nothing is told, and a second time changes nothing", () => {
  const files = (text: string) => ({ "api.yaml": api, "o.yaml": text });
  expect(read(files(written), ["o.yaml"]).root).toEqual(read(files(overlay), ["o.yaml"]).root);
  expect(warnings(api, written)).toEqual([]);
  expect(overlayWithFingerprints(parseText("api.yaml", api) as JsonObject, "o.yaml", written)).toBe(written);
});

test("JSON, and line ends of another system", () => {
  const value = parseText("o.yaml", overlay);
  const document = parseText("api.yaml", api) as JsonObject;
  for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
    const json = overlayWithFingerprints(document, "o.json", text);
    expect([...json.matchAll(/"x-covenant-replaces": "([0-9a-f]{16})"/g)].map(([, print]) => print)).toEqual(prints);
    expect(parseText("o.json", json)).toEqual(parseText("o.yaml", written));
  }
  const crlf = overlayWithFingerprints(document, "o.yaml", overlay.replaceAll("\n", "\r\n"));
  expect(crlf).toBe(written.replaceAll("\n", "\r\n"));
});

test.each([
  ["what is written changed", "summary: A", "summary: B", ["overlay-upstream-changed 6:26 api.yaml:6"]],
  ["another member of the same object", "tags: [x]", "tags: [y]", []],
  ["the order of members", "summary: A, tags: [x]", "tags: [x], summary: A", []],
  ["a list that is added to", "{ url: b }", "{ url: d }", ["overlay-upstream-changed 12:47 api.yaml:3"]],
  [
    "what is removed",
    "a: { type: string }",
    "a: { type: [string, 'null'] }",
    ["overlay-upstream-changed 16:26 api.yaml:8"],
  ],
  ["what stands beside what is removed", "b: { type: string }", "b: { type: integer }", []],
  [
    "what is removed, by its description",
    "a: { type: string }",
    "a: { type: string, description: n }",
    ["overlay-upstream-changed 16:26 api.yaml:8"],
  ],
  ["another schema", "S: {", "R: {}, S: {", []],
  [
    "a schema that upstream has now, too",
    "schemas: {",
    "schemas: { T: { title: n },",
    ["overlay-upstream-changed 18:26 api.yaml:8"],
  ],
])("upstream: %s", (_, from, to, want) => {
  const document = api.replace(from, to);
  expect(document).not.toBe(api);
  expect(warnings(document, written)).toEqual(want);
  expect(warnings(document, overlay)).toEqual([]);
});

test("an action that finds nothing, or changes nothing, gets none", () => {
  const text = `overlay: 1.0.0
actions:
  - target: $.none
    update: { a: 1 }
  - target: $.info
    update: { title: t }
  - target: "["
    remove: true
  - 5
`;
  expect(overlayWithFingerprints(parseText("api.yaml", api) as JsonObject, "o.yaml", text)).toBe(text);
  for (const none of ["a: 1\n", "overlay: 1.0.0\nactions: 5\n", "- a\n"])
    expect(overlayWithFingerprints({}, "o.yaml", none)).toBe(none);
  expect(() => overlayWithFingerprints({}, "o.yaml", "a: [")).toThrow(InputError);
});

test.each([
  ["no digits", "x-covenant-replaces: abc"],
  ["a number, for the quotes are missing", "x-covenant-replaces: 0123456789012345"],
  ["null", "x-covenant-replaces: null"],
])("what is recorded must be a fingerprint: %s", (_, member) => {
  const text = `overlay: 1.0.0\nactions:\n  - { target: $.servers, ${member}, remove: true }\n`;
  expect(problems({ "api.yaml": api, "o.yaml": text }, ["o.yaml"])).toEqual(["overlay-malformed o.yaml:3:5"]);
});

test("whatever is removed: another value has another fingerprint, the same in another order has the same", () => {
  const recorded = (value: unknown) => {
    const text = "overlay: 1.0.0\nactions:\n  - { target: $.x, remove: true }\n";
    const [, print] =
      /: "([0-9a-f]{16})"/.exec(overlayWithFingerprints({ x: value } as JsonObject, "o.yaml", text)) ?? [];
    return print;
  };
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, inner]) => [name, reversed(inner)])
        .reverse(),
    );
  };
  const json = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(json, json, (one, other) => {
      expect(recorded(one)).toMatch(/^[0-9a-f]{16}$/);
      expect(recorded(reversed(one))).toBe(recorded(one));
      const isSame = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
      expect(recorded(one) === recorded(other)).toBe(isSame);
    }),
    { seed: 6, numRuns: 300 },
  );
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.keys(value)
    .sort()
    .map((name) => [name, sorted((value as Record<string, unknown>)[name])])
    .concat([["object"]]);
}
