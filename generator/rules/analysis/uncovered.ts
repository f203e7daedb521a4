import { type Condition, isAlways } from "../../constraints/condition.ts";
import { overEntry } from "../../constraints/condition-frames.ts";
import { pathOfFrames } from "../../constraints/entry.ts";
import { atomsOf, firstCase } from "../../constraints/evaluate.ts";
import { fieldValue } from "../../constraints/examples/spot.ts";
import type { Selector } from "../../constraints/selector.ts";
import { fieldWords, listed, valueWords } from "../../constraints/words.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import type { Json } from "../../read/document.ts";
import { bodyWith, type Making, shown, smallest } from "./bodies.ts";
import type { Ways } from "./cases.ts";
import type { Claim } from "./claims.ts";
import { schemaPlace } from "./places.ts";
import { type Assignment, holdsIn, keyOf, meets, variablesOf } from "./space.ts";
import { pathOf, sureValues } from "./surely.ts";

/**
 * Members of an enum that no case covers: of a rule without a case for all others, all of whose cases speak of one field.
 * Members for which the rule does not apply, or that another rule excludes, do not count.
 */
export function uncoveredMembers(
  { rule, cases }: Ways,
  claims: readonly Claim[],
  making: Making,
): readonly Diagnostic[] {
  const { ground } = making;
  const field = cases.some(isAlways) ? undefined : testedField(cases);
  const path = field && pathOf(field, rule.frames);
  const members = path && sureValues(ground.document, ground.body, path);
  if (field === undefined || members === undefined) return [];
  const variables = variablesOf([rule.when, ...cases], [], rule.frames, ground, [field]);
  const all = making.work.assignments(variables, rule);
  const key = keyOf(field);
  const open = members
    .filter((member) => member !== null)
    .flatMap((member) => {
      const ways = all.filter((one) => one.get(key) === member && holdsIn(rule.when, one) !== false);
      const isCovered = ways.some((one) => cases.some((condition) => holdsIn(condition, one) !== false));
      return ways.length === 0 || isCovered || isExcluded(member, field, rule, claims, making)
        ? []
        : [{ member, ways }];
    });
  const [first] = open;
  if (first === undefined) return [];
  const shows = first.ways.slice(0, 4).flatMap((assignment) => {
    const is = (at: Parameters<typeof fieldValue>[1]) =>
      fieldValue(field, at) === first.member && firstCase(cases, at) === "none";
    return bodyWith({ frames: rule.frames, variables, assignment, spared: [rule], is }, making) ?? [];
  })[0];
  // Where other bodies can be made and none with this member, it is the schema that excludes it here.
  if (shows === undefined && smallest(making) !== undefined) return [];
  const related = schemaPlace(field, rule, ground);
  const parameters = {
    rule: rule.id,
    values: listed(
      open.map(({ member }) => valueWords(member)),
      "and",
    ),
    field: fieldWords(field),
  };
  const place = { ...rule.place, pointer: `${rule.place.pointer}/cases` };
  return [
    diagnostic("enum-uncovered", parameters, place, {
      ...(related && { related }),
      ...(shows && { shows: shown(shows) }),
    }),
  ];
}

/** The field that every case speaks of, by its values. */
function testedField(cases: readonly Condition[]): Selector | undefined {
  const fields = cases.map((one) => atomsOf(one).flatMap((atom) => (atom.kind === "is" ? [atom.at] : [])));
  return fields[0]?.find((field) => fields.every((list) => list.some((one) => keyOf(one) === keyOf(field))));
}

/** Another rule is broken wherever the field has this value. */
function isExcluded(
  member: Json,
  field: Selector,
  rule: Claim["rule"],
  claims: readonly Claim[],
  { ground, work }: Making,
): boolean {
  const steps = pathOfFrames(rule);
  const own = overEntry({ kind: "present", at: field }, rule.frames.length);
  if (steps === undefined || own?.kind !== "present") return false;
  const frames: readonly Selector[] = [{ root: { kind: "body" }, steps }];
  const key = keyOf(own.at);
  return claims.some((claim) => {
    if (claim.rule === rule || keyOf(claim.frames) !== keyOf(frames)) return false;
    if (!claim.about.some((one) => keyOf(one) === key)) return false;
    const { condition, sizes } = claim.demand;
    const variables = variablesOf([claim.when, condition], sizes, frames, ground, [own.at]);
    const ways = work.assignments(variables, claim.rule).filter((one: Assignment) => one.get(key) === member);
    return (
      ways.length > 0 && ways.every((one) => holdsIn(claim.when, one) === true && meets(claim.demand, one) === false)
    );
  });
}
