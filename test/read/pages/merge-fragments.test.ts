import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics.ts";
import { isObject, type Json, type JsonObject, member } from "../../../generator/read/document.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { crossCheck } from "../../../generator/read/pages/cross-check.ts";
import { type Fragment, readFragment } from "../../../generator/read/pages/fragment.ts";
import { readIndex } from "../../../generator/read/pages/index-file.ts";
import { mergeFragments } from "../../../generator/read/pages/merge-fragments.ts";
import { parseText } from "../../../generator/read/parse.ts";
import { valueAt } from "../../../generator/read/pointer.ts";
import { edits, home, reached, type Site, siteOf } from "../../support/site.ts";
import { dataFile, dataPage, isDataThere, pageOf } from "./shared.ts";

const shop = parseText(
  "shop.yaml",
  `openapi: 3.1.0
info: { title: Shop, version: "1" }
servers: [{ url: https://shop.example }]
security: [{ key: [] }]
tags: [{ name: Orders }, { name: Baskets, description: B }]
paths:
  /orders/{id}:
    parameters: [{ $ref: "#/components/parameters/Id" }]
    get:
      summary: Get it
      tags: [Orders]
      responses: { "200": { description: It, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } } }
    delete: { summary: Drop it, tags: [Orders], responses: { "204": { description: Gone } } }
  /baskets:
    post:
      summary: Fill it
      tags: [Baskets]
      x-mint: { content: "<Note>Mind.</Note>" }
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Basket" } } } }
      responses: { "200": { description: OK } }
webhooks:
  sent:
    post: { summary: Sent, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } } }
components:
  parameters: { Id: { name: id, in: path, required: true, schema: { type: string } } }
  schemas:
    Order: { type: object, required: [id, lines], properties: { id: { type: string }, lines: { type: array, items: { $ref: "#/components/schemas/Line" } } } }
    Line: { type: object, properties: { within: { $ref: "#/components/schemas/Order" } } }
    Basket:
      oneOf: [{ $ref: "#/components/schemas/Line" }, { $ref: "#/components/schemas/Shape" }]
      discriminator: { propertyName: kind, mapping: { line: Line } }
    Unused: { type: string }
    Shape: { type: object, example: { tags: [b, a] } }
  securitySchemes: { key: { type: apiKey, in: header, name: K } }
`,
) as JsonObject;

const getPage = "/api-reference/orders/get-it.md";
const dropPage = "/api-reference/orders/drop-it.md";
const sentPage = "/api-reference/webhooks/sent.md";
const fillPage = "/api-reference/baskets/fill-it.md";

function fragmentsOf(site: Site): Fragment[] {
  const index = readIndex(`${home}/llms.txt`, site.get("/llms.txt") ?? "", (one) => {
    throw new Error(one.message);
  });
  return (index?.pages ?? []).flatMap(({ address }) => {
    const path = address.slice(home.length);
    const text = site.get(path);
    if (text === undefined) return [];
    return (
      readFragment(pageOf(text, path), (one) => {
        throw new Error(one.message);
      }) ?? []
    );
  });
}

/** What the pages carry of a document: no prose of operations, no components that none of them reaches. */
function carried(document: JsonObject): { document: Json; lost: string[] } {
  const kept = reached(document, { paths: document.paths, webhooks: document.webhooks, security: document.security });
  const lost: string[] = [];
  const bare = JSON.parse(JSON.stringify(document, (name, value) => (name === "x-mint" ? undefined : value)));
  for (const [section, held] of Object.entries(bare.components ?? {})) {
    for (const name of Object.keys(held as object)) {
      if (kept.has(`/components/${section}/${name}`)) continue;
      lost.push(`${section} ${name}`);
      delete (held as Record<string, unknown>)[name];
    }
    if (Object.keys(held as object).length === 0) delete bare.components[section];
  }
  return { document: bare, lost };
}

function merge(fragments: readonly Fragment[]) {
  const found: Diagnostic[] = [];
  const merged = mergeFragments(fragments, (one) => found.push(one));
  const told = found.map(({ code, message, place, related }) => [
    code,
    message,
    `${place?.file} ${place?.pointer}`,
    `${related?.file} ${related?.pointer}`,
  ]);
  return { merged, told };
}

