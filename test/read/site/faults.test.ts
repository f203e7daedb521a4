import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { siteLimits } from "../../../generator/read/site/limits.ts";
import { readSite } from "../../../generator/read/site/read-site.ts";
import { edits, type Site, siteOf } from "../../support/site.ts";
import { calm, documentOf, type Fault, refusals, says, served, stillClock } from "./served.ts";

const whole = siteOf(documentOf(3));
const page = "/api-reference/things/thing-2.md";
const document = "/api-reference/openapi.yaml";
const text = whole.get(page) as string;
/** Smaller than the defaults, so that no test sends mebibytes. */
const limits = { ...siteLimits, page: 20_000, document: 40_000, whole: 100_000, pages: 3 };

/** Sends a part of what it says that it will, and breaks off. */
const cut: Fault = (_, response) => {
  response.writeHead(200, { "content-length": text.length });
  response.write(text.slice(0, 500), () => response.destroy());
};
const cutInChunks: Fault = (_, response) => {
  response.writeHead(200);
  response.write(text.slice(0, 500), () => response.destroy());
};
/** Sends the same again and again, until nobody listens. */
const endless =
  (piece: Uint8Array, headers: Record<string, string> = {}): Fault =>
  (_, response) => {
    response.writeHead(200, headers);
    const write = () => {
      if (response.destroyed) return;
      response.write(piece);
      setImmediate(write);
    };
    write();
  };
/** Nothing in it, and no end to it. */
const empty = Buffer.concat(Array(200).fill(gzipSync("")));
const gzipped = (body: string) => says(200, gzipSync(body), { "content-encoding": "gzip" });

