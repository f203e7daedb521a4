// The kinds of bodies on which validators are measured.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { attach, attaches, attachSchema, wrongAttaches } from "./bodies/attach.mjs";
import { githubDocument, pullSchema, pulls, wrongPulls } from "./bodies/github.mjs";
import { party, partySchema, thousands, wrongThousands } from "./bodies/parties.mjs";
import { commentDocument, commentSchema, threads, wrongThreads } from "./bodies/recursive.mjs";
import { byHand } from "./by-hand.mjs";
import { finOperations, requestOf } from "./emitted.mjs";
import { judged } from "./judged.mjs";
import { rivalSchema } from "./rivals/schema.mjs";
import { rivalsOf } from "./rivals.mjs";

/** The parts of the bench that are about bodies, by name; each prints its table and answers its bounds. */
export const kinds = {
  attach: (root, rounds) =>
    ofFin(root, rounds, "V2 individual attach", attach, attachSchema, attaches, wrongAttaches, "isAttach"),
  parties: (root, rounds) =>
    ofFin(root, rounds, "1,000 associated parties", party, partySchema, thousands, wrongThousands, "areParties"),
  github: (root, rounds) => {
    const document = githubDocument();
    if (document === undefined) {
      console.log("GitHub's pull request: skipped, COVENANT_DATA is not set\n");
      return [];
    }
    const valid = pulls(document);
    return inFolder((folder) =>
      ofDocument(root, folder, rounds, "GitHub's pull request", document, pullSchema, valid, wrongPulls(valid)),
    );
  },
  recursive: (root, rounds) =>
    inFolder((folder) =>
      ofDocument(
        root,
        folder,
        rounds,
        "comments on comments",
        commentDocument,
        commentSchema,
        threads,
        wrongThreads,
        byHand(root).isComment,
      ),
    ),
};

function ofFin(root, rounds, name, key, schema, valid, invalid, hand) {
  return inFolder(async (folder) => {
    const document = parse(readFileSync(join(root, "specs/fin/openapi.yaml"), "utf8"));
    const shapes = (await finOperations(root, join(folder, "shapes"), false))[key].request;
    const ruled = (await finOperations(root, join(folder, "ruled"), true))[key].request;
    const withRules = {
      name: "covenant with rules",
      is: ({ body, context }) => ruled.is(body, context),
      check: ({ body, context }) => hasNone(ruled.check(body, context)),
      given: (isValid) => (isValid ? valid : invalid),
    };
    return judged(
      {
        name,
        valid: bodiesOf(valid),
        invalid: bodiesOf(invalid),
        ours: covenant(shapes),
        extra: [withRules],
        hand: { name: "by hand", is: byHand(root)[hand] },
        rivals: await rivalsOf(root, join(folder, "rivals"), rivalSchema(document, schema)),
        asked: key === attach,
      },
      rounds,
    );
  });
}

async function ofDocument(root, folder, rounds, name, document, schema, valid, invalid, hand) {
  const ours = covenant(await requestOf(root, join(folder, "ours"), document, schema));
  const rivals = await rivalsOf(root, join(folder, "rivals"), rivalSchema(document, schema));
  const beside = hand === undefined ? {} : { hand: { name: "by hand", is: hand } };
  return judged({ name, valid: bodiesOf(valid), invalid: bodiesOf(invalid), ours, rivals, ...beside }, rounds);
}

function covenant(request) {
  return { name: "covenant", is: (body) => request.is(body), check: (body) => hasNone(request.check(body)) };
}

/** The list of issues is read, so that it is there. */
function hasNone(result) {
  return result.valid || result.issues.length === 0;
}

function bodiesOf(calls) {
  return calls.map(({ body }) => body);
}

async function inFolder(measure) {
  const folder = mkdtempSync(join(tmpdir(), "covenant-bench-"));
  try {
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
