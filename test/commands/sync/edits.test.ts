import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isObject, type Json, type JsonObject } from "../../../generator/read/document.ts";
import { valueAt } from "../../../generator/read/pointer.ts";
import { edited } from "../../diff/base.ts";
import { type Served, served } from "../../read/site/served.ts";
import { edits, home, type Site, siteOf } from "../../support/site.ts";
import { workspace } from "../workspace.ts";
import { document, pages, specs } from "./shop.ts";
import { copyOf, findings, refused, reported, tree } from "./syncing.ts";

const original = siteOf(document);
let site: Served;
/** The specs as a first sync has left them. */
let synced: string;

beforeAll(async () => {
  site = await served(original);
  synced = workspace(specs(site.index));
  const { code, report } = await reported(synced);
  expect([code, findings(report)]).toEqual([0, ["wrote openapi.yaml, sources.lock.yaml, the package"]]);
}, 60_000);
afterAll(() => site.close());

type Edit = (site: Site) => Site;

const [create, list, read] = ["/paths/~1orders/post", "/paths/~1orders/get", "/paths/~1orders~1{id}"] as const;
const [order, side] = ["/components/schemas/Order", "/properties/files/items/properties/side"] as const;
const note = "- Every gift must have a note.\n";
const due = "- Orders are due on a day that has not passed.\n";

/** The site of another document: pages and the whole change together. */
const anew = (changes: Readonly<Record<string, Json | undefined>>) => () =>
  siteOf(edited(changes, document) as JsonObject);
/** The same where a name is another everywhere. */
const renamed = (from: string, to: string) => () =>
  siteOf(JSON.parse(JSON.stringify(document).replaceAll(from, to)) as JsonObject);
