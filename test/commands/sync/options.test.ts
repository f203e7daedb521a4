import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parseText } from "../../../generator/read/parse.ts";
import { syncSchema } from "../../../generator/report/sync-schema.ts";
import { type Served, served } from "../../read/site/served.ts";
import { edits, home, type Site, siteOf } from "../../support/site.ts";
import { covenant, workspace } from "../workspace.ts";
import { document, manifest, pages, specs } from "./shop.ts";
import { copyOf, findings, refused, reported, sync, tree } from "./syncing.ts";

const original = siteOf(document);
/** Two rules rest on what has changed, and the document holds a little more. */
const moved = [
  edits.replace(pages.create, "must have a note", "must have a long note"),
  edits.replace(pages.create, "| SALE | 1 |", "| SALE | 2 |"),
  edits.replace(pages.whole, 'version: "1"', 'version: "2"'),
].reduce<Site>((site, edit) => edit(site), original);
let site: Served;
let synced: string;

beforeAll(async () => {
  site = await served(original);
  synced = workspace(specs(site.index));
  expect((await sync(synced)).code).toBe(0);
}, 60_000);
afterAll(() => site.close());
afterEach(() => {
  site.texts = original;
});

test("--accept: a rule that was read again counts as confirmed, and lint says so", async () => {
  site.texts = moved;
  const cwd = copyOf(synced);
  await reported(cwd);
  const strictly = async () => (await covenant(cwd, ["lint", "shop", "--strict"])).code;
  expect(await strictly()).toBe(1);
  const one = await reported(cwd, "--accept", "note");
  expect(one.report.unconfirmed).toEqual(["POST /orders#sides"]);
  expect(await strictly()).toBe(1);
  const other = await reported(cwd, "--accept", "POST /orders#sides");
  expect(findings(other.report)).toEqual(["warning: page-differs", "wrote sources.lock.yaml"]);
  expect([other.code, await strictly()]).toEqual([0, 0]);
  expect(findings((await reported(cwd)).report)).toEqual(["warning: page-differs"]);
});

test.each([
  ["in the sync that finds it", ["--accept", "note", "sides"]],
  ["each on its own", ["--accept", "note", "--accept", "sides"]],
])("--accept %s", async (_, args) => {
  site.texts = moved;
  const cwd = copyOf(synced);
  const { report } = await reported(cwd, ...args);
  expect([report.items, report.unconfirmed]).toEqual([[], []]);
  expect((await covenant(cwd, ["lint", "shop", "--strict"])).code).toBe(0);
});

test("--accept of a rule that nobody has to confirm changes nothing", async () => {
  const cwd = copyOf(synced);
  const before = tree(cwd);
  expect(findings((await reported(cwd, "--accept", "note")).report)).toEqual([]);
  expect(tree(cwd)).toEqual(before);
});

const twice = `covenant: 1
operations:
  POST /orders:
    rules:
      - { id: read, presence: note, then: required, source: { page: create-an-order, section: Rules, item: 2 } }
  GET /orders:
    rules:
      - { id: read, documented: query.after, text: Only one., source: { page: list-orders, section: "", item: 1 } }
`;

test.each<readonly [name: string, rule: string, want: string]>([
  ["a rule that is none", "reed", "accept-unknown: no rule with a source is called reed; did you mean read?"],
  ["one of several", "read", "accept-unclear: several rules are called read, and they were read from different items"],
])("--accept of %s is told, and nothing is written", async (_, rule, want) => {
  const cwd = workspace(specs(site.index, { "specs/shop/rules.yaml": twice }));
  const before = tree(cwd);
  expect(await refused(cwd, "--accept", rule)).toEqual({ code: 2, said: [want] });
  expect(tree(cwd)).toEqual(before);
});

test("--dry-run tells the same and writes nothing, not even what it read", async () => {
  for (const cwd of [workspace(specs(site.index)), copyOf(synced)]) {
    site.texts = moved;
    const before = tree(cwd);
    const dry = await reported(cwd, "--dry-run");
    expect([dry.code, dry.report.dryRun, tree(cwd)]).toEqual([1, true, before]);
    const wet = await reported(cwd);
    expect([wet.code, { ...wet.report, dryRun: true }]).toEqual([0, dry.report]);
    const again = await reported(cwd, "--dry-run");
    expect([again.code, again.report.written.specs]).toEqual([0, []]);
  }
});

test("--output: the report in a file, a word on stderr", async () => {
  site.texts = moved;
  const cwd = copyOf(synced);
  const ran = await sync(cwd, "--format", "markdown", "--output", "out/pull-request.md");
  expect(ran).toEqual({ code: 0, out: "", err: "out/pull-request.md: written; changed\n" });
  expect(readFileSync(join(cwd, "out/pull-request.md"), "utf8")).toContain("### What rules were read from");
  const next = await sync(cwd, "--output", "out/sync.txt");
  expect(next.err).toBe("out/sync.txt: written; nothing changed\n");
});

