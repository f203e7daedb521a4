import { both, type Condition, negated } from "../constraints/condition.ts";
import { pathOfFrames } from "../constraints/entry.ts";
import type { Rule } from "../constraints/rule.ts";
import type { Presence } from "../constraints/rules/presence.ts";
import { presence } from "../constraints/rules/presence.ts";
import type { Selector } from "../constraints/selector.ts";

interface Ignored {
  /** The part and the entry it stands at. */
  readonly frames: string;
  readonly field: string;
  readonly when: Condition;
}

/**
 * `ignored`: other rules of the operation that read the field at the same entry skip the entry where a presence rule
 * ignores it.
 */
export function skipIgnored(rules: readonly Rule[]): readonly Rule[] {
  const ignored = rules.flatMap(ignoredBy);
  return rules.map((rule) => {
    const frames = placeKey(rule);
    const reads =
      rule.kind.key === presence.key ? [] : rule.kind.reads(rule.says).map((one) => ownField(one, rule.frames.length));
    const skipped = ignored.filter((one) => one.frames === frames && reads.includes(one.field));
    const when = skipped.reduce((before, one) => both(before, negated(one.when)), rule.when);
    return skipped.length === 0 ? rule : { ...rule, when };
  });
}

function ignoredBy(rule: Rule): readonly Ignored[] {
  if (rule.kind.key !== presence.key) return [];
  const { fields, cases } = rule.says as Presence;
  const frames = placeKey(rule);
  const found: Ignored[] = [];
  let before = rule.when;
  for (const one of cases) {
    if (one.then === "ignored") {
      for (const field of fields) {
        const name = ownField(field, rule.frames.length);
        if (name !== undefined) found.push({ frames, field: name, when: both(before, one.when) });
      }
    }
    before = both(before, negated(one.when));
  }
  return found;
}

function placeKey(rule: Rule): string {
  return JSON.stringify([rule.part, pathOfFrames(rule)]);
}

function ownField({ root, steps }: Selector, depth: number): string | undefined {
  const own = depth === 0 ? root.kind === "body" : root.kind === "entry" && root.depth === depth;
  const [first] = steps;
  return own && first?.kind === "name" ? first.name : undefined;
}
