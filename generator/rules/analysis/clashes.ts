import { selectorsOf } from "../../constraints/condition.ts";
import type { Standing } from "../../constraints/example.ts";
import { fieldValue } from "../../constraints/example-spot.ts";
import { fieldWords, listed, valueWords } from "../../constraints/words.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { verdictsOn } from "../examples/judge.ts";
import { bodyWith, isAs, type Making, shown } from "./bodies.ts";
import type { Claim } from "./claims.ts";
import { schemaPlace } from "./places.ts";
import { type Assignment, another, holdsIn, keyOf, meets, type Variable, variablesOf } from "./space.ts";
import type { Work } from "./work.ts";

/** Where claims stand together, and in which of its ways they cannot all be kept. */
interface Clash {
  readonly claims: readonly Claim[];
  readonly variables: readonly Variable[];
  /** The fields by which the situation is told, with their values. */
  readonly situation: readonly Variable[];
  readonly assignment: Assignment;
}

/** A claim that nothing keeps where it applies: for what it says itself, or because of the schema. */
export function impossibleClaim(
  claim: Claim,
  claims: readonly Claim[],
  making: Making,
  work: Work,
): readonly Diagnostic[] {
  const clash = clashOf([claim], claims, making, work);
  if (clash === undefined) return [];
  const { rule, words } = claim;
  const where = situationWords(clash);
  const shows = shownBody(clash, making);
  if (shows === undefined) return [];
  const [about] = claim.about;
  const related = about && schemaPlace(about, { ...rule, frames: claim.frames }, making.ground);
  const parameters = { rule: rule.id, where, claim: words };
  if (clashOf([claim], [], opened(making), work) !== undefined)
    return [diagnostic("rule-unsatisfiable", parameters, claim.place, shows)];
  return [diagnostic("rule-contradicts-schema", parameters, claim.place, { ...(related && { related }), ...shows })];
}

/** Two claims, of two rules, each of which can be kept alone and not both. */
export function contradiction(
  a: Claim,
  b: Claim,
  claims: readonly Claim[],
  making: Making,
  work: Work,
): readonly Diagnostic[] {
  const clash = clashOf([a, b], claims, making, work);
  const shows = clash && shownBody(clash, making);
  if (clash === undefined || shows === undefined) return [];
  const parameters = {
    rule: b.rule.id,
    other: a.rule.id,
    where: situationWords(clash),
    claim: b.words,
    otherClaim: a.words,
  };
  return [diagnostic("rules-contradict", parameters, b.place, { related: a.place, ...shows })];
}

/** The first situation in which the claims apply, each can be kept, and nothing keeps all of them. */
function clashOf(claims: readonly Claim[], all: readonly Claim[], { ground }: Making, work: Work): Clash | undefined {
  const [first] = claims;
  if (first === undefined) return undefined;
  const conditions = claims.flatMap(({ when, demand }) => [when, demand.condition]);
  const variables = variablesOf(
    conditions,
    claims.flatMap(({ demand }) => demand.sizes),
    first.frames,
    ground,
  );
  // A fact that is not given leaves rules undecided, and says nothing against them.
  const facts = variables.filter((one) => one.at.root.kind === "context");
  const assignments = work
    .assignments(variables, first.rule)
    .filter((one) => facts.every(({ key }) => one.get(key) !== undefined));
  const about = new Set(claims.flatMap((one) => one.about.map(keyOf)));
  const given = variables.filter((one) => one.counts === undefined && about.has(one.key));
  const told = variables.filter((one) => one.counts === undefined && !about.has(one.key));
  // What speaks of a field only where it is given clashes where it is given.
  const onlyGiven = claims.every((one) => one.ifGiven) ? [false, true] : [false];
  for (const isGiven of onlyGiven) {
    const among = isGiven
      ? assignments.filter((one) => given.every(({ key }) => one.get(key) !== undefined))
      : assignments;
    for (const ways of grouped(among, told)) {
      const keep = (some: readonly Claim[]) => ways.filter((one) => some.every((claim) => isKept(claim, one)));
      const [way] = ways;
      if (way === undefined || keep(claims).length > 0) continue;
      if (claims.length > 1 && claims.some((one) => keep([one]).length === 0)) continue;
      if (isExcluded(way, told, claims, all)) continue;
      const situation = isGiven ? [...told, ...given] : told;
      return { claims, variables, situation, assignment: ways.find((one) => applies(claims, one)) ?? way };
    }
  }
  return undefined;
}

function applies(claims: readonly Claim[], assignment: Assignment): boolean {
  return claims.every(({ when }) => holdsIn(when, assignment) === true);
}

function isKept({ when, demand }: Claim, assignment: Assignment): boolean {
  return holdsIn(when, assignment) !== true || meets(demand, assignment) !== false;
}

/** Assignments by the values of some of their variables. */
function grouped(assignments: readonly Assignment[], by: readonly Variable[]): Iterable<readonly Assignment[]> {
  const groups = new Map<string, Assignment[]>();
  for (const one of assignments) {
    const key = by.map((variable) => valueKey(variable, one)).join(" ");
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [one]);
    else list.push(one);
  }
  return groups.values();
}

function valueKey({ key, values }: Variable, assignment: Assignment): string {
  return String(values.indexOf(assignment.get(key)));
}

/** A third rule rejects every body in this situation, so that the two never meet. */
function isExcluded(
  way: Assignment,
  told: readonly Variable[],
  claims: readonly Claim[],
  all: readonly Claim[],
): boolean {
  const [first] = claims;
  const frames = JSON.stringify(first?.frames);
  const known = new Set(told.map(({ key }) => key));
  return all.some(
    (one) =>
      !claims.some(({ rule }) => rule === one.rule) &&
      one.demand.sizes.length === 0 &&
      [...selectorsOf(one.when), ...one.about].every((field) => known.has(keyOf(field))) &&
      JSON.stringify(one.frames) === frames &&
      !isKept(one, way),
  );
}

/** A body in the situation, in which one of the rules is broken: whichever it is, mending it breaks another. */
function shownBody({ claims, variables, situation, assignment }: Clash, making: Making) {
  const [first] = claims;
  if (first === undefined) return undefined;
  const rules = claims.map(({ rule }) => rule);
  const is = (at: Standing) =>
    situation.every((one) => isAs(fieldValue(one.at, at), assignment.get(one.key), one)) &&
    verdictsOn(at.subject, rules).some(({ broken }) => broken.length > 0);
  const body = bodyWith({ frames: first.frames, variables, assignment, spared: rules, is }, making);
  return body && { shows: shown(body) };
}

/** The same operation with a body and facts of any form: what clashes here as well, clashes whatever the schema says. */
function opened({ ground, starts }: Making): Making {
  const schema = { schema: true, pointer: "" } as const;
  const context = { document: ground.context.document, schema };
  return { ground: { ...ground, body: schema, context, states: new Map() }, starts };
}

/** " where type is PASSPORT and state is not given" */
function situationWords({ situation, assignment }: Clash): string {
  const words = situation.map(({ key, at, values }) => {
    const value = assignment.get(key);
    if (value === undefined) return `${fieldWords(at)} is not given`;
    if (value !== another && values.length > 2) return `${fieldWords(at)} is ${valueWords(value as never)}`;
    return value === another && values.length > 2 ? `${fieldWords(at)} is another value` : `${fieldWords(at)} is given`;
  });
  return words.length === 0 ? "" : ` where ${listed(words, "and")}`;
}
