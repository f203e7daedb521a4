import { createHash } from "node:crypto";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { checks } from "../../generator/diff/checks/index.ts";
import { changesSchema } from "../../generator/report/changes-schema.ts";
import { repository } from "./repository.ts";
import { covenant, openapi, shop, told, workspace } from "./workspace.ts";

/** Of the request: `note` is required, and nobody may send a GIFT any more. Beside it, a tag. */
const changed = openapi
  .replace("required: [kind]", "required: [kind, note]")
  .replace("[GIFT, SALE]", "[SALE]")
  .replace("operationId: listOrders", "operationId: listOrders\n      tags: [orders]");
const changes = ["request-property-became-required", "request-property-enum-value-removed", "api-tag-added"];

interface Printed {
  readonly breaking: boolean;
  readonly bump: string;
  readonly changes: readonly { readonly id: string; readonly level: string }[];
  readonly verdict: {
    readonly policy: string | null;
    readonly reasons: readonly { readonly id: string; readonly changes: number; readonly ignored: number }[];
    readonly ignored: readonly {
      readonly id: string;
      readonly reason: string | null;
      readonly expires: string | null;
    }[];
    readonly diagnostics: readonly { readonly code: string; readonly at: string }[];
  };
}

async function under(policy: string, ...args: readonly string[]) {
  const cwd = workspace({ "old.yaml": openapi, "new.yaml": changed, "p.yaml": `covenant: 1\n${policy}\n` });
  const ran = await covenant(cwd, ["diff", "old.yaml", "new.yaml", "--policy", "p.yaml", "--format", "json", ...args]);
  const printed = JSON.parse(ran.out) as Printed;
  return { code: ran.code, printed, ...printed.verdict };
}

const tagOnly = ["info api-tag-added"];
const [needed, value] = ["error request-property-became-required", "error request-property-enum-value-removed"];

test.each<[name: string, policy: string, left: readonly string[], code: number]>([
  ["nothing said", "", [needed, value, ...tagOnly], 1],
  ["by id", "ignores: [{ id: request-*, reason: r }]", tagOnly, 0],
  ["by operation", "ignores: [{ operation: POST /orders, reason: r }]", tagOnly, 0],
  ["by part of an operation", "ignores: [{ operation: 'POST *', reason: r }]", tagOnly, 0],
  ["by pointer", "ignores: [{ pointer: '*/required/*', reason: r }]", [value, ...tagOnly], 1],
  ["by what is said", "ignores: [{ id: request-property-*, message: '*GIFT*', reason: r }]", [needed, ...tagOnly], 1],
  ["all of it must be so", "ignores: [{ id: request-*, operation: GET *, reason: r }]", [needed, value, ...tagOnly], 1],
  ["one that is no rule", "ignores: [{ rule: '?*', reason: r }]", [needed, value, ...tagOnly], 1],
  ["the first that is so counts", "ignores: [{ id: request-*, reason: a }, { id: '*', reason: b }]", [], 0],
  [
    "lowered",
    `severities: { ${changes[0]}: warning, ${changes[1]}: info }`,
    ["warning request-property-became-required", "info request-property-enum-value-removed", ...tagOnly],
    0,
  ],
  ["raised", "severities: { api-tag-added: error }", [needed, value, "error api-tag-added"], 1],
  ["off", `severities: { ${changes[0]}: off, ${changes[1]}: off }`, tagOnly, 0],
])("%s", async (_, policy, left, code) => {
  const ran = await under(policy);
  expect([ran.printed.changes.map(({ level, id }) => `${level} ${id}`).sort(), ran.code]).toEqual([
    [...left].sort(),
    code,
  ]);
  // Whatever the policy makes of them, they mean what they mean.
  expect(ran.printed).toMatchObject({ breaking: true, bump: "major" });
  expect(ran.printed.changes.length + ran.ignored.length).toBe(3);
});

