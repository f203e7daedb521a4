import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { orFailure } from "../../generator/commands/diff-failure.ts";
import { changesSchema } from "../../generator/report/changes-schema.ts";
import { readXml } from "../report/read-xml.ts";
import { repository } from "./repository.ts";
import { covenant, openapi, shop, told, workspace } from "./workspace.ts";

const broken = openapi.replace('"#/components/schemas/Order"', '"#/components/schemas/Gone"');
const files = { "old.yaml": openapi, "broken.yaml": broken };
/** Where the reference of `broken.yaml` stands. */
const [line, column] = [11, 29];

beforeEach(() => {
  vi.stubEnv("GITHUB_STEP_SUMMARY", "");
  vi.stubEnv("GITHUB_WORKSPACE", "");
});
afterEach(() => vi.unstubAllEnvs());

const compared = (cwd: string, format: string, ...more: readonly string[]) =>
  covenant(cwd, ["diff", "old.yaml", "broken.yaml", "--format", format, ...more]);

/** What is wrong in each way of failing, and its place where it has one. */
const failures: readonly [name: string, revision: string, code: string, file: string | undefined][] = [
  ["a reference to nothing", "broken.yaml", "ref-dangling", "broken.yaml"],
  ["no file", "gone.yaml", "file-unreadable", "gone.yaml"],
  ["no server", "http://nowhere.invalid/a.yaml", "url-unreadable", undefined],
  ["no commit", "nothing:a.yaml", "git-unreadable", undefined],
];

test.each(failures)("github: an annotation, and the job's summary: %s", async (_, revision, code, file) => {
  const cwd = workspace({ ...files, summary: "" });
  vi.stubEnv("GITHUB_STEP_SUMMARY", join(cwd, "summary"));
  const ran = await covenant(cwd, ["diff", "old.yaml", revision, "--format", "github"]);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(code);
  const place = file === undefined ? "" : `file=${file},line=\\d+,col=\\d+,`;
  expect(ran.out).toMatch(new RegExp(`^::error ${place}title=${code}::.+%0A.+\\n$`));
  expect(readFileSync(join(cwd, "summary"), "utf8")).toMatch(
    /^## What changed in the API\n\n\*\*🔴 The two versions could not be compared\*\*\n\n- .*error: /,
  );
});

test.each(failures)("sarif: the run has failed, and has a result: %s", async (_, revision, code, file) => {
  const ran = await covenant(workspace(files), ["diff", "old.yaml", revision, "--format", "sarif"]);
  expect(ran.code).toBe(2);
  const [run] = JSON.parse(ran.out).runs;
  expect(run.invocations).toMatchObject([{ executionSuccessful: false, exitCode: 2 }]);
  const [notification] = run.invocations[0].toolExecutionNotifications;
  expect(notification).toMatchObject({ descriptor: { id: code }, level: "error" });
  expect(run.results).toMatchObject([
    { ruleId: code, level: "error", message: { text: expect.stringMatching(/^Not compared: /) } },
  ]);
  for (const { locations } of [notification, run.results[0]])
    expect(locations?.[0].physicalLocation.artifactLocation.uri).toBe(file);
});

test.each(failures)("junit: a case in error: %s", async (_, revision, code, file) => {
  const ran = await covenant(workspace(files), ["diff", "old.yaml", revision, "--format", "junit"]);
  expect(ran.code).toBe(2);
  expect(ran.out).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="covenant diff" tests="1" failures="0" errors="1" skipped="0">\n/,
  );
  expect(ran.out).toContain(`<error type="${code}" `);
  expect(ran.out.includes(` file="${file}" `)).toBe(file !== undefined);
  expect(() => readXml(ran.out)).not.toThrow();
});

test.each(failures)("markdown: a comment that says so: %s", async (_, revision) => {
  const ran = await covenant(workspace(files), ["diff", "old.yaml", revision, "--format", "markdown"]);
  expect(ran.code).toBe(2);
  expect(ran.out).toMatch(
    /^\*\*🔴 The two versions could not be compared\*\*\n\n- (`.+` )?error: `.+` {2}\n {2}`.+`\n$/,
  );
});

