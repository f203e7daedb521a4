import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/read/document.ts";
import { parseText } from "../../../generator/read/parse.ts";
import { type Served, served } from "../../read/site/served.ts";
import { olderSite } from "../../support/older-site.ts";
import { edits, siteOf } from "../../support/site.ts";
import { covenant, workspace } from "../workspace.ts";
import { document, pages, specs } from "./shop.ts";
import { type Report, refused, reported, tree } from "./syncing.ts";

const before = olderSite(siteOf(document));
/** The pages alone: the index names no document. */
const alone = edits.replace(pages.index, /- \[openapi\].*\n/, "")(before);
let site: Served;

beforeAll(async () => {
  site = await served(before);
});
afterAll(() => site.close());

const codes = ({ diagnostics }: Report) => diagnostics.map(({ code, severity, at }) => `${severity} ${code} ${at}`);

test("a site of the older dialect alone: document and package come of its pages, and the next time nothing changes", async () => {
  site.texts = alone;
  const cwd = workspace(specs(site.index));
  const { code, report } = await reported(cwd);
  expect([code, report.site.from, codes(report)]).toEqual([
    0,
    "pages",
    ["info fragment-older api-reference/orders/create-an-order.md:35:3"],
  ]);
  expect((await covenant(cwd, ["check", "shop"])).code).toBe(0);
  const file = join(cwd, "specs/shop/openapi.yaml");
  const { paths, components } = parseText(file, readFileSync(file, "utf8")) as JsonObject;
  expect(Object.keys(paths as JsonObject)).toEqual(Object.keys(document.paths as JsonObject));
  expect(components).toEqual(document.components);
  const files = tree(cwd);
  expect((await reported(cwd)).report.comparison?.changes).toEqual([]);
  expect(tree(cwd)).toEqual(files);
});

test("beside the whole document it is the document that counts", async () => {
  site.texts = before;
  const cwd = workspace(specs(site.index));
  const { code, report } = await reported(cwd);
  expect([code, report.site.from, codes(report)]).toEqual([
    0,
    "document",
    ["info fragments-not-compared api-reference/orders/create-an-order.md:35:3"],
  ]);
});

test("a page that is not understood, and no whole document: nothing is written, and it is said what", async () => {
  site.texts = edits.replace(pages.read, "type: string", "type: thing")(alone);
  const cwd = workspace(specs(site.index));
  const files = tree(cwd);
  const { code, said } = await refused(cwd);
  expect([code, said.filter((one) => !one.startsWith("fragment-older:"))]).toEqual([
    2,
    [
      "fragment-older-unclear: the OpenAPI of GET /orders/{id} is in an older dialect of exports, and not all of it is understood: the type of this schema is none that is known",
    ],
  ]);
  expect(tree(cwd)).toEqual(files);
});