const rows: readonly (readonly [what: string, path: string, fault: Fault, found: string])[] = [
  [
    "nothing there",
    page,
    says(404, "<p>gone"),
    "page-unreadable: cannot read PAGE: the server answers 404, there is nothing",
  ],
  ["gone", page, says(410), "page-unreadable: cannot read PAGE: the server answers 410, it is gone"],
  [
    "not for who asks",
    page,
    says(401),
    "page-unreadable: cannot read PAGE: the server answers 401, it wants to know who asks (the variable COVENANT_AUTH_127_0_0_1 can say that)",
  ],
  ["a part of it", page, says(206, text), "page-unreadable: cannot read PAGE: the server answers 206"],
  [
    "nothing new, though nothing is known",
    page,
    says(304),
    "page-unreadable: cannot read PAGE: the server answers 304",
  ],
  [
    "failing",
    page,
    says(500),
    "page-unreadable: cannot read PAGE: the server answers 500, it has failed (asked 4 times)",
  ],
  ["busy", page, says(503), "page-unreadable: cannot read PAGE: the server answers 503, it has failed (asked 4 times)"],
  [
    "asked too often",
    page,
    says(429),
    "page-unreadable: cannot read PAGE: the server answers 429, it is asked too often (asked 4 times)",
  ],
  [
    "HTML for Markdown, by its type",
    page,
    says(200, text, { "content-type": "text/html" }),
    "page-html: PAGE is HTML; the page's Markdown export or its text was expected",
  ],
  [
    "HTML for Markdown, by its text",
    page,
    says(200, " <!DOCTYPE html><p>"),
    "page-html: PAGE is HTML; the page's Markdown export or its text was expected",
  ],
  [
    "HTML for the document",
    document,
    says(200, "<html>"),
    "url-html: DOCUMENT answers with a page of HTML, not with a document",
  ],
  ["an empty page", page, says(200), "page-empty: PAGE is empty; a page of documentation was expected"],
  [
    "white space for a page",
    page,
    says(200, " \n\n"),
    "page-empty: PAGE is empty; a page of documentation was expected",
  ],
  [
    "a page that ends within its fragment",
    page,
    says(200, text.slice(0, -40)),
    "page-cut-off: PAGE ends within the block that opens here",
  ],
  ["an empty document", document, says(200), "file-empty: DOCUMENT is empty"],
  ["truncated YAML", document, says(200, 'openapi: "3.1.0"\ninfo: {title: "Thi'), "syntax: …"],
  ["truncated JSON", document, says(200, '{"openapi": "3.1.0", "info": {'), "syntax: …"],
  [
    "a document before its content",
    document,
    says(200, "openapi: 3.1.0\n"),
    "document-without-content: DOCUMENT has neither `paths` nor `webhooks` nor `components`",
  ],
  [
    "another kind of document",
    document,
    says(200, "just text"),
    "document-not-mapping: DOCUMENT holds a string; an OpenAPI document is a mapping that begins with `openapi`",
  ],
  [
    "no UTF-8",
    page,
    says(200, Buffer.from([0x23, 0x20, 0xff, 0xfe])),
    "page-unreadable: cannot read PAGE: it is not UTF-8 text",
  ],
  [
    "a page too large",
    page,
    says(200, "x".repeat(20_001)),
    "page-unreadable: cannot read PAGE: it is larger than 20000 bytes",
  ],
  [
    "a page without an end",
    page,
    endless(Buffer.alloc(5000, "x")),
    "page-unreadable: cannot read PAGE: it is larger than 20000 bytes",
  ],
  [
    "a document too large",
    document,
    says(200, "x".repeat(40_001)),
    "page-unreadable: cannot read DOCUMENT: it is larger than 40000 bytes",
  ],
  ["a bomb", page, gzipped("x".repeat(10_000_000)), "page-unreadable: cannot read PAGE: it is larger than 20000 bytes"],
  [
    "a bomb by another packing",
    page,
    says(200, brotliCompressSync("x".repeat(10_000_000)), { "content-encoding": "br" }),
    "page-unreadable: cannot read PAGE: it is larger than 20000 bytes",
  ],
  [
    "a bomb of nothing",
    page,
    endless(empty, { "content-encoding": "gzip" }),
    "page-unreadable: cannot read PAGE: it is larger than 20000 bytes",
  ],
  [
    "a bomb in a bomb",
    page,
    says(200, gzipSync(gzipSync(text)), { "content-encoding": "gzip, gzip" }),
    "page-unreadable: cannot read PAGE: the server packs it in a way that is not read here",
  ],
  [
    "packed and cut off",
    page,
    says(200, gzipSync(text).subarray(0, -20), { "content-encoding": "gzip" }),
    "page-unreadable: cannot read PAGE: what the server packed is cut off (asked 4 times)",
  ],
  [
    "packed badly",
    page,
    says(200, text, { "content-encoding": "gzip" }),
    "page-unreadable: cannot read PAGE: what the server packed cannot be unpacked",
  ],
  [
    "cut in the middle",
    page,
    cut,
    "page-unreadable: cannot read PAGE: the connection broke off before the text was whole (asked 4 times)",
  ],
  [
    "cut in the middle, its length unsaid",
    page,
    cutInChunks,
    "page-unreadable: cannot read PAGE: the connection broke off before the text was whole (asked 4 times)",
  ],
  [
    "cut before any answer",
    page,
    ({ socket }) => void socket.destroy(),
    "page-unreadable: cannot read PAGE: the connection broke off before the text was whole (asked 4 times)",
  ],
  [
    "longer than it says",
    page,
    ({ socket }) => void socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n${text}`),
    "page-unreadable: cannot read PAGE: the answer is no sound HTTP, or of another length than it says",
  ],
  [
    "no HTTP",
    page,
    ({ socket }) => void socket.end("SSH-2.0-server\r\n"),
    "page-unreadable: cannot read PAGE: the answer is no sound HTTP, or of another length than it says",
  ],
  [
    "around in a circle",
    page,
    says(302, "", { location: page }),
    "page-unreadable: cannot read PAGE: it redirects more than 5 times",
  ],
  [
    "away to another host",
    page,
    says(302, "", { location: "http://other.example/a?token=t0ken" }),
    "page-unreadable: cannot read PAGE: it redirects away from the site, to http://other.example/a?…",
  ],
  [
    "away to another port",
    page,
    says(307, "", { location: "http://127.0.0.1:1/a" }),
    "page-unreadable: cannot read PAGE: it redirects away from the site, to http://127.0.0.1:1/a",
  ],
  [
    "away from the web",
    page,
    says(301, "", { location: "file:///etc/hostname" }),
    "page-unreadable: cannot read PAGE: it redirects to what is no address of http or https",
  ],
  ["no index", "/llms.txt", says(404), "page-unreadable: cannot read INDEX: the server answers 404, there is nothing"],
  ["an empty index", "/llms.txt", says(200), "page-empty: INDEX is empty; a page of documentation was expected"],
  [
    "HTML for the index",
    "/llms.txt",
    says(200, "<!doctype html>"),
    "page-html: INDEX is HTML; the page's Markdown export or its text was expected",
  ],
  [
    "an index of nothing",
    "/llms.txt",
    says(200, "# Docs\n"),
    "index-without-pages: INDEX names neither pages nor OpenAPI documents",
  ],
  [
    "an index of too many",
    "/llms.txt",
    says(200, ["a", "b", "c", "d"].map((name) => `- [${name}](/${name}.md)`).join("\n")),
    "index-too-large: INDEX names 4 pages; at most 3 are read",
  ],
];

test.each(rows)("refused: %s", async (_, path, fault, wanted) => {
  const server = await served(whole);
  server.faults.set(path, fault);
  const found = await refusals({ index: server.index }, calm({ limits }));
  server.close();
  const names = { PAGE: server.at + page, DOCUMENT: server.at + document, INDEX: server.index };
  // What a parser says of a broken text is its own affair.
  expect(found.map((one) => one.replace(/^syntax: .*$/s, "syntax: …"))).toEqual([
    wanted.replace(/PAGE|DOCUMENT|INDEX/, (name) => names[name as keyof typeof names]),
  ]);
});

test("all that is wrong is told at once, in the order of the index", async () => {
  const server = await served(edits.empty("/api-reference/things/thing-1.md")(whole));
  server.faults.set("/api-reference/things/thing-3.md", says(404));
  server.faults.set(document, says(200, "<html>"));
  const found = await refusals({ index: server.index });
  server.close();
  expect(found.map((one) => one.replace(/:.*/s, ""))).toEqual(["page-empty", "page-unreadable", "url-html"]);
});

test("a page that had a fragment and has none", async () => {
  const server = await served(edits.withoutFragment(page)(whole));
  const lost = `page-fragment-lost: ${server.at}${page} had the OpenAPI of its operation, and has none now`;
  const hadFragment = (address: string) => /\/thing-[123]\.md$/.test(address);
  expect(await refusals({ index: server.index }, calm({ hadFragment }))).toEqual([lost]);
  expect((await readSite({ index: server.index }, calm())).pages).toHaveLength(3);
  server.close();
});

/** Another text from the second time on. */
const changing =
  (before: string, after: string): Fault =>
  (_, response, time) =>
    void response.end(time === 1 ? before : after);

test.each([
  ["the index", "/llms.txt", (site: Site) => `${site.get("/llms.txt")}\n- [New](/new.md)\n`, ["INDEX"]],
  ["the document", document, (site: Site) => `${site.get(document)}x-new: 1\n`, ["DOCUMENT"]],
])("changed while it was read: %s", async (_, path, after, wanted) => {
  const server = await served(whole);
  const before = (whole.get(path) as string).replaceAll("https://docs.example", server.at);
  server.faults.set(path, changing(before, after(new Map([[path, before]]))));
  const found = await refusals({ index: server.index });
  server.close();
  const file = wanted.map((one) => one.replace("INDEX", server.index).replace("DOCUMENT", server.at + document));
  expect(found).toEqual(
    file.map((one) => `site-changed: ${one} changed while the site was read: its texts may be of two versions`),
  );
});

test("other marks of the same text are no change", async () => {
  const server = await served(whole);
  const index = (whole.get("/llms.txt") as string).replaceAll("https://docs.example", server.at);
  server.faults.set("/llms.txt", (_, response, time) => void response.writeHead(200, { etag: `"${time}"` }).end(index));
  expect((await readSite({ index: server.index }, calm())).pages).toHaveLength(3);
  server.close();
});

test("a server that keeps one waiting, before its answer and within it", async () => {
  const clock = stillClock();
  const server = await served(whole);
  server.faults.set(page, () => clock.expire(siteLimits.request));
  server.faults.set(document, (_, response) => {
    response.writeHead(200).write("openapi: ", () => clock.expire(siteLimits.request));
  });
  const found = await refusals({ index: server.index }, calm({ clock, limits: { ...siteLimits, atOnce: 1 } }));
  server.close();
  expect(found).toEqual(
    [page, document].map(
      (path) =>
        `page-unreadable: cannot read ${server.at}${path}: there was no whole answer within 60 seconds (asked 4 times)`,
    ),
  );
});

test("all of it takes too long: told once, not for each page", async () => {
  const clock = stillClock();
  const server = await served(whole);
  server.faults.set(page, () => clock.expire(siteLimits.time));
  const found = await refusals({ index: server.index }, calm({ clock, limits: { ...siteLimits, atOnce: 1 } }));
  server.close();
  expect(found).toEqual([
    "site-stopped: the site was not read to its end: it takes more than 600 seconds (2 of 5 texts were read)",
  ]);
});

test("all of it is too large", async () => {
  const server = await served(whole);
  const found = await refusals({ index: server.index }, calm({ limits: { ...limits, atOnce: 1, whole: 2000 } }));
  server.close();
  expect(found.join()).toMatch(/^site-stopped: .*: it is larger than 2000 bytes \(\d of 5 texts were read\)$/);
});

test.each([
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
])("packed, though it was asked for as it is: %s", async (name, pack) => {
  const server = await served(whole);
  server.faults.set(page, says(200, pack(text), { "content-encoding": name }));
  const site = await readSite({ index: server.index }, calm());
  server.close();
  expect(site.pages[1]?.text).toBe(text);
  expect(new Set(server.asked.map(({ headers }) => headers["accept-encoding"]))).toEqual(new Set(["identity"]));
});

test("no server at all, no address", async () => {
  const gone = await served(whole);
  gone.close();
  expect(await refusals({ index: gone.index })).toEqual([
    `page-unreadable: cannot read ${gone.index}: the server takes no connection (asked 4 times)`,
  ]);
  expect(await refusals({ index: "http://" })).toEqual([
    "page-unreadable: cannot read the address: it is no address of http or https",
  ]);
});
