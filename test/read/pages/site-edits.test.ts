import { expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics.ts";
import type { JsonObject } from "../../../generator/read/document.ts";
import { fingerprint } from "../../../generator/read/pages/fingerprint.ts";
import { readFragment } from "../../../generator/read/pages/fragment.ts";
import { readPage } from "../../../generator/read/pages/read-page.ts";
import { edits, type Site, siteOf } from "../../support/site.ts";

const content = `Some prose.

<Note>
  Mind the gap.
</Note>

## Sides

| Type | Files |
|------|-------|
| \`A\` | 1 |

## Rules

- At most one.
- No more.`;

const site = siteOf({
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  paths: {
    "/a": {
      post: { summary: "Make it", tags: ["Things"], description: "Makes\nit.", "x-mint": { content }, responses: {} },
    },
  },
} as JsonObject);
const path = "/api-reference/things/make-it.md";

/** The fingerprints of the page's items by section, its fragment, and what is wrong with it. */
function seen(from: Site) {
  const found: Diagnostic[] = [];
  const page = readPage(path, from.get(path) ?? "", (one) => found.push(one));
  const fragment = page && readFragment(page, (one) => found.push(one));
  const prints = page?.sections.map((one) => [one.heading, ...one.items.map(fingerprint)]);
  return { prints, root: fragment?.root, description: page?.description, wrong: found.map((one) => one.code) };
}

test("the page of an operation", () => {
  expect([...site.keys()]).toEqual([path, "/llms.txt", "/api-reference/openapi.yaml"]);
  const { prints, description, wrong } = seen(site);
  expect(prints?.map(([heading, ...items]) => `${heading} ${items.length}`)).toEqual([" 2", "Sides 1", "Rules 2"]);
  expect([description, wrong]).toEqual(["Makes it.", []]);
});

test("white space changes nothing", () => {
  const after = edits.whitespace(path)(site);
  expect(after.get(path)).not.toBe(site.get(path));
  expect(seen(after)).toEqual(seen(site));
});

test.each([
  ["a bullet", "At most one.", "At most two."],
  ["a cell", "| `A` | 1 |", "| `A` | 2 |"],
  ["a callout", "Mind the gap.", "Mind it."],
])("one item changes: %s", (_, from, to) => {
  const [before, after] = [seen(site), seen(edits.replace(path, from, to)(site))];
  const changed = after.prints?.flat().filter((print) => !before.prints?.flat().includes(print));
  expect(changed).toHaveLength(1);
  expect([after.root, after.wrong]).toEqual([before.root, []]);
});

test.each([
  ["markup", "At most one.", "At **most** one."],
  ["another column's width", "|------|-------|", "|---|---|"],
  ["a link", "Some prose.", "Some [prose](/x)."],
  ["a line that is broken otherwise", "No more.", "No\n  more."],
  ["another callout", /Note>/g, "Warning>"],
])("nothing changes: %s", (_, from, to) => {
  expect(seen(edits.replace(path, from, to)(site))).toEqual(seen(site));
});

test.each([
  ["cut within its fragment", (page: string) => edits.cut(page, 0.9), ["page-cut-off"]],
  // Nothing in such a page tells; that it has lost its fragment does, to who knows that it had one.
  ["cut within its prose", (page: string) => edits.cut(page, 0.5), []],
  ["empty", edits.empty, ["page-empty"]],
  ["html", edits.html, ["page-html"]],
  ["without its fragment", edits.withoutFragment, []],
])("a page that is broken: %s", (_, edit, wrong) => {
  const after = seen(edit(path)(site));
  expect([after.root, after.wrong]).toEqual([undefined, wrong]);
});

test("a page is removed, or moved", () => {
  expect([...edits.remove(path)(site).keys()]).not.toContain(path);
  expect(edits.move(path, "/b.md")(site).get("/b.md")).toBe(site.get(path));
});

test("an edit of what is not there fails", () => {
  expect(() => edits.replace(path, "nothing like it", "x")(site)).toThrow("changes nothing");
  const none = "/none.md";
  const { remove, move, whitespace, cut, empty, html, withoutFragment } = edits;
  for (const edit of [
    remove(none),
    move(none, "/b"),
    whitespace(none),
    cut(none, 1),
    empty(none),
    html(none),
    withoutFragment(none),
  ]) {
    expect(() => edit(site)).toThrow("the site has no /none.md");
  }
});