test("a document goes into a site and comes back", () => {
  const { merged, told } = merge(fragmentsOf(siteOf(shop)));
  expect(told).toEqual([]);
  const { document, lost } = carried(shop);
  expect(merged?.root).toEqual(document);
  expect(lost).toEqual(["schemas Unused"]);
});

test("a fragment holds what its operation reaches, and no more", () => {
  const fragments = Object.fromEntries(fragmentsOf(siteOf(shop)).map((one) => [one.key, one.root]));
  const names = (key: string) =>
    Object.entries(fragments[key]?.components ?? {}).flatMap(([section, held]) =>
      Object.keys(held as object).map((name) => `${section} ${name}`),
    );
  expect(names("DELETE /orders/{id}")).toEqual(["parameters Id", "securitySchemes key"]);
  expect(names("POST /baskets")).toEqual([
    "schemas Basket",
    "schemas Line",
    "schemas Order",
    "schemas Shape",
    "securitySchemes key",
  ]);
  expect(fragments["POST /baskets"]?.paths).not.toHaveProperty(["/baskets", "post", "x-mint"]);
});

test("the text does not depend on the order of pages, and a page more moves nothing", () => {
  const fragments = fragmentsOf(siteOf(shop));
  const text = (list: readonly Fragment[]) => JSON.stringify(merge(list).merged?.root, null, 1);
  expect(text([...fragments].reverse())).toBe(text(fragments));
  const order = (value: Json | undefined) => Object.keys((value ?? {}) as JsonObject);
  const { root } = merge(fragments).merged ?? { root: {} as JsonObject };
  expect(order(root)).toEqual(["openapi", "info", "servers", "security", "tags", "paths", "webhooks", "components"]);
  expect(order(root.paths)).toEqual(["/baskets", "/orders/{id}"]);
  expect(order(valueAt(root, "/paths/~1orders~1{id}"))).toEqual(["parameters", "get", "delete"]);
  const fewer = text(fragments.filter((one) => !one.key.startsWith("DELETE"))).split("\n");
  const all = text(fragments).split("\n");
  let at = 0;
  for (const line of fewer) at = all.indexOf(line, at) + 1;
  expect(at).toBe(all.length);
});

test("each part knows the page it was taken from", () => {
  const { merged } = merge(fragmentsOf(siteOf(shop)));
  expect(merged?.origin("/paths/~1baskets/post/summary")).toEqual({
    file: fillPage,
    pointer: "/paths/~1baskets/post/summary",
  });
  expect(merged?.origin("/tags/1/description")).toEqual({ file: dropPage, pointer: "/tags/1/description" });
  expect(merged?.origin("/components/schemas/Order/required/0").pointer).toBe("/components/schemas/Order/required/0");
});

test("what is restated in another order of members and names is one", () => {
  const site = edits.replace(getPage, "- id\n        - lines", "- lines\n        - id")(siteOf(shop));
  expect(merge(fragmentsOf(site)).told).toEqual([]);
});

test.each([
  [
    "a component",
    getPage,
    "Order:\n      type: object",
    "Order:\n      type: array",
    "components/schemas/Order",
    fillPage,
  ],
  ["a member of the document", getPage, "title: Shop", "title: Store", "info", dropPage],
  ["servers that one leaves out", getPage, /servers:\n {2}- url: .*\n/, "", "servers", dropPage],
  ["security that one leaves out", getPage, "security:\n  - key: []\n", "", "security", dropPage],
  [
    "parameters of the path",
    getPage,
    /parameters:\n {6}- \$ref: .*\n {4}/,
    "",
    "paths/~1orders~1{id}/parameters",
    dropPage,
  ],
  ["a tag", getPage, "description: B", "description: C", "tags/Baskets", dropPage],
  ["a scheme", getPage, "name: K", "name: L", "components/securitySchemes/key", dropPage],
])("a conflict has both places, and nobody wins: %s", (_, page, from, to, what, other) => {
  const { merged, told } = merge(fragmentsOf(edits.replace(page, from, to)(siteOf(shop))));
  expect(merged).toBeUndefined();
  const [[code, message, place, related] = [], ...more] = told;
  expect(more).toEqual([]);
  expect([code, message]).toEqual([
    "pages-conflict",
    `two pages say different things of ${what}, and neither is taken`,
  ]);
  const files = [place, related].map((one) => one?.split(" ")[0]);
  expect(files).toContain(page);
  expect(files.filter((one) => one !== page)).toHaveLength(1);
  if (other === dropPage) expect(files).toContain(dropPage);
});

