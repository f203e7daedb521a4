import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { covenant, openapi, shop, told, workspace } from "./workspace.ts";

/** `note` is required, and nobody may send a LOAN any more; a webhook is new. */
const changed = openapi.replace("required: [kind]", "required: [kind, note]").replace("[GIFT, SALE]", "[SALE]");

const files = { "old.yaml": openapi, "new.yaml": changed };

interface Printed {
  readonly breaking: boolean;
  readonly bump: string;
  readonly changes: readonly Record<string, unknown>[];
}

test("JSON has the members that scripts rely on, and no others", async () => {
  const ran = await covenant(workspace(files), ["diff", "old.yaml", "new.yaml", "--format", "json"]);
  const printed = JSON.parse(ran.out) as Printed;
  expect(ran).toMatchObject({ code: 1, err: "" });
  expect(printed).toEqual({
    breaking: true,
    bump: "major",
    changes: [
      {
        id: "request-property-became-required",
        level: "error",
        direction: "request",
        operation: "POST /orders",
        pointer: "/components/schemas/Order/required/1",
        rule: null,
        message: "request body, note: became required",
        before: false,
        after: true,
        base: "old.yaml:19:7",
        revision: "new.yaml:20:24",
        fingerprint: "2c0077c55f44efbd",
      },
      {
        id: "request-property-enum-value-removed",
        level: "error",
        direction: "request",
        operation: "POST /orders",
        pointer: "/components/schemas/Order/properties/kind/enum/0",
        rule: null,
        message: "request body, kind: the value GIFT was removed",
        before: "GIFT",
        after: null,
        base: "old.yaml:22:24",
        revision: "new.yaml:22:23",
        fingerprint: "e0cabbd6abc41758",
      },
    ],
    verdict: {
      reasons: [
        { id: "request-property-became-required", changes: 1, ignored: 0, operations: ["POST /orders"] },
        { id: "request-property-enum-value-removed", changes: 1, ignored: 0, operations: ["POST /orders"] },
      ],
      policy: null,
      ignored: [],
      diagnostics: [],
    },
  });
  expect(Object.keys(printed)).toEqual(["breaking", "bump", "changes", "verdict"]);
});

test("text names the operation, both values and both places", async () => {
  const ran = await covenant(workspace(files), ["diff", "old.yaml", "new.yaml"]);
  expect(ran.out).toBe(`POST /orders
  error request body, note: became required request-property-became-required
    false -> true
    old.yaml:19:7 -> new.yaml:20:24
  error request body, kind: the value GIFT was removed request-property-enum-value-removed
    "GIFT" -> (none)
    old.yaml:22:24 -> new.yaml:22:23

2 errors: a major version
  for request-property-became-required
  for request-property-enum-value-removed
`);
});

test.each<[name: string, args: readonly string[], code: number]>([
  ["errors by default", ["old.yaml", "new.yaml"], 1],
  ["the way back breaks nothing", ["new.yaml", "old.yaml"], 0],
  ["unless notes are asked for", ["new.yaml", "old.yaml", "--fail-on", "info"], 1],
  ["errors count for nothing where nothing is asked for", ["old.yaml", "new.yaml", "--fail-on", "none"], 0],
  ["no change is none", ["old.yaml", "old.yaml", "--fail-on", "info"], 0],
  ["a file that is not there", ["old.yaml", "gone.yaml"], 2],
  ["a folder beside a file that is not there", ["specs/shop", "gone.yaml"], 2],
  ["a commit that is not there", ["nothing:specs/shop", "specs/shop"], 2],
  ["a level that is none", ["old.yaml", "new.yaml", "--fail-on", "all"], 2],
  ["a format that is none", ["old.yaml", "new.yaml", "--format", "csv"], 2],
  ["one side is missing", ["old.yaml"], 2],
])("ends with: %s", async (_, args, code) => {
  const ran = await covenant(workspace({ ...files, ...shop() }), ["diff", ...args]);
  expect(ran.code).toBe(code);
  // What cannot be compared says nothing but why.
  if (code === 2) expect([ran.out, ran.err]).toEqual(["", expect.stringMatching(/./)]);
});

test("a document that cannot be read never looks like no change", async () => {
  const cwd = workspace({ ...files, "broken.yaml": "openapi: 3.1.0\npaths: [" });
  const ran = await covenant(cwd, ["diff", "old.yaml", "broken.yaml", "--format", "json"]);
  expect(ran.code).toBe(2);
  expect(ran.out).not.toContain("breaking");
  expect(told({ ...ran, out: ran.out || ran.err })).toMatchObject([{ code: "syntax" }]);
});

