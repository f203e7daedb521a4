import type { Rule } from "../../constraints/rule.ts";
import { contentText } from "../../constraints/rule-comparison.ts";
import { acceptsNothingNew } from "../../constraints/strictness.ts";
import { compared, type Proving } from "./comparison.ts";

/**
 * The rules that ask for all that a rule asks for, as far as that is proven: every part of it one of them says, or says more
 * strictly. Undefined where a part is left. None are needed where it asks for nothing.
 */
export function impliedBy(rule: Rule, others: readonly Rule[], proving: Proving): readonly Rule[] | undefined {
  const content = contentOf(rule);
  const same = others.find((other) => contentOf(other) === content);
  if (same !== undefined) return [same];
  const found = new Set<Rule>();
  for (const says of rule.kind.compare.parts(rule.says)) {
    const part = { ...rule, says };
    // The rule of the same name is the likeliest.
    const likeliest = [...others].sort((a, b) => Number(b.id === rule.id) - Number(a.id === rule.id));
    const other = likeliest.find((one) => acceptsNothingNew(compared(part, one, proving)));
    if (other === undefined && !isSilent(part, proving)) return undefined;
    if (other !== undefined) found.add(other);
  }
  return [...found];
}

/** It asks for nothing that the schema does not: it stands as it would where its condition never held. */
function isSilent(part: Rule, proving: Proving): boolean {
  const never: Rule = { ...part, when: { kind: "any", of: [] } };
  return acceptsNothingNew(compared(part, never, proving));
}

/** What a rule asks for, as a text: its words, its place, its status and its name do not count. */
export function contentOf(rule: Rule): string {
  const known = contents.get(rule) ?? contentText([rule.kind.key, rule.part, rule.frames, rule.when, rule.says]);
  contents.set(rule, known);
  return known;
}

const contents = new WeakMap<Rule, string>();
