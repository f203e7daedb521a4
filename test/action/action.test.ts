import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { shop, workspace } from "../commands/workspace.ts";
import { action, committed, dryRun, root, type Step } from "./dry-run.ts";

const workflow = parse(readFileSync(join(root, ".github/workflows/specs.yml"), "utf8")) as {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly (Step & { readonly with?: object })[] }>>;
};
const { steps } = action.runs;
const jobs = Object.values(workflow.jobs);

test("no text of an event or an input becomes part of a script", () => {
  const scripts = [...steps, ...jobs.flatMap((job) => job.steps)].flatMap(({ run }) =>
    run === undefined ? [] : [run],
  );
  expect(scripts.length).toBeGreaterThan(3);
  for (const run of scripts) expect(run).not.toContain("${{");
});

test("every input is described and used, and every step of a shell names it", () => {
  const used = new Set(JSON.stringify(steps).match(/(?<=inputs\.)[\w-]+/g));
  expect(new Set(Object.keys(action.inputs))).toEqual(used);
  for (const [name, { description = "" }] of Object.entries(action.inputs))
    expect([name, description]).not.toContain("");
  for (const { run, shell } of steps) expect(run === undefined ? "bash" : shell).toBe("bash");
});

test("every environment variable of a step is read in its script", () => {
  for (const { run = "", env = {} } of steps) for (const name of Object.keys(env)) expect(run).toContain(`"$${name}`);
});

