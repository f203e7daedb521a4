// The emitted validators in one process: what rules cost beside the shapes alone, and how they grow with the body.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 as Ajv } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { attach, attaches } from "./bodies/attach.mjs";
import { parties, party } from "./bodies/parties.mjs";
import { finOperations } from "./emitted.mjs";
import { compared } from "./pairs.mjs";
import { rulesByHand } from "./rules-by-hand.mjs";

export async function validators(root, pairs) {
  const folder = mkdtempSync(join(tmpdir(), "covenant-bench-"));
  const ruled = await finOperations(root, join(folder, "ruled"), true);
  const shapes = await finOperations(root, join(folder, "shapes"), false);
  const shapesByAjv = ajvOf(root);
  sameVerdicts(root, (body, context) => shapes[attach].request.is(body) && rulesByHand(body, context));
  const results = [
    compared("is(), V2 individual attach: with its rules / the shapes alone", 1.35, pairs, {
      ours: () => taken(attaches, (body, context) => ruled[attach].request.is(body, context)),
      theirs: () => taken(attaches, (body) => shapes[attach].request.is(body)),
    }),
    // No bound: what it shows is how much of the line above is the rules' own work.
    compared("is(), V2 individual attach: the shapes, and its rules by hand / the shapes alone", undefined, pairs, {
      ours: () => taken(attaches, (body, context) => shapes[attach].request.is(body) && rulesByHand(body, context)),
      theirs: () => taken(attaches, (body) => shapes[attach].request.is(body)),
    }),
    compared("is() with its rules / Ajv, compiled once, the shapes alone, V2 individual attach", 1, pairs, {
      ours: () => taken(attaches, (body, context) => ruled[attach].request.is(body, context)),
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

/** The shapes of the V2 individual attach as Ajv checks them, from the same document. */
function ajvOf(root) {
  const document = parse(readFileSync(join(root, "specs/fin/openapi.yaml"), "utf8"));
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  ajv.addSchema(document, "document");
  const [method, path] = attach.split(" ");
  const place = ["paths", path.replaceAll("/", "~1"), method.toLowerCase()].join("/");
  const validate = ajv.getSchema(`document#/${place}/requestBody/content/application~1json/schema`);
  return (body) => validate(body);
}

/** Throws where a judge by hand decides a vector of the operation otherwise than the package does. */
function sameVerdicts(root, is) {
  const groups = JSON.parse(readFileSync(join(root, "generated/fin/vectors.json"), "utf8"));
  for (const { operation, description, tests } of groups) {
    if (operation !== attach) continue;
    for (const one of tests)
      if (is(one.data, one.context) !== one.valid)
        throw new Error(`by hand otherwise: ${description}, ${one.description}`);
  }
}

/** Milliseconds for checking each of these in turn, so many times. */
function taken(calls, is, times = 200) {
  const start = process.hrtime.bigint();
  for (let time = 0; time < times; time++) {
    for (const { body, context } of calls) if (!is(body, context)) throw new Error("a body is not accepted");
  }
  return Number(process.hrtime.bigint() - start) / 1e6;
}
