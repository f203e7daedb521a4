import { expect, test } from "vitest";
import { incomingDocument } from "../../../generator/commands/sync/incoming.ts";
import { upstreamDocument } from "../../../generator/commands/sync/upstream-document.ts";
import { InputError } from "../../../generator/diagnostics.ts";
import { readPage } from "../../../generator/read/pages/read-page.ts";
import { siteOf } from "../../support/site.ts";
import { document, pages } from "./shop.ts";

const site = siteOf(document);
const before = site.get(pages.whole) as string;
const read = [...site].flatMap(([path, text]) => (path.endsWith(".md") ? (readPage(path, text, () => {}) ?? []) : []));
const target = { manifest: { document: { file: "openapi.yaml" } } } as Parameters<typeof incomingDocument>[1];

/** Why a document is not taken; nothing where it is. */
function refusals(text: string, known: string | undefined): readonly string[] {
  const whole = { address: pages.whole, file: pages.whole, title: "", text, before: known };
  try {
    incomingDocument(upstreamDocument([whole], read), target);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map((one) => one.code);
  }
}

test("a document that ends anywhere before its end is not taken for a whole one", () => {
  const taken: string[] = [];
  let alone = 0;
  for (let end = 1; end < before.trimEnd().length; end += 37) {
    const text = before.slice(0, end);
    const found = refusals(text, before);
    if (found.length === 0) taken.push(text.slice(-40));
    if (found[0] === "document-cut-off") alone++;
  }
  expect(taken).toEqual([]);
  // Many of these are documents, and nothing but the pages and what it was tells that they are not the document.
  expect(alone).toBeGreaterThan(10);
});

test("what it was is no matter where white space alone is gone, where it is longer, or where the pages say no more", () => {
  expect(refusals(before.trimEnd(), before)).toEqual([]);
  expect(refusals(before, before.slice(0, 500))).toEqual([]);
  expect(refusals(before, `${before}x-more: something that was at its end\n`)).toEqual([]);
});
