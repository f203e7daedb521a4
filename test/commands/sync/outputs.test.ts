import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/read/document.ts";
import { edited } from "../../diff/base.ts";
import { type Served, served } from "../../read/site/served.ts";
import { edits, home, siteOf } from "../../support/site.ts";
import { workspace } from "../workspace.ts";
import { document, pages, specs } from "./shop.ts";
import { copyOf, sync } from "./syncing.ts";

const original = siteOf(document);
const order = "/components/schemas/Order";
/** Something of everything that a sync tells. */
const changed = [
  edits.replace(pages.create, "| SALE | 1 |", "| SALE | 2 |"),
  edits.replace(pages.create, "How an order is sent.", "How an order is sent. A note must not hold `addresses`."),
  edits.replace(pages.index, /- \[Read an order\].*\n/, ""),
].reduce(
  (site, edit) => edit(site),
  siteOf(
    edited(
      { [`${order}/required`]: ["kind", "due"], "/paths/~1orders/get/description": "This endpoint is deprecated." },
      document,
    ) as JsonObject,
  ),
);
let site: Served;
let synced: string;

beforeAll(async () => {
  site = await served(original);
  synced = workspace(specs(site.index));
  expect((await sync(synced)).code).toBe(0);
}, 60_000);
afterAll(() => site.close());
afterEach(() => {
  site.texts = original;
});

test("in words", async () => {
  site.texts = changed;
  const { code, out, err } = await sync(copyOf(synced), "--dry-run");
  expect([code, err]).toEqual([1, ""]);
  const told = out.replace(site.at, "SITE");
  expect(told).toBe(`SITE/llms.txt: 3 pages with the document of the site; 4 fetched, 1 unchanged

Pages
  removed: api-reference/orders/read-an-order (GET /orders/{id})

What rules were read from
  changed: create-an-order, Sides, item 2
    before: SALE | 1 | Side optional
    now:    SALE | 2 | Side optional
    rules:  POST /orders#sides

1 rule rests on what has changed since: POST /orders#sides
  covenant sync shop --accept RULE, once it is read again

Smells of a rule, and has none
  api-reference/orders/create-an-order.md:9: A note must not hold addresses.

1 operation called deprecated in prose alone; an overlay that says so:
  overlay: 1.0.0
  info: { title: "What the documentation of shop calls deprecated", version: 1.0.0 }
  actions:
    - target: "$.paths['/orders'].get"
      description: "This endpoint is deprecated."
      update: { deprecated: true }

api-reference/orders/create-an-order.md:16:1 warning table-contradicts-rule for SALE the table says exactly 2, and the rule sides says exactly 1
  16 | | SALE | 2 | Side optional |
     | ^
  see: specs/shop/rules.yaml:5:9
  fix: Read the page again, and correct the rule's case; or confirm the rule as it is.

POST /orders
  error request body, due: became required request-property-became-required
    false -> true
    specs/shop/openapi.yaml:111:7 -> specs/shop/openapi.yaml:115:11

GET /orders
  info response 200 body, [*].due: became required response-property-became-required
    false -> true
    specs/shop/openapi.yaml:111:7 -> specs/shop/openapi.yaml:115:11
    also in: GET /orders/{id}, response 200 body, due

1 error, 1 note, in 3 places: a major version
  for request-property-became-required

specs/shop/openapi.yaml: would be changed
specs/shop/sources.lock.yaml: would be changed
generated/shop: 9 files would be changed
nothing was written; covenant sync shop does
`);
});

test("as the text of a pull request", async () => {
  site.texts = changed;
  const { code, out, err } = await sync(copyOf(synced), "--format", "markdown");
  expect([code, err]).toEqual([0, ""]);
  const [above, below] = out.replace(site.at, "SITE").split("### What changed in the API\n\n");
  expect(
    above,
  ).toBe(`The documentation of \`shop\` was read from \`SITE/llms.txt\`: 3 pages with the document of the site; 4 fetched, 1 unchanged.

**1 rule rests on what has changed**, and counts as unconfirmed: \`POST /orders#sides\`. Read the page, mend the rule where that is needed, then \`covenant sync shop --accept RULE\`.

### What rules were read from

- \`changed: create-an-order, Sides, item 2\`, of \`POST /orders#sides\`
  - before: \`SALE | 1 | Side optional\`
  - now: \`SALE | 2 | Side optional\`

### Pages

- \`removed: api-reference/orders/read-an-order (GET /orders/{id})\`

### Smells of a rule, and has none

- \`api-reference/orders/create-an-order.md, before any heading, item 1\`: \`A note must not hold addresses.\`

### What is doubtful

- warning: \`for SALE the table says exactly 2, and the rule sides says exactly 1\` (\`api-reference/orders/create-an-order.md:16:1\`)

<details><summary>1 operation called deprecated in prose alone: an overlay that says so</summary>

\`\`\`yaml
overlay: 1.0.0
info: { title: "What the documentation of shop calls deprecated", version: 1.0.0 }
actions:
  - target: "$.paths['/orders'].get"
    description: "This endpoint is deprecated."
    update: { deprecated: true }
\`\`\`

</details>

`);
  expect(below).toMatch(/^\*\*1 error, 1 note, in 3 places: a major version\*\*\n/);
});