test.each(failures)("json: as its schema has it: %s", async (_, revision, code) => {
  const accepts = new Ajv2020({ strict: false }).compile(changesSchema());
  const ran = await covenant(workspace(files), ["diff", "old.yaml", revision, "--format", "json"]);
  expect([ran.code, ran.err]).toEqual([2, ""]);
  expect(told(ran)).toMatchObject([{ code }]);
  accepts(JSON.parse(ran.out));
  expect(accepts.errors).toBeNull();
  accepts({ diagnostics: [] });
  expect(accepts.errors).not.toBeNull();
});

test("a bug of ours looks no cleaner", async () => {
  const out: string[] = [];
  const terminal = {
    out: (text: string) => void out.push(text),
    err() {},
    input: () => "",
    isTTY: false,
    colour: false,
  };
  for (const output of ["json", "github", "sarif", "junit", "markdown"] as const) {
    const options = { output, file: undefined, quiet: false, cwd: workspace({}) };
    await expect(orFailure(options, terminal, () => Promise.reject(new TypeError("x is no y")))).rejects.toThrow(
      TypeError,
    );
  }
  expect(out).toHaveLength(5);
  for (const text of out) expect(text).toContain("this is a bug in covenant: x is no y");
});

test("the place is that of the mistake", async () => {
  const cwd = workspace(files);
  expect((await compared(cwd, "github")).out).toMatch(`::error file=broken.yaml,line=${line},col=${column},`);
});

const reports: readonly [format: string, failed: RegExp][] = [
  ["json", /^\{\n {2}"diagnostics": \[/],
  ["markdown", /^\*\*🔴 The two versions could not be compared/],
  ["sarif", /"executionSuccessful": false/],
  ["junit", /<error type="ref-dangling"/],
];

test.each(reports)("%s: an older report does not stay where a comparison failed", async (format, failed) => {
  const cwd = workspace(files);
  const report = join(cwd, "reports/changes");
  const args = ["--output", "reports/changes"];
  for (const before of [["diff", "old.yaml", "old.yaml"], ["diff", "old.yaml", "gone.yaml"], undefined]) {
    if (before !== undefined) await covenant(cwd, [...before, "--format", format, ...args]);
    const ran = await compared(cwd, format, ...args);
    expect(ran.code).toBe(2);
    expect(ran.out + ran.err).toContain("ref-dangling");
    expect(readFileSync(report, "utf8")).toMatch(failed);
  }
});

test.each(reports)("%s: nothing but a report is written over, whatever failed", async (format, failed) => {
  const all = { ...files, "notes.md": "# Notes\n", "a.json": '{ "openapi": "3.1.0" }', "a.xml": "<a/>" };
  const cwd = workspace(all);
  for (const file of Object.keys(all)) {
    const ran = await compared(cwd, format, "--output", file);
    expect([file, ran.code]).toEqual([file, 2]);
    // Then it is printed.
    expect(ran.out).toMatch(failed);
  }
  for (const [name, text] of Object.entries(all)) expect(readFileSync(join(cwd, name), "utf8")).toBe(text);
});

test.each([
  ["its document", "specs/shop/openapi.yaml"],
  ["its rules", "specs/shop/rules.yaml"],
  ["its manifest", "specs/shop/api.yaml"],
  ["a policy", "p.yaml"],
])("a changelog is not written over what it is of: %s", async (_, output) => {
  const made = repository();
  made.commit("first", { ...shop(), "p.yaml": "covenant: 1\n" });
  made.commit("second", { "specs/shop/openapi.yaml": openapi.replace("maxLength: 3", "maxLength: 9") });
  const before = readFileSync(join(made.cwd, output), "utf8");
  for (const [from, path] of [
    ["", "specs/shop"],
    ["specs", "shop"],
  ] as const) {
    const out = join(made.cwd, output);
    const args = ["diff", path, "--since", "HEAD~1", "--policy", join(made.cwd, "p.yaml"), "--output", out];
    const ran = await covenant(join(made.cwd, from), args);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("another file than what is read")]);
    expect(readFileSync(out, "utf8")).toBe(before);
  }
  expect(made.git("status", "--porcelain")).toBe("");
});
