import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { changesOf } from "../../../generator/diff/rules/changes.ts";
import { type RuledApi, ruleVerdicts, type Witness } from "../../../generator/diff/rules/index.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";
import { emittedPart } from "./packages.ts";

type Strictness = "tightened" | "loosened" | "incomparable";

interface Row {
  readonly name: string;
  readonly after?: string;
  readonly find: string;
  readonly put: string;
  readonly rule: Readonly<Record<string, Strictness>>;
  readonly tells?: readonly string[];
  readonly unseen?: boolean;
}

const specs = fileURLToPath(new URL("../../../specs/fin/", import.meta.url));
const text = readFileSync(`${specs}rules.yaml`, "utf8");
const { api } = apiOf(readDocument({ file: `${specs}openapi.yaml` }));
const rows: readonly Row[] = parse(readFileSync(fileURLToPath(new URL("fin-edits.yaml", import.meta.url)), "utf8"));
const base = ruled(text);

const operations: Readonly<Record<string, string>> = {
  "POST /v2/customers/{customer_id}/individual/attach": "A",
  "POST /v2/customers/{customer_id}/associated-parties/individual/attach": "P",
  "PATCH /v1/customers/{customer_id}": "U",
};

function ruled(rules: string): RuledApi {
  return { api, rules: bindRules(readRules(`${specs}rules.yaml`, rules), api) };
}

function edited({ name, after = "", find, put }: Row): RuledApi {
  const start = text.indexOf(after);
  const at = text.indexOf(find, start);
  if (start === -1 || at === -1 || text.includes(find, at + 1) === (after === ""))
    throw new Error(`${name}: what is to be found stands there not once`);
  const revision = ruled(text.slice(0, at) + put + text.slice(at + find.length));
  const errors = revision.rules.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join("; ")}`);
  return revision;
}

const turned: Readonly<Record<string, string>> = {
  tightened: "loosened",
  loosened: "tightened",
  "rule-tightened": "rule-loosened",
  "rule-loosened": "rule-tightened",
  "rule-added": "rule-removed",
  "rule-removed": "rule-added",
  "rule-precondition-added": "rule-precondition-removed",
  "rule-precondition-removed": "rule-precondition-added",
};

const turn = (one: string) => turned[one] ?? one;

/** What the verdicts and the changes say, and of each witness what the emitted packages say of it. */
async function told(before: RuledApi, after: RuledApi, isTurned: boolean) {
  const verdicts = ruleVerdicts(before, after);
  const changed = verdicts.filter(({ strictness }) => strictness !== "equivalent");
  const seen = await Promise.all(
    changed.flatMap(({ operation, refused, accepted, strictness }) =>
      [
        { is: strictness !== "loosened", witness: refused, accepts: "base" as const },
        { is: strictness !== "tightened", witness: accepted, accepts: "revision" as const },
      ].flatMap(({ is, witness, accepts }) => {
        if (!is) return witness === undefined ? [] : [Promise.resolve("a body of the wrong side")];
        return [
          witness === undefined ? Promise.resolve("none") : judgedApart(witness, accepts, operation, before, after),
        ];
      }),
    ),
  );
  const back = (one: string) => (isTurned ? turn(one) : one);
  return {
    rule: Object.fromEntries(
      changed.map(({ operation, pair, strictness }) => {
        const id = (isTurned ? (pair.base ?? pair.revision) : (pair.revision ?? pair.base))?.id;
        return [`${operations[operation]} ${id}`, back(strictness)];
      }),
    ),
    tells: verdicts
      .flatMap(changesOf)
      .map(({ id }) => back(id))
      .sort(),
    seen: [...new Set(seen)],
  };
}

/** Really: the one package accepts the body, and the other refuses it with the status that the witness names. */
async function judgedApart(
  { part, body, context, base: inBase, revision: inRevision }: Witness,
  accepts: "base" | "revision",
  operation: string,
  before: RuledApi,
  after: RuledApi,
): Promise<string> {
  const [one, other] = [await emittedPart(before, operation, part), await emittedPart(after, operation, part)].map(
    (validator) => validator.check(body, context),
  );
  const status = (checked: typeof one) => (checked?.valid === false ? checked.status : undefined);
  const isApart = one?.valid === (accepts === "base") && other?.valid === (accepts === "revision");
  const isTold = status(one) === inBase.status && status(other) === inRevision.status;
  return isApart && isTold ? "apart" : `not apart: ${JSON.stringify({ body, context, one, other })}`;
}

for (const [direction, isTurned] of [
  ["", false],
  [", reversed", true],
] as const) {
  test.each(rows.map((row) => ({ ...row, title: `${row.name}${direction}` })))("$title", async (row) => {
    const revision = edited(row);
    const found = isTurned ? await told(revision, base, true) : await told(base, revision, false);
    const strict = Object.values(row.rule);
    expect(found).toEqual({
      rule: row.rule,
      tells: [...(row.tells ?? strict.map((one) => `rule-${one}`))].sort(),
      seen: strict.length === 0 ? [] : row.unseen === true ? ["none"] : ["apart"],
    });
  });
}