test("what is ignored is listed with the reason, and named among the reasons of the version", async () => {
  const ran = await under(
    `severities: { ${changes[0]}: off }\nignores: [{ id: ${changes[1]}, reason: Nobody gives., expires: 2026-03-01 }]`,
    "--now",
    "2026-02-28T23:59:59Z",
  );
  expect(ran.ignored).toMatchObject([
    { id: changes[0], level: "error", reason: null, expires: null },
    { id: changes[1], level: "error", reason: "Nobody gives.", expires: "2026-03-01" },
  ]);
  expect(ran.reasons).toMatchObject([
    { id: changes[0], changes: 1, ignored: 1 },
    { id: changes[1], changes: 1, ignored: 1 },
  ]);
  expect([ran.policy, ran.diagnostics]).toEqual(["p.yaml", []]);
});

test.each<[now: string, code: number, codes: readonly string[]]>([
  ["2026-02-28T23:59:59Z", 0, []],
  ["2026-03-01T00:00:00+02:00", 0, []],
  ["2026-03-01T00:00:00Z", 1, ["policy-ignore-expired"]],
  ["2027-01-01T00:00:00Z", 1, ["policy-ignore-expired"]],
])("an ignore until the first of March, at %s", async (now, code, codes) => {
  const ran = await under("ignores:\n  - { id: request-*, reason: r, expires: 2026-03-01 }", "--now", now);
  expect([ran.code, ran.diagnostics.map((one) => one.code)]).toEqual([code, codes]);
  expect(ran.diagnostics.map(({ at }) => at)).toEqual(codes.map(() => "p.yaml:3:5"));
});

test.each(["2026-03-01", "now", "2026-02-30T00:00:00Z", "2026-03-01T25:00:00Z", ""])("no moment: %j", async (now) => {
  const cwd = workspace({ "a.yaml": openapi });
  const ran = await covenant(cwd, ["diff", "a.yaml", "a.yaml", "--now", now, "--format", "json"]);
  expect([ran.code, told(ran).map(({ code }) => code)]).toEqual([2, ["option-value"]]);
});

test("an ignore that ignores nothing is told at its place, and counts as a warning", async () => {
  const policy =
    "ignores:\n  - { id: '*', reason: r }\n  - id: webhook-*\n    reason: r\n  - { pointer: /nowhere, reason: r }";
  const ran = await under(policy);
  expect([ran.code, ran.diagnostics.map(({ code, at }) => `${code} ${at}`)]).toEqual([
    0,
    ["policy-ignore-unused p.yaml:4:5", "policy-ignore-unused p.yaml:6:5"],
  ]);
  expect((await under(policy, "--fail-on", "warning")).code).toBe(1);
  expect((await under(policy, "--fail-on", "none")).code).toBe(0);
});

test("one that an earlier one leaves nothing to is unused", async () => {
  const ran = await under("ignores: [{ id: '*', reason: a }, { id: request-*, reason: b }]");
  expect(ran.diagnostics).toMatchObject([{ code: "policy-ignore-unused", at: "p.yaml:2:35" }]);
});

test("text, Markdown and annotations say so too, and the policy's own text is no markup", async () => {
  const policy =
    'covenant: 1\nignores:\n  - { id: request-*, reason: "<b> `a` \\e[31m %0A::error::x" }\n  - { id: webhook-*, reason: r }\n';
  const cwd = workspace({ "old.yaml": openapi, "new.yaml": changed, "p.yaml": policy });
  const run = (format: string) =>
    covenant(cwd, ["diff", "old.yaml", "new.yaml", "--policy", "p.yaml", "--format", format]);
  const text = (await run("text")).out;
  expect(text).toContain(`1 note: a major version
  for request-property-became-required (ignored by the policy)
  for request-property-enum-value-removed (ignored by the policy)
  ignored by p.yaml: 2 changes
    request-property-became-required POST /orders: <b> \`a\` \\u001b[31m %0A::error::x
`);
  expect(text).toContain("p.yaml:4:5 warning policy-ignore-unused");
  const markdown = (await run("markdown")).out;
  expect(markdown).toContain("**1 note: a major version**");
  expect(markdown).toContain(
    "- ``request-property-became-required POST /orders: <b> `a` \\u001b[31m %0A::error::x``\n",
  );
  expect((await run("github")).out).toContain("::warning file=p.yaml,line=4,col=5,title=policy-ignore-unused::");
});

