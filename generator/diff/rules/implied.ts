import { both, isAlways, negated, selectorsOf } from "../../constraints/condition.ts";
import type { Rule } from "../../constraints/rule.ts";
import { contentText } from "../../constraints/rule-comparison.ts";
import type { Step } from "../../constraints/selector.ts";
import { acceptsNothingNew } from "../../constraints/strictness.ts";
import { compared, type Proving } from "./comparison.ts";
import { isSaidBySchema } from "./said-by-schema.ts";

/**
 * The rules that ask for all that a rule asks for, as far as that is proven: every part of it one of them says, or says more
 * strictly. Undefined where a part is left. None are needed where it asks for nothing.
 */
export function impliedBy(rule: Rule, others: readonly Rule[], proving: Proving): readonly Rule[] | undefined {
  const content = contentOf(rule);
  const same = others.find((other) => contentOf(other) === content);
  if (same !== undefined) return [same];
  // The rule of the same name is the likeliest.
  const likeliest = [...others].sort((a, b) => Number(b.id === rule.id) - Number(a.id === rule.id));
  const found = rule.kind.compare.parts(rule.says).map((says) => partImpliedBy({ ...rule, says }, likeliest, proving));
  if (found.includes(undefined)) return saidTogether(rule, likeliest, proving);
  return [...new Set(found.flatMap((one) => one ?? []))];
}

/** The rules that say it together with the schema and with each other; as few as can be. */
function saidTogether(rule: Rule, others: readonly Rule[], { base, revision }: Proving): readonly Rule[] | undefined {
  const names = namesRead(rule);
  const related = others.filter((other) => [...namesRead(other)].some((name) => names.has(name)));
  const isSaidBeside = (beside: readonly Rule[]) =>
    isSaidBySchema(rule, base, beside) || isSaidBySchema(rule, revision, beside);
  if (!isSaidBeside(related)) return undefined;
  return related.reduceRight<readonly Rule[]>((needed, one) => {
    const fewer = needed.filter((other) => other !== one);
    return isSaidBeside(fewer) ? fewer : needed;
  }, related);
}

/** Rules that read no field of one name have nothing to do with each other. */
function namesRead(rule: Rule): ReadonlySet<string> {
  const found =
    read.get(rule) ??
    new Set([...rule.frames, ...rule.kind.reads(rule.says)].flatMap(({ steps }) => steps.flatMap(nameOf)));
  read.set(rule, found);
  return found;
}

const read = new WeakMap<Rule, ReadonlySet<string>>();

function nameOf(step: Step): readonly string[] {
  return step.kind === "name" ? [step.name] : [];
}

/** A body that counts fits both schemas: either may say it. */
function isSaid(rule: Rule, { base, revision }: Proving): boolean {
  return isSaidBySchema(rule, base) || isSaidBySchema(rule, revision);
}

/** One rule that asks for it, or several, each where its own `when` holds, that leave nothing out. */
function partImpliedBy(part: Rule, others: readonly Rule[], proving: Proving): readonly Rule[] | undefined {
  const asksForMore = (one: Rule, other: Rule) => acceptsNothingNew(compared(one, other, proving));
  const whole = others.find((other) => asksForMore(part, other));
  if (whole !== undefined) return [whole];
  const found: Rule[] = [];
  let left = part;
  for (const other of others.filter(isDecided)) {
    if (!asksForMore({ ...left, when: both(left.when, other.when) }, other)) continue;
    found.push(other);
    left = { ...left, when: both(left.when, negated(other.when)) };
  }
  return isSilent(left, proving) ? found : undefined;
}

/** Its `when` holds or fails in every body: no fact that may be missing decides. */
function isDecided({ when }: Rule): boolean {
  return !isAlways(when) && selectorsOf(when).every(({ root }) => root.kind === "body" || root.kind === "entry");
}

/** It asks for nothing that the schema does not: it stands as it would where its condition never held. */
function isSilent(part: Rule, proving: Proving): boolean {
  const never: Rule = { ...part, when: { kind: "any", of: [] } };
  return acceptsNothingNew(compared(part, never, proving)) || isSaid(part, proving);
}

/** What a rule asks for, as a text: its words, its place, its status and its name do not count. */
export function contentOf(rule: Rule): string {
  const known = contents.get(rule) ?? contentText([rule.kind.key, rule.part, rule.frames, rule.when, rule.says]);
  contents.set(rule, known);
  return known;
}

const contents = new WeakMap<Rule, string>();