test("as the text of a pull request, no longer than GitHub takes it", async () => {
  const long = (text: string) => text.repeat(1500 / text.length);
  const headings = Array.from({ length: 60 }, (_, index) => `${index} ${long("h")}`);
  const prose = headings.map((one) => `\n## ${one}\n\nIt must ${long("\u202e")}\n`).join("");
  const rules = headings.map(
    (one, index) =>
      `      - { id: ${long("r")}${index}, documented: note, text: T, source: { page: create-an-order, section: "${one}", item: 1 } }\n`,
  );
  const more = Array.from({ length: 60 }, (_, index) => `/guides/${long("p")}${index}.md`);
  const cwd = workspace(
    specs(site.index, {
      "specs/shop/rules.yaml": `covenant: 1\noperations:\n  POST /orders:\n    rules:\n${rules.join("")}`,
    }),
  );
  site.texts = edits.replace(pages.create, "\n## Questions", `${prose}\n## Questions`)(original);
  expect((await sync(cwd)).code).toBe(0);
  const index = more.map((path) => `- [G](${home}${path})\n`).join("");
  site.texts = new Map([
    ...edits.replace(
      pages.create,
      /It must/g,
      "It must never",
    )(edits.replace(pages.index, "- [Read", `${index}- [Read`)(site.texts)),
    ...more.map((path) => [path, `# T\n\n## ${long("s")}\n\nIt must be ${path}.\n`] as const),
  ]);
  const { code, out, err } = await sync(cwd, "--format", "markdown");
  expect([code, err]).toEqual([0, ""]);
  expect(Buffer.byteLength(out)).toBeLessThan(64_000);
  for (const title of ["What rules were read from", "Smells of a rule, and has none"])
    expect(out).toMatch(new RegExp(`### ${title}\n\n(?: *- .*\n)+- and \\d+ more\n`));
});

const gone = siteOf(JSON.parse(JSON.stringify(document).replaceAll('"due":', '"until":')) as JsonObject);

test("that nothing was written for the rules do not fit, and what changed all the same", async () => {
  site.texts = gone;
  const cwd = copyOf(synced);
  const { code, out, err } = await sync(cwd);
  expect([code, err]).toEqual([2, ""]);
  expect(out).toContain("rules.yaml:16:29 error selects-nothing due selects nothing: the body has no such field\n");
  expect(out).toContain("\n1 warning, 3 notes, in 6 places: a minor version\n");
  expect(out).toMatch(/\n\nnothing was written, for 1 error\n$/);
  expect((await sync(cwd, "--format", "markdown")).out).toContain("\n\n**Nothing was written**, for 1 error.\n\n");
});

test("in a file, of what cannot be used: the mistakes are told on the terminal, too", async () => {
  site.texts = gone;
  const { code, out, err } = await sync(copyOf(synced), "--output", "sync.txt");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(
    /^sync\.txt: written; nothing was written beside it\n[\s\S]* error selects-nothing due selects nothing/,
  );
});

test("quiet is what nobody has to look at, and no more", async () => {
  site.texts = edits.replace(pages.create, "must have a note", "must have a long note")(original);
  const cwd = copyOf(synced);
  await sync(cwd);
  expect((await sync(cwd, "--quiet")).out).toContain("1 rule rests on what has changed since: POST /orders#note\n");
  site.texts = original;
  await sync(cwd);
  expect(await sync(cwd, "--quiet")).toEqual({ code: 0, err: "", out: "" });
});

test("where nothing changed", async () => {
  const cwd = copyOf(synced);
  const of = `${site.index}: 4 pages with the document of the site; 0 fetched, 6 unchanged\n\nnothing changed\n`;
  expect(await sync(cwd)).toEqual({ code: 0, err: "", out: of });
  expect((await sync(cwd, "--format", "markdown")).out).toMatch(/6 unchanged\.\n\nNothing changed\.\n$/);
});
