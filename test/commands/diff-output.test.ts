import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import type { DiffFormat } from "../../generator/commands/diff-output.ts";
import { covenant, openapi, told, workspace } from "./workspace.ts";

const changed = openapi.replace("required: [kind]", "required: [kind, note]").replace("[GIFT, SALE]", "[SALE]");
const files = { "old.yaml": openapi, "new.yaml": changed };

/** What a format prints where there are changes, and where there are none. */
const formats: Readonly<Record<DiffFormat, readonly [some: RegExp, none: RegExp]>> = {
  text: [/^POST \/orders\n/, /^no changes\n$/],
  json: [
    /^\{\n {2}"breaking": true,/,
    /^\{\n {2}"breaking": false,\n {2}"bump": "none",\n {2}"changes": \[\],\n {2}"verdict": \{/,
  ],
  markdown: [/^\*\*2 errors: a major version\*\*\n/, /^No changes of the API\.\n$/],
  github: [/^::error file=new\.yaml,/, /^$/],
  sarif: [/"ruleId": "request-property-became-required"/, /"results": \[\]/],
  junit: [
    /<testsuites name="covenant diff" tests="2" failures="2" /,
    /<testsuites name="covenant diff" tests="1" failures="0" /,
  ],
  html: [
    /^<!doctype html>\n[\s\S]*A major version\.[\s\S]*<\/html>\n$/,
    /^<!doctype html>\n[\s\S]*No changes\.[\s\S]*<\/html>\n$/,
  ],
};

afterEach(() => vi.unstubAllEnvs());

/** The same in and out of GitHub's runner. */
function elsewhere() {
  vi.stubEnv("GITHUB_STEP_SUMMARY", "");
  vi.stubEnv("GITHUB_WORKSPACE", "");
}

test.each(Object.entries(formats))("%s, printed and written to a file", async (format, [some, none]) => {
  elsewhere();
  const cwd = workspace(files);
  const diff = (revision: string, ...more: readonly string[]) =>
    covenant(cwd, ["diff", "old.yaml", revision, "--format", format, ...more]);
  const printed = await diff("new.yaml");
  expect(printed).toMatchObject({ code: 1, err: "" });
  expect(printed.out).toMatch(some);
  expect(await diff("new.yaml")).toEqual(printed);
  const nothing = await diff("old.yaml");
  expect(nothing).toMatchObject({ code: 0, err: "" });
  expect(nothing.out).toMatch(none);

  const written = await diff("new.yaml", "--output", "reports/changes");
  expect(written).toEqual({ code: 1, out: "", err: "reports/changes: written; 2 errors: a major version\n" });
  expect(readFileSync(join(cwd, "reports/changes"), "utf8")).toBe(printed.out);
  expect(readdirSync(join(cwd, "reports"))).toEqual(["changes"]);
  expect((await diff("new.yaml", "--output", "reports/changes")).err).toMatch(/^reports\/changes: unchanged; /);
  expect((await diff("old.yaml", "--output", "reports/changes", "--quiet")).err).toBe("");
  expect(readFileSync(join(cwd, "reports/changes"), "utf8")).toBe(nothing.out);
});

/** Where a format says that the version is too small, and that an ignore is not used. */
const findings: Readonly<Record<DiffFormat, readonly RegExp[]>> = {
  text: [/error version-too-small /, /policy\.yaml:2:\d+ warning policy-ignore-unused /],
  json: [/"code": "version-too-small"/, /"code": "policy-ignore-unused"/],
  markdown: [/^- `error: version 1\.2\.3 is too small/m, /^- `warning: .*\(policy\.yaml\)`$/m],
  github: [/^::error .*title=version-too-small::/m, /^::warning file=policy\.yaml,.*title=policy-ignore-unused::/m],
  sarif: [/"id": "version-too-small"/, /"id": "policy-ignore-unused"[\s\S]*"uri": "policy\.yaml"/],
  junit: [
    /<testcase classname="version and policy" name="error version-too-small: [^>]*>\n<failure /,
    /<testcase classname="version and policy" name="warning policy-ignore-unused: [^>]*>\n<system-out>/,
  ],
  html: [/<code>version-too-small<\/code>/, /<code>policy-ignore-unused<\/code> <code>policy\.yaml:2:/],
};

test.each(Object.entries(findings))("%s says what is wrong with version and policy", async (format, want) => {
  elsewhere();
  const policy =
    "covenant: 1\nignores: [{ id: api-server-*, reason: never used }, { id: '*-enum-*', reason: known }]\n";
  const versioned = (text: string) => text.replace('version: "1"', "version: 1.2.3");
  const cwd = workspace({
    "old.yaml": versioned(openapi),
    "new.yaml": versioned(changed),
    "policy.yaml": policy,
  });
  const args = ["diff", "old.yaml", "new.yaml", "--check-version", "--policy", "policy.yaml", "--format", format];
  const ran = await covenant(cwd, args);
  expect([ran.code, ran.err]).toEqual([1, ""]);
  for (const one of want) expect(ran.out).toMatch(one);
  // Who reads it learns what was ignored, and why.
  if (["text", "json", "markdown", "html"].includes(format)) expect(ran.out).toMatch(/known/);
});

test.each<[format: DiffFormat, want: RegExp, never: RegExp]>([
  ["text", /^no changes that count: a major version\n/, /no changes\n/],
  ["markdown", /^\*\*no changes that count: a major version\*\*\n/, /No changes/],
  [
    "junit",
    /<testcase classname="the whole API" name="no changes that count: a major version"\/>/,
    /name="no changes"/,
  ],
  [
    "html",
    /<p class="verdict info"><strong>A major version\.<\/strong>[\s\S]*<p>No change counts: the policy ignores all of them\./,
    /say the same|No changes\./,
  ],
])("%s does not say that nothing changed where a policy ignores all of it", async (format, want, never) => {
  elsewhere();
  const policy = "covenant: 1\nignores: [{ id: '*', reason: known }]\n";
  const cwd = workspace({ ...files, "p.yaml": policy });
  const ran = await covenant(cwd, ["diff", "old.yaml", "new.yaml", "--policy", "p.yaml", "--format", format]);
  expect([ran.code, ran.err]).toEqual([0, ""]);
  expect(ran.out).toMatch(want);
  expect(ran.out).not.toMatch(never);
});

/** What is printed beside the changes of a schema that both operations send, where `note` became required and `more` came. */
test.each<[format: DiffFormat, policy: string, want: RegExp]>([
  [
    "text",
    "",
    /^1 error, 1 note, in 4 places: a major version\n {2}for request-property-became-required \(in 2 places\)$/m,
  ],
  ["markdown", "", /^\*\*1 error, 1 note, in 4 places: a major version\*\*\n/],
  ["html", "", /<strong>A major version\.<\/strong> 1 error, 1 note, in 4 places\.<\/p>/],
  ["text", "ignores: [{ id: '*', reason: r }]", /^ {2}ignored by p\.yaml: 2 changes, in 4 places$/m],
  ["text", "ignores: [{ id: '*', operation: POST *, reason: r }]", /^ {2}ignored by p\.yaml: 2 changes$/m],
])("%s counts what changed, and the places where it shows: %j", async (format, policy, want) => {
  elsewhere();
  const twice = (text: string) => {
    const [, post = ""] = /( {4}post:\n.*?)(?= {4}get:)/s.exec(text) ?? [];
    return text.replace("    get:", `${post.replace("post:", "put:").replace("createOrder", "putOrder")}    get:`);
  };
  const more = changed.replace("[SALE]", "[GIFT, SALE]").replace("note: {", "more: { type: string }\n        note: {");
  const cwd = workspace({ "old.yaml": twice(openapi), "new.yaml": twice(more), "p.yaml": `covenant: 1\n${policy}\n` });
  const args = ["diff", "old.yaml", "new.yaml", "--policy", "p.yaml", "--format", format];
  expect((await covenant(cwd, args)).out).toMatch(want);
});

test("a file has no colours, whoever watches", async () => {
  const cwd = workspace(files);
  const args = ["diff", "old.yaml", "new.yaml"];
  expect((await covenant(cwd, args, { colour: true })).out).toContain("\u001b[");
  await covenant(cwd, [...args, "--output", "changes.txt"], { colour: true });
  expect(readFileSync(join(cwd, "changes.txt"), "utf8")).not.toContain("\u001b");
});

test("where it cannot be written nothing looks clean", async () => {
  const cwd = workspace({ ...files, file: "" });
  const ran = await covenant(cwd, [
    "diff",
    "old.yaml",
    "old.yaml",
    "--format",
    "json",
    "--output",
    "file/changes.json",
  ]);
  expect([ran.code, told({ ...ran, out: ran.out || ran.err }).map(({ code }) => code)]).toEqual([2, ["write-failed"]]);
});

test("where a side cannot be read an older report stays as it was", async () => {
  const cwd = workspace({ ...files, "changes.html": "older" });
  const ran = await covenant(cwd, ["diff", "old.yaml", "gone.yaml", "--format", "html", "--output", "changes.html"]);
  expect(ran.code).toBe(2);
  expect(readFileSync(join(cwd, "changes.html"), "utf8")).toBe("older");
});

test("failures of JUnit are what the exit code speaks of", async () => {
  const cwd = workspace(files);
  const args = ["diff", "new.yaml", "old.yaml", "--format", "junit"];
  const lenient = await covenant(cwd, args);
  expect([lenient.code, lenient.out.includes("<failure")]).toEqual([0, false]);
  const strict = await covenant(cwd, [...args, "--fail-on", "info"]);
  expect([strict.code, strict.out.includes("<failure")]).toEqual([1, true]);
});

test("a job summary is added to what the step has written, for GitHub only", async () => {
  const cwd = workspace({ ...files, summary: "# before\n" });
  const path = join(cwd, "summary");
  vi.stubEnv("GITHUB_STEP_SUMMARY", path);
  vi.stubEnv("GITHUB_WORKSPACE", "");
  for (const format of Object.keys(formats).filter((one) => one !== "github"))
    await covenant(cwd, ["diff", "old.yaml", "new.yaml", "--format", format]);
  expect(readFileSync(path, "utf8")).toBe("# before\n");
  const ran = await covenant(cwd, ["diff", "old.yaml", "new.yaml", "--format", "github"]);
  expect(ran.code).toBe(1);
  expect(readFileSync(path, "utf8")).toMatch(
    /^# before\n## What changed in the API\n\n\*\*2 errors: a major version\*\*\n/,
  );
  await covenant(cwd, ["diff", "old.yaml", "old.yaml", "--format", "github"]);
  expect(readFileSync(path, "utf8")).toMatch(/\n## What changed in the API\n\nNo changes of the API\.\n\n$/);
});

test("a job summary stays below GitHub's limit, whatever the step has written", async () => {
  const count = 300;
  const many = (word: string) =>
    openapi.replace(
      "        kind: { enum: [GIFT, SALE] }\n",
      `$&${Array.from({ length: count }, (_, index) => `        ${word}${index}: { type: string }\n`).join("")}`,
    );
  for (const before of [0, 950_000, 1_048_000]) {
    const cwd = workspace({ "old.yaml": many("a"), "new.yaml": many("b"), summary: "x".repeat(before) });
    const path = join(cwd, "summary");
    vi.stubEnv("GITHUB_STEP_SUMMARY", path);
    await covenant(cwd, ["diff", "old.yaml", "new.yaml", "--format", "github"]);
    const text = readFileSync(path, "utf8").slice(before);
    const [, left = "0"] = /…and (\d+) more, which do not fit here/.exec(text) ?? [];
    expect((text.match(/^\| (🔴|🟡|🔵)/gmu) ?? []).length + Number(left)).toBe(2 * count);
    expect(Number(left) > 0).toBe(before > 0);
    expect(statSync(path).size).toBeLessThan(2 ** 20);
  }
});

test("a job summary that cannot be written is told", async () => {
  const cwd = workspace(files);
  mkdirSync(join(cwd, "summary"));
  vi.stubEnv("GITHUB_STEP_SUMMARY", join(cwd, "summary"));
  const ran = await covenant(cwd, ["diff", "old.yaml", "old.yaml", "--format", "github"]);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain("write-failed");
});

test("paths start at what GitHub has checked out, wherever the command runs", async () => {
  const cwd = workspace({ ...files, "api/old.yaml": openapi, "api/new.yaml": changed });
  vi.stubEnv("GITHUB_STEP_SUMMARY", "");
  vi.stubEnv("GITHUB_WORKSPACE", cwd);
  const ran = (format: string) => covenant(join(cwd, "api"), ["diff", "../old.yaml", "new.yaml", "--format", format]);
  expect((await ran("github")).out).toMatch(/^::error file=api\/new\.yaml,/);
  expect((await ran("sarif")).out).toMatch(/"uri": "api\/new\.yaml"[\s\S]*"uri": "old\.yaml"/);
  // A link to what is checked out is the same folder.
  symlinkSync(cwd, join(cwd, "link"));
  vi.stubEnv("GITHUB_WORKSPACE", join(cwd, "link"));
  expect((await ran("github")).out).toMatch(/^::error file=api\/new\.yaml,/);
  vi.stubEnv("GITHUB_WORKSPACE", join(cwd, "elsewhere"));
  expect((await ran("github")).out).toMatch(/^::error file=new\.yaml,/);
});

/** Where the command runs, what it is given, and the file that is named of the revision; undefined: none is. */
const standings: readonly [name: string, from: string, revision: string, file: string | undefined][] = [
  ["above the repository", "", "repo/api/new.yaml", "api/new.yaml"],
  ["in it", "repo", "api/new.yaml", "api/new.yaml"],
  ["below its root", "repo/api", "new.yaml", "api/new.yaml"],
  ["by a link to it", "linked", "api/new.yaml", "api/new.yaml"],
  ["above it, the file by a link", "", "linked/api/new.yaml", "api/new.yaml"],
  ["a link out of it", "repo", "out.yaml", undefined],
  ["beside it", "repo", "../beside.yaml", undefined],
  ["a folder of like name", "", "repository/new.yaml", undefined],
];

test.each(standings)("annotations and SARIF name files of the repository only: %s", async (_, from, revision, file) => {
  const cwd = workspace({
    "repo/.git/HEAD": "",
    "repo/api/new.yaml": changed,
    "beside.yaml": changed,
    "repository/new.yaml": changed,
    "old.yaml": openapi,
  });
  symlinkSync(join(cwd, "repo"), join(cwd, "linked"));
  symlinkSync(join(cwd, "beside.yaml"), join(cwd, "repo/out.yaml"));
  vi.stubEnv("GITHUB_STEP_SUMMARY", "");
  // Without GitHub the repository around the working directory is meant, where there is one.
  for (const root of from === "" ? ["repo", "linked"] : ["repo", "linked", ""]) {
    vi.stubEnv("GITHUB_WORKSPACE", root === "" ? "" : join(cwd, root));
    const args = ["diff", join(cwd, "old.yaml"), revision, "--format"];
    const github = await covenant(join(cwd, from), [...args, "github"]);
    expect(github.out).toMatch(file === undefined ? /^::error title=/ : `::error file=${file},line=20,`);
    const [result] = JSON.parse((await covenant(join(cwd, from), [...args, "sarif"])).out).runs[0].results;
    expect(result.locations[0].physicalLocation?.artifactLocation.uri).toBe(file);
    expect(result.relatedLocations).toMatchObject([
      { message: { text: expect.stringMatching(/^in the base, at .*old/) } },
    ]);
    expect(github.out + JSON.stringify(result)).not.toMatch(/file=\.\.|"uri":"\.\./);
  }
});

test.each([
  ["the revision", "new.yaml"],
  ["the base, by another name", "link.yaml"],
  ["a folder", "."],
])("the output is not written over what is there: %s", async (_, output) => {
  const files = { "old.yaml": openapi, "new.yaml": openapi.replace("maxLength: 3", "maxLength: 9") };
  const cwd = workspace(files);
  symlinkSync("old.yaml", join(cwd, "link.yaml"));
  const ran = await covenant(cwd, ["diff", "old.yaml", "new.yaml", "--output", output]);
  expect(ran).toMatchObject({ code: 2, out: "", err: expect.not.stringContaining("package") });
  for (const [name, text] of Object.entries(files)) expect(readFileSync(join(cwd, name), "utf8")).toBe(text);
});
