import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { branchOf } from "../../generator/commands/sync-workflow.ts";
import { versionOf } from "../../generator/commands/version.ts";
import { covenant, manifest, shop, told, workspace } from "./workspace.ts";

const file = ".github/workflows/covenant-sync.yml";
const upstream = (text: string) => `${manifest}upstream: ${text}\n`;
const published = shop({ api: upstream('{ index: "https://docs.my-shop.example/llms.txt" }') });
const parcels = (text: string) =>
  Object.fromEntries(
    Object.entries(shop({ api: text.replace("name: shop\n", "name: parcels\n") })).map(([path, of]) => [
      path.replace("shop", "parcels"),
      of,
    ]),
  );

interface Workflow {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
  readonly permissions: object;
  readonly concurrency: object;
  readonly defaults: { readonly run: Readonly<Record<string, string>> };
  readonly jobs: { readonly sync: Job };
}

interface Job {
  readonly "timeout-minutes": number;
  readonly strategy: { readonly matrix: { readonly include: readonly Readonly<Record<string, string>>[] } };
  readonly steps: readonly Step[];
}

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly "working-directory"?: string;
}

/** A git repository with these files. */
function repository(files: Readonly<Record<string, string>>): string {
  const cwd = workspace(files);
  execFileSync("git", ["init", "-q"], { cwd });
  return cwd;
}

const textIn = (top: string) => readFileSync(join(top, file), "utf8");
const workflowIn = (top: string) => parse(textIn(top)) as Workflow;
const stepOf = (workflow: Workflow, name: string) => workflow.jobs.sync.steps.find((one) => one.name === name);

test("the workflow of every API with an upstream, at the top, and what is to be set", async () => {
  const top = repository({ ...published, ...parcels(upstream("{ document: 'http://docs.example/openapi.yaml' }")) });
  const others = {
    "specs/alone/api.yaml": manifest.replace("name: shop", "name: alone"),
    "specs/alone/openapi.yaml": "",
    "specs/none/api.yaml": upstream("{}"),
  };
  for (const [path, text] of Object.entries(others)) {
    mkdirSync(join(top, path, ".."), { recursive: true });
    writeFileSync(join(top, path), text);
  }
  const ran = await covenant(top, ["init", "--ci"]);
  expect([ran.code, ran.err]).toEqual([0, ""]);
  expect(ran.out).toMatch(/^\.github\/workflows\/covenant-sync\.yml: written\n\nSyncs parcels, shop every day/);
  for (const words of [
    "create and approve pull requests",
    "COVENANT_AUTH_DOCS_MY__SHOP_EXAMPLE:",
    "COVENANT_AUTH_DOCS_EXAMPLE:",
    "COVENANT_TOKEN:",
  ])
    expect(ran.out).toContain(words);
  const { sync } = workflowIn(top).jobs;
  expect(sync.strategy.matrix.include).toEqual(
    ["parcels", "shop"].map((api) => ({
      api,
      branch: `covenant/sync-${api}`,
      document: `specs/${api}/openapi.yaml`,
      package: `generated/${api}`,
    })),
  );
  expect(stepOf(workflowIn(top), "Sync")?.env).toEqual({
    API: "${{ matrix.api }}",
    COVENANT_AUTH_DOCS_EXAMPLE: "${{ secrets.COVENANT_AUTH_DOCS_EXAMPLE }}",
    COVENANT_AUTH_DOCS_MY__SHOP_EXAMPLE: "${{ secrets.COVENANT_AUTH_DOCS_MY__SHOP_EXAMPLE }}",
  });
});

