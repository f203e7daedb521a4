import { expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics.ts";
import { readIndex } from "../../../generator/read/pages/index-file.ts";
import { dataText, isDataThere, told, workOf } from "./shared.ts";

function read(text: string, file = "https://docs.example/en/llms.txt") {
  const found: Diagnostic[] = [];
  const index = readIndex(file, text, (one) => found.push(one));
  return { index, found: told(found) };
}

const small = `# Shop

> All of it.

## Docs

- [Order](https://docs.example/api/order.md): Orders [goods] (now): at once
- [Start](start.md)
* [Root](/root.md): R

## OpenAPI Specs

- [openapi](https://docs.example/api/openapi.yaml)
- [old](old)

## AsyncAPI Specs

- [events](/events.yaml)

## Optional

- [spec](/elsewhere.json)
- [Order again](https://docs.example/api/order.md#top)
`;

test("pages and documents, in order", () => {
  const { index, found } = read(small);
  expect(found).toEqual([]);
  expect(index).toEqual({
    title: "Shop",
    pages: [
      {
        title: "Order",
        address: "https://docs.example/api/order.md",
        description: "Orders [goods] (now): at once",
        section: "Docs",
        line: 7,
      },
      { title: "Start", address: "https://docs.example/en/start.md", description: undefined, section: "Docs", line: 8 },
      { title: "Root", address: "https://docs.example/root.md", description: "R", section: "Docs", line: 9 },
    ],
    documents: [
      {
        title: "openapi",
        address: "https://docs.example/api/openapi.yaml",
        description: undefined,
        section: "OpenAPI Specs",
        line: 13,
      },
      {
        title: "old",
        address: "https://docs.example/en/old",
        description: undefined,
        section: "OpenAPI Specs",
        line: 14,
      },
      {
        title: "spec",
        address: "https://docs.example/elsewhere.json",
        description: undefined,
        section: "Optional",
        line: 22,
      },
    ],
  });
});

const one = (address: string) => `# T\n- [ok](/a.md)\n- [x](${address})\n`;

test.each([
  ["another host", "https://other.example/a.md", "index-other-host 3"],
  ["another host without a scheme", "//other.example/a.md", "index-other-host 3"],
  ["another port", "https://docs.example:8443/a.md", "index-other-host 3"],
  ["a file", "file:///etc/passwd", "index-address 3"],
  ["a script", "javascript:alert(1)", "index-address 3"],
  ["data", "data:text/plain,a", "index-address 3"],
  ["out of the folder", "../a.md", "index-address 3"],
  ["out of the folder, within", "/b/../../a.md", "index-address 3"],
  ["out of the folder, encoded", "/b/%2e%2E/a.md", "index-address 3"],
  ["out of the folder, half encoded", "/b/.%2e/a.md", "index-address 3"],
  ["the other slash", "/b\\..\\a.md", "index-address 3"],
  ["credentials", "https://me:pw@docs.example/a.md", "index-address 3"],
  ["no encryption", "http://docs.example/a.md", "index-address 3"],
  ["no address", "https://[/a.md", "index-address 3"],
  ["nothing", "", "index-address 3"],
])("left out: %s", (_, address, want) => {
  const { index, found } = read(one(address));
  expect(found).toEqual([want]);
  expect(index?.pages.map((page) => page.address)).toEqual(["https://docs.example/a.md"]);
});

test("from a folder: paths as they are, and the first page's host is the site's", () => {
  expect(read("# T\n- [a](api/a.md)\n- [b](/b.md)\n- [c](../c.md)\n- [d](//h/d.md)", "docs/llms.txt")).toEqual({
    index: expect.objectContaining({
      pages: [expect.objectContaining({ address: "api/a.md" }), expect.objectContaining({ address: "/b.md" })],
    }),
    found: ["index-address 4", "index-address 5"],
  });
  const { index, found } = read(
    "# T\n- [a](https://x.example/a.md)\n- [b](b.md)\n- [c](https://y.example/c.md)",
    "docs/llms.txt",
  );
  expect(index?.pages.map((page) => page.address)).toEqual(["https://x.example/a.md", "https://x.example/b.md"]);
  expect(found).toEqual(["index-other-host 4"]);
});

test("from a folder: what the first page stands beside is not what others are from", () => {
  const text = "# T\n- [a](https://x.example/docs/guides/a.md)\n- [b](b.md)";
  const addresses = (folder?: string) =>
    readIndex("llms.txt", text, () => {}, folder)?.pages.map((page) => new URL(page.address).pathname);
  expect(addresses()).toEqual(["/docs/guides/a.md", "/b.md"]);
  expect(addresses("docs/")).toEqual(["/docs/guides/a.md", "/docs/b.md"]);
});

test("from a folder within a site", () => {
  const index = readIndex("llms.txt", "# T\n- [a](a.md)\n- [b](./in/b.md)\n- [c](/c.md)", () => {}, "docs/");
  expect(index?.pages.map((page) => page.address)).toEqual(["/docs/a.md", "/docs/in/b.md", "/c.md"]);
});

test("a page that is told about OpenAPI is no document", () => {
  const { index } = read("# T\n## OpenAPI\n- [how](how.md)\n- [text](how.txt?v=1)\n- [it](api)\n- [json](a.json)");
  expect(index?.pages.map((page) => page.title)).toEqual(["how", "text"]);
  expect(index?.documents.map((page) => page.title)).toEqual(["it", "json"]);
});

test.each([
  ["nothing", " ", "page-empty 1"],
  ["HTML", "<!doctype html>", "page-html 1"],
  ["prose", "# T\n\nNothing here.", "index-without-pages 1"],
])("no index: %s", (_, text, want) => {
  expect(read(text)).toEqual({ index: undefined, found: [want] });
});

test("in time: brackets that never end", () => {
  const work = workOf(() => {
    read(`# T\n- ${"[](".repeat(200_000)}\n`.repeat(3));
    read(`- [${"](a".repeat(1300)}\n`.repeat(1000));
  });
  expect(work).toBeLessThan(5000);
});

test.skipIf(!isDataThere)("a real index", () => {
  const { index, found } = read(dataText("llms.txt"), "https://developer.fin.com/llms.txt");
  const links = dataText("llms.txt")
    .split("\n")
    .filter((line) => line.startsWith("- ["));
  expect(index?.documents.map((one) => one.title)).toEqual([
    "openapi",
    "_old_simple_spec",
    "_old_openapi",
    "openapi-polymarket",
  ]);
  expect(index?.pages.length).toBe(links.length - 4 - 1);
  expect(found).toEqual([
    `index-other-host ${
      dataText("llms.txt")
        .split("\n")
        .findIndex((line) => line.includes("[Main Site]")) + 1
    }`,
  ]);
});
