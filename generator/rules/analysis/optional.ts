import type { Standing } from "../../constraints/examples/example.ts";
import { fieldValue } from "../../constraints/examples/spot.ts";
import type { Selector } from "../../constraints/selector.ts";
import { fieldWords } from "../../constraints/words.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { verdictsOn } from "../examples/judge.ts";
import { bodyWith, type Making, shown } from "./bodies.ts";
import { bySubject, type Claim } from "./claims.ts";
import { schemaPlace } from "./places.ts";
import { type Assignment, holdsIn, keyOf, meets, type Variable, variablesOf } from "./space.ts";

/** Fields that the schema calls optional, and that the rules require, or forbid, in every case. */
export function falseOptionals(claims: readonly Claim[], making: Making): readonly Diagnostic[] {
  // What must hold before the call is no matter of the body's schema.
  const about = claims.filter(({ ifGiven, rule }) => !ifGiven && rule.kind.phase === "rules");
  return [...bySubject(about).values()].flatMap((list) => {
    const [first] = list;
    const field = first?.about.find((one) => list.every((claim) => claim.about.some((at) => keyOf(at) === keyOf(one))));
    return first === undefined || field === undefined ? [] : falseOptional(field, list, making);
  });
}

function falseOptional(field: Selector, claims: readonly Claim[], making: Making): readonly Diagnostic[] {
  // One rule alone says it more often than several together, and costs less.
  const rules = [...new Set(claims.map(({ rule }) => rule))];
  const groups = [
    ...rules.map((rule) => claims.filter((one) => one.rule === rule)),
    ...(rules.length > 1 ? [claims] : []),
  ];
  for (const group of groups) {
    const found = always(field, group, making);
    if (found !== undefined) return [found];
  }
  return [];
}

function always(field: Selector, claims: readonly Claim[], making: Making): Diagnostic | undefined {
  const [first] = claims;
  if (first === undefined) return undefined;
  const { frames, rule, place } = first;
  const conditions = claims.flatMap(({ when, demand }) => [when, demand.condition]);
  const variables = variablesOf(conditions, [], frames, making.ground);
  const key = keyOf(field);
  const isOptional = variables.some(
    (one) => one.key === key && one.values.includes(undefined) && one.values.length > 1,
  );
  const ways = isOptional ? making.work.assignments(variables, rule) : [];
  const kept = ways.filter((one) =>
    claims.every(({ when, demand }) => holdsIn(when, one) !== true || meets(demand, one) !== false),
  );
  const given = kept.filter((one) => one.get(key) !== undefined);
  if (kept.length === 0 || (given.length > 0 && given.length < kept.length)) return undefined;
  const isGiven = given.length > 0;
  const body = ways
    .filter((one) => (one.get(key) !== undefined) !== isGiven)
    .slice(0, 4)
    .flatMap((assignment) => against(claims, field, isGiven, variables, assignment, making) ?? [])[0];
  // Where no body can go without it (or with it), the schema says the same in words that are not understood here.
  if (body === undefined) return undefined;
  const related = schemaPlace(field, { frames, place }, making.ground);
  const at = claims.length === 1 ? place : rule.place;
  const code = isGiven ? "optional-required" : "optional-forbidden";
  return diagnostic(code, { field: fieldWords(field) }, at, { ...(related && { related }), shows: shown(body) });
}

/** A body that the schema accepts and the rules reject. */
function against(
  claims: readonly Claim[],
  field: Selector,
  isGiven: boolean,
  variables: readonly Variable[],
  assignment: Assignment,
  making: Making,
) {
  const rules = claims.map(({ rule }) => rule);
  const is = (at: Standing) =>
    (fieldValue(field, at) === undefined) === isGiven &&
    verdictsOn(at.subject, rules).some(({ broken }) => broken.length > 0);
  return bodyWith({ frames: claims[0]?.frames ?? [], variables, assignment, spared: rules, is }, making);
}
