import type { Rule } from "../../constraints/rule.ts";
import { type Diagnostic, diagnostic, type Place } from "../../diagnostics.ts";
import type { Api, Operation } from "../../model/api.ts";
import { examplesOfPart, type Part } from "../../model/part.ts";
import { escapeToken } from "../../read/pointer.ts";
import type { BoundRules } from "../bind.ts";
import { startsOf } from "../examples/base.ts";
import { groundOf } from "../examples/ground.ts";
import { formsOfBody, type Making, smallest } from "./bodies.ts";
import { deadCases, waysOf } from "./cases.ts";
import { claimsOf } from "./claims.ts";
import { clashFindings } from "./clash-findings.ts";
import { unboundedLoops } from "./loops.ts";
import { falseOptionals } from "./optional.ts";
import { sharedFindings } from "./shared-findings.ts";
import { uncoveredMembers } from "./uncovered.ts";
import { unusedStates } from "./unused.ts";
import { mostSteps, mostWays, Work } from "./work.ts";

/** What the analysis found, and how many steps it took: it is bounded by them, not by time. */
export interface Analysis {
  readonly diagnostics: readonly Diagnostic[];
  readonly steps: number;
}

/**
 * Reads rules that bind for what they do not say as it was meant: cases that are never chosen, members that none covers, rules
 * that contradict each other or the schema, or that add nothing. A finding is certain: it holds for every body, as far as
 * conditions, presence, values, counts and orders go, and shows one. What it cannot model it says nothing about.
 */
export function analysisOf(api: Api, bound: BoundRules): Analysis {
  const work = new Work();
  const operations = [...api.operations, ...api.webhooks];
  const found = operations.flatMap((operation) => {
    const rules = bound.rules.get(operation.key) ?? [];
    const parts = [...new Set(rules.map((rule) => rule.part))];
    return parts.map((part) => {
      const own = rules.filter((rule) => rule.part === part);
      return partFindings(operation, part, own, api, bound, work);
    });
  });
  const rules = [...bound.rules.values()].flat();
  const gaveUp = [...work.gaveUp].map((rule) =>
    diagnostic("analysis-gave-up", { rule: rule.id, most: mostWays }, rule.place),
  );
  const { stopped } = work;
  const cut = stopped && diagnostic("analysis-stopped", { rule: stopped.id, steps: mostSteps }, stopped.place);
  return {
    diagnostics: [...sharedFindings(found, rules), ...unusedStates(bound), ...gaveUp, ...(cut ? [cut] : [])],
    steps: work.steps,
  };
}

function partFindings(
  operation: Operation,
  part: Part,
  rules: readonly Rule[],
  api: Api,
  bound: BoundRules,
  work: Work,
): readonly Diagnostic[] {
  const ground = groundOf(operation, part, rules, api.document, bound);
  const starts = startsOf(examplesOfPart(operation, part), ground);
  const making: Making = { ground, starts: formsOfBody(starts, ground), work };
  const said = new Map(rules.map((rule) => [rule, claimsOf(rule)]));
  const claims = [...said.values()].flatMap((one) => one.claims);
  const dead = new Set<Rule>();
  const ofCases = rules.flatMap((rule) => {
    const ways = waysOf(rule, making);
    if (ways === undefined) return [];
    if (ways.applies.length === 0) dead.add(rule);
    return [...deadCases(ways, making), ...uncoveredMembers(ways, claims, making)];
  });
  const alive = rules.filter((rule) => !dead.has(rule));
  return [
    ...bodyless(operation, rules, making),
    ...ofCases,
    ...clashFindings(alive, said, making),
    ...falseOptionals(
      claims.filter(({ rule }) => !dead.has(rule)),
      making,
    ),
    ...alive.flatMap((rule) => unboundedLoops(rule, making)),
  ];
}

/** Without any body there is nothing to show, and what needs one is not looked for. */
function bodyless({ key }: Operation, rules: readonly Rule[], making: Making): readonly Diagnostic[] {
  const file = rules[0]?.place.file;
  if (file === undefined || smallest(making) !== undefined) return [];
  const place: Place = { file, pointer: `/operations/${escapeToken(key)}`, part: "key" };
  return [diagnostic("body-unmade", { operation: key }, place)];
}