test("what is printed as JSON is what its schema says, with all that a verdict may hold", async () => {
  const fits = new Ajv2020({ strict: false }).compile(changesSchema());
  const policy = `severities: { ${changes[0]}: off }\nignores:\n  - { id: ${changes[1]}, reason: r, expires: 2026-03-01 }\n  - { id: webhook-*, reason: r }`;
  for (const now of ["2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"]) {
    const { printed } = await under(policy, "--now", now);
    expect(fits(printed), JSON.stringify(fits.errors)).toBe(true);
    for (const member of Object.keys(printed.verdict)) {
      const { [member]: _, ...rest } = printed.verdict as unknown as Record<string, unknown>;
      expect(fits({ ...printed, verdict: rest }), member).toBe(false);
    }
  }
});

test.each(["sarif", "junit", "html"])(
  "%s says it too, where nothing changed as well, and not on stderr",
  async (format) => {
    const cwd = workspace({ "a.yaml": openapi, "p.yaml": "covenant: 1\nignores: [{ id: webhook-*, reason: r }]\n" });
    const ran = await covenant(cwd, ["diff", "a.yaml", "a.yaml", "--policy", "p.yaml", "--format", format]);
    expect([ran.code, ran.out.includes("policy-ignore-unused")]).toEqual([0, true]);
    expect(ran.err).toBe("");
  },
);

test("a fingerprint is the same whether others are ignored or not", async () => {
  // Two values of one enum are told at one place.
  const cwd = workspace({
    "old.yaml": openapi.replace("[GIFT, SALE]", "[GIFT, LOAN, SALE]"),
    "new.yaml": openapi.replace("[GIFT, SALE]", "[SALE]"),
    "p.yaml": "covenant: 1\nignores: [{ message: '*GIFT*', reason: r }]\n",
  });
  const run = async (...args: readonly string[]) => {
    const { out } = await covenant(cwd, ["diff", "old.yaml", "new.yaml", "--format", "json", ...args]);
    return JSON.parse(out) as { changes: readonly Told[]; verdict: { ignored: readonly Told[] } };
  };
  const [gift, loan] = (await run()).changes.map(({ fingerprint }) => fingerprint);
  expect(loan).toBe(`${gift}-2`);
  const under = await run("--policy", "p.yaml");
  expect([under.changes, under.verdict.ignored].map((list) => list.map(({ fingerprint }) => fingerprint))).toEqual([
    [loan],
    [gift],
  ]);
});

interface Told {
  readonly fingerprint: string;
}

const deprecatedUntil = (sunset: string, stability = "stable") =>
  openapi.replace(
    "operationId: listOrders",
    `operationId: listOrders\n      deprecated: true\n      x-sunset: ${sunset}\n      x-stability-level: ${stability}`,
  );

test.each<[name: string, grace: string, revision: string, told: readonly string[], code: number]>([
  ["none", "covenant: 1", deprecatedUntil("2026-02-01"), ["endpoint-deprecated-with-sunset"], 0],
  [
    "a day short",
    "covenant: 1\ngrace: { stable: 31 }",
    deprecatedUntil("2026-03-02"),
    ["endpoint-deprecated-with-sunset", "api-sunset-date-too-small"],
    1,
  ],
  [
    "to the day",
    "covenant: 1\ngrace: { stable: 30 }",
    deprecatedUntil("2026-03-02"),
    ["endpoint-deprecated-with-sunset"],
    0,
  ],
  [
    "less for a beta",
    "covenant: 1\ngrace: { beta: 30, stable: 180 }",
    deprecatedUntil("2026-03-02", "beta"),
    ["endpoint-deprecated-with-sunset"],
    0,
  ],
  [
    "no sunset",
    "covenant: 1\ngrace: { beta: 30, stable: 180 }",
    openapi.replace("operationId: listOrders", "operationId: listOrders\n      deprecated: true"),
    ["api-deprecated-sunset-missing"],
    1,
  ],
])("grace before a sunset: %s", async (_, grace, revision, want, code) => {
  const cwd = workspace({ "old.yaml": openapi, "new.yaml": revision, "p.yaml": `${grace}\n` });
  const args = ["--policy", "p.yaml", "--now", "2026-01-31T12:00:00Z", "--format", "json"];
  const ran = await covenant(cwd, ["diff", "old.yaml", "new.yaml", ...args]);
  const ids = (JSON.parse(ran.out) as Printed).changes.map(({ id }) => id);
  expect([ids, ran.code]).toEqual([want, code]);
});

