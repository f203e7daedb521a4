import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type RuledApi, ruleVerdicts } from "../../../generator/diff/rules/index.ts";
import { type RuleVectors, vectorsFor } from "../../../generator/emit/vectors/index.ts";
import type { Api } from "../../../generator/model/api.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { type RulesFile, readRules } from "../../../generator/rules/rules-file.ts";
import { type Mutant, mutantsOf, ofOperation } from "../../mutation/mutants.ts";
import { emittedPart } from "./packages.ts";

// Random edits of rules, each both ways: no vector of either side may be judged otherwise by the emitted validators than the
// verdicts allow. A verdict is a proof, so that a single such vector is a bug.

/** So many mutants of a file, picked by a seed. */
const seed = 20260701;

const folders = {
  fin: { folder: "../../../specs/fin/", number: 30 },
  kinds: { folder: "../../mutation/kinds/", number: 120 },
};

for (const [name, { folder, number }] of Object.entries(folders)) {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  const { api } = apiOf(readDocument({ file: `${path}openapi.yaml` }));
  const file = readRules(`${path}rules.yaml`, readFileSync(`${path}rules.yaml`, "utf8"));
  const bases = new Map<string, Base>();
  const baseOf = (operation: string) => {
    const found = bases.get(operation) ?? baseFor(operation, ruled(ofOperation(file, operation), api));
    bases.set(operation, found);
    return found;
  };
  test.each(picked(mutantsOf(file, api), api, number))(`${name}, seed ${seed}: $name`, async (mutant) => {
    const { base, groups: own } = baseOf(mutant.operation);
    const revision = ruled(mutant.file, api);
    const groups = [...own, ...groupsOf(revision, mutant.operation)];
    expect(await surprises(base, revision, mutant.operation, groups)).toEqual([]);
    expect(await surprises(revision, base, mutant.operation, groups)).toEqual([]);
  });
}

/** What a mutant is held against: the rules as they stand, and their vectors. */
interface Base {
  readonly base: RuledApi;
  readonly groups: readonly RuleVectors[];
}

function baseFor(operation: string, base: RuledApi): Base {
  return { base, groups: groupsOf(base, operation) };
}

function ruled(file: RulesFile, api: Api): RuledApi {
  return { api, rules: bindRules(file, api) };
}

/** So many of those that bind, in an order that the seed gives. */
function picked(mutants: readonly Mutant[], api: Api, number: number): readonly Mutant[] {
  const binds = ({ file }: Mutant) => !bindRules(file, api).diagnostics.some(({ severity }) => severity === "error");
  const found: Mutant[] = [];
  for (const one of shuffled(mutants)) {
    if (found.length === number) break;
    if (binds(one)) found.push(one);
  }
  return found;
}

function shuffled<One>(list: readonly One[]): readonly One[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  return list
    .map((one) => [next(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

function groupsOf({ api, rules }: RuledApi, operation: string): readonly RuleVectors[] {
  return vectorsFor({ ...api, operations: api.operations.filter(({ key }) => key === operation), webhooks: [] }, rules);
}

/** Vectors that are newly refused or newly accepted where the verdicts say that none is. */
async function surprises(
  base: RuledApi,
  revision: RuledApi,
  operation: string,
  groups: readonly RuleVectors[],
): Promise<readonly string[]> {
  const verdicts = ruleVerdicts(base, revision).filter((verdict) => verdict.operation === operation);
  const found: string[] = [];
  for (const { part, tests } of groups) {
    const own = verdicts.filter((verdict) => verdict.part === part).map(({ strictness }) => strictness);
    const mayRefuse = own.some((verdict) => verdict === "tightened" || verdict === "incomparable");
    const mayAccept = own.some((verdict) => verdict === "loosened" || verdict === "incomparable");
    const [before, after] = [await emittedPart(base, operation, part), await emittedPart(revision, operation, part)];
    for (const { description, data, context } of tests) {
      const [was, is] = [before.check(data, context).valid, after.check(data, context).valid];
      if (was && !is && !mayRefuse) found.push(`newly refused: ${description}`);
      if (!was && is && !mayAccept) found.push(`newly accepted: ${description}`);
    }
  }
  return found;
}