test("what ought to be a text and is none is compared all the same", async () => {
  const at = (url: string) => openapi.replace("paths:", `servers: [{ url: ${url} }]\npaths:`);
  const cwd = workspace({ "old.yaml": at("{ a: 1 }"), "new.yaml": at("{ b: 2 }") });
  const ran = await covenant(cwd, ["diff", "old.yaml", "new.yaml"]);
  expect(ran.out).toContain('the server {"a":1} was removed');
  expect(ran.out).toContain('the server {"b":2} was added');
});

test("stdin", async () => {
  const ran = await covenant(workspace(files), ["diff", "old.yaml", "-"], { input: changed });
  expect(ran.out).toContain("old.yaml:19:7 -> stdin:20:24");
});

test("folders of specs, their overlays applied, and names under specs/", async () => {
  const overlay =
    'overlay: 1.0.0\ninfo: { title: t, version: "1" }\nactions: [{ target: "$.components.schemas.Order", update: { maxProperties: 3 } }]\n';
  const api = (shop()["specs/shop/api.yaml"] ?? "").replace(
    "document: openapi.yaml",
    "document: openapi.yaml\noverlays: [more.overlay.yaml]",
  );
  const cwd = workspace({ ...files, ...shop({ api }), "specs/shop/more.overlay.yaml": overlay });
  for (const side of ["specs/shop", "shop", "specs/shop/api.yaml"]) {
    const ran = await covenant(cwd, ["diff", "old.yaml", side]);
    expect(ran.out).toContain("request-body-max-properties-set");
    expect(ran.out).toContain("specs/shop/more.overlay.yaml:3:");
  }
});

test("a commit: its document, its folder of specs, and what is wrong with either", async () => {
  const cwd = workspace({ ...shop(), "api.yaml": openapi });
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", ...args], { cwd, stdio: "ignore" });
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-q", "-m", "one");
  const same = await covenant(cwd, ["diff", "main:specs/shop", "specs/shop", "--format", "json"]);
  expect([same.code, JSON.parse(same.out).changes]).toEqual([0, []]);
  // Its rules speak of GIFT: what they cannot bind to cannot be compared.
  writeFileSync(join(cwd, "specs/shop/openapi.yaml"), openapi.replace("required: [kind]", "required: [kind, note]"));
  const folder = await covenant(cwd, ["diff", "main:specs/shop", "specs/shop"]);
  expect(folder).toMatchObject({ code: 1 });
  expect(folder.out).toContain("main:./specs/shop/openapi.yaml:19:7 -> specs/shop/openapi.yaml:20:24");
  const file = await covenant(cwd, ["diff", "HEAD:specs/shop/openapi.yaml", "specs/shop/openapi.yaml"]);
  expect(file.out).toContain("1 error: a major version");
  for (const wrong of ["main:specs/gone", "nowhere:specs/shop", "--output=x:y"]) {
    const ran = await covenant(cwd, ["diff", "--", wrong, "specs/shop"]);
    expect(ran.code).toBe(2);
  }
});

test("annotations, the worst first, with nothing of the document in their commands", async () => {
  const hostile = openapi.replaceAll("note:", '"a,b::c\\n%":');
  const ran = await covenant(workspace({ "old.yaml": hostile, "new.yaml": openapi }), [
    "diff",
    "old.yaml",
    "new.yaml",
    "--format",
    "github",
  ]);
  const lines = ran.out.trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^::warning file=new\.yaml,line=\d+,col=\d+,title=request-property-removed::[^\n]*$/);
  expect(lines[1]).toMatch(/^::notice file=new\.yaml,/);
});

test("Markdown is a table in which names are no markup", async () => {
  const hostile = openapi.replaceAll("note:", '"a|b`<b>":');
  const ran = await covenant(workspace({ "old.yaml": openapi, "new.yaml": hostile }), [
    "diff",
    "old.yaml",
    "new.yaml",
    "--format",
    "markdown",
  ]);
  expect(ran.out).toContain("| 🟡 | `POST /orders` |");
  expect(ran.out).toContain("``request body, a\\|b`<b>: was added``");
});

test.each([
  ["--list-checks --output out.txt", "takes no --output"],
  ["--list-checks --format html", "the format is text or json"],
  ["--list-checks old.yaml new.yaml", "there is no argument 'base'"],
  ["--list-checks --fail-on info", "takes no --fail-on"],
  ["--list-checks --since main", "takes no --since"],
  ["old.yaml --since main --surface", "takes no --surface"],
  ["old.yaml --since main --now 2026-01-31T12:00:00Z", "takes no --now"],
])("what would do nothing is refused: %s", async (args, says) => {
  const ran = await covenant(workspace(files), ["diff", ...args.split(" ")]);
  expect(ran).toMatchObject({ code: 2, out: "", err: expect.stringContaining(says) });
});
