import { readFileSync } from "node:fs";
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

/** An edit of a rules file: `find` stands in it once, or is the first behind `after`. */
interface Row {
  readonly name: string;
  readonly after?: string;
  readonly find: string;
  readonly put: string;
  /** The verdict on each rule that is not equivalent. */
  readonly rule: Readonly<Record<string, Strictness>>;
  /** The ids of the changes, where they are not those of the verdicts alone. */
  readonly tells?: readonly string[];
  /** Nobody but the server can show it. */
  readonly unseen?: boolean;
}

/** Makes a test of each row of a table, and one of the same pair reversed. `names` are short names of operations. */
export function testEdits(table: string, folder: string, names: Readonly<Record<string, string>> = {}): void {
  const rows: readonly Row[] = parse(readFileSync(table, "utf8"));
  const text = readFileSync(`${folder}rules.yaml`, "utf8");
  const { api } = apiOf(readDocument({ file: `${folder}openapi.yaml` }));
  const known = new Map<string, RuledApi>();
  const ruled = (rules: string): RuledApi => {
    const found = known.get(rules) ?? { api, rules: bindRules(readRules(`${folder}rules.yaml`, rules), api) };
    known.set(rules, found);
    return found;
  };
  const base = ruled(text);
  for (const isTurned of [false, true]) {
    const titled = rows.map((row) => ({ ...row, title: `${row.name}${isTurned ? ", reversed" : ""}` }));
    test.each(titled)("$title", async (row) => {
      const revision = ruled(edited(row, text));
      expect(revision.rules.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      const found = isTurned ? await told(revision, base, true, names) : await told(base, revision, false, names);
      const strict = Object.values(row.rule);
      const isSeen = strict.length > 0 || row.tells?.includes("rule-status-changed") === true;
      expect(found).toEqual({
        rule: row.rule,
        tells: [...(row.tells ?? strict.map((one) => `rule-${one}`))].sort(),
        seen: row.unseen === true ? ["none"] : isSeen ? ["apart"] : [],
      });
    });
  }
}

function edited({ name, after = "", find, put }: Row, text: string): string {
  const start = text.indexOf(after);
  const at = text.indexOf(find, start);
  if (start === -1 || at === -1 || (after === "" && text.includes(find, at + 1)))
    throw new Error(`${name}: what is to be found stands there not once`);
  return text.slice(0, at) + put + text.slice(at + find.length);
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
async function told(before: RuledApi, after: RuledApi, isTurned: boolean, names: Readonly<Record<string, string>>) {
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
  const answered = await Promise.all(
    verdicts.flatMap(({ operation, answered: witness }) =>
      witness === undefined ? [] : [judgedApart(witness, "neither", operation, before, after)],
    ),
  );
  const back = (one: string) => (isTurned ? turn(one) : one);
  return {
    rule: Object.fromEntries(
      changed.map(({ operation, pair, strictness }) => {
        const id = (isTurned ? (pair.base ?? pair.revision) : (pair.revision ?? pair.base))?.id;
        return [operation in names ? `${names[operation]} ${id}` : id, back(strictness)];
      }),
    ),
    tells: verdicts
      .flatMap(changesOf)
      .map(({ id }) => back(id))
      .sort(),
    seen: [...new Set([...seen, ...answered])],
  };
}

/** Really: one package accepts the body, and the other refuses it with the status that the witness names; or both refuse it, with two. */
export async function judgedApart(
  { part, body, context, base: inBase, revision: inRevision }: Witness,
  accepts: "base" | "revision" | "neither",
  operation: string,
  before: RuledApi,
  after: RuledApi,
): Promise<string> {
  const [one, other] = [await emittedPart(before, operation, part), await emittedPart(after, operation, part)].map(
    (validator) => validator.check(body, context),
  );
  const status = (checked: typeof one) => (checked?.valid === false ? checked.status : undefined);
  const isApart = one?.valid === (accepts === "base") && other?.valid === (accepts === "revision");
  const isOtherStatus = accepts !== "neither" || status(one) !== status(other);
  const isTold = status(one) === inBase.status && status(other) === inRevision.status;
  return isApart && isTold && isOtherStatus ? "apart" : `not apart: ${JSON.stringify({ body, context, one, other })}`;
}