/** The same where the prose of the page of POST /orders says something else. */
const said = (...changes: readonly (readonly [from: string, to: string])[]) => {
  const at = `${create}/x-mint/content`;
  const prose = changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the page does not say ${from}`);
      return text.replace(from, to);
    },
    String(valueAt(document, at)),
  );
  return anew({ [at]: prose });
};
const all =
  (...changes: readonly Edit[]): Edit =>
  (before) =>
    changes.reduce((one, change) => change(one), before);
const inIndex = (from: string | RegExp, to: string) => edits.replace(pages.index, from, to);

/** What a page says stands in the whole document as well. */
const prose = (operation = "POST /orders") => [`info api-extension-changed: ${operation}`, "patch"];
const [documentAlone, lockAlone, everything] = [
  "wrote openapi.yaml, the package",
  "wrote sources.lock.yaml",
  "wrote openapi.yaml, sources.lock.yaml, the package",
] as const;

const ofPages: Readonly<Record<string, readonly [edit: Edit, want: readonly string[]]>> = {
  "a table cell": [
    said(["| SALE | 1 |", "| SALE | 2 |"]),
    ["changed: Sides 2: sides", "unconfirmed: sides", "warning: table-contradicts-rule", ...prose(), everything],
  ],
  "a table cell that says as much": [
    said(["One FRONT and one BACK", "1 FRONT and 1 BACK"]),
    ["changed: Sides 1: sides", "unconfirmed: sides", ...prose(), everything],
  ],
  "pages that differ in their queries alone": [
    all(
      inIndex("- [Read", `- [A](${home}/a.md?v=1)\n- [B](${home}/a.md?v=2)\n- [Read`),
      (before) => new Map([...before, ["/a.md?v=1", "# A\n\nTea.\n"], ["/a.md?v=2", "# B\n\nCake.\n"]]),
    ),
    ["warning: pages-alike"],
  ],
  "a row added": [
    said(["| SALE | 1 | Side optional |", "| SALE | 1 | Side optional |\n| LOAN | 3 | Side optional |"]),
    ["added: Sides 3: sides", "unconfirmed: sides", "warning: table-contradicts-rule", ...prose(), everything],
  ],
  "a row removed": [
    said(["| SALE | 1 | Side optional |\n", ""]),
    ["removed: Sides 2: sides", "unconfirmed: sides", "warning: table-lacks-value", ...prose(), everything],
  ],
  "a bullet changed": [
    said(["must have a note", "must have a long note"]),
    ["changed: Rules 2: note", "unconfirmed: note", ...prose(), everything],
  ],
  "a bullet moved within its section": [
    said([note + due, due + note]),
    ["moved: Rules 2 -> Rules 3: note", "unconfirmed: note", ...prose(), everything],
  ],
  "a bullet moved to another section": [
    said([note, ""], ["- Write to us.\n", `- Write to us.\n${note}`]),
    ["moved: Rules 2 -> Questions 2: note", "unconfirmed: note", ...prose(), everything],
  ],
  "a bullet removed": [said([note, ""]), ["removed: Rules 2: note", "unconfirmed: note", ...prose(), everything]],
  "a bullet before it": [
    said(["- Shops open", "- We are glad of orders.\n- Shops open"]),
    ["moved: Rules 2 -> Rules 3: note", "unconfirmed: note", ...prose(), everything],
  ],
  "a paragraph removed": [
    anew({ [`${list}/x-mint/content`]: "Tea is served." }),
    ["removed:  1: first-page", "unconfirmed: first-page", ...prose("GET /orders"), everything],
  ],
  "a new paragraph that smells of a rule": [
    said(["How an order is sent.", "How an order is sent.\n\nA note must not hold an address."]),
    ["uncovered:  2: A note must not hold an address.", ...prose(), everything],
  ],
  "a new paragraph that does not": [
    said(["How an order is sent.", "How an order is sent.\n\nWe like orders."]),
    [...prose(), documentAlone],
  ],
  "a heading renamed": [
    said(["## Rules", "## What counts"]),
    [
      "moved: Rules 2 -> What counts 2: note",
      "moved: Rules 3 -> What counts 3: due",
      "unconfirmed: note, due",
      ...prose(),
      everything,
    ],
  ],
  "a deprecation note": [
    anew({ [`${list}/description`]: "This endpoint is deprecated." }),
    ["deprecated: GET /orders", documentAlone],
  ],
  "a page gone from the index": [
    inIndex(/- \[Read an order\].*\n/, ""),
    ["page removed: api-reference/orders/read-an-order GET /orders/{id}", lockAlone],
  ],
  "a page that a rule rests on gone from the index": [
    inIndex(/- \[List orders\].*\n/, ""),
    [
      "page removed: api-reference/orders/list-orders GET /orders",
      "page-removed:  1: first-page",
      "unconfirmed: first-page",
      lockAlone,
    ],
  ],
  "a page moved to another folder": [
    all(edits.move(pages.list, "/guides/list-orders.md"), inIndex(pages.list, "/guides/list-orders.md")),
    ["page moved: api-reference/orders/list-orders -> guides/list-orders GET /orders", lockAlone],
  ],
  "a page that has another name": [
    all(edits.move(pages.list, "/guides/all-orders.md"), inIndex(pages.list, "/guides/all-orders.md")),
    [
      "page moved: api-reference/orders/list-orders -> guides/all-orders GET /orders",
      "moved:  1: first-page",
      "unconfirmed: first-page",
      lockAlone,
    ],
  ],
  "a page of prose alone, with a rule in it": [
    all(
      (one) => new Map([...one, ["/guides/limits.md", "# Limits\n\nAt most ten orders are taken a day.\n"]]),
      inIndex("## Docs\n", "## Docs\n\n- [Limits](https://docs.example/guides/limits.md)"),
    ),
    ["uncovered:  1: At most ten orders are taken a day.", lockAlone],
  ],
  "a fragment that is not what the document says": [
    edits.replace(pages.create, "maxLength: 100", "maxLength: 200"),
    ["warning: page-differs"],
  ],
  "white space of pages": [all(...[pages.create, pages.list].map(edits.whitespace)), []],
  "the title of a page": [edits.replace(pages.create, "# Create an order", "# Creating an order"), []],
  "a description in the index": [inIndex(": Sends an order.", ": Orders something."), []],
};

const ofDocument: typeof ofPages = {
  "an enum member added": [
    anew({ [`${order}/properties/kind/enum`]: ["GIFT", "SALE", "LOAN"] }),
    [
      "warning response-property-enum-value-added: GET /orders",
      "info request-property-enum-value-added: POST /orders",
      "warning response-property-enum-value-added: GET /orders/{id}",
      "minor",
      documentAlone,
    ],
  ],
  "a property added": [
    anew({ [`${order}/properties/colour`]: { type: "string" } }),
    [
      "info response-optional-property-added: GET /orders",
      "info new-optional-request-property: POST /orders",
      "info response-optional-property-added: GET /orders/{id}",
      "minor",
      documentAlone,
    ],
  ],
  "a property becomes required": [
    anew({ [`${order}/required`]: ["kind", "due"] }),
    [
      "info response-property-became-required: GET /orders",
      "error request-property-became-required: POST /orders",
      "info response-property-became-required: GET /orders/{id}",
      "major",
      documentAlone,
    ],
  ],
  "a schema renamed": [renamed("Receipt", "Confirmation"), [documentAlone]],
  "a new operation with its page": [
    anew({
      [`${read}/delete`]: {
        summary: "Drop an order",
        tags: ["Orders"],
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: { 204: { description: "gone" } },
        "x-mint": { content: "Only orders that were not sent can be dropped." },
      },
    }),
    [
      "page added: api-reference/orders/drop-an-order DELETE /orders/{id}",
      "uncovered:  1: Only orders that were not sent can be dropped.",
      "info endpoint-added: DELETE /orders/{id}",
      "minor",
      everything,
    ],
  ],
  "an operation removed with its page": [
    anew({ [read]: undefined }),
    [
      "page removed: api-reference/orders/read-an-order GET /orders/{id}",
      "error api-path-removed-without-deprecation: GET /orders/{id}",
      "major",
      everything,
    ],
  ],
  "a webhook that sends more": [
    anew({ "/components/schemas/Receipt/properties/at": { type: "string" } }),
    [
      "info response-optional-property-added: POST /orders",
      "info response-optional-property-added: webhook order.sent",
      "minor",
      documentAlone,
    ],
  ],
  "deprecated by keyword": [
    anew({ [`${list}/deprecated`]: true }),
    ["info endpoint-deprecated: GET /orders", "patch", documentAlone],
  ],
  "a description only": [anew({ [`${order}/description`]: "What is ordered." }), [documentAlone]],
  "the version of the document": [anew({ "/info/version": "2" }), [documentAlone]],
  "a keyword with a value that it cannot have": [
    anew({ [`${order}/properties/files/maxItems`]: "many" }),
    [
      "warning: keyword-value",
      "error response-property-max-items-unset: GET /orders",
      "info request-property-max-items-unset: POST /orders",
      "error response-property-max-items-unset: GET /orders/{id}",
      "major",
      documentAlone,
    ],
  ],
  "a keyword that nobody knows": [
    anew({ [`${order}/properties/files/maxLines`]: 5 }),
    ["warning: keyword-unknown", documentAlone],
  ],
  "another server": [
    anew({ "/servers/0/url": "https://eu.shop.example" }),
    ["warning api-server-removed: all", "info api-server-added: all", "minor", documentAlone],
  ],
  "white space and comments": [edits.replace(pages.whole, "paths:\n", "\n# all paths\n\npaths:\n"), []],
  "members, paths, components and methods in another order": [() => siteOf(turned(document) as JsonObject), []],
  "properties in another order, as a reader is shown them": [
    anew({ [`${order}/properties`]: turned(valueAt(document, `${order}/properties`) as Json) }),
    [documentAlone],
  ],
};

test.each(Object.entries({ ...ofPages, ...ofDocument }))("%s", async (_, [edit, want]) => {
  site.texts = edit(original);
  const { code, report } = await reported(copyOf(synced));
  expect(findings(report)).toEqual(want);
  expect(code).toBe(0);
});

/** The new document is whole, and the rules do not fit it: what changed is told all the same. */
const unfit: typeof ofPages = {
  "a member of an enum that a rule names": [
    anew({ [`${order}${side}/enum`]: ["FRONT"] }),
    [
      "error: value-not-in-enum",
      "info response-property-enum-value-removed: GET /orders",
      "error request-property-enum-value-removed: POST /orders",
      "info response-property-enum-value-removed: GET /orders/{id}",
      "major",
      "no package",
    ],
  ],
  "a field that a rule names": [
    renamed('"note":', '"remark":'),
    [
      "error: selects-nothing",
      "info response-optional-property-removed: GET /orders",
      "info response-optional-property-added: GET /orders",
      "warning request-property-removed: POST /orders",
      "info new-optional-request-property: POST /orders",
      "info response-optional-property-removed: GET /orders/{id}",
      "info response-optional-property-added: GET /orders/{id}",
      "minor",
      "no package",
    ],
  ],
  "an operation that rules are of": [
    anew({ [list]: undefined }),
    [
      "page removed: api-reference/orders/list-orders GET /orders",
      "error: operation-unknown",
      "error api-removed-without-deprecation: GET /orders",
      "major",
      "no package",
    ],
  ],
};

test.each(Object.entries(unfit))("it is gone, and nothing is written: %s", async (_, [edit, want]) => {
  site.texts = edit(original);
  const cwd = copyOf(synced);
  const before = tree(cwd);
  const { code, report } = await reported(cwd);
  expect(findings(report)).toEqual(want);
  expect(code).toBe(2);
  expect(tree(cwd)).toEqual(before);
});

const old = "\n- [old](https://docs.example/api-reference/old.yaml)";
const unusable: Readonly<Record<string, readonly [edit: Edit, want: readonly (string | RegExp)[]]>> = {
  "two documents, and none is chosen": [
    all(
      (one) => new Map([...one, ["/api-reference/old.yaml", one.get(pages.whole) ?? ""]]),
      inIndex("## OpenAPI Specs\n", `## OpenAPI Specs\n${old}`),
    ),
    [/^index-documents-several: .*\/llms\.txt names 2 OpenAPI documents.*old\.yaml, .*openapi\.yaml$/],
  ],
  "pages that say different things, and no whole document": [
    all(inIndex(/- \[openapi\].*\n/, ""), edits.replace(pages.create, "maxLength: 100", "maxLength: 200")),
    ["pages-conflict: two pages say different things of components/schemas/Order, and neither is taken"],
  ],
};

