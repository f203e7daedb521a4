// The emitted validators in one process: what rules cost beside the shapes alone, and how they grow with the body.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 as Ajv } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { compared } from "./pairs.mjs";

const individual = "POST /v2/customers/{customer_id}/individual/attach";
const party = "POST /v2/customers/{customer_id}/associated-parties/individual/attach";

export async function validators(root, pairs) {
  const folder = mkdtempSync(join(tmpdir(), "covenant-bench-"));
  const [ruled, shapes] = await Promise.all([
    emitted(root, join(folder, "ruled"), true),
    emitted(root, join(folder, "shapes"), false),
  ]);
  const shapesByAjv = ajvOf(root);
  const results = [
    compared("is(), V2 individual attach: with its rules / the shapes alone", 1.35, pairs, {
      ours: () => taken(attaches, (body, context) => ruled[individual].request.is(body, context)),
      theirs: () => taken(attaches, (body) => shapes[individual].request.is(body)),
    }),
    compared("is() with its rules / Ajv, compiled once, the shapes alone, V2 individual attach", 1, pairs, {
      ours: () => taken(attaches, (body, context) => ruled[individual].request.is(body, context)),
      theirs: () => taken(attaches, shapesByAjv),
    }),
    // The body is accepted as a whole, so that nothing ends early; twice the entries are to take twice the time.
    compared("is(), V2 associated-party attach: 2,000 parties / 1,000 parties", 2.5, pairs, {
      ours: () => taken([parties(2000)], (body, context) => ruled[party].request.is(body, context), 50),
      theirs: () => taken([parties(1000)], (body, context) => ruled[party].request.is(body, context), 50),
    }),
  ];
  rmSync(folder, { recursive: true, force: true });
  return results;
}

async function emitted(root, folder, withRules) {
  const load = (path) => import(pathToFileURL(join(root, "dist", path)).href);
  const [{ readDocument }, { apiOf }, { bindRules, noRules }, { readRules }, { emitValidators }] = await Promise.all(
    ["read/openapi.js", "model/build.js", "rules/bind.js", "rules/rules-file.js", "emit/validators/index.js"].map(load),
  );
  const { readTextFile } = await load("read/text.js");
  const specs = (name) => join(root, "specs/fin", name);
  const { api } = apiOf(readDocument({ file: specs("openapi.yaml") }));
  const bound = withRules ? bindRules(readRules(specs("rules.yaml"), readTextFile(specs("rules.yaml"))), api) : noRules;
  for (const [path, text] of emitValidators(api, bound.rules)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  symlinkSync(join(root, "dist/runtime"), join(folder, "runtime"));
  return (await import(pathToFileURL(join(folder, "operations.js")).href)).operations;
}

/** The shapes of the V2 individual attach as Ajv checks them, from the same document. */
function ajvOf(root) {
  const document = parse(readFileSync(join(root, "specs/fin/openapi.yaml"), "utf8"));
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  ajv.addSchema(document, "document");
  const [method, path] = individual.split(" ");
  const place = ["paths", path.replaceAll("/", "~1"), method.toLowerCase()].join("/");
  const validate = ajv.getSchema(`document#/${place}/requestBody/content/application~1json/schema`);
  return (body) => validate(body);
}

/** Milliseconds for checking each of these in turn, so many times. */
function taken(calls, is, times = 200) {
  const start = process.hrtime.bigint();
  for (let time = 0; time < times; time++) {
    for (const { body, context } of calls) if (!is(body, context)) throw new Error("a body is not accepted");
  }
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Bodies of all types, as they come from the wire: parsed, with strings of their own. */
const attaches = Array.from({ length: 500 }, (_, index) => {
  const type = ["NATIONAL_ID", "PASSPORT", "RESIDENCE_PERMIT", "DRIVERS_LICENSE"][index % 4];
  const country = ["FRA", "GBR", "DEU", "USA", "ESP"][index % 5];
  const uri = (file) => `/AbAcQ4hn_06527467${String(index).padStart(4, "0")}${file}.pdf`;
  const document = {
    type,
    number: `A${1234567 + index}`,
    country,
    issue_date: `20${10 + (index % 14)}-01-15`,
    expiry_date: `20${30 + (index % 40)}-06-15`,
    ...(type === "DRIVERS_LICENSE" && country === "USA" ? { state: "US-CA" } : {}),
    files:
      type === "PASSPORT"
        ? [{ uri: uri(1) }]
        : [
            { uri: uri(1), side: "FRONT" },
            { uri: uri(2), side: "BACK" },
          ],
  };
  const isSelfie = index % 3 === 0;
  const customer = {
    customer_type: "INDIVIDUAL",
    api_version: "v2",
    customer_status: "INCOMPLETE",
    country_of_residence: "GBR",
  };
  return parsed({
    body: {
      identifying_documents: [document, ...(isSelfie ? [{ type: "SELFIE", files: [{ uri: uri(4) }] }] : [])],
      address_documents: [{ type: "UTILITY_BILL", country: "GBR", files: [{ uri: uri(3) }] }],
      tos_policies_value: `11111111-2222-4333-8444-${String(index).padStart(12, "0")}`,
    },
    context: {
      customer,
      uploads: [1, 2, 3, 4].map(uri),
      client: { selfie_required: isSelfie },
      in_flight: 0,
      now: "2026-07-01T12:00:00Z",
    },
  });
});

function parties(count) {
  const id = (index) => `f6b13e01-044a-4f74-a70b-${String(index).padStart(12, "0")}`;
  const ids = Array.from({ length: count }, (_, index) => id(index));
  const body = {
    associated_party_attachments: ids.map((associated_party_id) => ({
      associated_party_id,
      identifying_documents: [
        {
          type: "PERMANENT_RESIDENCY_ID",
          number: "1",
          country: "USA",
          issue_date: "2020-01-15",
          expiry_date: "2090-01-15",
          files: [{ uri: `/${associated_party_id}.pdf` }],
        },
      ],
    })),
  };
  return parsed({
    body,
    context: { parties: Object.fromEntries(ids.map((one) => [one, { country_of_residence: "USA" }])) },
  });
}

function parsed(value) {
  return JSON.parse(JSON.stringify(value));
}