test("the same bytes every time; anew where nobody has edited it; else only by --force", async () => {
  const top = repository(published);
  const run = (...args: readonly string[]) => covenant(top, ["init", "--ci", "--format", "json", ...args]);
  const first = JSON.parse((await run()).out) as object;
  expect(first).toMatchObject({
    file,
    written: true,
    apis: ["shop"],
    secrets: ["COVENANT_AUTH_DOCS_MY__SHOP_EXAMPLE"],
  });
  const text = textIn(top);
  expect(JSON.parse((await run()).out)).toEqual({ ...first, written: false });

  for (const [path, of] of Object.entries(parcels(upstream("{ index: 'https://docs.example' }")))) {
    mkdirSync(join(top, path, ".."), { recursive: true });
    writeFileSync(join(top, path), of);
  }
  writeFileSync(join(top, file), text.replaceAll("\n", "\r\n"));
  expect(JSON.parse((await run()).out)).toMatchObject({ written: true, apis: ["parcels", "shop"] });

  const edited = textIn(top).replace("23 4 * * *", "0 8 * * 1");
  writeFileSync(join(top, file), edited);
  const refused = await run();
  expect([refused.code, told(refused).map(({ code }) => code), textIn(top)]).toEqual([2, ["init-edited"], edited]);
  expect(told(refused)[0]?.fix).toContain("It syncs: parcels, shop.");
  expect((await run("--force")).code).toBe(0);
  expect(workflowIn(top).on.schedule).toEqual([{ cron: "23 4 * * *" }]);
});

test("specs in a folder of the repository; another folder does not take the workflow away", async () => {
  const within = (folder: string) =>
    Object.fromEntries(Object.entries(published).map(([path, text]) => [`${folder}/${path}`, text]));
  const top = repository({ ...within("my apis"), ...within("b") });
  const ran = await covenant(join(top, "my apis"), ["init", "--ci"]);
  expect([ran.code, ran.out.split("\n")[0]]).toEqual([0, `../${file}: written`]);
  const workflow = workflowIn(top);
  expect(workflow.defaults.run).toEqual({ shell: "bash", "working-directory": "my apis" });
  expect(workflow.jobs.sync.steps.find((one) => one.uses?.startsWith("actions/cache"))?.with?.path).toBe(
    "my apis/.covenant",
  );
  const other = await covenant(join(top, "b"), ["init", "--ci", "--format", "json"]);
  expect([other.code, told(other).map(({ code }) => code)]).toEqual([2, ["init-edited"]]);
});

const named = (list: string) => JSON.stringify({ [list]: { "openapi-covenant": "^1.0.0" } });
const registry = `npx --yes --package=openapi-covenant@${versionOf()} -- covenant`;
const own = "npx --no -- covenant";

test.each([
  ["no package.json", {}, registry, undefined],
  ["one of something else", { "package.json": "{}", "package-lock.json": "{}" }, registry, undefined],
  [
    "one with it, beside the specs",
    { "a/package.json": named("devDependencies"), "a/package-lock.json": "{}" },
    own,
    "a",
  ],
  [
    "one with it, above",
    { "package.json": named("dependencies"), "npm-shrinkwrap.json": "{}", "a/package.json": "{}" },
    own,
    ".",
  ],
  [
    "one with it, without a lock of npm",
    { "package.json": named("devDependencies"), "pnpm-lock.yaml": "" },
    registry,
    undefined,
  ],
  ["its own", { "package.json": '{ "name": "openapi-covenant" }', "package-lock.json": "{}" }, own, "."],
] as const)("covenant is what the repository has installed: %s", async (_, files, command, install) => {
  const specs = Object.entries(published).map(([path, text]) => [`a/${path}`, text]);
  const top = repository({ ...Object.fromEntries(specs), ...files });
  const ran = await covenant(join(top, "a"), ["init", "--ci", "--format", "json"]);
  expect(JSON.parse(ran.out)).toMatchObject({ command });
  const workflow = workflowIn(top);
  expect(stepOf(workflow, "Sync")?.run).toContain(`\n${command} sync --format=markdown`);
  expect(stepOf(workflow, "Install")?.["working-directory"]).toBe(install);
});

