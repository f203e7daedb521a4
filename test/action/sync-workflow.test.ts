import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { manifest, shop } from "../commands/workspace.ts";
import { type Pull, repository, type Synced } from "./github/repository.ts";

const published = `${manifest}upstream: { index: "https://docs.example/llms.txt" }\n`;
const files = { ...shop({ api: published }), "generated/shop/old.js": "old\n", "README.md": "A shop.\n" };
const branch = "covenant/sync-shop";

/** A sync that finds the documentation in a state of this name. */
const state = (name: string, body = `What moved: ${name}.`): Synced => ({
  body,
  files: {
    "specs/API/openapi.yaml": `${name}\n`,
    "specs/API/sources.lock.yaml": `${name}\n`,
    "generated/shop/new.js": name,
  },
});
const nothing: Synced = { body: "Nothing has moved." };

const one = (pulls: readonly Pull[]): Pull => {
  expect(pulls).toHaveLength(1);
  return pulls[0] as Pull;
};

test("what moved becomes a pull request, of what a sync writes and no more", async () => {
  const github = await repository(files);
  const synced = { ...state("A"), auth: "Bearer of it" };
  const ran = github.run({
    ...synced,
    files: {
      ...synced.files,
      "generated/shop/old.js": null,
      "README.md": "other\n",
      "left.log": "x",
      "specs/API2/x": "",
    },
  });
  expect(ran).toMatchObject({ code: 0, summary: "What moved: A." });
  expect(one(github.pulls())).toEqual({
    ...{ number: 1, state: "OPEN", head: branch, base: "main" },
    ...{ title: "Sync shop with its documentation", body: "What moved: A." },
  });
  expect(github.git("diff", "--name-status", "main", branch).split("\n")).toEqual([
    "A\tgenerated/shop/new.js",
    "D\tgenerated/shop/old.js",
    "M\tspecs/shop/openapi.yaml",
    "A\tspecs/shop/sources.lock.yaml",
  ]);
  expect(github.git("log", "--format=%an %s", `main..${branch}`)).toBe(
    "github-actions[bot] Sync shop with its documentation",
  );
});

test("the same again does nothing, also where the base went on elsewhere", async () => {
  const github = await repository(files);
  github.run(state("A"));
  const tip = github.git("rev-parse", branch);
  github.calls();
  expect(github.run(state("A")).code).toBe(0);
  github.commit("main", { "README.md": "Another shop.\n" });
  expect(github.run(state("A")).out).toContain("Pull request 1 has it already.");
  expect([github.calls(), github.git("rev-parse", branch)]).toEqual([["list", "list"], tip]);
});

test("another change brings the pull request up to date: one commit on what the base is now", async () => {
  const github = await repository(files);
  github.run(state("A"));
  github.commit("main", { "README.md": "Another shop.\n" });
  expect(github.run(state("B")).code).toBe(0);
  expect(one(github.pulls())).toMatchObject({ state: "OPEN", body: "What moved: B." });
  expect(github.git("show", `${branch}:specs/shop/openapi.yaml`)).toBe("B");
  expect(github.git("rev-parse", `${branch}^`)).toBe(github.git("rev-parse", "main"));
});

test("nothing moved: no pull request, and one of an older state is closed and its branch gone", async () => {
  const github = await repository(files);
  expect(github.run(nothing)).toMatchObject({ code: 0, out: expect.stringContaining("Nothing has moved.") });
  expect(github.pulls()).toEqual([]);
  github.run(state("A"));
  expect(github.run(nothing).code).toBe(0);
  expect(one(github.pulls())).toMatchObject({ state: "CLOSED", comment: expect.stringContaining("again") });
  expect(github.git("branch", "--list", branch)).toBe("");
  github.calls();
  expect([github.run(nothing).code, github.calls()]).toEqual([0, ["list"]]);
});

test.each([
  ["its branch left", false],
  ["its branch deleted", true],
])("a pull request that was closed by hand, %s, comes again when something else moves", async (_, isDeleted) => {
  const github = await repository(files);
  github.run(state("A"));
  github.put([{ ...one(github.pulls()), state: "CLOSED" }]);
  if (isDeleted) github.git("update-ref", "-d", `refs/heads/${branch}`);
  const again = github.run(state("A"));
  expect([again.code, again.out]).toEqual([0, expect.stringContaining("::notice title=covenant sync::Pull request 1")]);
  expect(github.pulls()).toHaveLength(1);
  expect(github.run(state("B")).code).toBe(0);
  expect(github.pulls().map(({ state, body }) => [state, body])).toEqual([
    ["CLOSED", "What moved: A."],
    ["OPEN", "What moved: B."],
  ]);
});

test("what somebody has committed to the branch is never lost, until the pull request is merged", async () => {
  const github = await repository(files);
  github.run(state("A"));
  github.commit(branch, { "specs/shop/rules.yaml": "covenant: 1\n" });
  const tip = github.git("rev-parse", branch);
  for (const synced of [state("A"), state("B"), nothing]) {
    const ran = github.run(synced);
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining("::warning title=covenant sync::Somebody has")]);
    expect(github.git("rev-parse", branch)).toBe(tip);
  }
  expect(one(github.pulls())).toMatchObject({ state: "OPEN", body: "What moved: A." });
  github.git("update-ref", "refs/heads/main", tip);
  github.put([{ ...one(github.pulls()), state: "MERGED" }]);
  expect(github.run(state("B")).code).toBe(0);
  expect(github.pulls().map(({ state }) => state)).toEqual(["MERGED", "OPEN"]);
  expect(github.git("rev-parse", `${branch}^`)).toBe(tip);
});