test("other actions go by a version, and the workflow may read and no more", () => {
  const uses = [...steps, ...jobs.flatMap((job) => job.steps)].flatMap((one) => one.uses ?? []);
  expect(uses.filter((one) => !/^(\.\/|[\w-]+\/[\w-]+@v\d+\.\d+\.\d+$)/.test(one))).toEqual([]);
  expect(workflow.permissions).toEqual({ contents: "read" });
  const given = jobs
    .flatMap((job) => job.steps)
    .flatMap(({ uses, with: inputs = {} }) => (uses === "./" ? Object.keys(inputs) : []));
  expect(given.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
});

test("the README tells every input, and its example is one that this action takes", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  for (const name of Object.keys(action.inputs)) expect(readme).toContain(`\`${name}\``);
  const [, example = ""] = /```yaml\n(# \.github\/workflows[\s\S]*?)```/.exec(readme) ?? [];
  const { permissions, jobs: told } = parse(example) as typeof workflow;
  expect(permissions).toEqual({ contents: "read" });
  const inputs = Object.values(told)
    .flatMap((job) => job.steps)
    .flatMap((one) => Object.keys((one.uses?.includes("covenant") && one.with) || {}));
  expect(inputs).toContain("api");
  expect(inputs.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
});

const before = shop({});
const path = "specs/shop/openapi.yaml";
const wanting = (before[path] ?? "").replace("required: [kind]", "required: [kind, note]");
const byName = (cwd: string, inputs: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    dryRun(cwd, { api: "shop", check: "false", base: "main", ...inputs }).map((one) => [one.name, one]),
  );

function repository(files: Readonly<Record<string, string>>): string {
  const cwd = workspace(files);
  committed(cwd, "first");
  execFileSync("git", ["checkout", "-q", "-b", "change"], { cwd });
  return cwd;
}

test("nothing changed: every step is fine, and the outputs say so", () => {
  const { Diff: diff, Install, Check } = byName(repository(before), {});
  expect([Install?.code, Check?.code, diff?.code]).toEqual([0, 0, 0]);
  expect(diff?.outputs).toBe("bump=none\nbreaking=false\n");
});

test("what breaks is annotated, summed up and written for a comment, and fails", () => {
  const cwd = repository(before);
  writeFileSync(join(cwd, path), wanting);
  const { Diff: diff } = byName(cwd, { "comment-file": "changes.md" });
  expect(diff?.out).toMatch(/^::error .*file=specs\/shop\/openapi\.yaml,line=\d+/m);
  expect(diff?.outputs).toBe("bump=major\nbreaking=true\n");
  expect(diff?.summary).toContain("request-property-became-required");
  expect(readFileSync(join(cwd, "changes.md"), "utf8")).toContain("request-property-became-required");
  expect(diff?.code).toBe(1);
});

test("what the base's branch has of its own does not count, and specs may stand in a folder", () => {
  const cwd = repository(Object.fromEntries(Object.entries(before).map(([name, text]) => [`apis/${name}`, text])));
  execFileSync("git", ["checkout", "-q", "main"], { cwd });
  writeFileSync(join(cwd, "apis", path), wanting);
  committed(cwd, "second");
  execFileSync("git", ["checkout", "-q", "change"], { cwd });
  const { Diff: unchanged } = byName(cwd, { "working-directory": "apis" });
  expect([unchanged?.code, unchanged?.outputs]).toEqual([0, "bump=none\nbreaking=false\n"]);
  writeFileSync(join(cwd, "apis", path), wanting);
  const { Diff: changed } = byName(cwd, { "working-directory": "apis" });
  expect([changed?.code, changed?.outputs]).toEqual([1, "bump=major\nbreaking=true\n"]);
});

test.each([
  ["a base that is not there", { base: "gone" }, 2, "::error title=covenant::The base is not among"],
  [
    "a base that would be an option of git",
    { base: "--upload-pack=touch owned" },
    2,
    "::error title=covenant::The base is not among",
  ],
  ["a base that would be a script", { base: "$(touch owned)" }, 2, "::error title=covenant::The base is not among"],
  ["an API that is not there", { api: "nowhere" }, 2, "nowhere"],
  ["an API that would be an option and a script", { api: "--help; touch owned" }, 2, ""],
  ["a level that there is not", { "fail-on": "$(touch owned)" }, 2, "fail-on"],
  [
    "an API by an absolute path",
    { api: "/specs/shop" },
    2,
    "::error title=covenant::The input api is an absolute path",
  ],
  ["a word that is neither", { surface: "yes" }, 2, "::error title=covenant::The input surface is neither true nor"],
  ["no word", { "check-version": "" }, 2, "::error title=covenant::The input check-version is neither true nor"],
  ["a word in capitals", { "check-version": "FALSE", surface: "True" }, 0, ""],
  ["no base", { base: "" }, 0, "::notice title=covenant::No base"],
] as const)("%s", (_, inputs, code, says) => {
  const cwd = repository(before);
  const { Diff: diff } = byName(cwd, inputs);
  expect(diff?.out).toContain(says);
  expect(diff?.code).toBe(code);
  expect(existsSync(join(cwd, "owned"))).toBe(false);
});

test("a document that cannot be read never looks clean", () => {
  const cwd = repository(before);
  writeFileSync(join(cwd, path), "openapi: [");
  const { Diff: diff, Lint: lint } = byName(cwd, {});
  expect([diff?.code, lint?.code]).toEqual([2, 2]);
});

test("an API that is new has nothing to be compared with", () => {
  const cwd = repository({ "README.md": "Nothing yet.\n" });
  for (const [name, text] of Object.entries(before)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  const { Diff: diff } = byName(cwd, {});
  expect([diff?.code, diff?.out]).toEqual([0, expect.stringContaining("The API is new")]);
});

test.each([
  ["true", 1],
  ["TRUE", 1],
  ["False", 0],
  ["yes", 2],
])("whether the package is checked: %s", (check, code) => {
  const cwd = repository({ ...before, "generated/shop/package.json": "{}" });
  expect(byName(cwd, { check }).Check?.code).toBe(code);
});

const under = (folder: string, document: string) =>
  Object.fromEntries(
    Object.entries({ ...before, [path]: document }).map(([name, text]) => [name.replace("specs/shop", folder), text]),
  );

function written(cwd: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
}

test("an API does not become new, or another, by a folder that a change adds", () => {
  const cwd = repository({ ...under("api/shop", before[path] ?? ""), "README.md": "" });
  written(cwd, { ...under("api/shop", wanting), ...under("specs/api/shop", before[path] ?? "") });
  expect(byName(cwd, { api: "api/shop" }).Diff).toMatchObject({ code: 1, outputs: "bump=major\nbreaking=true\n" });
  const parted = execFileSync("git", ["rev-parse", "HEAD"], { cwd, encoding: "utf8" }).trim();
  written(cwd, under(`${parted}:api/shop`, wanting));
  expect(byName(cwd, { api: "api/shop" }).Diff?.code).toBe(1);
});

test("an API that was moved away is not new", () => {
  const cwd = repository(before);
  execFileSync("git", ["mv", "specs/shop", "shop"], { cwd });
  expect(byName(cwd, {}).Diff?.code).toBe(2);
});

test("an API behind a symbolic link is not new", () => {
  const cwd = workspace(under("real/shop", before[path] ?? ""));
  symlinkSync("real", join(cwd, "specs"));
  committed(cwd, "first");
  expect(byName(cwd, { base: "main" }).Diff).toMatchObject({ code: 2, out: expect.stringContaining("symbolic link") });
});

test("what git cannot say is not new: a clone without the trees, from where nothing more comes", () => {
  const cwd = repository(before);
  const tree = execFileSync("git", ["rev-parse", "HEAD:specs"], { cwd, encoding: "utf8" }).trim();
  rmSync(join(cwd, ".git/objects", tree.slice(0, 2), tree.slice(2)));
  expect(byName(cwd, {}).Diff).toMatchObject({ code: 2, out: expect.stringContaining("::error title=covenant::git") });
});

test("specs outside of the working directory", () => {
  const cwd = repository({ ...before, "ci/README.md": "" });
  writeFileSync(join(cwd, path), wanting);
  const { Diff: diff } = byName(cwd, { "working-directory": "ci", api: "../specs/shop" });
  expect([diff?.code, diff?.outputs]).toEqual([1, "bump=major\nbreaking=true\n"]);
});
