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
import { rulesByHand } from "./rules-by-hand.mjs";
import { median, ratioOf, sideBySide } from "./side-by-side.mjs";

export async function validators(root, pairs) {
  const folder = mkdtempSync(join(tmpdir(), "covenant-bench-"));
  const ruled = await finOperations(root, join(folder, "ruled"), true);
  const shapes = await finOperations(root, join(folder, "shapes"), false);
  const shapesByAjv = ajvOf(root);
  sameVerdicts(root, (body, context) => shapes[attach].request.is(body) && rulesByHand(body, context));
  const is = { ruled: ruled[attach].request.is, shapes: shapes[attach].request.is, party: ruled[party].request.is };
  const judged = (judge, calls) => ({
    judge: ({ body, context }) => judge(body, context),
    bodies: calls,
    accepts: true,
  });
  const [withRules, alone, byHand, ajv, many, half] = sideBySide(
    [
      judged(is.ruled, attaches),
      judged(is.shapes, attaches),
      judged((body, context) => is.shapes(body) && rulesByHand(body, context), attaches),
      judged(shapesByAjv, attaches),
      // The body is accepted as a whole, so that nothing ends early; twice the entries are to take twice the time.
      judged(is.party, [parties(2000)]),
      judged(is.party, [parties(1000)]),
    ],
    pairs,
  );
  rmSync(folder, { recursive: true, force: true });
  return [
    row("is(), V2 individual attach: with its rules / the shapes alone", 1.35, withRules, alone),
    // No bound: how much of the line above is the rules' own work, however they are written.
    row("is(), V2 individual attach: the shapes, and its rules by hand / the shapes alone", undefined, byHand, alone),
    row("is(), V2 individual attach: with its rules / Ajv, compiled once, the shapes alone", 1, withRules, ajv),
    row("is(), V2 associated-party attach: 2,000 parties / 1,000 parties", 2.5, many, half),
  ];
}

function row(name, bound, ours, theirs) {
  return { name, bound, ours: median(ours), theirs: median(theirs), unit: "ns", ...ratioOf(ours, theirs) };
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
