import { selectorsOf } from "../../constraints/condition.ts";
import type { Standing, Subject } from "../../constraints/examples/example.ts";
import { fieldValue } from "../../constraints/examples/spot.ts";
import { fieldWords, listed, valueWords } from "../../constraints/words.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { verdictsOn } from "../examples/judge.ts";
import { bodyWith, isAs, type Making, shown } from "./bodies.ts";
import type { Claim } from "./claims.ts";
import { schemaPlace } from "./places.ts";
import { type Assignment, holdsIn, keyOf, meets, type Variable, variablesOf } from "./space.ts";

/** Where claims stand together, and a way in which they cannot all be kept. */
interface Clash {
  readonly claims: readonly Claim[];
  readonly variables: readonly Variable[];
  /** The fields by which the situation is told, with their values. */
  readonly situation: readonly Variable[];
  readonly assignment: Assignment;
}

/** A claim that nothing keeps where it applies: for what it says itself, or because of the schema. */
export function impossibleClaim(claim: Claim, claims: readonly Claim[], making: Making): readonly Diagnostic[] {
  const found = shownClash([claim], claims, making);
  if (found === undefined) return [];
  const { rule, words, place } = claim;
  const { where, shows } = found;
  const parameters = { rule: rule.id, where, claim: words };
  if (!clashesOf([claim], [], opened(making)).next().done)
    return [diagnostic("rule-unsatisfiable", parameters, place, { shows })];
  const [about] = claim.about;
  const related = about && schemaPlace(about, { ...rule, frames: claim.frames }, making.ground);
  return [diagnostic("rule-contradicts-schema", parameters, place, { ...(related && { related }), shows })];
}

/** Two claims, of two rules, each of which can be kept alone and not both. */
export function contradiction(a: Claim, b: Claim, claims: readonly Claim[], making: Making): readonly Diagnostic[] {
  // What demands the same cannot clash; that is most of what speaks of one field.
  const found = a.words === b.words ? undefined : shownClash([a, b], claims, making);
  if (found === undefined) return [];
  const { where, shows } = found;
  const parameters = { rule: b.rule.id, other: a.rule.id, where, claim: b.words, otherClaim: a.words };
  return [diagnostic("rules-contradict", parameters, b.place, { related: a.place, shows })];
}

/** So many situations are tried until a body is found. */
const tries = 8;

/** The first situation in which the claims clash and a body can be: one that the schema does not allow is none. */
function shownClash(claims: readonly Claim[], all: readonly Claim[], making: Making) {
  let tried = 0;
  for (const clash of clashesOf(claims, all, making)) {
    const body = bodyOf(clash, making);
    if (body !== undefined) return { where: situationWords(clash), shows: shown(body) };
    if (++tried === tries) break;
  }
  return undefined;
}

/** The situations in which the claims apply, each can be kept, and nothing keeps all of them. */
function* clashesOf(claims: readonly Claim[], all: readonly Claim[], { ground, work }: Making): Generator<Clash> {
  const [first] = claims;
  if (first === undefined) return;
  const conditions = claims.flatMap(({ when, demand }) => [when, demand.condition]);
  const sizes = claims.flatMap(({ demand }) => demand.sizes);
  const variables = variablesOf(conditions, sizes, first.frames, ground);
  // A fact that is not given leaves rules undecided, and says nothing against them.
  const facts = variables.filter((one) => one.at.root.kind === "context");
  const known = work
    .assignments(variables, first.rule)
    .filter((one) => facts.every(({ key }) => one.get(key) !== undefined));
  const about = new Set(claims.flatMap((one) => one.about.map(keyOf)));
  const fields = variables.filter((one) => one.counts === undefined);
  const told = fields.filter((one) => !about.has(one.key));
  const given = fields.filter((one) => about.has(one.key));
  // What speaks of a field only where it is given clashes where it is given.
  for (const isGiven of claims.every((one) => one.ifGiven) ? [false, true] : [false]) {
    const among = isGiven ? known.filter((one) => given.every(({ key }) => one.get(key) !== undefined)) : known;
    const situation = isGiven ? [...told, ...given] : told;
    for (const ways of grouped(among, told)) {
      const keeps = (some: readonly Claim[]) => ways.some((one) => some.every((claim) => isKept(claim, one)));
      const [way] = ways;
      if (way === undefined || keeps(claims)) continue;
      if (claims.length > 1 && !claims.every((one) => keeps([one]))) continue;
      if (isExcluded(way, told, claims, all)) continue;
      yield { claims, variables, situation, assignment: ways.find((one) => applies(claims, one)) ?? way };
    }
  }
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
  const frames = keyOf(first?.frames ?? []);
  const known = new Set(told.map(({ key }) => key));
  return all.some(
    (one) =>
      !claims.some(({ rule }) => rule === one.rule) &&
      one.demand.sizes.length === 0 &&
      [...selectorsOf(one.when), ...one.about].every((field) => known.has(keyOf(field))) &&
      keyOf(one.frames) === frames &&
      !isKept(one, way),
  );
}

/** A body in the situation, in which one of the rules is broken: whichever it is, mending it breaks another. */
function bodyOf({ claims, variables, situation, assignment }: Clash, making: Making): Subject | undefined {
  const rules = claims.map(({ rule }) => rule);
  const is = (at: Standing) =>
    situation.every((one) => isAs(fieldValue(one.at, at), assignment.get(one.key), one)) &&
    verdictsOn(at.subject, rules).some(({ broken }) => broken.length > 0);
  return bodyWith({ frames: claims[0]?.frames ?? [], variables, assignment, spared: rules, is }, making);
}

/** The same operation with a body and facts of any form: what clashes here as well, clashes whatever the schema says. */
function opened({ ground, ...making }: Making): Making {
  const schema = { schema: true, pointer: "" } as const;
  const context = { document: ground.context.document, schema };
  return { ...making, ground: { ...ground, body: schema, context, states: new Map() } };
}

/** " where type is PASSPORT and state is not given" */
function situationWords({ situation, assignment }: Clash): string {
  const words = situation.map(({ key, at, named }) => {
    const value = assignment.get(key);
    if (value === undefined) return `${fieldWords(at)} is not given`;
    if (typeof value !== "symbol" && named.includes(value)) return `${fieldWords(at)} is ${valueWords(value)}`;
    return `${fieldWords(at)} is ${named.length === 0 ? "given" : "another value"}`;
  });
  return words.length === 0 ? "" : ` where ${listed(words, "and")}`;
}
