import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../generator/read/document.ts";
import { edited } from "../../diff/base.ts";
import { type Served, served } from "../../read/site/served.ts";
import { edits, siteOf } from "../../support/site.ts";
import { workspace } from "../workspace.ts";
import { document, manifest, specs } from "./shop.ts";
import { copyOf, findings, refused, reported, tree } from "./syncing.ts";

const overlay = `overlay: 1.0.0
info: { title: What has to be mended, version: 1.0.0 }
actions:
  # Numbers begin at one.
  - target: $.components.schemas.Receipt.properties.number
    description: The page says so.
    update: { minimum: 1 }
`;
const number = "/components/schemas/Receipt/properties/number";

let site: Served;
let synced: string;

beforeAll(async () => {
  site = await served(siteOf(document));
  const api = manifest(`{ index: "${site.index}", overlays: [mend.overlay.yaml] }`);
  synced = workspace(specs(site.index, { "specs/shop/api.yaml": api, "specs/shop/mend.overlay.yaml": overlay }));
  const { code, report } = await reported(synced);
  expect([code, findings(report)]).toEqual([
    0,
    ["wrote openapi.yaml, mend.overlay.yaml, sources.lock.yaml, the package"],
  ]);
}, 60_000);
afterAll(() => site.close());

test("the document is written under its overlay, which records what it replaces and is otherwise as it was", () => {
  const text = (name: string) => readFileSync(join(synced, "specs/shop", name), "utf8");
  expect(text("openapi.yaml")).toContain("number:\n          type: integer\n          minimum: 1\n");
  const recorded = text("mend.overlay.yaml");
  expect(recorded.replace(/\n.*x-covenant-replaces.*/, "")).toBe(overlay);
  expect(recorded).toMatch(/number\n {4}x-covenant-replaces: "[0-9a-f]{16}"\n {4}description/);
});

test.each<readonly [name: string, changes: Readonly<Record<string, Json | undefined>>, want: readonly string[]]>([
  ["nothing", {}, []],
  [
    "upstream says by now what the overlay does",
    { [`${number}/minimum`]: 1 },
    ["warning: overlay-changes-nothing", "warning: overlay-upstream-changed"],
  ],
  ["upstream says something else there", { [`${number}/minimum`]: 5 }, ["warning: overlay-upstream-changed"]],
  [
    "upstream says more beside it",
    { [`${number}/maximum`]: 5 },
    [
      "info response-property-max-set: POST /orders",
      "info response-property-max-set: webhook order.sent",
      "minor",
      "wrote openapi.yaml, the package",
    ],
  ],
])("%s", async (_, changes, want) => {
  site.texts = siteOf(edited(changes, document) as JsonObject);
  const { code, report } = await reported(copyOf(synced));
  expect(findings(report)).toEqual(want);
  expect(code).toBe(0);
});

test("one that is an overlay of the document as well is told", async () => {
  site.texts = siteOf(document);
  const cwd = copyOf(synced);
  const file = join(cwd, "specs/shop/api.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}overlays: [mend.overlay.yaml]\n`);
  const { code, report } = await reported(cwd);
  expect([code, report.diagnostics[0]]).toEqual([
    0,
    expect.objectContaining({ code: "overlay-laid-twice", at: "specs/shop/api.yaml:7:12" }),
  ]);
});

test("a document that refers to another one is not taken", async () => {
  const elsewhere = edits.replace("/api-reference/openapi.yaml", "#/components/schemas/Receipt", "parts.yaml#/Receipt");
  site.texts = elsewhere(siteOf(document));
  const cwd = copyOf(synced);
  const before = tree(cwd);
  const { code, said } = await refused(cwd);
  expect([code, said]).toEqual([
    2,
    ["document-in-parts: api-reference/openapi.yaml refers to another document, and a site's document is read alone"],
  ]);
  expect(tree(cwd)).toEqual(before);
});

test("a document that an action finds nothing in is not taken", async () => {
  site.texts = siteOf(
    edited({ [number]: undefined, "/components/schemas/Receipt/required": [] }, document) as JsonObject,
  );
  const cwd = copyOf(synced);
  const before = tree(cwd);
  const { code, said } = await refused(cwd);
  expect([code, said]).toEqual([
    2,
    [
      "overlay-matches-nothing: the target $.components.schemas.Receipt.properties.number selects nothing in the document",
    ],
  ]);
  expect(tree(cwd)).toEqual(before);
});