test.each(Object.entries(unusable))("it cannot go on: %s", async (_, [edit, want]) => {
  site.texts = edit(original);
  const cwd = copyOf(synced);
  const before = tree(cwd);
  const { code, said } = await refused(cwd);
  expect(said).toEqual(want.map((one) => (one instanceof RegExp ? expect.stringMatching(one) : one)));
  expect(code).toBe(2);
  expect(tree(cwd)).toEqual(before);
});

test("rules that were mended for the new document fit it, and not the one that stands on the disk", async () => {
  site.texts = renamed('"due":', '"until":')();
  const cwd = copyOf(synced);
  expect((await reported(cwd)).code).toBe(2);
  const file = join(cwd, "specs/shop/rules.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("compare: due", "compare: until"));
  const { code, report } = await reported(cwd);
  expect([code, report.diagnostics.map((one) => one.code)]).toEqual([0, ["sync-rules-unbound"]]);
});

test("what is found stays found until it is confirmed, and is told as known", async () => {
  site.texts = all(said(["must have a note", "must have a long note"]))(original);
  const cwd = copyOf(synced);
  await reported(cwd);
  const before = tree(cwd);
  const { code, report } = await reported(cwd);
  expect([code, findings(report)]).toEqual([0, ["changed: Rules 2: note (known)", "unconfirmed: note"]]);
  expect(tree(cwd)).toEqual(before);
  // And once the page says again what it said, there is nothing to confirm.
  site.texts = original;
  const back = await reported(cwd);
  expect(findings(back.report)).toEqual([...prose(), everything]);
});

/** The same with the members of every object the other way round; properties and lists as they are. */
function turned(value: Json, name = ""): Json {
  if (Array.isArray(value)) return value.map((one: Json) => turned(one));
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, inner]): [string, Json] => [key, turned(inner as Json, key)]);
  return Object.fromEntries(name === "properties" ? members : members.reverse());
}