test("one operation on two pages is one, or a conflict", () => {
  const site = siteOf(shop);
  const twice = fragmentsOf(site).flatMap((one) =>
    one.key.startsWith("GET") ? [one, { ...one, file: "copy.md" }] : [one],
  );
  expect(merge(twice).told).toEqual([]);
  const changed = twice.map((one) =>
    one.file === "copy.md" ? { ...one, root: JSON.parse(JSON.stringify(one.root).replace("Get it", "Fetch it")) } : one,
  );
  expect(merge(changed).told.map(([code]) => code)).toEqual(["pages-conflict"]);
});

test("names that JavaScript objects have come through", () => {
  const hostile = JSON.parse(
    JSON.stringify(shop).replaceAll("Line", "__proto__").replaceAll("Basket", "constructor"),
  ) as JsonObject;
  expect(merge(fragmentsOf(siteOf(hostile))).merged?.root.components).toEqual(
    (carried(hostile).document as { components: Json }).components,
  );
});

function checked(document: JsonObject, fragments: readonly Fragment[]): string[][] {
  const found: Diagnostic[] = [];
  crossCheck({ root: document, origin: (pointer) => ({ file: "whole", pointer }) }, fragments, (one) =>
    found.push(one),
  );
  return found.map(({ code, message, place, related }) => [
    code,
    message.replace(/^.*differ: /, ""),
    place?.pointer ?? "",
    `${related?.file} ${related?.pointer}`,
  ]);
}

test("a site made from a document does not differ from it", () => {
  expect(checked(shop, fragmentsOf(siteOf(shop)))).toEqual([]);
});

const order = "/components/schemas/Order";
test.each([
  [
    "an operation",
    getPage,
    "summary: Get it",
    "summary: Fetch it",
    '`summary` is "Get it" and "Fetch it"',
    "/paths/~1orders~1{id}/get/summary",
    `${getPage} /paths/~1orders~1{id}/get/summary`,
  ],
  [
    "a component, reached by references",
    sentPage,
    "id:\n          type: string",
    "id:\n          type: integer",
    '`type` is "string" and "integer"',
    `${order}/properties/id/type`,
    `${sentPage} ${order}/properties/id/type`,
  ],
  [
    "a member more",
    sentPage,
    "id:\n          type: string",
    "id:\n          type: string\n          maxLength: 3",
    "only one has `maxLength`",
    `${order}/properties/id`,
    `${sentPage} ${order}/properties/id/maxLength`,
  ],
  [
    "a property more",
    sentPage,
    "properties:\n        id:",
    "properties:\n        no: true\n        id:",
    "only one has `no`",
    `${order}/properties`,
    `${sentPage} ${order}/properties/no`,
  ],
  [
    "what is outside of the operation",
    getPage,
    "title: Shop",
    "title: Store",
    '`title` is "Shop" and "Store"',
    "/info/title",
    `${getPage} /info/title`,
  ],
  [
    "a parameter of the path",
    getPage,
    "required: true",
    "required: true\n      description: D",
    "only one has `description`",
    "/components/parameters/Id",
    `${getPage} /components/parameters/Id/description`,
  ],
])("a difference is told once, with both places: %s", (_, page, from, to, what, pointer, related) => {
  expect(checked(shop, fragmentsOf(edits.replace(page, from, to)(siteOf(shop))))).toEqual([
    ["page-differs", what, pointer, related],
  ]);
});

test("a difference on every page is told once", () => {
  const other = JSON.parse(
    JSON.stringify(shop).replace('"required":["id","lines"]', '"required":["id"]'),
  ) as JsonObject;
  expect(checked(other, fragmentsOf(siteOf(shop)))).toEqual([
    ["page-differs", '`required` is ["id"] and ["id","lines"]', `${order}/required`, `${getPage} ${order}/required`],
  ]);
});