test("a repository that lets no workflow open pull requests is told where that is set, and the next run opens it", async () => {
  const github = await repository(files);
  github.permit(false);
  const ran = github.run(state("A"));
  expect([ran.code, ran.out]).toEqual([1, expect.stringMatching(/^::error title=.*allow GitHub Actions to create/m)]);
  expect([github.run(state("A")).code, github.pulls()]).toEqual([1, []]);
  github.permit(true);
  expect([github.run(state("A")).code, github.pulls().length]).toEqual([0, 1]);
});

test.each([
  ["with a pull request", true],
  ["without one", false],
])("what somebody pushes while it runs is never lost: a branch %s", async (_, isPermitted) => {
  const github = await repository(files);
  github.permit(isPermitted);
  github.run(state("A"));
  const ours = github.git("rev-parse", branch);
  github.commit(branch, { "specs/shop/rules.yaml": "covenant: 1\n" });
  const theirs = github.git("rev-parse", branch);
  github.git("update-ref", `refs/heads/${branch}`, ours);
  github.meanwhile(branch, theirs);
  expect(github.run(state("B")).code).toBe(isPermitted ? 0 : 1);
  expect(github.git("rev-parse", branch)).toBe(theirs);
});

test("a pull request of a fork that calls its branch the same is left alone", async () => {
  const github = await repository(files);
  const theirs = {
    number: 1,
    state: "OPEN",
    head: branch,
    base: "main",
    title: "t",
    body: "b",
    isCrossRepository: true,
  };
  github.put([theirs as Pull]);
  expect([github.run(nothing).code, github.run(state("A")).code]).toEqual([0, 0]);
  expect(github.pulls()).toEqual([
    theirs,
    expect.objectContaining({ number: 2, state: "OPEN", body: "What moved: A." }),
  ]);
});

test("a sync that could not be done fails the job, says which page, and opens nothing; what it prints commands nothing", async () => {
  const github = await repository(files);
  const says = "error page-unreadable cannot read https://docs.example/a.md: 100% gone\n::set-env name=A::b\n";
  const ran = github.run({ ...state("A"), code: 2, says });
  expect([ran.code, github.pulls(), github.calls()]).toEqual([2, [], []]);
  const [, word, printed] = /^::stop-commands::([\w-]{20,})\n([\s\S]*)^::\1::\n/m.exec(ran.out) ?? [];
  expect([word, printed]).toEqual([expect.any(String), says]);
  expect(ran.out.slice(ran.out.indexOf(`::${word}::`)).split("\n")).toEqual([
    `::${word}::`,
    "::error title=covenant sync::error page-unreadable cannot read https://docs.example/a.md: 100%25 gone%0A::set-env name=A::b",
    "",
  ]);
});

test("a package that git ignores is not committed, and specs may stand in a folder", async () => {
  const within = Object.fromEntries(
    Object.entries(shop({ api: published })).map(([name, text]) => [`my apis/${name}`, text]),
  );
  const github = await repository({ ...within, ".gitignore": "generated/\n" }, "my apis");
  expect(github.run(state("A")).code).toBe(0);
  expect(github.git("diff", "--name-only", "main", branch).split("\n")).toEqual([
    "my apis/specs/shop/openapi.yaml",
    "my apis/specs/shop/sources.lock.yaml",
  ]);
  expect(github.run(state("A")).out).toContain("has it already");
});

test("names and places of APIs are no options, no scripts and no expressions", async () => {
  const names = [
    "-x $(touch owned)",
    "--help; touch owned",
    "\"'`touch owned`",
    "a..b.lock",
    "${{ github.token }}",
    "*",
  ];
  const one = shop({ api: published });
  const all = names.flatMap((name) => Object.entries(one).map(([path, text]) => [path.replace("shop", name), text]));
  const github = await repository(Object.fromEntries(all));
  const ran = github.run({ files: { "specs/API/openapi.yaml": "A\n" } });
  expect(ran.code).toBe(0);
  expect(github.pulls().map(({ title }) => title)).toEqual(
    names.sort().map((name) => `Sync ${name} with its documentation`),
  );
  const changed = github
    .pulls()
    .map(({ head }) => github.git("diff", "--name-only", "-z", "main", head).split("\0")[0]);
  expect(changed).toEqual(names.map((name) => `specs/${name}/openapi.yaml`));
  expect(github.left()).toContain(`specs/${names[0]}`);
  expect(github.left().filter((path) => /(^|\/)owned/.test(path))).toEqual([]);
});

test("a document that stands elsewhere is committed as well", async () => {
  const api = published.replace("document: openapi.yaml", "document: ../../docs/shop.yaml");
  const github = await repository({ ...files, "specs/shop/api.yaml": api, "docs/shop.yaml": "old\n" });
  github.run({ files: { "docs/shop.yaml": "A\n", "docs/other.yaml": "x" } });
  expect(github.git("diff", "--name-only", "main", branch)).toBe("docs/shop.yaml");
});

test("git is given the token by the environment", async () => {
  const github = await repository(files);
  const workflow = github.git("show", "main:.github/workflows/covenant-sync.yml");
  const [, helper = ""] = /credentials='(.*)'$/m.exec(workflow) ?? [];
  const told = execFileSync(
    "git",
    ["-c", "credential.helper=", "-c", `credential.helper=${helper}`, "credential", "fill"],
    {
      input: "protocol=https\nhost=github.com\n\n",
      env: { PATH: process.env.PATH, GH_TOKEN: "a token's $(touch owned)", GIT_TERMINAL_PROMPT: "0" },
      encoding: "utf8",
    },
  );
  expect(told).toContain("username=x-access-token\npassword=a token's $(touch owned)\n");
});
