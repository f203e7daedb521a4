import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Files, type Repository, repository } from "./repository.ts";
import { covenant, manifest, openapi, shop, told } from "./workspace.ts";

const document = "specs/shop/openapi.yaml";
const required = openapi.replace("required: [kind]", "required: [kind, note]");
const wider = openapi.replace("maxLength: 3", "maxLength: 9");

interface Entry {
  readonly commit: string;
  readonly date: string;
  readonly subject: string;
  readonly first: boolean;
  readonly bump: string;
  readonly changes: readonly { readonly id: string; readonly base: string; readonly revision: string }[];
  readonly ignored: readonly unknown[];
  readonly unreadable: readonly { readonly code: string }[] | null;
}

interface Log {
  readonly since: string;
  readonly breaking: boolean;
  readonly bump: string;
  readonly commits: readonly Entry[];
}

/** A repository with these commits, the first of which is tagged v1.0.0. */
function history(...commits: readonly Files[]): Repository {
  const made = repository();
  for (const [index, files] of commits.entries()) {
    made.commit(`commit ${index}`, files);
    if (index === 0) made.git("tag", "v1.0.0");
  }
  return made;
}

async function since({ cwd }: Repository, ...args: readonly string[]) {
  const ran = await covenant(cwd, ["diff", "specs/shop", "--since", "v1.0.0", "--format", "json", ...args]);
  const log = JSON.parse(ran.out) as Log;
  const told = log.commits.map(({ subject, bump, first, unreadable }) =>
    unreadable === null ? `${subject}: ${first ? "first" : bump}` : `${subject}: ${unreadable.map(({ code }) => code)}`,
  );
  return { ...ran, log, told };
}

test("each commit that touched the folder, the oldest first, beside its neighbour", async () => {
  const made = history(
    shop(),
    { [document]: wider },
    { "elsewhere.md": "nothing of the API" },
    { [document]: required.replace("maxLength: 3", "maxLength: 9") },
    { "specs/shop/notes.md": "nothing of the API" },
  );
  const { code, err, log, told } = await since(made);
  expect([code, err]).toEqual([1, ""]);
  expect(told).toEqual(["commit 1: minor", "commit 3: major", "commit 4: none"]);
  expect(log).toMatchObject({ since: "v1.0.0", breaking: true, bump: "major" });
  const [first, second] = log.commits;
  expect(first).toMatchObject({ commit: made.git("rev-parse", "HEAD~3"), date: "2026-01-02" });
  expect(second?.changes.map(({ id }) => id)).toEqual(["request-property-became-required"]);
  expect(second?.changes[0]?.base).toMatch(/^[0-9a-f]{10}:\.\/specs\/shop\/openapi\.yaml:19:7$/);
  expect(second?.changes[0]?.revision).toMatch(
    new RegExp(`^${second?.commit.slice(0, 10)}:./specs/shop/openapi.yaml:20:`),
  );
});

test("the same every time, whatever the clock and the language say", async () => {
  const made = history(shop(), { [document]: wider }, { [document]: required });
  for (const format of ["text", "markdown", "json"]) {
    const args = ["diff", "specs/shop", "--since", "v1.0.0", "--format", format];
    expect(await covenant(made.cwd, args)).toEqual(await covenant(made.cwd, args));
  }
});

test("text", async () => {
  const made = history(shop(), { [document]: wider }, { [document]: required });
  const [one, two] = [made.git("rev-parse", "HEAD~1").slice(0, 10), made.git("rev-parse", "HEAD").slice(0, 10)];
  const start = made.git("rev-parse", "v1.0.0").slice(0, 10);
  const { out } = await covenant(made.cwd, ["diff", "specs/shop", "--since", "v1.0.0"]);
  const lines = out.split("\n");
  expect(lines[0]).toBe(`2026-01-02 ${one} commit 1 (a minor version)`);
  expect(lines[1]).toBe("  POST /orders");
  expect(out).toContain(`${start}:./specs/shop/openapi.yaml:25:44 -> ${one}:`);
  expect(out).toContain(`\n2026-01-03 ${two} commit 2 (a major version)\n`);
  expect(out).toMatch(/\n2 commits since v1\.0\.0: a major version\n {2}for request-property-became-required\n$/);
});

