import { rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Fault, type Served, says, served } from "../../read/site/served.ts";
import { edits, siteOf } from "../../support/site.ts";
import { workspace } from "../workspace.ts";
import { document, pages, specs } from "./shop.ts";
import { copyOf, refused, sync, tree, withoutWaiting } from "./syncing.ts";

const original = siteOf(document);
const text = original.get(pages.list) as string;
let site: Served;
let synced: string;

beforeAll(async () => {
  site = await served(original);
  synced = workspace(specs(site.index));
  expect((await sync(synced)).code).toBe(0);
}, 60_000);
afterAll(() => site.close());
beforeEach(withoutWaiting);
afterEach(() => {
  vi.restoreAllMocks();
  site.faults.clear();
  site.texts = original;
});

/** Sends a part of what it says that it will, and breaks off. */
const cut: Fault = (_, response) => {
  response.writeHead(200, { "content-length": text.length });
  response.write(text.slice(0, 100), () => response.destroy());
};
const edit = (change: (site: typeof original) => typeof original) => () => {
  site.texts = change(original);
};
const fault = (path: string, one: Fault) => () => {
  site.faults.set(path, one);
};
const put = (path: string, now: string) => edit((one) => new Map(one).set(path, now));
/** What a page of 5 MB packs to. */
const bomb = gzipSync(Buffer.alloc(5 * 2 ** 20, "x"));

const rows: Readonly<Record<string, readonly [wrong: () => void, want: string]>> = {
  "a page that is gone": [
    edit(edits.remove(pages.list)),
    "page-unreadable: cannot read LIST: the server answers 404, there is nothing",
  ],
  "a server that fails": [
    fault(pages.list, says(500)),
    "page-unreadable: cannot read LIST: the server answers 500, it has failed (asked 4 times)",
  ],
  "HTML for Markdown": [
    edit(edits.html(pages.list)),
    "page-html: LIST is HTML; the page's Markdown export or its text was expected",
  ],
  "HTML for the document": [
    edit(edits.html(pages.whole)),
    "url-html: WHOLE answers with a page of HTML, not with a document",
  ],
  "HTML for the index": [
    edit(edits.html(pages.index)),
    "page-html: INDEX is HTML; the page's Markdown export or its text was expected",
  ],
  "an empty page": [edit(edits.empty(pages.list)), "page-empty: LIST is empty; a page of documentation was expected"],
  "an empty index": [
    edit(edits.empty(pages.index)),
    "page-empty: INDEX is empty; a page of documentation was expected",
  ],
  "an index of nothing": [
    put(pages.index, "# Docs\n"),
    "index-without-pages: INDEX names neither pages nor OpenAPI documents",
  ],
  "a page cut off": [edit(edits.cut(pages.list, 0.9)), "page-cut-off: LIST ends within the block that opens here"],
  "a document cut off within a word": [
    edit(edits.replace(pages.whole, /maxItems: 5[\s\S]*/, "maxIt")),
    "syntax: YAML syntax: ",
  ],
  "a document cut off before its schemas": [
    edit(edits.replace(pages.whole, /\ncomponents:\n[\s\S]*/, "\n")),
    "ref-dangling: `$ref` leads nowhere: #/components/schemas/Order (/components is not there)",
  ],
  "a document that is another kind of text": [
    put(pages.whole, "Not found"),
    "document-not-mapping: WHOLE holds a string; an OpenAPI document is a mapping that begins with `openapi`",
  ],
  "a page that has lost its fragment": [
    edit(edits.withoutFragment(pages.list)),
    "page-fragment-lost: LIST had the OpenAPI of its operation, and has none now",
  ],
  "a decompression bomb": [
    fault(pages.list, says(200, bomb, { "content-encoding": "gzip" })),
    "page-unreadable: cannot read LIST: it is larger than 4194304 bytes",
  ],
  "an index that changes meanwhile": [
    () => {
      let asked = 0;
      site.faults.set(pages.index, (request, response) => {
        if (++asked === 2) site.texts = edits.replace(pages.index, /- \[Read an order\].*\n/, "")(original);
        site.answer(request, response);
      });
    },
    "site-changed: INDEX changed while the site was read: its texts may be of two versions",
  ],
  "a network cut in the middle": [
    fault(pages.list, cut),
    "page-unreadable: cannot read LIST: the connection broke off before the text was whole (asked 4 times)",
  ],
  "a redirect to another site": [
    fault(pages.list, says(302, "", { location: "http://127.0.0.1:1/login" })),
    "page-unreadable: cannot read LIST: it redirects away from the site, to http://127.0.0.1:1/login",
  ],
};

test.each(Object.entries(rows))("specs and package stay as they were: %s", async (_, [wrong, want]) => {
  const cwd = copyOf(synced);
  // As in CI, where there is no cache: that a page had a fragment is known from the lock.
  rmSync(join(cwd, ".covenant"), { recursive: true });
  const before = tree(cwd);
  wrong();
  const { code, said } = await refused(cwd);
  expect(code).toBe(2);
  const shown = { LIST: pages.list, WHOLE: pages.whole, INDEX: pages.index };
  const message = want.replace(/LIST|WHOLE|INDEX/, (name) => site.at + shown[name as keyof typeof shown]);
  expect(said[0]).toContain(message);
  expect(tree(cwd)).toEqual(before);
});

test("a document that ends where YAML may end is known by what it was, and by its pages", async () => {
  const cwd = copyOf(synced);
  const before = tree(cwd);
  site.texts = edits.replace(pages.whole, /\n {2}\/orders\/\{id\}:\n[\s\S]*/, "\n")(original);
  const { code, said } = await refused(cwd);
  expect([code, said]).toEqual([
    2,
    [
      "document-cut-off: api-reference/openapi.yaml ends in the middle of what it was the last time, and the site's pages still hold more",
    ],
  ]);
  expect(tree(cwd)).toEqual(before);
});

test("in words: the page, why, what to do, and no trace of a stack", async () => {
  site.texts = edits.html(pages.list)(original);
  const ran = await sync(copyOf(synced));
  expect(ran).toEqual({
    code: 2,
    out: "",
    err: `error page-html ${site.at}${pages.list} is HTML; the page's Markdown export or its text was expected
  fix: Ask for the address with .md behind it; a site answers HTML for a page that it does not have, too.

1 error
`,
  });
});

test("what is wrong with several texts is told at once", async () => {
  site.texts = edits.empty(pages.read)(edits.html(pages.list)(original));
  const { said } = await refused(copyOf(synced));
  expect(said.map((one) => one.replace(/:.*/, "")).sort()).toEqual(["page-empty", "page-html"]);
});

test("a server that is not there", async () => {
  const gone = await served(original);
  const cwd = workspace(specs(gone.index));
  gone.close();
  const before = tree(cwd);
  expect(await refused(cwd)).toEqual({
    code: 2,
    said: [`page-unreadable: cannot read ${gone.index}: the server takes no connection (asked 4 times)`],
  });
  expect(tree(cwd)).toEqual(before);
});
