import { expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics.ts";
import type { JsonObject } from "../../../generator/read/document.ts";
import { crossCheck } from "../../../generator/read/pages/cross-check.ts";
import { type Fragment, readFragment } from "../../../generator/read/pages/fragment.ts";
import { mergeFragments } from "../../../generator/read/pages/merge-fragments.ts";
import { valueAt } from "../../../generator/read/pointer.ts";
import { older, readOlder } from "./older.ts";
import { pageOf } from "./shared.ts";

const bearer = { title: "token", parameters: { header: { Authorization: { type: "http", scheme: "bearer" } } } };
const at = (url: string) => [{ url }];

/** The page of an operation, in the older dialect. */
function page(key: string, over: Parameters<typeof older>[0] = {}): Fragment {
  const [method = "", path = ""] = key.split(" ");
  const isWebhook = method === "webhook";
  const said = {
    path,
    method: isWebhook ? "post" : method.toLowerCase(),
    type: isWebhook ? "webhook" : "path",
    ...over,
  };
  const { fragment, wrong } = readOlder(key, older(said), `${key.replace(/\W+/g, "-")}.md`);
  if (fragment === undefined || wrong.length > 0) throw new Error(wrong.join());
  return fragment;
}

/** The page of an operation as exports are now. */
function ordinary(key: string, text: string): Fragment {
  const found: Diagnostic[] = [];
  const written = `# A\n\n## OpenAPI\n\n\`\`\`\`yaml ${key}\n${text}\`\`\`\`\n`;
  const fragment = readFragment(pageOf(written, "ordinary.md"), (one) => found.push(one));
  if (fragment === undefined || found.length > 0) throw new Error(found.map((one) => one.message).join());
  return fragment;
}

function merge(fragments: readonly Fragment[]) {
  const found: Diagnostic[] = [];
  const merged = mergeFragments(fragments, (one) => found.push(one));
  return {
    merged,
    told: found.map(({ code, severity, place }) => `${severity} ${code} ${place?.file} ${place?.pointer}`),
  };
}

const converted = (file: string) => `info fragment-older ${file} /paths`;

test("a document from pages of the older dialect alone", () => {
  const { merged, told } = merge([
    page("POST /parcels", { servers: at("https://api.parcels.example/v1"), security: [bearer] }),
    page("GET /parcels", { servers: at("https://api.parcels.example/v1"), security: [bearer] }),
    page("webhook parcel.sent"),
  ]);
  expect(told).toEqual([converted("POST-parcels.md")]);
  expect(merged?.root).toMatchObject({
    openapi: "3.1.0",
    info: { title: "api.parcels.example", version: "unknown" },
    servers: [{ url: "https://api.parcels.example/v1" }],
    paths: { "/parcels": { get: { security: [{ token: [] }] }, post: {} } },
    webhooks: { "parcel.sent": { post: {} } },
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
  });
  expect(valueAt(merged?.root, "/paths/~1parcels/get/servers")).toBeUndefined();
});

test.each([
  ["no address", undefined, "API"],
  ["an address with a variable", "{base}/v1", "API"],
  ["an address", "https://a.example/v1", "a.example"],
])("the title of a document that says none, by its servers: %s", (_, url, want) => {
  const { merged } = merge([page("GET /a", url === undefined ? {} : { servers: at(url) })]);
  expect(valueAt(merged?.root, "/info/title")).toBe(want);
});

test("servers of an operation alone stay with it", () => {
  const { merged } = merge([
    page("GET /a", { servers: at("https://files.example") }),
    page("GET /b", { servers: at("https://api.example") }),
    page("GET /c", { servers: at("https://api.example") }),
  ]);
  expect(valueAt(merged?.root, "/servers/0/url")).toBe("https://api.example");
  expect(valueAt(merged?.root, "/paths/~1a/get/servers/0/url")).toBe("https://files.example");
  expect(valueAt(merged?.root, "/paths/~1b/get/servers")).toBeUndefined();
});

const nullable = { components: { schemas: { A: { type: "string", nullable: true } } } };
const union = { components: { schemas: { B: { type: ["string", "null"] } } } };
test.each<readonly [string, readonly object[], string]>([
  ["no page says", [{}, {}], "3.1.0"],
  ["one page has what 3.0 alone has", [{}, nullable], "3.0.3"],
  ["one page has what 3.0 has not", [nullable, union], "3.1.0"],
])("the version is that of all pages together: %s", (_, given, want) => {
  const { merged } = merge(given.map((over, index) => page(`GET /${index}`, over)));
  expect(merged?.root.openapi).toBe(want);
});

test("parts that two pages say differently conflict, at their places on both", () => {
  const found: Diagnostic[] = [];
  const schema = (maxLength: number) => ({ components: { schemas: { A: { maxLength } } } });
  const merged = mergeFragments([page("GET /a", schema(1)), page("GET /b", schema(2))], (one) => found.push(one));
  expect(merged).toBeUndefined();
  expect(found.map(({ code, place, related }) => [code, place?.file, related?.file])).toEqual([
    ["fragment-older", "GET-a.md", undefined],
    ["pages-conflict", "GET-b.md", "GET-a.md"],
  ]);
});

test("a credential that two pages say differently is a conflict at both of them", () => {
  const found: Diagnostic[] = [];
  const other = { title: "token", parameters: { query: { token: { type: "apiKey" } } } };
  mergeFragments([page("GET /a", { security: [bearer] }), page("GET /b", { security: [other] })], (one) =>
    found.push(one),
  );
  expect(found[1]).toMatchObject({
    code: "pages-conflict",
    place: { file: "GET-b.md", pointer: "/paths/request/security/0/parameters/query/token" },
    related: { file: "GET-a.md", pointer: "/paths/request/security/0/parameters/header/Authorization" },
  });
});

const head = `openapi: 3.0.1
info: { title: Parcels, version: "7" }
servers: [{ url: https://api.example }]
security: [{ token: [] }]
`;
const now = ordinary(
  "GET /parcels",
  `${head}paths:
  /parcels:
    parameters: [{ name: q, in: query, schema: { type: string } }]
    get: { operationId: list, tags: [Parcels], responses: {} }
components:
  securitySchemes: { token: { type: http, scheme: bearer, bearerFormat: JWT } }
`,
);

test("beside ordinary pages a converted one says nothing of the document that they say", () => {
  const { merged, told } = merge([
    page("POST /parcels", { servers: at("https://api.example"), security: [bearer], ...union }),
    page("GET /files", { servers: at("https://files.example"), security: [] }),
    now,
  ]);
  expect(told).toEqual([converted("POST-parcels.md")]);
  expect(merged?.root).toMatchObject({
    openapi: "3.0.1",
    info: { title: "Parcels", version: "7" },
    servers: [{ url: "https://api.example" }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { bearerFormat: "JWT" } }, schemas: { B: {} } },
  });
  expect(valueAt(merged?.root, "/paths/~1parcels/post/servers")).toBeUndefined();
  expect(valueAt(merged?.root, "/paths/~1files/get")).toMatchObject({
    servers: [{ url: "https://files.example" }],
    security: [],
  });
});

