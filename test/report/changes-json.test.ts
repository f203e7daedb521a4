import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { Json } from "../../generator/read/document.ts";
import { changesJson as printedJson } from "../../generator/report/changes-json.ts";
import { changesSchema } from "../../generator/report/changes-schema.ts";
import { type LocatedChange, locatedChanges } from "../../generator/report/located-changes.ts";
import { covenant, shop, workspace } from "../commands/workspace.ts";
import { base, changes, type Edits, edited } from "../diff/base.ts";
import { hostile, hostileTexts, located, verdictOf } from "./changes.ts";

const changesJson = (changes: readonly LocatedChange[]) => printedJson(changes, verdictOf(changes));

const accepts = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(changesSchema());

const post = "/paths/~1orders/post";

/** Edits of the document that test/diff starts from, each judged both ways. */
const edits: Readonly<Record<string, Edits>> = {
  nothing: {},
  "a server": { "/servers/1": undefined },
  "security of all": { "/security": [] },
  "a path": { "/paths/~1orders~1{id}": undefined },
  "a webhook": { "/webhooks/shipped": undefined },
  "a callback": { [`${post}/callbacks/paid`]: undefined },
  "a parameter": { [`${post}/parameters/1`]: undefined },
  "a bound": { [`${post}/parameters/0/schema/maximum`]: 40 },
  "values of an enum": { [`${post}/parameters/1/schema/enum`]: ["in", "out"] },
  "a header": { [`${post}/responses/200/headers/X-Left`]: undefined },
  "a media type": { [`${post}/requestBody/content/text~1csv`]: undefined },
  "a body": { [`${post}/requestBody`]: undefined },
  "a property that is an object": {
    "/components/schemas/Order/properties/note": { type: "object", default: { a: [1] } },
  },
  "a shared schema": { "/components/schemas/Shared/properties/a": { type: "integer" } },
  deprecation: { "/paths/~1orders/get/deprecated": true },
};

test.each(Object.entries(edits))("its schema has what is printed of: %s", (_, edit) => {
  for (const [from, to] of [
    [base as Json, edited(edit)],
    [edited(edit), base as Json],
  ] as const) {
    const found = changes(from, to);
    const none = new Map<string, string>();
    const printed = JSON.parse(changesJson(locatedChanges(found, none, none)));
    expect(accepts(printed), JSON.stringify(accepts.errors)).toBe(true);
    expect(printed.changes).toHaveLength(found.length);
    const fingerprints = printed.changes.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(found.length);
  }
  if (edit !== edits.nothing) expect(edited(edit)).not.toEqual(base);
});

test("and of rules, with their witnesses", async () => {
  const before = shop({});
  const rules = before["specs/shop/rules.yaml"] ?? "";
  const after: Readonly<Record<string, readonly [string, string]>> = {
    tightened: ["when: { kind: GIFT }, then: required", "then: required"],
    "another id": ["id: known", "id: buyer-known"],
    "another status": [
      "precondition: { context.buyer.status: KNOWN }",
      "precondition: { context.buyer.status: KNOWN }\n        status: 409",
    ],
    removed: ["      - { id: due-later, compare: due, gte: today }\n", ""],
  };
  for (const [name, [from, to]] of Object.entries(after)) {
    const changed = rules.replace(from, to);
    expect(changed, name).not.toBe(rules);
    const cwd = workspace({
      ...before,
      "new/api.yaml": before["specs/shop/api.yaml"] ?? "",
      "new/openapi.yaml": before["specs/shop/openapi.yaml"] ?? "",
      "new/rules.yaml": changed,
    });
    const printed = JSON.parse((await covenant(cwd, ["diff", "specs/shop", "new", "--format", "json"])).out);
    expect(accepts(printed), `${name} ${JSON.stringify(accepts.errors)}`).toBe(true);
    expect(printed.changes.length, name).toBeGreaterThan(0);
  }
});

test.each(Object.entries(hostileTexts))("its schema, and the value: %s", (_, text) => {
  const printed = changesJson([hostile(text)]);
  expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202e\u2066\u200b\ufeff\u2028]/u);
  const value = JSON.parse(printed);
  expect(accepts(value), JSON.stringify(accepts.errors)).toBe(true);
  expect(value.changes[0]).toMatchObject({ before: text, rule: text, operation: `GET /${text}` });
});

const whole = JSON.parse(changesJson([located(), hostile("a")])) as { changes: Record<string, unknown>[] };