test.each([
  ["a folder", "specs"],
  ["below a file", "specs/shop/api.yaml/report.md"],
])("--output that cannot be written is told before anything is: %s", async (_, file) => {
  const cwd = workspace(specs(site.index));
  const before = tree(cwd);
  const { code, said } = await refused(cwd, "--output", file);
  expect([code, said]).toEqual([2, [expect.stringMatching(/^write-failed: .* cannot be written: E(?:IS|NOT)DIR$/)]]);
  expect(tree(cwd)).toEqual(before);
});

test.each(["api.yaml", "openapi.yaml", "rules.yaml", "sources.lock.yaml"])(
  "--output is none of the specs: %s",
  async (name) => {
    const cwd = copyOf(synced);
    const before = tree(cwd);
    const { code, said } = await refused(cwd, "--output", `specs/../specs/shop/${name}`);
    expect([code, said]).toEqual([2, ["option-value: --output must be another file than what is read"]]);
    expect(tree(cwd)).toEqual(before);
  },
);

test("on a terminal progress with counts, which is wiped out; in CI none", async () => {
  const watched = await covenant(copyOf(synced), ["sync", "shop"], { isTTY: true });
  expect(watched.err).toMatch(
    /\r\u001b\[2K1 of 6 texts of the documentation …[\s\S]*6 of 6 texts of the documentation …/,
  );
  expect(watched.err).toMatch(/\r\u001b\[2K$/);
  for (const args of [["--quiet"], []]) {
    const ran = await covenant(copyOf(synced), ["sync", "shop", ...args], { isTTY: args.length > 0 });
    expect(ran.err).toBe("");
  }
});

test("files in the package that somebody edited are told, and somebody's own keep it from being written", async () => {
  site.texts = moved;
  const cwd = copyOf(synced);
  writeFileSync(join(cwd, "generated/shop/index.js"), "// mine\n");
  const ran = await sync(cwd, "--dry-run");
  expect(ran.out).toMatch(
    /\ngenerated\/shop: \d files would be changed\n {2}edited by hand since they were generated: index\.js\n/,
  );
  writeFileSync(join(cwd, "generated/shop/mine.txt"), "mine\n");
  const before = tree(cwd);
  for (const args of [["--dry-run"], []]) {
    expect(await refused(cwd, ...args)).toEqual({
      code: 2,
      said: [
        "write-unlisted: generated/shop holds files that covenant did not write, and that would be lost: mine.txt",
      ],
    });
  }
  expect(tree(cwd)).toEqual(before);
});

const inFolder = (texts: Site) => {
  const folder = workspace({});
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};
const written = (cwd: string) => parseText("openapi.yaml", readFileSync(join(cwd, "specs/shop/openapi.yaml"), "utf8"));

test("--from: a folder, a file in it, another address", async () => {
  const folder = inFolder(original);
  const mirror = await served(original);
  for (const from of [folder, join(folder, "llms.txt"), mirror.index, mirror.at]) {
    const cwd = workspace(specs("https://docs.example/llms.txt"));
    const { code, report } = await reported(cwd, "--from", from);
    expect([code, findings(report), written(cwd)]).toEqual([
      0,
      ["wrote openapi.yaml, sources.lock.yaml, the package"],
      document,
    ]);
  }
  mirror.close();
});

test("--from a folder, of what was synced from the web: nothing is new", async () => {
  const cwd = copyOf(synced);
  expect(findings((await reported(cwd, "--from", inFolder(original))).report)).toEqual([]);
});

test("--from a folder, of what stands below the top of its site", async () => {
  const below = new Map([...original].map(([path, text]) => [`/docs${path}`, text.replaceAll(home, `${home}/docs`)]));
  const mirror = await served(below);
  const cwd = workspace(specs(`${mirror.at}/docs/llms.txt`));
  expect((await reported(cwd)).code).toBe(0);
  mirror.close();
  const folder = inFolder(below);
  for (const from of [folder, join(folder, "docs"), join(folder, "docs/llms.txt")])
    expect(findings((await reported(cwd, "--from", from)).report)).toEqual([]);
});

test.each<readonly [name: string, from: string, want: string]>([
  ["a folder that is none", "nowhere", "page-unreadable: cannot read CWD/nowhere/llms.txt: there is no such file"],
  ["a folder without an index", "specs", "page-unreadable: cannot read CWD/specs/llms.txt: there is no such file"],
  ["another protocol", "ftp://docs.example", "option-value: "],
])("--from %s", async (_, from, want) => {
  const cwd = copyOf(synced);
  const { code, said } = await refused(cwd, "--from", from);
  expect(code).toBe(2);
  expect(said).toEqual([expect.stringContaining(want.replace("CWD", cwd))]);
});

test("rebuilt from the pages' fragments, where the index names no document: the same but for their prose", async () => {
  site.texts = edits.replace(pages.index, /- \[openapi\].*\n/, "")(original);
  const cwd = workspace(specs(site.index));
  const { code, report } = await reported(cwd);
  expect([code, report.site.from, findings(report)]).toEqual([
    0,
    "pages",
    ["wrote openapi.yaml, sources.lock.yaml, the package"],
  ]);
  const withoutProse = JSON.parse(JSON.stringify(document), (key, value) => (key === "x-mint" ? undefined : value));
  expect(written(cwd)).toEqual(withoutProse);
  expect(findings((await reported(cwd)).report)).toEqual([]);
});

test("the document that the manifest names is taken, and of several no other", async () => {
  const old = `- [old](${home}/api-reference/old.yaml)`;
  site.texts = new Map(edits.replace(pages.index, "## OpenAPI Specs\n", `## OpenAPI Specs\n\n${old}`)(original)).set(
    "/api-reference/old.yaml",
    "openapi: 3.0.0\n",
  );
  const named = `{ index: "${site.index}", document: "${site.at}${pages.whole}" }`;
  const cwd = workspace(specs(site.index, { "specs/shop/api.yaml": manifest(named) }));
  expect((await reported(cwd)).code).toBe(0);
  expect(written(cwd)).toEqual(document);
});

test("without rules there is nothing to confirm", async () => {
  const api = manifest(`{ index: "${site.index}" }`).replace("rules: rules.yaml\n", "");
  const cwd = workspace(specs(site.index, { "specs/shop/api.yaml": api, "specs/shop/rules.yaml": null }));
  const { code, report } = await reported(cwd);
  expect([code, report.items, report.unconfirmed]).toEqual([0, [], []]);
  expect(findings((await reported(cwd)).report)).toEqual([]);
});

test("without its lock every source is read for the first time", async () => {
  const cwd = copyOf(synced);
  const lock = join(cwd, "specs/shop/sources.lock.yaml");
  const before = readFileSync(lock, "utf8");
  rmSync(lock);
  expect(findings((await reported(cwd)).report)).toEqual(["wrote sources.lock.yaml"]);
  expect(readFileSync(lock, "utf8")).toBe(before);
});

test("without the cache all is fetched, and nothing else is another", async () => {
  const cwd = copyOf(synced);
  rmSync(join(cwd, ".covenant"), { recursive: true });
  const { report } = await reported(cwd);
  expect([report.site.counts.fetched, findings(report)]).toEqual([6, []]);
  expect((await reported(cwd)).report.site.counts).toMatchObject({ fetched: 0, unchanged: 6 });
  expect(readFileSync(join(cwd, ".covenant/.gitignore"), "utf8")).toBe("*\n");
});

test("without the cache the text of before is not known, and that is said", async () => {
  const cwd = copyOf(synced);
  rmSync(join(cwd, ".covenant"), { recursive: true });
  site.texts = moved;
  const { report } = await reported(cwd);
  expect(report.items.map(({ before, after }) => [before?.text, after?.text])).toEqual([
    [null, "SALE | 2 | Side optional"],
    [null, "Every gift must have a long note."],
  ]);
});

test.each<readonly [name: string, file: string, text: string, want: readonly string[]]>([
  ["a lock that is no YAML", "sources.lock.yaml", "covenant: [", ["syntax"]],
  ["a lock that is half there", "sources.lock.yaml", "covenant: 1\n", ["lock-value", "lock-value", "lock-value"]],
  ["a manifest that is broken", "api.yaml", "covenant: 1\nname: shop\n", ["manifest-value", "manifest-value"]],
  ["rules that are no YAML", "rules.yaml", "operations: [", ["syntax"]],
])("%s is told, and nothing is written", async (_, file, text, want) => {
  const cwd = copyOf(synced);
  writeFileSync(join(cwd, "specs/shop", file), text);
  const before = tree(cwd);
  const { code, said } = await refused(cwd);
  expect([code, said.map((one) => one.replace(/:.*/, ""))]).toEqual([2, want]);
  expect(tree(cwd)).toEqual(before);
});

test("a document that cannot be read is replaced, and it is said that nothing can be compared with it", async () => {
  const cwd = copyOf(synced);
  writeFileSync(join(cwd, "specs/shop/openapi.yaml"), "openapi: [");
  const { code, report } = await reported(cwd);
  expect([code, findings(report), written(cwd)]).toEqual([
    0,
    ["warning: sync-base-unread", "wrote openapi.yaml"],
    document,
  ]);
});

test("a manifest that names no site", async () => {
  const api = manifest("").replace("upstream: \n", "");
  const cwd = workspace(specs(site.index, { "specs/shop/api.yaml": api }));
  expect((await refused(cwd)).said).toEqual([
    "upstream-missing: specs/shop/api.yaml does not say where the API's documentation is published",
  ]);
  const ran = await reported(cwd, "--from", inFolder(original));
  expect([ran.code, existsSync(join(cwd, "generated/shop/package.json"))]).toEqual([0, true]);
});

test("`covenant schema sync` prints the schema of the report, and so does `--of sync`", async () => {
  for (const args of [["sync"], ["--of", "sync"]]) {
    const ran = await covenant(workspace({}), ["schema", ...args]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(ran.out)).toEqual(syncSchema());
  }
});