test("what came and went again asks for no version", async () => {
  const made = history(shop(), { [document]: required }, { [document]: openapi });
  const { log, told } = await since(made);
  expect(told).toEqual(["commit 1: major", "commit 2: minor"]);
  expect(log).toMatchObject({ bump: "none", breaking: false });
});

test("Markdown, in which no subject is markup", async () => {
  const made = history(shop());
  made.commit("<img onerror=x> `a` [b](c) @someone #1", { [document]: required });
  const { out } = await covenant(made.cwd, ["diff", "specs/shop", "--since", "v1.0.0", "--format", "markdown"]);
  expect(out).toMatch(
    /^# Changelog\n\n`1 commit since v1\.0\.0: a major version`\n\n- `for request-property-became-required`\n\n## 2026-01-02 `/,
  );
  expect(out).toContain("``<img onerror=x> `a` [b](c) @someone #1``\n");
});

test("a subject that a terminal would obey", async () => {
  const made = history(shop());
  made.commit("red \u001b[31m and \u202eback", { [document]: wider });
  const { out } = await covenant(made.cwd, ["diff", "specs/shop", "--since", "v1.0.0"]);
  expect(out).toContain("red \\u001b[31m and \\u202eback");
});

test.each<[name: string, files: Files, code: string]>([
  ["broken YAML", { [document]: "openapi: 3.1.0\npaths: [" }, "syntax"],
  ["a broken manifest", { "specs/shop/api.yaml": manifest.replace("name: shop\n", "") }, "manifest-value"],
  ["rules that do not bind", { [document]: openapi.replace("note:", "remark:") }, "selects-nothing"],
  ["a document that is gone", { [document]: null }, "file-unreadable"],
])("a commit with %s is told at its place, the walk goes on, and the end is 2", async (_, files, code) => {
  const made = history(shop(), files, { ...shop(), [document]: wider }, { [document]: required });
  const ran = await since(made);
  expect(ran.code).toBe(2);
  expect(ran.told).toEqual([`commit 1: ${code}`, "commit 2: minor", "commit 3: major"]);
  const { out } = await covenant(made.cwd, ["diff", "specs/shop", "--since", "v1.0.0", "--fail-on", "none"]);
  expect(out).toContain("commit 1 (cannot be read)\n");
  expect(out).toContain("3 commits since v1.0.0, 1 of which cannot be read: a major version");
});

test("where it begins, broken: what follows has nothing before it", async () => {
  const made = history(shop({ document: "openapi: [" }), { [document]: openapi }, { [document]: wider });
  const ran = await since(made);
  expect([ran.code, ran.told]).toEqual([2, ["commit 0: syntax", "commit 1: first", "commit 2: minor"]]);
});

test("where it begins, not there yet: that is no mistake", async () => {
  const made = history({ "README.md": "" }, shop(), { [document]: wider });
  const ran = await since(made);
  expect([ran.code, ran.told]).toEqual([0, ["commit 1: first", "commit 2: minor"]]);
});

test.each<[name: string, path: string, ref: string, reason: string]>([
  ["it had another name", "specs/store", "v1.0.0", "it is not there at v1.0.0, and has no two versions since"],
  ["the ends are swapped", "v1.0.0:specs/shop", "main", "main comes after the commit that the changelog ends with"],
  ["it changed on the other side only", "main:docs/shop.yaml", "side", "no commit since side touched it, and yet it"],
])("nothing to compare with: %s", async (_, path, ref, reason) => {
  const made = history({ ...shop(), "docs/shop.yaml": openapi }, { [document]: wider });
  made.git("checkout", "-qb", "side");
  made.commit("aside", { "docs/shop.yaml": required });
  made.git("checkout", "-q", "main");
  made.git("mv", "specs/shop", "specs/store");
  made.commit("renamed", {});
  const ran = await covenant(made.cwd, ["diff", path, `--since=${ref}`, "--format", "json"]);
  expect([ran.code, told(ran).map(({ code, message }) => `${code} ${message}`)]).toEqual([
    2,
    [expect.stringContaining(`nothing-compared there was nothing to compare with: ${reason}`)],
  ]);
});

