import { both, type Condition, mapSelectors, negated } from "../constraints/condition.ts";
import { pathOfFrames } from "../constraints/entry.ts";
import type { ValuesAt } from "../constraints/place-list.ts";
import type { Rule } from "../constraints/rule.ts";
import type { Presence } from "../constraints/rules/presence.ts";
import { presence } from "../constraints/rules/presence.ts";
import type { Selector, Step } from "../constraints/selector.ts";

/** A field that a presence rule ignores, in the entries where a condition over them holds. */
interface Ignored {
  readonly part: Rule["part"];
  /** From the part to the entries. */
  readonly at: readonly Step[];
  /** The depth that `when` calls them by. */
  readonly depth: number;
  readonly field: string;
  readonly when: Condition;
}

/**
 * `ignored`: other rules of the operation that read the field at the same entry skip the entry where a presence rule
 * ignores it; rules that gather values leave it out.
 */
export function skipIgnored(rules: readonly Rule[]): readonly Rule[] {
  const ignored = rules.flatMap(ignoredBy);
  return rules.map((rule) => {
    if (rule.kind.key === presence.key) return rule;
    const own = ignored.filter(({ part }) => part === rule.part);
    return withoutValues(skippingEntries(rule, own), own);
  });
}

function skippingEntries(rule: Rule, ignored: readonly Ignored[]): Rule {
  const at = pathOfFrames(rule);
  const reads = [...rule.kind.reads(rule.says), ...onlyValues(rule)].map((one) => ownField(one, rule.frames.length));
  const skipped = ignored.filter((one) => at !== undefined && isSame(one.at, at) && reads.includes(one.field));
  const when = skipped.reduce((before, one) => both(before, negated(one.when)), rule.when);
  return skipped.length === 0 ? rule : { ...rule, when };
}

/** Where a rule gathers from one place, at the entry it stands at, nothing is left of it where that is ignored. */
function onlyValues(rule: Rule): readonly Selector[] {
  const places: ValuesAt[] = [];
  rule.kind.withPlaces?.(rule.says, (place) => {
    places.push(place);
    return place;
  });
  return places.length === 1 ? places.map(({ each, values }) => each ?? values) : [];
}

function withoutValues(rule: Rule, ignored: readonly Ignored[]): Rule {
  const change = (place: ValuesAt) => ignored.reduce((one, field) => leavingOut(one, field, rule), place);
  const says = ignored.length === 0 ? undefined : rule.kind.withPlaces?.(rule.says, change);
  return says === undefined ? rule : { ...rule, says };
}

/** The place with the entries left out in which the field is ignored; the same where it leads elsewhere. */
function leavingOut(place: ValuesAt, { at, depth, field, when }: Ignored, rule: Rule): ValuesAt {
  const start = startOf(place.each ?? place.values, rule);
  const inner = place.each === undefined ? [] : place.values.steps;
  if (start === undefined) return place;
  const steps = [...start, ...(place.each ?? place.values).steps, ...inner];
  const next = steps[at.length];
  const isWithin = isSame(steps.slice(0, at.length), at) && next?.kind === "name" && next.name === field;
  // An entry that the rule itself stands at is no entry of the place.
  if (!isWithin || at.length <= start.length) return place;
  const entry = { kind: "entry", depth: rule.frames.length + 1 } as const;
  const own = mapSelectors(when, (selector) => {
    if (selector.root.kind !== "entry") return selector;
    return selector.root.depth === depth ? { ...selector, root: entry } : undefined;
  });
  const isSplit = place.each !== undefined && start.length + place.each.steps.length !== at.length;
  if (own === undefined || isSplit) return place;
  const root = (place.each ?? place.values).root;
  return {
    each: { root, steps: at.slice(start.length) },
    where: both(place.where, negated(own)),
    values: { root: entry, steps: steps.slice(at.length) },
  };
}

/** From the part to where a selector starts; undefined beside the part. */
function startOf({ root }: Selector, rule: Rule): readonly Step[] | undefined {
  if (root.kind === "body") return [];
  if (root.kind !== "entry") return undefined;
  return pathOfFrames({ ...rule, frames: rule.frames.slice(0, root.depth) });
}

function isSame(a: readonly Step[], b: readonly Step[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function ignoredBy(rule: Rule): readonly Ignored[] {
  if (rule.kind.key !== presence.key) return [];
  const { fields, cases } = rule.says as Presence;
  const at = pathOfFrames(rule);
  if (at === undefined) return [];
  const found: Ignored[] = [];
  let before = rule.when;
  for (const one of cases) {
    if (one.then === "ignored") {
      for (const field of fields) {
        const name = ownField(field, rule.frames.length);
        const when = both(before, one.when);
        if (name !== undefined) found.push({ part: rule.part, at, depth: rule.frames.length, field: name, when });
      }
    }
    before = both(before, negated(one.when));
  }
  return found;
}

function ownField({ root, steps }: Selector, depth: number): string | undefined {
  const own = depth === 0 ? root.kind === "body" : root.kind === "entry" && root.depth === depth;
  const [first] = steps;
  return own && first?.kind === "name" ? first.name : undefined;
}
