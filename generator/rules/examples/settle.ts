import { selectorsOf } from "../../constraints/condition.ts";
import type { Ground, Standing, Subject } from "../../constraints/example.ts";
import { fits } from "../../constraints/example-fit.ts";
import { sampleAt } from "../../constraints/example-schema.ts";
import { withField } from "../../constraints/example-solve.ts";
import { fieldValue } from "../../constraints/example-spot.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Selector } from "../../constraints/selector.ts";
import { verdictsOn } from "./judge.ts";

const mostRounds = 200;

/**
 * The subject put right by what the rules know themselves: facts that are missing are given, rules that are broken
 * amended, one after the other, until none is left but `spared`. Undefined where that does not come to an end, or the body
 * does not fit the schema.
 */
export function settled(subject: Subject, ground: Ground, spared?: Rule, rounds = mostRounds): Subject | undefined {
  let reached: Subject | undefined = subject;
  for (let round = 0; reached !== undefined && round < rounds; round++) {
    const next: Subject | undefined = improved(reached, ground, spared);
    if (next === reached) return fitsBody(next, ground) ? next : undefined;
    reached = next;
  }
  return undefined;
}

export function fitsBody(subject: Subject, ground: Ground): boolean {
  return fits(ground.document, ground.body, subject.data);
}

/** One thing put right; the subject itself where nothing is wrong. */
function improved(subject: Subject, ground: Ground, spared: Rule | undefined): Subject | undefined {
  for (const { rule, broken, unknown } of verdictsOn(subject, ground.rules)) {
    for (const at of unknown) {
      const told = withFacts(rule, at, ground);
      if (told !== subject) return told;
    }
    const [first] = broken;
    if (first !== undefined && rule !== spared) return rule.kind.examples.amend(rule, first, ground);
  }
  return subject;
}

/** The subject with a value for each fact that a rule reads and that is missing: an empty list for a list. */
function withFacts(rule: Rule, at: Standing, ground: Ground): Subject {
  let reached = at;
  for (const selector of [...selectorsOf(rule.when), ...rule.kind.reads(rule.says)]) {
    if (selector.root.kind !== "context") continue;
    const fact = upToList(selector);
    const now = fieldValue(fact, reached);
    const value = fact === selector ? sampleAt(fact, rule.frames, ground) : [];
    if ((now === undefined || now === null) && value !== undefined)
      reached = withField(fact, value, reached) ?? reached;
  }
  return reached.subject;
}

function upToList(selector: Selector): Selector {
  const end = selector.steps.findIndex((step) => step.kind === "every");
  return end === -1 ? selector : { ...selector, steps: selector.steps.slice(0, end) };
}
