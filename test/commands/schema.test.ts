import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { readApiManifest } from "../../generator/commands/manifest.ts";
import { manifestSchema } from "../../generator/commands/manifest-schema.ts";
import type { Diagnostic } from "../../generator/diagnostics.ts";
import { parseText } from "../../generator/read/parse.ts";
import { covenant, manifest, openapi, orderRules, shop, told, workspace } from "./workspace.ts";

const title = ({ out }: { readonly out: string }) => (JSON.parse(out) as { readonly title: string }).title;
const operations = ({ out }: { readonly out: string }) =>
  Object.keys((JSON.parse(out) as Schema).properties.operations.properties);

interface Schema {
  readonly properties: { readonly operations: { readonly properties: object } };
}

test("printed: of the only API, of one that is named, of a document alone, of any, of a manifest", async () => {
  const cwd = workspace({ ...shop(), "other.yaml": openapi.replace("/orders", "/parcels") });
  const own = ["POST /orders", "GET /orders"];
  expect(operations(await covenant(cwd, ["schema"]))).toEqual(own);
  expect(operations(await covenant(cwd, ["schema", "shop"]))).toEqual(own);
  expect(operations(await covenant(cwd, ["schema", "--document", "other.yaml"]))).toEqual([
    "POST /parcels",
    "GET /parcels",
  ]);
  expect(operations(await covenant(cwd, ["schema", "--of", "any-rules"]))).toEqual([]);
  expect(title(await covenant(cwd, ["schema", "--of", "manifest"]))).toBe("The manifest of an API");
});

test("what is of no API needs none", async () => {
  const cwd = workspace({});
  expect((await covenant(cwd, ["schema", "--of", "any-rules"])).code).toBe(0);
  expect((await covenant(cwd, ["schema", "--of", "manifest"])).code).toBe(0);
  const ran = await covenant(cwd, ["schema", "--format", "json"]);
  expect([ran.code, told(ran).map(({ code }) => code)]).toEqual([2, ["api-not-named"]]);
});

test("written where --out says, with a word on stderr; the same bytes every time", async () => {
  const cwd = workspace(shop());
  const args = ["schema", "--out", "specs/shop/rules.schema.json"];
  const first = await covenant(cwd, args);
  expect(first).toEqual({ code: 0, out: "", err: "specs/shop/rules.schema.json: written\n" });
  expect(readFileSync(join(cwd, "specs/shop/rules.schema.json"), "utf8")).toBe((await covenant(cwd, ["schema"])).out);
  expect((await covenant(cwd, args)).err).toBe("specs/shop/rules.schema.json: unchanged\n");
  expect((await covenant(cwd, [...args, "--quiet"])).err).toBe("");
});

test("a rules file that is being written: mistakes in it do not matter, but it must be YAML", async () => {
  const wrong = orderRules
    .replace("presence: note", "presence: nots")
    .replace("operations:", "terms: { gift: 5 }\noperations:");
  expect((await covenant(workspace(shop({ rules: wrong })), ["schema"])).out).toContain('"gift"');
  const ran = await covenant(workspace(shop({ rules: `${orderRules}  - : [` })), ["schema", "--format", "json"]);
  expect([ran.code, told(ran).map(({ code }) => code)]).toEqual([2, ["syntax"]]);
});

test("a place that cannot be written to", async () => {
  const cwd = workspace(shop());
  writeFileSync(join(cwd, "file"), "");
  const ran = await covenant(cwd, ["schema", "--out", "file/rules.schema.json", "--format", "json"]);
  expect([ran.code, told(ran).map(({ code }) => code)]).toEqual([2, ["write-failed"]]);
});

/** The schema of a manifest refuses what reading it refuses. */
const manifests: Readonly<Record<string, readonly [wrong: string, instead: string]>> = {
  "another version": ["covenant: 2", "covenant: 1"],
  "no name": ["", "name: shop\n"],
  "a name that names no folder": ["name: ../shop", "name: shop"],
  "a name in capitals is one": ["name: Shop", "name: shop"],
  "a member misspelt": ["documnet: openapi.yaml", "document: openapi.yaml"],
  "a member more": ["rules: rules.yaml\nrule: rules.yaml", "rules: rules.yaml"],
  "a version that is none": ["version: v1", "version: 1.0.0"],
  "a package name with capitals": ["name: Shop-API", "name: shop-api"],
  "no description": ["", ", description: A shop."],
  "an overlay that is no list": ["overlays: a.yaml\nrules:", "rules:"],
  "a list of overlays": ["overlays: [a.yaml]\nrules:", "rules:"],
  "formats nobody knows of": ["formats: responses\nrules:", "rules:"],
  formats: ["formats: everywhere\nrules:", "rules:"],
  "upstream that is no URL": ["upstream: { index: llms.txt }\nrules:", "rules:"],
  "upstream with a member more": ["upstream: { pages: x }\nrules:", "rules:"],
  upstream: ["upstream: { index: 'https://a.example/llms.txt', overlays: [] }\nrules:", "rules:"],
};

test.each(Object.entries(manifests))("a manifest: %s", (_, [wrong, right]) => {
  const text = manifest.replace(right, wrong);
  const found: Diagnostic[] = [];
  readApiManifest("api.yaml", text, (one) => found.push(one));
  expect(new Ajv().compile(manifestSchema())(parseText("api.yaml", text))).toBe(found.length === 0);
  expect(text).not.toBe(manifest);
});

test("the members of a manifest are those of its schema", () => {
  const schema = manifestSchema() as unknown as {
    readonly properties: Record<string, { readonly properties?: object }>;
  };
  for (const [place, members] of [
    ["", schema.properties],
    ["package", schema.properties.package?.properties],
    ["upstream", schema.properties.upstream?.properties],
  ] as const) {
    const found: Diagnostic[] = [];
    const text = place === "" ? "zzzzzzzz: 1" : `${place}: { zzzzzzzz: 1 }`;
    readApiManifest("api.yaml", text, (one) => found.push(one));
    const known = found.find(({ code }) => code === "manifest-member")?.fix;
    expect(known).toBe(`Members known here: ${Object.keys(members ?? {}).join(", ")}.`);
  }
});