test("the operation of an ordinary page stands, whatever a converted one has of it", () => {
  const { merged, told } = merge([page("GET /parcels", { deprecated: true }), now]);
  expect(told).toEqual([converted("GET-parcels.md")]);
  expect(valueAt(merged?.root, "/paths/~1parcels/get/operationId")).toBe("list");
});

test("servers of a path are not those of a converted operation there", () => {
  const own = ordinary(
    "GET /a",
    `${head}paths:\n  /a: { servers: [{ url: https://a.example }], get: { responses: {} } }\n`,
  );
  const { merged } = merge([own, page("POST /a", { servers: at("https://api.example") })]);
  expect(valueAt(merged?.root, "/paths/~1a/post/servers")).toEqual(at("https://api.example"));
});

test("parts of the document lead to the pages that they were taken from", () => {
  const { merged } = merge([
    page("POST /parcels", { response: { "200": { "text/plain": { schemaArray: [{ type: "string" }] } } } }),
    page("GET /a", { servers: at("https://a.example") }),
  ]);
  const schema = "/paths/~1parcels/post/responses/200/content/text~1plain/schema/type";
  expect(merged?.origin(schema)).toEqual({
    file: "POST-parcels.md",
    pointer: "/paths/response/200/text~1plain/schemaArray/0/type",
  });
  expect(merged?.origin("/servers/0/url").pointer).toBe("/paths/servers/0/url");
});

function checked(document: JsonObject, fragments: readonly Fragment[]): string[] {
  const found: Diagnostic[] = [];
  crossCheck({ root: document, origin: (pointer) => ({ file: "whole", pointer }) }, fragments, (one) =>
    found.push(one),
  );
  return found.map(({ code, severity, place, related }) => {
    const other = related === undefined ? "" : ` beside ${related.file} ${related.pointer}`;
    return `${severity} ${code} ${place?.file} ${place?.pointer}${other}`;
  });
}

test("beside a whole document only the operation counts, and that is said once", () => {
  const document = { openapi: "3.1.0", paths: { "/a": { get: { operationId: "a" }, post: {} } } };
  expect(checked(document, [page("GET /a", { deprecated: true }), page("POST /a"), page("GET /gone")])).toEqual([
    "info fragments-not-compared GET-a.md /paths",
    "warning page-operation-unknown whole  beside GET-gone.md /paths",
  ]);
});
