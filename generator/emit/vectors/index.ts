import type { Ground, Standing, Subject } from "../../constraints/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Api, Operation } from "../../model/api.ts";
import { bodyMedia } from "../../model/media.ts";
import type { BoundRules } from "../../rules/bind.ts";
import { baseOf } from "../../rules/examples/base.ts";
import { groundOf } from "../../rules/examples/ground.ts";
import { standingsOf } from "../../rules/examples/worlds.ts";
import { type Vector, vectorsOf } from "./vectors.ts";

/** The vectors of one rule: a test case in the form of the JSON Schema Test Suite, with the operation for its schema. */
export interface RuleVectors {
  readonly description: string;
  readonly operation: string;
  readonly rule: string;
  readonly tests: readonly Vector[];
}

/** The text of `vectors.json`: accepted and rejected bodies at the boundaries of each rule, in file order. */
export function emitVectors(api: Api, rules: BoundRules): string {
  return `${JSON.stringify(vectorsFor(api, rules), undefined, 2)}\n`;
}

/** The vectors of every rule that has some; those that only the server can check have none. */
export function vectorsFor(api: Api, bound: BoundRules): readonly RuleVectors[] {
  const operations = new Map([...api.operations, ...api.webhooks].map((operation) => [operation.key, operation]));
  return [...bound.rules].flatMap(([key, rules]) => {
    const operation = operations.get(key);
    return operation === undefined ? [] : operationVectors(operation, rules, api, bound);
  });
}

function operationVectors(
  operation: Operation,
  rules: readonly Rule[],
  api: Api,
  bound: BoundRules,
): readonly RuleVectors[] {
  const media = bodyMedia(operation);
  const start = media && groundOf(media, rules, api.document, bound);
  const base = media && start && baseOf(media, start);
  if (start === undefined || base === undefined) return [];
  const standings = new Map(rules.map((rule) => [rule, casesOf(rule, base, start)]));
  const ground: Ground = { ...start, worlds: worldsOf(base, [...standings.values()].flat(2)) };
  return rules.flatMap((rule) => {
    const tests = vectorsOf(rule, standings.get(rule) ?? [], ground);
    const description = `${rule.id}: ${rule.kind.describe(rule).sentence}`;
    return tests.length === 0 ? [] : [{ description, operation: operation.key, rule: rule.id, tests }];
  });
}

/** Where the rule stands, case by case. */
function casesOf(rule: Rule, base: Subject, ground: Ground): readonly (readonly Standing[])[] {
  return rule.kind.examples.cases(rule.says).map((_, index) => standingsOf(rule, index, base, ground));
}

/** The base and a subject for each case of each rule, smallest first. */
function worldsOf(base: Subject, standings: readonly Standing[]): readonly Subject[] {
  const distinct = new Map([base, ...standings.map((at) => at.subject)].map((one) => [JSON.stringify(one), one]));
  return [...distinct].sort(([a], [b]) => a.length - b.length).map(([, one]) => one);
}
