import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { siteLimits } from "../../../generator/read/site/limits.ts";
import { readSite } from "../../../generator/read/site/read-site.ts";
import { edits, type Site, siteOf } from "../../support/site.ts";
import { calm, documentOf, refusals } from "./served.ts";

const whole = siteOf(documentOf(2));
const made: string[] = [];

afterAll(() => {
  for (const one of made) rmSync(one, { recursive: true, force: true });
});

function folderOf(site: Site): string {
  const folder = mkdtempSync(join(tmpdir(), "site-folder-"));
  made.push(folder);
  for (const [path, text] of site) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test.each([
  ["a folder", (folder: string) => folder],
  ["its index", (folder: string) => join(folder, "llms.txt")],
])("a site as it lies in a folder: %s", async (_, indexOf) => {
  const folder = folderOf(whole);
  const site = await readSite({ index: indexOf(folder) }, calm());
  expect(site.pages.map(({ address, file, text }) => [address, file, text])).toEqual(
    [1, 2].map((number) => {
      const path = `/api-reference/things/thing-${number}.md`;
      return [`https://docs.example${path}`, join(folder, path), whole.get(path)];
    }),
  );
  expect(site.documents.map(({ text }) => text)).toEqual([whole.get("/api-reference/openapi.yaml")]);
  expect(site.counts).toEqual({ requests: 0, fetched: 4, unchanged: 0 });
  await site.keep();
});

test("an index of paths", async () => {
  const folder = folderOf(
    new Map([
      ["/llms.txt", "# D\n\n- [A](/a%20b.md?raw#top)\n- [B](in/b.md)\n"],
      ["/a b.md", "# A\n\nProse.\n"],
      ["/in/b.md", "# B\n\nProse.\n"],
    ]),
  );
  const site = await readSite({ index: folder }, calm());
  expect(site.pages.map(({ file, title }) => [file, title])).toEqual([
    [join(folder, "a b.md"), "A"],
    [join(folder, "in/b.md"), "B"],
  ]);
});

const nested = new Map([
  ["/docs/llms.txt", "# D\n\n- [A](https://docs.example/docs/a.md)\n- [B](b.md)\n- [C](/c.md)\n"],
  ["/docs/a.md", "# A\n\nProse.\n"],
  ["/docs/b.md", "# B\n\nProse.\n"],
  ["/c.md", "# C\n\nProse.\n"],
]);

test.each([
  ["the folder of the whole site", ""],
  ["the folder of the index", "docs"],
  ["the index", "docs/llms.txt"],
])("an index that stands below the top of its site: %s", async (_, below) => {
  const folder = folderOf(nested);
  const site = await readSite({ index: join(folder, below), path: "/docs/llms.txt" }, calm());
  expect(site.pages.map(({ address, file }) => [new URL(address, "https://docs.example").href, file])).toEqual(
    ["/docs/a.md", "/docs/b.md", "/c.md"].map((path) => [`https://docs.example${path}`, join(folder, path)]),
  );
});

test("the index that lies at the top is the one, whatever its path elsewhere", async () => {
  const folder = folderOf(new Map([...nested, ["/llms.txt", "# D\n\n- [C](c.md)\n"]]));
  const site = await readSite({ index: folder, path: "/docs/llms.txt" }, calm());
  expect(site.pages.map(({ file }) => file)).toEqual([join(folder, "c.md")]);
});

const first = "/api-reference/things/thing-1.md";

test.each([
  [
    "a file that is not there",
    edits.remove(first)(whole),
    "page-unreadable: cannot read FOLDER/api-reference/things/thing-1.md: there is no such file",
  ],
  [
    "an empty one",
    edits.empty(first)(whole),
    "page-empty: FOLDER/api-reference/things/thing-1.md is empty; a page of documentation was expected",
  ],
  [
    "HTML",
    edits.html(first)(whole),
    "page-html: FOLDER/api-reference/things/thing-1.md is HTML; the page's Markdown export or its text was expected",
  ],
  [
    "one cut off",
    edits.cut(first, 0.9)(whole),
    "page-cut-off: FOLDER/api-reference/things/thing-1.md ends within the block that opens here",
  ],
  [
    "one too large",
    edits.replace(first, /$/, "x".repeat(5000))(whole),
    "page-unreadable: cannot read FOLDER/api-reference/things/thing-1.md: it is larger than 5000 bytes",
  ],
  [
    "a folder for a page",
    edits.move(first, `${first}/x`)(whole),
    "page-unreadable: cannot read FOLDER/api-reference/things/thing-1.md: it is no file",
  ],
  [
    "no index",
    edits.move("/llms.txt", "/else.txt")(whole),
    "page-unreadable: cannot read FOLDER/llms.txt: there is no such file",
  ],
  [
    "a path of no text",
    new Map([["/llms.txt", "- [A](/a%00b.md)\n"]]),
    "page-unreadable: cannot read /a%00b.md: it is not in the folder",
  ],
  [
    "a path that is not decoded",
    new Map([["/llms.txt", "- [A](/a%ff.md)\n"]]),
    "page-unreadable: cannot read /a%ff.md: it is not in the folder",
  ],
])("refused: %s", async (_, site, wanted) => {
  const folder = folderOf(site);
  const found = await refusals({ index: folder }, calm({ limits: { ...siteLimits, page: 5000 } }));
  expect(found).toEqual([wanted.replaceAll("FOLDER", folder)]);
});

test("nothing outside of the folder is read: by dots, by links", async () => {
  const secret = folderOf(new Map([["/secret.md", "# Secret\n\nProse.\n"]]));
  for (const path of ["/a%2f..%2f..%2f", "/%2e%2e%5c"]) {
    const folder = folderOf(new Map([["/llms.txt", `- [A](${path}${secret.split("/").at(-1)}/secret.md)\n`]]));
    expect((await refusals({ index: folder })).join()).toMatch(/it is not in the folder|leads out of its folder/);
  }
  const linked = folderOf(new Map([["/llms.txt", "- [A](/a.md)\n"]]));
  symlinkSync(join(secret, "secret.md"), join(linked, "a.md"));
  expect(await refusals({ index: linked })).toEqual([
    `page-unreadable: cannot read ${join(linked, "a.md")}: it is not in the folder`,
  ]);
});

test("a folder that is reached by a link is a folder", async () => {
  const folder = folderOf(whole);
  const link = join(folderOf(new Map()), "docs");
  symlinkSync(folder, link);
  expect((await readSite({ index: link }, calm())).pages).toHaveLength(2);
});