const beside = "covenant: 1\nignores: [{ id: request-*, reason: r }]\n";

test("beside the api.yaml of the revision, on the disk and at a commit", async () => {
  const made = repository();
  const document = "specs/shop/openapi.yaml";
  const required = openapi.replace("required: [kind]", "required: [kind, note]");
  made.commit("first", shop());
  made.commit("breaks", { [document]: required });
  const code = async (...args: readonly string[]) => (await covenant(made.cwd, ["diff", ...args])).code;
  expect(await code("HEAD~1:specs/shop", "specs/shop")).toBe(1);
  made.commit("agreed", { "specs/shop/covenant.policy.yaml": beside });
  expect(await code("HEAD~2:specs/shop", "specs/shop")).toBe(0);
  expect(await code("HEAD~2:specs/shop", "HEAD:specs/shop")).toBe(0);
  expect(await code("HEAD~2:specs/shop", "HEAD:specs/shop/api.yaml")).toBe(0);
  expect(await code("HEAD~2:specs/shop", "shop")).toBe(0);
  // What the base has agreed to, and what stands beside a document alone, counts for nothing.
  expect(await code("HEAD~2:specs/shop", "HEAD~1:specs/shop")).toBe(1);
  expect(await code("HEAD~2:specs/shop/openapi.yaml", "specs/shop/openapi.yaml")).toBe(1);
  const { out } = await covenant(made.cwd, ["diff", "HEAD~2:specs/shop", "HEAD:specs/shop", "--format", "json"]);
  expect(JSON.parse(out).verdict.policy).toBe("HEAD:./specs/shop/covenant.policy.yaml");
});

test("one that is named counts in place of the one beside", async () => {
  const required = openapi.replace("required: [kind]", "required: [kind, note]");
  const cwd = workspace({ ...shop({ document: required }), "old.yaml": openapi, "other.yaml": "covenant: 1\n" });
  expect((await covenant(cwd, ["diff", "old.yaml", "shop", "--policy", "other.yaml"])).code).toBe(1);
  const gone = await covenant(cwd, ["diff", "old.yaml", "shop", "--policy", "gone.yaml"]);
  expect(gone).toMatchObject({ code: 2, out: "" });
  expect(gone.err).toContain("file-unreadable cannot read gone.yaml: there is no such file");
});

test("the one change with a fingerprint", async () => {
  const print = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
  const pointer = "/components/schemas/Order/properties/kind/enum/*";
  const gift = print(`${changes[1]}\nPOST /orders\n${pointer}\n\nrequest`);
  const ran = await under(`ignores: [{ fingerprint: "${gift}", reason: r }]`);
  expect([ran.ignored.map(({ id }) => id), ran.diagnostics]).toEqual([[changes[1]], []]);
  const other = await under(`ignores: [{ fingerprint: "${gift}-2", reason: r }]`);
  expect(other.diagnostics).toMatchObject([{ code: "policy-ignore-unused" }]);
});

test("--list-checks, without anything to compare", async () => {
  const json = await covenant(workspace({}), ["diff", "--list-checks", "--format", "json"]);
  const listed = (JSON.parse(json.out) as { readonly checks: readonly { readonly id: string }[] }).checks;
  expect([json.code, listed.map(({ id }) => id)]).toEqual([0, [...checks.keys()]]);
  const text = await covenant(workspace({}), ["diff", "--list-checks"]);
  expect(text.out).toMatch(/\n {2}endpoint-added +info +an operation is new +api-removed-without-deprecation\n/);
});