/** What is no output of ours: a pointer within it, and what stands there instead; undefined takes it away. */
const mutations: readonly (readonly [pointer: string, instead: unknown])[] = [
  ["breaking", undefined],
  ["breaking", "yes"],
  ["bump", "huge"],
  ["bump", undefined],
  ["changes", undefined],
  ["changes", {}],
  ["more", 1],
  ["verdict", undefined],
  ["verdict/reasons", undefined],
  ["verdict/reasons/0/changes", 0],
  ["verdict/reasons/0/operations", null],
  ["verdict/reasons/0/more", 1],
  ["verdict/policy", 1],
  ["verdict/ignored", {}],
  ["verdict/ignored/0", {}],
  ["verdict/diagnostics/0", {}],
  ["verdict/more", 1],
  ...Object.keys(whole.changes[0] ?? {}).map((name) => [`changes/0/${name}`, undefined] as const),
  ...["id", "level", "direction", "pointer", "message", "base", "revision", "fingerprint"]
    .flatMap((name) => [
      [`changes/0/${name}`, null] as const,
      [`changes/0/${name}`, 5] as const,
      [`changes/0/${name}`, ""] as const,
    ])
    .filter(([pointer, instead]) => pointer !== "changes/0/pointer" || instead !== ""),
  ["changes/0/id", "No Id"],
  ["changes/0/level", "fatal"],
  ["changes/0/direction", "sideways"],
  ["changes/0/operation", 7],
  ["changes/0/pointer", "components"],
  ["changes/0/pointer", "/a~2"],
  ["changes/0/rule", 7],
  ["changes/0/base", "old.yaml"],
  ["changes/0/base", "old.yaml:0:1"],
  ["changes/0/revision", "new.yaml:3"],
  ["changes/0/fingerprint", "0123456789ABCDEF"],
  ["changes/0/fingerprint", "0123456789abcdef-0"],
  ["changes/0/fingerprint", "0123456789abcde"],
  ["changes/0/more", 1],
  ["changes/0/witnesses", []],
  ["changes/1/witnesses", undefined],
  ["changes/1/witnesses", {}],
  ["changes/1/witnesses/0/body", undefined],
  ["changes/1/witnesses/0/part", "answer"],
  ["changes/1/witnesses/0/context", []],
  ["changes/1/witnesses/0/more", 1],
  ["changes/1/witnesses/0/base/valid", "yes"],
  ["changes/1/witnesses/0/revision/status", "422"],
  ["changes/1/witnesses/0/revision/violates", [1]],
];

test.each(mutations)("its schema refuses %s: %j", (pointer, instead) => {
  const mutant = structuredClone(whole) as unknown;
  expect(accepts(mutant)).toBe(true);
  const steps = pointer.split("/");
  const last = steps.pop() as string;
  const holder = steps.reduce((at, step) => (at as Record<string, unknown>)[step], mutant) as Record<string, unknown>;
  if (instead === undefined) delete holder[last];
  else holder[last] = instead;
  expect(accepts(mutant)).toBe(false);
});

test("and of policy and version: what is ignored, what is wrong with either", async () => {
  const files = shop({});
  const document = (files["specs/shop/openapi.yaml"] ?? "").replace('version: "1"', "version: 1.2.3");
  const cwd = workspace({
    "old.yaml": document,
    "new.yaml": document.replace("[GIFT, SALE]", "[SALE]").replace("required: [kind]", "required: [kind, note]"),
    "policy.yaml":
      'covenant: 1\nignores:\n  - { id: "*-enum-*", reason: agreed, expires: 2999-01-01 }\n  - { id: api-server-*, reason: never used }\n',
  });
  const args = ["diff", "old.yaml", "new.yaml", "--policy", "policy.yaml", "--check-version", "--format", "json"];
  const printed = JSON.parse((await covenant(cwd, args)).out);
  expect(accepts(printed), JSON.stringify(accepts.errors)).toBe(true);
  expect(printed.verdict.ignored).toHaveLength(1);
  expect(printed.verdict.diagnostics.map(({ code }: { readonly code: string }) => code).sort()).toEqual([
    "policy-ignore-unused",
    "version-too-small",
  ]);
  printed.verdict.diagnostics[0].at = "policy.yaml";
  expect(accepts(printed)).toBe(false);
});

test("`covenant schema diff` prints it, and so does `--of diff`", async () => {
  const cwd = workspace({});
  for (const args of [
    ["schema", "diff"],
    ["schema", "--of", "diff"],
  ]) {
    const ran = await covenant(cwd, args);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(ran.out)).toEqual(changesSchema());
  }
});
