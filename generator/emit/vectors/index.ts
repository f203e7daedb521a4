import type { Ground, Standing, Subject } from "../../constraints/examples/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Api, Operation } from "../../model/api.ts";
import { examplesOfPart, type Part } from "../../model/part.ts";
import type { BoundRules } from "../../rules/bind.ts";
import { basesOf } from "../../rules/examples/base.ts";
import { groundOf } from "../../rules/examples/ground.ts";
import { type CaseStanding, standingsOf } from "../../rules/examples/worlds.ts";
import { type GroupSchema, schemaInDocument } from "./place-in-document.ts";
import { type Tested, type Vector, vectorsOf } from "./vectors.ts";

/** The vectors of one rule: a test case in the form of the JSON Schema Test Suite (`schema.ts`), with the part of an operation that they are of. */
export interface RuleVectors {
  readonly description: string;
  readonly schema: GroupSchema;
  readonly operation: string;
  readonly part: Part;
  readonly rule: string;
  readonly tests: readonly Vector[];
}

/** The text of `vectors.json`: what is accepted and rejected at the boundaries of each rule, in file order. */
export function emitVectors(api: Api, rules: BoundRules): string {
  return `${JSON.stringify(vectorsFor(api, rules), undefined, 2)}\n`;
}

/** What no vector shows: that a rule, or one of its cases, accepts or rejects something. */
export interface Gap {
  readonly rule: Rule;
  /** The index of a case; undefined for the rule as a whole. */
  readonly case: number | undefined;
  readonly lacks: "accepted" | "rejected";
}

export interface Vectors {
  readonly groups: readonly RuleVectors[];
  readonly gaps: readonly Gap[];
}

/** The vectors of every rule that has some. */
export function vectorsFor(api: Api, bound: BoundRules): readonly RuleVectors[] {
  return vectorsWithGaps(api, bound).groups;
}

/** The vectors of every rule, in file order, and what could not be shown: those that only the server can check reject nothing. */
export function vectorsWithGaps(api: Api, bound: BoundRules): Vectors {
  const operations = new Map([...api.operations, ...api.webhooks].map((operation) => [operation.key, operation]));
  const found = [...bound.rules].flatMap(([key, rules]) => {
    const operation = operations.get(key);
    const parts = [...new Set(rules.map((rule) => rule.part))];
    return operation === undefined ? [] : parts.flatMap((part) => partVectors(operation, part, rules, api, bound));
  });
  return {
    groups: found.flatMap(({ rule, tests }) => {
      const { id, part } = rule;
      const operation = operations.get(rule.operation);
      if (operation === undefined || tests.length === 0) return [];
      const description = `${id}: ${rule.kind.describe(rule).sentence}`;
      const schema = schemaInDocument(operation, part);
      return [{ description, schema, operation: operation.key, part, rule: id, tests }];
    }),
    gaps: found.flatMap(gapsOf),
  };
}

interface Found extends Tested {
  readonly rule: Rule;
}

function gapsOf({ rule, tests, cases }: Found): readonly Gap[] {
  const lacking = (accepted: boolean, rejected: boolean, index?: number): readonly Gap[] => [
    ...(accepted ? [] : [{ rule, case: index, lacks: "accepted" as const }]),
    ...(rejected ? [] : [{ rule, case: index, lacks: "rejected" as const }]),
  ];
  const accepts = tests.some((one) => one.valid);
  const rejects = tests.some((one) => one.violates.includes(rule.id));
  const each = cases.length > 1 ? cases : [];
  return [
    ...lacking(accepts, rejects),
    ...each.flatMap((one, index) => lacking(one.accepted || !accepts, one.rejected || !rejects, index)),
  ];
}

function partVectors(
  operation: Operation,
  part: Part,
  all: readonly Rule[],
  api: Api,
  bound: BoundRules,
): readonly Found[] {
  const rules = all.filter((rule) => rule.part === part);
  const start = groundOf(operation, part, rules, api.document, bound);
  const bases = basesOf(examplesOfPart(operation, part), start);
  const [base] = bases;
  if (base === undefined) return rules.map((rule) => ({ rule, tests: [], cases: [] }));
  const standings = new Map(rules.map((rule) => [rule, casesOf(rule, bases, start)]));
  const ground: Ground = { ...start, worlds: worldsOf(base, [...standings.values()].flat(2)) };
  return rules.map((rule) => ({ rule, ...vectorsOf(rule, standings.get(rule) ?? [], ground) }));
}

/** Where the rule stands, case by case. */
function casesOf(rule: Rule, bases: readonly Subject[], ground: Ground): readonly (readonly CaseStanding[])[] {
  return rule.kind.examples.cases(rule.says).map((_, index) => standingsOf(rule, index, bases, ground));
}

/** The base and a subject for each case of each rule, smallest first. */
function worldsOf(base: Subject, standings: readonly Standing[]): readonly Subject[] {
  const distinct = new Map([base, ...standings.map((at) => at.subject)].map((one) => [JSON.stringify(one), one]));
  return [...distinct].sort(([a], [b]) => a.length - b.length).map(([, one]) => one);
}
