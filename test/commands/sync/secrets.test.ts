import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, served } from "../../read/site/served.ts";
import { edits, type Site, siteOf } from "../../support/site.ts";
import { covenant, workspace } from "../workspace.ts";
import { document, manifest, pages, specs } from "./shop.ts";
import { sync, tree } from "./syncing.ts";

/** Every text is asked for with a query, and who asks stands in the address of the index. */
const signed = (site: Site): Site => {
  const index = edits
    .replace(
      pages.index,
      /\.(md|yaml)\)/g,
      ".$1?sig=s3cret)",
    )(site)
    .get(pages.index) as string;
  const others = Object.values(pages).filter((one) => one !== pages.index);
  return new Map([
    ...others.map((path) => [`${path}?sig=s3cret`, site.get(path) as string] as const),
    [`${pages.index}?token=s3cret`, index],
  ]);
};
let site: Served;
let cwd: string;

beforeAll(async () => {
  site = await served(signed(siteOf(document)));
  const index = `${site.index.replace("//", "//user:s3cret@")}?token=s3cret`;
  const api = manifest(`{ index: "${index}", document: "${site.at}${pages.whole}?sig=s3cret" }`);
  cwd = workspace(specs(site.index, { "specs/shop/api.yaml": api }));
  expect((await sync(cwd)).code).toBe(0);
}, 60_000);
afterAll(() => site.close());

test.each<readonly [name: string, edit: (site: Site) => Site, code: number]>([
  [
    "what has changed, is doubtful and has no rule",
    (one) =>
      [
        edits.replace(pages.create, "| SALE | 1 |", "| SALE | 2 |"),
        edits.replace(pages.create, "Ask us anything.", "The name must not exceed 9 characters."),
        edits.replace(pages.whole, "summary: List orders", "summary: List all orders"),
      ].reduce((texts, edit) => edit(texts), one),
    0,
  ],
  ["a reference that leads nowhere", edits.replace(pages.whole, "schemas/Receipt", "schemas/None"), 2],
  ["a reference out of the document", edits.replace(pages.whole, "#/components/schemas/Receipt", "a.yaml#/b"), 2],
  ["a page that is empty", edits.empty(pages.create), 2],
])("no secret is told: %s", async (_, edit, code) => {
  site.texts = signed(edit(siteOf(document)));
  for (const format of ["text", "json", "markdown"]) {
    const ran = await sync(cwd, "--format", format, "--verbose", ...(code === 0 ? ["--dry-run"] : []));
    expect(ran.code).toBe(code === 0 ? 1 : code);
    expect(ran.out + ran.err).not.toContain("s3cret");
    expect(ran.out + ran.err).toContain("?…");
  }
});

test("and none stands in what is written, nor does lint tell one", async () => {
  site.texts = signed(edits.replace(pages.create, "must have a note", "must have a long note")(siteOf(document)));
  await sync(cwd);
  const held = [...tree(cwd)].filter(([name]) => name !== "specs/shop/api.yaml" && !/^\.covenant\/sites/.test(name));
  expect(held.filter(([name, text]) => `${name}${text}`.includes("s3cret"))).toEqual([]);
  const ran = await covenant(cwd, ["lint", "shop", "--strict"]);
  expect([ran.code, (ran.out + ran.err).includes("s3cret")]).toEqual([1, false]);
});
