import { expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics.ts";
import { locate } from "../../../generator/read/locate.ts";
import { readFragment } from "../../../generator/read/pages/fragment.ts";
import { valueAt } from "../../../generator/read/pointer.ts";
import { dataPage, isDataThere, pageOf } from "./shared.ts";

const operation = "openapi: 3.1.0\npaths:\n  /a b:\n    post: { summary: A }\n";

/** A page with a fragment, read; what is wrong as "code line:column". */
function read(info: string, body: string) {
  const page = pageOf(`# A\n\nSome prose.\n\n## OpenAPI\n\n\`\`\`\`${info}\n${body}\`\`\`\`\n`, "a.md");
  const found: Diagnostic[] = [];
  const fragment = readFragment(page, (one) => found.push(one));
  const sources = new Map([["a.md", "\n".repeat(7) + body]]);
  const wrong = found.map(({ code, place }) => {
    const at = place && locate(place, sources);
    return `${code} ${at?.line}:${at?.column}`;
  });
  return { fragment, wrong };
}

test.each([
  ["the usual fence", "yaml POST /a b"],
  ["a small method", "yaml post /a b"],
  ["a file before it", "yaml openapi.yaml POST /a b"],
  ["a file with blanks in its path", "yaml my files/openapi.json post /a b"],
  ["an address before it", "yaml https://x.example/openapi.json POST /a b"],
  ["another word for the language", "yml POST /a b"],
])("%s", (_, info) => {
  const { fragment, wrong } = read(info, operation);
  expect(wrong).toEqual([]);
  expect([fragment?.key, fragment?.pointer]).toEqual(["POST /a b", "/paths/~1a b/post"]);
  expect(valueAt(fragment?.root, fragment?.pointer ?? "")).toEqual({ summary: "A" });
  const place = { file: "a.md", pointer: "/paths/~1a b/post/summary" };
  expect(locate(place, new Map([["a.md", fragment?.text ?? ""]]))).toEqual({ line: 11, column: 22 });
});

test.each(["yaml webhook order.sent", "yaml openapi.yaml WEBHOOK order.sent"])("%s", (info) => {
  const { fragment, wrong } = read(info, "openapi: 3.1.0\nwebhooks:\n  order.sent: { post: {} }\n");
  expect(wrong).toEqual([]);
  expect([fragment?.key, fragment?.pointer]).toEqual(["webhook order.sent", "/webhooks/order.sent"]);
});

test("JSON is read as well", () => {
  expect(read("json GET /a", '{ "paths": { "/a": { "get": {} } } }\n').fragment?.key).toBe("GET /a");
});

test.each([
  ["a fence without an operation", "yaml", operation, "fragment-unnamed 7:1"],
  ["a fence with a path and no method", "yaml /a", operation, "fragment-unnamed 7:1"],
  ["no paths at all", "yaml POST /a", "openapi: 3.1.0\n", "fragment-empty 7:1"],
  ["empty paths", "yaml POST /a", "openapi: 3.1.0\npaths: {}\n", "fragment-empty 9:8"],
  ["nothing", "yaml POST /a", "", "fragment-empty 7:1"],
  ["a list", "yaml POST /a", "- a\n", "fragment-empty 7:1"],
  ["another operation", "yaml GET /a b", operation, "fragment-of-another 11:11"],
  ["another, in the older dialect", "yaml POST /a", "paths:\n  path: /b\n  method: post\n", "fragment-of-another 9:3"],
  ["broken YAML", "yaml POST /a b", `${operation}  x: [\n`, "syntax 12:6"],
  ["an alias bomb", "yaml POST /a", `a: &a [x, x]\n${bomb()}`, "value-unusable 30:11"],
])("refused: %s", (_, info, body, want) => {
  const { fragment, wrong } = read(info, body);
  expect(fragment).toBeUndefined();
  expect(wrong).toEqual([want]);
});

function bomb(): string {
  const names = Array.from({ length: 30 }, (_, index) => `n${index}`);
  return names
    .map((name, index) => `${name}: &${name} [*${names[index - 1] ?? "a"}, *${names[index - 1] ?? "a"}]\n`)
    .join("");
}

test("a page of prose has none, and nothing is wrong", () => {
  const found: Diagnostic[] = [];
  expect(readFragment(pageOf("# A\n\nProse."), (one) => found.push(one))).toBeUndefined();
  expect(found).toEqual([]);
});

test.skipIf(!isDataThere)("a real page's fragment is read", () => {
  const found: Diagnostic[] = [];
  const fragment = readFragment(dataPage("attach-documents-to-individual-customer.md"), (one) => found.push(one));
  expect(found).toEqual([]);
  expect(fragment?.key).toBe("POST /v1/customers/individual/attach");
  expect(Object.keys(valueAt(fragment?.root, "/components/schemas") ?? {})).toHaveLength(4);
  const place = { file: fragment?.file ?? "", pointer: "/paths/~1v1~1customers~1individual~1attach/post" };
  expect(locate({ ...place, part: "key" }, new Map([[place.file, fragment?.text ?? ""]]))).toEqual({
    line: 55,
    column: 5,
  });
});