test("a branch that has only what the other has of it, and the same commit twice, are compared", async () => {
  const made = history(shop(), { [document]: wider });
  made.git("checkout", "-qb", "side");
  made.commit("aside", { "README.md": "" });
  made.git("checkout", "-q", "main");
  made.commit("meanwhile", { "CHANGELOG.md": "" });
  for (const ref of ["side", "HEAD"]) {
    const ran = await covenant(made.cwd, ["diff", "specs/shop", "--since", ref]);
    expect(ran).toEqual({ code: 0, out: `0 commits since ${ref}: no changes\n`, err: "" });
  }
});

test("a folder that was taken away cannot be read", async () => {
  const made = history(shop());
  made.git("rm", "-rq", "specs/shop");
  made.commit("away", {});
  expect(await since(made)).toMatchObject({ code: 2, told: ["away: git-unreadable"] });
});

test("a merge is one commit, compared with its first parent", async () => {
  const made = history(shop());
  made.git("checkout", "-qb", "side");
  made.commit("on the side 1", { [document]: wider });
  made.commit("on the side 2", { [document]: required });
  made.git("checkout", "-q", "main");
  made.commit("meanwhile", { "README.md": "" });
  made.git("merge", "-q", "--no-ff", "-m", "merged", "side");
  expect((await since(made)).told).toEqual(["merged: major"]);
});

test("a document alone, one from elsewhere, another branch than HEAD", async () => {
  const made = history({ "shop.yaml": openapi });
  made.commit("required", { "shop.yaml": required });
  const alone = await covenant(made.cwd, ["diff", "shop.yaml", "--since", "v1.0.0", "--format", "json"]);
  expect(JSON.parse(alone.out)).toMatchObject({ bump: "major", commits: [{ subject: "required" }] });
  const at = await covenant(made.cwd, ["diff", "HEAD~1:shop.yaml", "--since", "v1.0.0"]);
  expect(at).toEqual({ code: 0, out: "0 commits since v1.0.0: no changes\n", err: "" });

  const api = manifest.replace("openapi.yaml", "../../documents/shop.yaml");
  const apart = history({ ...shop({ api, document: null }), "documents/shop.yaml": openapi });
  apart.commit("elsewhere", { "documents/shop.yaml": required });
  expect((await since(apart)).told).toEqual(["elsewhere: major"]);
});

test("how bad it must be, and whether it counts", async () => {
  const made = history(shop(), { [document]: wider });
  expect((await since(made)).code).toBe(0);
  expect((await since(made, "--fail-on", "info")).code).toBe(1);
  const policy = "covenant: 1\nignores: [{ id: '*', operation: POST *, reason: nobody sends it }]\n";
  made.commit("agreed", { "specs/shop/covenant.policy.yaml": policy });
  const { code, log } = await since(made, "--fail-on", "info");
  expect([code, log.commits.map(({ changes, ignored }) => [changes.length, ignored.length])]).toEqual([
    0,
    [
      [0, 1],
      [0, 0],
    ],
  ]);
});

test("the grace of a sunset, from the day of the commit", async () => {
  const until = (sunset: string) =>
    openapi.replace(
      "operationId: listOrders",
      `operationId: listOrders\n      deprecated: true\n      x-sunset: ${sunset}`,
    );
  // The second commit is of 2026-01-02.
  const short = history(shop(), { [document]: until("2026-02-01") });
  expect((await since(short)).code).toBe(0);
  short.commit("agreed", { "specs/shop/covenant.policy.yaml": "covenant: 1\ngrace: { stable: 31 }\n" });
  const { code, log } = await since(short);
  expect([code, log.commits.map(({ changes }) => changes.map(({ id }) => id))]).toEqual([
    1,
    [["endpoint-deprecated-with-sunset", "api-sunset-date-too-small"], []],
  ]);
});

