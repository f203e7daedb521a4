import { expect, test } from "vitest";
import { readDocument } from "../../../generator/read/openapi.ts";
import { deprecatedInProse } from "../../../generator/read/pages/deprecation.ts";
import { deprecationOverlay } from "../../../generator/read/pages/deprecation-overlay.ts";
import { valueAt } from "../../../generator/read/pointer.ts";
import { memory } from "../memory.ts";

const hostile = `Deprecated: "use" \u2028 # x\u202e: {it's} \\ instead`;
const document = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  paths: {
    "/a": { get: { description: "This endpoint is deprecated. Use B.", responses: {} }, post: { responses: {} } },
    "/it's \"": { get: { description: hostile, responses: {} } },
    "/old": { get: { deprecated: true, description: "This endpoint is deprecated.", responses: {} } },
  },
};
const files = { "api.json": JSON.stringify(document) };
const read = (overlays: Readonly<Record<string, string>>) =>
  readDocument({ file: "api.json", overlays: Object.keys(overlays), readText: memory({ ...files, ...overlays }) });

const found = deprecatedInProse(read({}));
const text = deprecationOverlay(found, 'Deprecated: by "prose"') ?? "";

test("an overlay, an action an operation, with the sentence", () => {
  expect(text).toContain(`overlay: 1.0.0
info: { title: "Deprecated: by \\"prose\\"", version: 1.0.0 }
actions:
  - target: "$.paths['/a'].get"
    description: "This endpoint is deprecated."
    update: { deprecated: true }
  - target: `);
  expect(text.trimEnd().split(/\r\n|[\r\n\u0085\u2028\u2029]/)).toHaveLength(9);
  expect(text).not.toMatch(/\p{Cf}/u);
});

test("laid over the document it says so by the keyword, and there is nothing left to offer", () => {
  const after = read({ "o.yaml": text });
  expect(valueAt(after.root, "/paths/~1a/get/deprecated")).toBe(true);
  expect(valueAt(after.root, "/paths/~1a/post/deprecated")).toBeUndefined();
  expect(after.findings).toEqual([]);
  expect(deprecatedInProse(after)).toEqual([]);
  expect(deprecationOverlay([], "none")).toBeUndefined();
});