test("spelled out or by reference is no difference, nor is the order of what is a set", () => {
  const inline = JSON.parse(
    JSON.stringify(shop)
      .replaceAll(
        '{"$ref":"#/components/parameters/Id"}',
        '{"schema":{"type":"string"},"in":"path","name":"id","required":true}',
      )
      .replace('["id","lines"]', '["lines","id"]'),
  ) as JsonObject;
  expect(checked(inline, fragmentsOf(siteOf(shop)))).toEqual([]);
});

test("an operation that the document lacks", () => {
  const { "/baskets": _, ...paths } = shop.paths as JsonObject;
  expect(checked({ ...shop, paths }, fragmentsOf(siteOf(shop))).map(([code, , , related]) => [code, related])).toEqual([
    ["page-operation-unknown", `${fillPage} /paths/~1baskets/post`],
  ]);
});

const own = fileURLToPath(new URL("../../../specs/fin/openapi.yaml", import.meta.url));
const published = dataFile("openapi.yaml");

test.skipIf(!isDataThere).each([
  ["specs/fin", own],
  ["the published document", published],
])("there and back: %s", (_, file) => {
  const { root } = readDocument({ file });
  const site = siteOf(root);
  const fragments = fragmentsOf(site);
  const { merged, told } = merge(fragments);
  expect(told).toEqual([]);
  const { document, lost } = carried(root);
  expect(merged?.root).toEqual(document);
  expect(lost).toEqual(unreached(root));
  expect(checked(root, fragments)).toEqual([]);
});

/** Components that no reference names, by their text: a second opinion on what a site cannot carry. */
function unreached(root: JsonObject): string[] {
  const names = (value: Json | undefined) => (value !== undefined && isObject(value) ? Object.keys(value) : []);
  const all = names(root.components).flatMap((section) =>
    names(member(root.components as JsonObject, section)).map((name) => ({ section, name })),
  );
  const used = (one: { section: string; name: string }, from: string) =>
    from.includes(`"#/components/${one.section}/${one.name}"`) ||
    (one.section === "securitySchemes" && from.includes(`{"${one.name}":[`));
  const kept = new Set<string>();
  const text = (value: Json | undefined) => JSON.stringify(value ?? null);
  const open = [text(root.paths), text(root.webhooks), text(root.security)];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const one of all) {
      if (kept.has(`${one.section} ${one.name}`) || !used(one, from)) continue;
      kept.add(`${one.section} ${one.name}`);
      open.push(text(valueAt(root, `/components/${one.section}/${one.name}`)));
    }
  }
  return all.map(({ section, name }) => `${section} ${name}`).filter((one) => !kept.has(one));
}

test.skipIf(!isDataThere)("a real page beside the published document: two texts were changed since", () => {
  const fragment = readFragment(dataPage("attach-documents-to-individual-customer.md"), () => {}) as Fragment;
  const found = checked(readDocument({ file: published }).root, [fragment]);
  expect(found.map(([code, , pointer]) => [code, pointer])).toEqual([
    ["page-differs", "/components/schemas/ProofOfIdentity/properties/type/description"],
    ["page-differs", "/info/description"],
  ]);
});

test("a document without `security` and one where it is empty say the same", () => {
  const { security: _, ...open } = shop;
  const fragments = fragmentsOf(siteOf({ ...open, security: [] }));
  expect(checked(open, fragments)).toEqual([]);
  const without = edits.replace(getPage, "security: []\n", "")(siteOf({ ...open, security: [] }));
  expect(merge(fragmentsOf(without)).told).toEqual([]);
});

test("the order within an example counts", () => {
  const fragments = fragmentsOf(siteOf(shop));
  const twice = fragments.flatMap((one) => {
    const other = JSON.stringify(one.root).replace('["b","a"]', '["a","b"]');
    return one.key === "POST /baskets" ? [one, { ...one, file: "copy.md", root: JSON.parse(other) }] : [one];
  });
  expect(merge(twice).told.map(([, message]) => message)).toEqual([
    "two pages say different things of components/schemas/Shape, and neither is taken",
  ]);
  const changed = twice.filter((one) => one.file === "copy.md");
  const at = "/components/schemas/Shape/example";
  expect(checked(shop, changed)).toEqual([
    ["page-differs", '{"tags":["b","a"]} and {"tags":["a","b"]}', at, `copy.md ${at}`],
  ]);
});
