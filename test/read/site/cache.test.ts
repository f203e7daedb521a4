import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSite } from "../../../generator/read/site/read-site.ts";
import type { SiteSource } from "../../../generator/read/site/site.ts";
import { edits, siteOf } from "../../support/site.ts";
import { calm, documentOf, type Fault, refusals, type Served, says, served } from "./served.ts";

const whole = siteOf(documentOf(3));
const page = "/api-reference/things/thing-2.md";
const made: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "site-cache-"));
  made.push(folder);
  return folder;
}

afterAll(() => {
  for (const one of made) rmSync(one, { recursive: true, force: true });
});

/** A site that was read and kept once. */
async function kept(
  texts = whole,
): Promise<{ readonly server: Served; readonly source: SiteSource & { cache: string } }> {
  const server = await served(texts);
  const source = { index: server.index, cache: newFolder() };
  const site = await readSite(source, calm());
  await site.keep();
  server.sent.length = 0;
  return { server, source };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
}

test("the second time nothing is fetched, and nothing is missing", async () => {
  const { server, source } = await kept();
  const first = await readSite({ index: server.index }, calm());
  server.sent.length = 0;
  const second = await readSite(source, calm());
  server.close();
  expect(server.sent).toEqual([]);
  expect(second.counts).toEqual({ requests: 7, fetched: 0, unchanged: 5 });
  expect(second.pages.map(({ text }) => text)).toEqual(first.pages.map(({ text }) => text));
  expect(second.documents.map(({ text }) => text)).toEqual(first.documents.map(({ text }) => text));
});

test("what changed is fetched, as often as it was not kept", async () => {
  const { server, source } = await kept();
  server.texts = edits.replace(page, "must have an id", "may have an id")(whole);
  for (const _ of ["a dry run", "in earnest"]) {
    server.sent.length = 0;
    const site = await readSite(source, calm());
    expect(server.sent).toEqual([page]);
    expect(site.counts).toMatchObject({ fetched: 1, unchanged: 4 });
    expect(site.pages[1]?.text).toContain("may have an id");
    if (_ === "in earnest") await site.keep();
  }
  const after = await readSite(source, calm());
  server.close();
  expect(after.counts).toMatchObject({ fetched: 0, unchanged: 5 });
  expect(after.pages[1]?.text).toContain("may have an id");
});

test("a reading that fails leaves the cache as it was", async () => {
  const { server, source } = await kept();
  const before = filesIn(source.cache).map((file) => [file, readFileSync(file, "utf8")]);
  server.texts = edits.replace(page, "must have an id", "may have an id")(whole);
  server.faults.set("/api-reference/openapi.yaml", says(404));
  expect(await refusals(source)).toHaveLength(1);
  server.close();
  expect(filesIn(source.cache).map((file) => [file, readFileSync(file, "utf8")])).toEqual(before);
});

const entryOf = (folder: string) => filesIn(folder).find((file) => file.endsWith("thing-2-md")) as string;
const edit = (change: (text: string) => string) => (folder: string) => {
  const file = entryOf(folder);
  writeFileSync(file, change(readFileSync(file, "utf8")));
};