test("the version of the last beside that of the first", async () => {
  const made = history(shop(), { [document]: required });
  const small = await covenant(made.cwd, [
    "diff",
    "specs/shop",
    "--since",
    "v1.0.0",
    "--check-version",
    "--fail-on",
    "none",
  ]);
  expect(small.code).toBe(1);
  expect(small.out).toMatch(
    /specs\/shop\/api\.yaml:3:\d+ error version-too-small version 1\.0\.0 is too small after 1\.0\.0/,
  );
  made.commit("two", { "specs/shop/api.yaml": manifest.replace("1.0.0", "2.0.0") });
  const { code } = await covenant(made.cwd, [
    "diff",
    "specs/shop",
    "--since",
    "v1.0.0",
    "--check-version",
    "--fail-on",
    "none",
  ]);
  expect(code).toBe(0);
});

test.each([
  "--upload-pack=touch pwned",
  "--output=pwned",
  "-h",
  "--all",
  "",
  "nowhere",
  "v1.0.0..main",
  "v1.0.0:specs",
  "--end-of-options",
  "$(touch pwned)",
  "v1.0.0\n--output=pwned",
])("what is no commit is inert: %j", async (ref) => {
  const made = history(shop(), { [document]: wider });
  const ran = await covenant(made.cwd, ["diff", "specs/shop", `--since=${ref}`, "--format", "json"]);
  expect([ran.code, told(ran).map(({ code }) => code)]).toEqual([2, ["git-unreadable"]]);
  expect(made.git("status", "--porcelain")).toBe("");
});

test("the name of an API, and its manifest", async () => {
  const made = history(shop(), { [document]: wider });
  for (const path of ["shop", "specs/shop/", "specs/shop/api.yaml", "./specs/shop"])
    expect((await covenant(made.cwd, ["diff", path, "--since", "v1.0.0"])).out).toContain("commit 1 (a minor version)");
});

test.each(["--output=pwned", ":(glob)**", "../..", "-", "specs/shoo", "shoo"])("so is a path: %j", async (path) => {
  const made = history(shop(), { [document]: wider });
  const ran = await covenant(made.cwd, ["diff", "--since", "v1.0.0", "--", path]);
  expect(ran.code).toBe(2);
  expect(made.git("status", "--porcelain")).toBe("");
});

test("a document that would turn a reference into an option of git", async () => {
  const hostile = openapi.replace("#/components/schemas/Order", "../../../--textconv");
  const made = history(shop(), { [document]: hostile });
  const ran = await since(made);
  expect([ran.code, ran.told]).toEqual([2, ["commit 1: file-unreadable"]]);
  expect(ran.out).toContain("it is no file of this commit");
});

test("usage: one argument, and formats that hold a history", async () => {
  const made = history(shop());
  const run = (...args: readonly string[]) => covenant(made.cwd, ["diff", ...args, "--since", "v1.0.0"]);
  expect((await run("specs/shop", "specs/shop")).err).toContain("with --since there is no argument 'revision'");
  expect((await run("specs/shop", "--format", "github")).err).toContain(
    "text, json or markdown where --since is given",
  );
  expect((await run()).err).toContain("missing required argument 'base'");
});

test("written to a file, as a whole", async () => {
  const made = history(shop(), { [document]: wider });
  const args = ["diff", "specs/shop", "--since", "v1.0.0", "--format", "markdown"];
  const printed = await covenant(made.cwd, args);
  const ran = await covenant(made.cwd, [...args, "--output", "CHANGELOG.md"]);
  expect(ran).toEqual({ code: 0, out: "", err: "CHANGELOG.md: written; 1 commit since v1.0.0: a minor version\n" });
  expect(readFileSync(join(made.cwd, "CHANGELOG.md"), "utf8")).toBe(printed.out);
});

test("a long history: each version is read once, and how far it is stands on a terminal", async () => {
  const made = history(shop());
  const texts = Array.from({ length: 30 }, (_, index) => openapi.replace("maxLength: 3", `maxLength: ${index + 4}`));
  for (const [index, text] of texts.entries()) made.commit(`step ${index}`, { [document]: text });
  const { code, out, err } = await covenant(made.cwd, ["diff", "specs/shop", "--since", "v1.0.0"], { isTTY: true });
  expect([code, out.match(/a minor version\)/g)?.length]).toEqual([0, 30]);
  expect(err).toContain("commit 30 of 30 …");
});
