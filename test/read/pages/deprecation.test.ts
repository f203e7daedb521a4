import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/read/document.ts";
import { locate } from "../../../generator/read/locate.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { originsOf } from "../../../generator/read/origin.ts";
import { applyOverlay } from "../../../generator/read/overlay.ts";
import { deprecatedInProse } from "../../../generator/read/pages/deprecation.ts";
import { valueAt } from "../../../generator/read/pointer.ts";
import { dataFile, isDataThere, pageOf } from "./shared.ts";

function found(operation: JsonObject, path = "/orders") {
  const other = { get: { summary: "List Orders V2" } };
  const root = { openapi: "3.1.0", paths: { [path]: { post: operation }, "/v2/orders": other } };
  return deprecatedInProse({ root, origin: (pointer) => ({ file: "api.yaml", pointer }) });
}

const content = (text: string): JsonObject => ({ "x-mint": { content: text } });

test.each([
  [
    "a warning on its page",
    content("<Warning>\n  This endpoint was deprecated on May 1. Use [List Orders V2](/x) instead.\n</Warning>"),
    "This endpoint was deprecated on May 1.",
  ],
  [
    "is, and will be removed",
    { description: "Makes it. This endpoint is deprecated and will be removed." },
    "This endpoint is deprecated and will be removed.",
  ],
  ["has been", { description: "The API has been deprecated." }, "The API has been deprecated."],
  ["the word alone, first", { description: "**Deprecated**: do not call it." }, "Deprecated: do not call it."],
  ["in brackets behind the summary", { summary: "Make it (deprecated)" }, "Make it (deprecated)"],
  ["in brackets before it", { summary: "[DEPRECATED] Make it" }, "[DEPRECATED] Make it"],
  ["since when", { description: "Deprecated since May." }, "Deprecated since May."],
  [
    "replaced",
    { description: "This operation was replaced by POST /v2/orders." },
    "This operation was replaced by POST /v2/orders.",
  ],
  ["superseded", { description: "This method has been superseded." }, "This method has been superseded."],
  [
    "another operation instead, by its name",
    { description: "Use the List Orders V2 endpoint instead." },
    "Use the List Orders V2 endpoint instead.",
  ],
  [
    "another operation instead, by its key",
    { description: "Please use `GET /v2/orders` instead." },
    "Please use GET /v2/orders instead.",
  ],
])("deprecated: %s", (_, operation, sentence) => {
  expect(found(operation).map((one) => [one.operation, one.sentence])).toEqual([["POST /orders", sentence]]);
});

test.each([
  ["by keyword already", { deprecated: true, description: "This endpoint is deprecated." }],
  ["one day", { description: "V1 will be deprecated soon. This endpoint will be deprecated." }],
  ["a field of it", { description: "The `note` field is deprecated. Deprecated fields are ignored." }],
  ["another field instead", { description: "Use `id` instead. Use `id` instead of `name`." }],
  ["another operation, for others", { description: "For companies, use List Orders V2 instead." }],
  ["what it replaces", { description: "Replaces List Orders. Supersedes the old one." }],
  ["not so", { description: "This endpoint is not deprecated. This endpoint is no longer deprecated." }],
  ["what it answers", { description: "Lists deprecated orders. Returns whether the order is deprecated." }],
  ["code", content("```\nThis endpoint is deprecated.\n```")],
  ["nothing", {}],
])("not deprecated: %s", (_, operation) => {
  expect(found(operation as JsonObject)).toEqual([]);
});

test("the action is one of an overlay, whatever the path is called", () => {
  for (const path of ["/orders", "/o'rd\\ers", "/ü b", '/"x"']) {
    const [one] = found({ description: "Deprecated." }, path);
    const root = { paths: { [path]: { post: {} } } };
    const overlay = { overlay: "1.0.0", info: { title: "o", version: "1" }, actions: [one?.action ?? null] };
    const problems: unknown[] = [];
    const after = applyOverlay(root, { file: "o.yaml", value: overlay }, originsOf("a"), (p) => problems.push(p));
    expect(problems).toEqual([]);
    expect(after).toEqual({ paths: { [path]: { post: { deprecated: true } } } });
  }
});

test("a webhook", () => {
  const root = { webhooks: { "order.sent": { post: { description: "This webhook is deprecated." } } } };
  const [one] = deprecatedInProse({ root, origin: (pointer) => ({ file: "api.yaml", pointer }) });
  expect([one?.operation, one?.action.target]).toEqual(["webhook order.sent", "$.webhooks['order.sent'].post"]);
});

test("its page says so, and the document does not", () => {
  const page = (file: string, operation: string, prose: string) =>
    pageOf(`# Orders\n\n${prose}\n\n## OpenAPI\n\n\`\`\`\`yaml ${operation}\nopenapi: 3.1.0\n\`\`\`\`\n`, file);
  const pages = [
    page("new.md", "POST /v2/orders", "This endpoint is new."),
    page("old.md", "post /orders", "Makes one. This endpoint was deprecated on May 1."),
  ];
  const root = { paths: { "/orders": { post: { summary: "Orders" } }, "/v2/orders": { post: {} } } };
  const found = deprecatedInProse({ root, origin: (pointer) => ({ file: "api.yaml", pointer }) }, pages);
  expect(found.map(({ operation, sentence, place }) => [operation, sentence, place])).toEqual([
    [
      "POST /orders",
      "This endpoint was deprecated on May 1.",
      { file: "old.md", pointer: "", position: { line: 3, column: 1 } },
    ],
  ]);
});

test("the sentence has its place", () => {
  const text =
    "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a:\n    get:\n      x-mint:\n        content: |\n          First.\n\n          <Warning>\n            Now. This endpoint is deprecated.\n          </Warning>\n";
  const document = readDocument({ file: "api.yaml", readText: () => text });
  const place = deprecatedInProse(document)[0]?.place;
  expect(place && locate(place, document.sources)).toEqual({ line: 11, column: 18 });
});

test.skipIf(!isDataThere)("the published document: nine, each of a page that says so, none by keyword", () => {
  const document = readDocument({ file: dataFile("openapi.yaml") });
  const all = deprecatedInProse(document);
  expect(all.map((one) => one.operation)).toEqual([
    "GET /v1/customers",
    "POST /v1/customers/business",
    "POST /v1/customers/associated-parties/individual/attach",
    "POST /v1/customers/business/attach",
    "POST /v1/customers/enable-preference",
    "POST /v2/beneficiaries",
    "GET /v1/beneficiaries/details",
    "GET /v1/customers/virtual-account",
    "POST /v1/customers/virtual-account",
  ]);
  const lines = [...document.sources.values()][0]?.split("\n") ?? [];
  for (const { place, action } of all) {
    const at = locate(place, document.sources);
    expect(lines[(at?.line ?? 0) - 1]?.slice((at?.column ?? 0) - 1)).toMatch(/^This endpoint (was|is) deprecated/);
    expect(action.update).toEqual({ deprecated: true });
  }
  const actions = all.map((one) => one.action);
  const overlay = { overlay: "1.0.0", info: { title: "o", version: "1" }, actions };
  const problems: unknown[] = [];
  const root = applyOverlay(document.root, { file: "o", value: overlay }, originsOf("a"), (one) => problems.push(one));
  expect(problems).toEqual([]);
  expect(valueAt(root, "/paths/~1v1~1customers/get/deprecated")).toBe(true);
  expect(deprecatedInProse({ root, origin: document.origin })).toEqual([]);
});