test.each([
  ["a letter of its text", edit((text) => text.replace("must", "MUST"))],
  ["its validators", edit((text) => text.replace(/"etag":"[^,}]*/, '"etag":"\\"0\\""'))],
  ["cut off", edit((text) => text.slice(0, -10))],
  ["empty", edit(() => "")],
  ["something else", edit(() => "{}\n{}\n")],
  ["gone", (folder: string) => rmSync(entryOf(folder))],
  [
    "that of another page",
    (folder: string) => renameSync(entryOf(folder).replace(/[^/]*$/, sibling(folder)), entryOf(folder)),
  ],
])("an entry that is broken is fetched anew: %s", async (_, harm) => {
  const { server, source } = await kept();
  harm(source.cache);
  const site = await readSite(source, calm());
  const sent = [...server.sent];
  server.close();
  expect(sent).toContain(page);
  expect(site.pages[1]?.text).toBe(whole.get(page)?.replaceAll("https://docs.example", server.at));
});

function sibling(folder: string): string {
  return filesIn(folder)
    .find((file) => file.endsWith("thing-1-md"))
    ?.split("/")
    .at(-1) as string;
}

test("killed between the two renames: the old entries count", async () => {
  const { server, source } = await kept();
  const [host = ""] = readdirSync(source.cache);
  const [own = ""] = readdirSync(join(source.cache, host));
  renameSync(join(source.cache, host, own), join(source.cache, host, `${own}.old`));
  const site = await readSite(source, calm());
  expect(site.counts).toMatchObject({ fetched: 0, unchanged: 5 });
  await site.keep();
  server.close();
  expect(readdirSync(join(source.cache, host))).toEqual([own]);
});

test("a page that the index no longer names is not kept", async () => {
  const { server, source } = await kept();
  server.texts = edits.replace("/llms.txt", /- \[Thing 2\].*\n/, "")(whole);
  await (await readSite(source, calm())).keep();
  server.close();
  expect(filesIn(source.cache).filter((file) => file.endsWith("thing-2-md"))).toEqual([]);
  expect(filesIn(source.cache)).toHaveLength(4);
});

test("two sites of one host do not disturb each other", async () => {
  const { server, source } = await kept(
    new Map(whole).set("/other/llms.txt", "# Other\n\n- [Thing 1](/api-reference/things/thing-1.md)\n"),
  );
  const other = { ...source, index: `${server.at}/other/llms.txt` };
  await (await readSite(other, calm())).keep();
  server.sent.length = 0;
  expect((await readSite(source, calm())).counts.unchanged).toBe(5);
  expect((await readSite(other, calm())).counts.unchanged).toBe(2);
  server.close();
});

test("by date, where the server has no entity tags; not where it changed in the second of its answer", async () => {
  const dated =
    (modified: string): Fault =>
    ({ headers }, response) => {
      const known = { "last-modified": modified, date: "Thu, 01 Jan 2026 00:00:10 GMT" };
      if (headers["if-modified-since"] === modified) response.writeHead(304, known).end();
      else response.writeHead(200, known).end(whole.get(page));
    };
  for (const [modified, unchanged] of [
    ["Thu, 01 Jan 2026 00:00:09 GMT", 5],
    ["Thu, 01 Jan 2026 00:00:10 GMT", 4],
  ] as const) {
    const server = await served(whole);
    server.faults.set(page, dated(modified));
    const source = { index: server.index, cache: newFolder() };
    await (await readSite(source, calm())).keep();
    expect((await readSite(source, calm())).counts.unchanged).toBe(unchanged);
    server.close();
  }
});

test("a page that has moved: what is known of it is told to its new address, and to a third one nothing", async () => {
  const server = await served(new Map(whole).set("/moved.md", whole.get(page) as string));
  server.faults.set(page, says(301, "", { location: "/moved.md" }));
  const source = { index: server.index, cache: newFolder() };
  await (await readSite(source, calm())).keep();
  expect((await readSite(source, calm())).counts).toMatchObject({ requests: 8, fetched: 0, unchanged: 5 });
  server.faults.set(page, says(301, "", { location: "/again.md" }));
  server.faults.set("/again.md", ({ headers }, response) => {
    expect(headers["if-none-match"]).toBeUndefined();
    response.end(whole.get(page));
  });
  expect((await readSite(source, calm())).counts).toMatchObject({ fetched: 1, unchanged: 4 });
  server.close();
});

test("names say which page it is, and nothing that a disk does not take", async () => {
  const odd = "/a%2F..%2Fb/%00/CON.md";
  const long = `/${"x".repeat(3000)}.md`;
  const index = ["# Odd", "", `- [Odd](${odd})`, `- [Long](${long})`, "- [Query](/q.md?a=b)"].join("\n");
  const text = "# Page\n\nProse.\n";
  const server = await served(
    new Map([
      ["/llms.txt?token=t0ken", index],
      [odd, text],
      [long, text],
      ["/q.md?a=b", text],
    ]),
  );
  const source = { index: `${server.index.replace("//", "//zoe:s3cret@")}?token=t0ken`, cache: newFolder() };
  await (await readSite(source, calm())).keep();
  const files = filesIn(source.cache);
  const names = files.map((file) => file.slice(source.cache.length + 1));
  expect(names).toHaveLength(4);
  for (const name of names)
    expect(name).toMatch(/^127\.0\.0\.1_\d+\/[0-9a-f]{16}-llms-txt\/[0-9a-f]{16}(-[a-z0-9-]{1,60})?$/);
  for (const file of files) expect(readFileSync(file, "utf8")).not.toMatch(/t0ken|s3cret|zoe/);
  for (const file of files) expect(statSync(file).mode & 0o077).toBe(0);
  expect((await readSite(source, calm())).counts.unchanged).toBe(4);
  server.close();
});

test("a cache that cannot be written says so", async () => {
  const server = await served(whole);
  const folder = newFolder();
  writeFileSync(join(folder, "file"), "");
  const site = await readSite({ index: server.index, cache: join(folder, "file") }, calm());
  server.close();
  await expect(site.keep()).rejects.toThrow(/^E\w+/);
});
