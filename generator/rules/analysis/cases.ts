import { type Condition, isAlways, selectorsOf } from "../../constraints/condition.ts";
import { atomsOf, evaluate, firstCase } from "../../constraints/evaluate.ts";
import type { Standing, Subject } from "../../constraints/examples/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import { conditionWords } from "../../constraints/words.ts";
import { type Diagnostic, diagnostic, type Place } from "../../diagnostics.ts";
import { bodyWith, type Making, shown } from "./bodies.ts";
import { placeOfCase } from "./claims.ts";
import { schemaPlace } from "./places.ts";
import { type Assignment, holdsIn, type Variable, variablesOf } from "./space.ts";

/** The ways in which a rule's conditions can come out. */
export interface Ways {
  readonly rule: Rule;
  readonly cases: readonly Condition[];
  readonly variables: readonly Variable[];
  readonly all: readonly Assignment[];
  /** Those in which the rule applies. */
  readonly applies: readonly Assignment[];
}

/** Undefined where there are too many, or the rule has no cases (only the server can tell). */
export function waysOf(rule: Rule, { ground, work }: Making): Ways | undefined {
  const cases = rule.kind.examples.cases(rule.says);
  const variables = variablesOf([rule.when, ...cases], [], rule.frames, ground);
  const all = work.assignments(variables, rule);
  if (cases.length === 0 || all.length === 0) return undefined;
  return { rule, cases, variables, all, applies: all.filter((one) => holdsIn(rule.when, one) === true) };
}

/** Which case is chosen; undefined where none is, or a fact that decides is not given. */
function chosenIn(cases: readonly Condition[], assignment: Assignment): number | undefined {
  for (const [index, one] of cases.entries()) {
    const holds = holdsIn(one, assignment);
    if (holds !== false) return holds ? index : undefined;
  }
  return undefined;
}

/** Cases that are never chosen: dead, where the condition cannot hold; shadowed, where an earlier one always comes first. */
export function deadCases(ways: Ways, making: Making): readonly Diagnostic[] {
  const { rule, cases, applies } = ways;
  if (applies.length === 0) {
    const place = whenOf(rule);
    return [diagnostic("rule-dead", { rule: rule.id }, place, near(ways, rule.when, ways.all, making))];
  }
  const chosen = new Set(applies.map((one) => chosenIn(cases, one)));
  return cases.flatMap((condition, index) => (chosen.has(index) ? [] : deadCase(ways, condition, index, making)));
}

function deadCase(ways: Ways, condition: Condition, index: number, making: Making): readonly Diagnostic[] {
  const { rule, cases, applies } = ways;
  const place = placeOfCase(rule, cases.length > 1 ? index : undefined);
  const holding = applies.filter((one) => holdsIn(condition, one) === true);
  if (holding.length === 0) {
    const words = { rule: rule.id, condition: conditionWords(condition) };
    return [diagnostic("case-dead", words, place, near(ways, condition, applies, making))];
  }
  const first = holding.map((one) => chosenIn(cases, one)).find((one) => one !== undefined);
  // A last case for whatever else may come is no mistake where nothing else can come today.
  if (first === undefined || (isAlways(condition) && !cases.slice(0, index).some(isAlways))) return [];
  const body = firstBody(ways, holding, making, (at) => evaluate(condition, at) === true);
  const words = isAlways(condition) ? "it applies" : conditionWords(condition);
  const more = { related: placeOfCase(rule, first), ...(body && { shows: shown(body) }) };
  return [diagnostic("case-shadowed", { rule: rule.id, condition: words }, place, more)];
}

/** What a condition that cannot hold comes up against: the rule's `when`, or the schema of a field; and a body that comes near it. */
function near(ways: Ways, condition: Condition, among: readonly Assignment[], making: Making) {
  const { rule, all } = ways;
  const [field] = selectorsOf(condition);
  const isUpToWhen = condition !== rule.when && all.some((one) => holdsIn(condition, one) === true);
  const related: Place | undefined = isUpToWhen ? whenOf(rule) : field && schemaPlace(field, rule, making.ground);
  const atoms = atomsOf(condition);
  const met = (one: Assignment) => atoms.filter((atom) => holdsIn(atom, one) === true).length;
  const nearest = [...among].sort((a, b) => met(b) - met(a));
  const body = firstBody(ways, nearest, making, () => true);
  return { ...(related && { related }), ...(body && { shows: shown(body) }) };
}

function whenOf({ place }: Rule): Place {
  return { ...place, pointer: `${place.pointer}/when` };
}

/** So many ways are tried until a body is found. */
const tries = 8;

/** A body for the first of the assignments for which one can be made. */
function firstBody(
  { rule, variables, cases }: Ways,
  assignments: readonly Assignment[],
  making: Making,
  is: (at: Standing) => boolean,
): Subject | undefined {
  for (const assignment of assignments.slice(0, tries)) {
    const chosen = chosenIn(cases, assignment) ?? "none";
    const isSame = (at: Standing) => is(at) && firstCase(cases, at) === chosen;
    const body = bodyWith({ frames: rule.frames, variables, assignment, spared: [rule], is: isSame }, making);
    if (body !== undefined) return body;
  }
  return undefined;
}
