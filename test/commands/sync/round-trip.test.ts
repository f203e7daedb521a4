import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/read/document.ts";
import { originsOf } from "../../../generator/read/origin.ts";
import { applyOverlay } from "../../../generator/read/overlay.ts";
import { parseText } from "../../../generator/read/parse.ts";
import { type Served, served } from "../../read/site/served.ts";
import { withData } from "../../support/data.ts";
import { finFolder } from "../../support/fin.ts";
import { type Site, siteOf } from "../../support/site.ts";
import { covenant, workspace } from "../workspace.ts";
import { findings, type Report, reportedOf, tree } from "./syncing.ts";

const text = (name: string) => readFileSync(join(finFolder, name), "utf8");
const parsed = (path: string) => parseText(path, readFileSync(path, "utf8")) as JsonObject;

/** specs/fin before any sync, with a site of its own, under these overlays. */
function finAt(site: Served, overlays: string): string {
  const api = text("api.yaml")
    .replaceAll("https://developer.fin.com", site.at)
    .replace("overlays: [published.overlay.yaml]", `overlays: ${overlays}`);
  expect(api).toContain(site.index);
  return workspace({
    "specs/fin/api.yaml": api,
    "specs/fin/rules.yaml": text("rules.yaml"),
    "specs/fin/published.overlay.yaml": text("published.overlay.yaml"),
  });
}

/** What a sync of a site says, and for what texts the server had to send a body. */
async function synced(cwd: string, site: Served): Promise<{ report: Report; sent: readonly string[] }> {
  site.sent.length = 0;
  const { code, report } = await reportedOf("fin", cwd);
  expect(code).toBe(0);
  return { report, sent: [...site.sent] };
}

test("a site made from specs/fin is synced to the same document, and the next time nothing is fetched or written", async () => {
  const document = parsed(`${finFolder}openapi.yaml`);
  const site = await served(siteOf(document));
  const cwd = finAt(site, "[]");
  const first = await synced(cwd, site);
  expect(first.sent).toHaveLength(site.texts.size);
  expect(parsed(join(cwd, "specs/fin/openapi.yaml"))).toEqual(document);
  expect((await covenant(cwd, ["check", "fin"])).code).toBe(0);
  const before = tree(cwd);
  const second = await synced(cwd, site);
  site.close();
  expect(second.sent).toEqual([]);
  expect(second.report.site.counts).toMatchObject({ fetched: 0, unchanged: site.texts.size });
  expect(tree(cwd)).toEqual(before);
});

await withData("the published document of fin.com and pages of its documentation", (folder) => {
  const page = (name: string) => readFileSync(join(folder, "fin/pages", name), "utf8");
  const [v2, reader] = [
    "attach-documents-to-individual-customer-v2.txt",
    "attach-documents-to-individual-customer-v2.reader.txt",
  ] as const;
  const inPlace = [
    "attach-documents-to-associated-party-v2.txt",
    "attach-documents-to-individual-customer.md",
    "update-customer.txt",
  ];
  const at = (name: string) => `/api-reference/customers/${name.replace(/(?:\.reader)?\.\w+$/, "")}.md`;
  const withPages = (site: Site, names: readonly string[]): Site => {
    for (const name of names) expect([...site.keys()]).toContain(at(name));
    return new Map([...site, ...names.map((name) => [at(name), page(name)] as const)]);
  };

  test("the published document, with the pages that rules were read from: all sources bind, in whichever form the page comes", async () => {
    const document = parsed(join(folder, "fin/openapi.yaml"));
    const whole = siteOf(document);
    const site = await served(withPages(whole, [v2, ...inPlace]));
    const cwd = finAt(site, "[published.overlay.yaml]");
    const first = await synced(cwd, site);
    const codes = first.report.diagnostics.map((one) => one.code);
    expect(codes.filter((code) => code.startsWith("source-"))).toEqual([]);
    expect((await covenant(cwd, ["lint", "fin", "--format", "json"])).out).not.toContain("source-not-locked");
    const file = "published.overlay.yaml";
    const overlay = { file, value: parseText(file, text(file)) };
    const mended = applyOverlay(document, overlay, originsOf(file), () => {});
    expect(parsed(join(cwd, "specs/fin/openapi.yaml"))).toEqual(mended);
    expect(first.report.deprecated).toHaveLength(9);

    site.texts = withPages(site.texts, [reader]);
    const before = tree(join(cwd, "specs"));
    const second = await synced(cwd, site);
    site.close();
    expect(second.sent).toEqual([at(reader)]);
    expect(findings(second.report).filter((one) => !/^(?:deprecated:|warning: page-differs)/.test(one))).toEqual([]);
    expect(tree(join(cwd, "specs"))).toEqual(before);
  });
});