test.each([
  ["outside of a repository", published, [], "init-no-repository"],
  ["no specs", { "README.md": "" }, ["git"], "init-nothing-to-sync"],
  ["no API with an upstream", shop(), ["git"], "init-nothing-to-sync"],
  ["an upstream that says nothing", shop({ api: upstream("{}") }), ["git"], "init-nothing-to-sync"],
  ["a manifest with a mistake", { ...published, ...parcels("covenant: 2\n") }, ["git"], "manifest-value"],
  ["a package.json that is none", { ...published, "package.json": "{", "package-lock.json": "" }, ["git"], "syntax"],
  ["a file in the way", { ...published, ".github": "" }, ["git"], "write-failed"],
  ["a folder in the way", { ...published, [`${file}/a`]: "" }, ["git"], "write-failed"],
] as const)("nothing is written: %s", async (_, files, [isRepository], code) => {
  const cwd = isRepository === undefined ? workspace(files) : repository(files);
  const ran = await covenant(cwd, ["init", "--ci", "--format", "json"]);
  expect([ran.code, new Set(told(ran).map((one) => one.code))]).toEqual([2, new Set([code])]);
});

test("without --ci it says what it can write", async () => {
  for (const args of [["init"], ["init", "--force"]])
    expect(await covenant(repository(published), args)).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("--ci"),
    });
});

test("no name, of an API or of a place, becomes part of a script or an expression", async () => {
  const name = "-x\"'$(touch owned)`;\u0007${{ github.token }}";
  const top = repository(
    Object.fromEntries(
      Object.entries(published).map(([path, text]) => [`${name}/${path.replace("shop", name)}`, text]),
    ),
  );
  expect((await covenant(join(top, name), ["init", "--ci"])).code).toBe(0);
  const inert = name.replace("${{", "${{ '${{' }}");
  const { defaults, jobs } = workflowIn(top);
  expect([defaults.run["working-directory"], jobs.sync.strategy.matrix.include[0]?.api]).toEqual([inert, inert]);
  for (const { run = "" } of jobs.sync.steps) {
    expect(run).not.toContain("${{");
    expect(run).not.toContain("owned");
  }
});

test.each([
  ["shop", "covenant/sync-shop"],
  ["Shop_2.v1-x", "covenant/sync-Shop_2.v1-x"],
  ["a b", "covenant/sync-a-b-c8687a08"],
  ["a..b", "covenant/sync-a-b-"],
  ["a.lock", "covenant/sync-a-lock-"],
  ["a.", "covenant/sync-a-"],
  ["*", "covenant/sync-"],
  ["é", "covenant/sync-"],
  ["x".repeat(255), "covenant/sync-"],
])("the branch of %j is one that git takes", (api, branch) => {
  expect(branchOf(api)).toContain(branch);
  expect(execFileSync("git", ["check-ref-format", "--branch", branchOf(api)], { encoding: "utf8" }).trim()).toBe(
    branchOf(api),
  );
});

test("it may write contents and pull requests, and no more; actions are GitHub's own and go by a version", async () => {
  const top = repository({ ...published, "package.json": named("dependencies"), "package-lock.json": "{}" });
  await covenant(top, ["init", "--ci"]);
  const { permissions, concurrency, jobs } = workflowIn(top);
  expect(permissions).toEqual({ contents: "write", "pull-requests": "write" });
  expect(concurrency).toEqual({ group: "covenant-sync" });
  expect(jobs.sync["timeout-minutes"]).toBeLessThanOrEqual(30);
  const { steps } = jobs.sync;
  const uses = steps.flatMap((one) => one.uses ?? []);
  expect(uses.filter((one) => !/^actions\/[\w-]+@v\d+\.\d+\.\d+$/.test(one))).toEqual([]);
  expect(steps.find((one) => one.uses?.startsWith("actions/checkout"))?.with).toEqual({ "persist-credentials": false });
  const scripts = steps.flatMap(({ run, env = {} }) => (run === undefined ? [] : [{ run, env }]));
  expect(scripts).toHaveLength(3);
  for (const { run, env } of scripts) {
    execFileSync("bash", ["-n"], { input: run });
    for (const name of Object.keys(env).filter((one) => !/^(GH_|COVENANT_AUTH_)/.test(one)))
      expect(run).toContain(`$${name}`);
  }
  const withToken = steps.filter((one) => JSON.stringify(one).includes("token"));
  expect(withToken.map(({ name }) => name)).toEqual(["Pull request"]);
});
