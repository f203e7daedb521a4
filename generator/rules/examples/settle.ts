import { selectorsOf } from "../../constraints/condition.ts";
import type { Ground, Standing, Subject } from "../../constraints/examples/example.ts";
import { fits } from "../../constraints/examples/fit.ts";
import { sample } from "../../constraints/examples/sample.ts";
import { sampleAt } from "../../constraints/examples/schema.ts";
import { solved, withField } from "../../constraints/examples/solve.ts";
import { fieldValue, put } from "../../constraints/examples/spot.ts";
import type { Rule } from "../../constraints/rule.ts";
import { readsParameters } from "../../constraints/rule-roots.ts";
import { upToList } from "../../constraints/selector.ts";
import { isObject } from "../../read/document.ts";
import { verdictsIn } from "./judge.ts";

const mostRounds = 200;

/**
 * The subject put right by what the rules know themselves: facts that are missing are given, rules that are broken
 * amended, or made to stay silent where `keeps` asks for that, one after the other, until none is left but `spared`. Undefined
 * where that does not come to an end, or the body does not fit the schema.
 */
export function settled(
  subject: Subject,
  ground: Ground,
  spared?: Rule,
  keeps: (subject: Subject) => boolean = () => true,
  rounds = mostRounds,
): Subject | undefined {
  let reached: Subject | undefined = subject;
  for (let round = 0; reached !== undefined && round < rounds; round++) {
    const next: Subject | undefined = improved(reached, ground, spared, keeps);
    if (next === reached) return fitsBody(next, ground) ? next : undefined;
    reached = next;
  }
  return undefined;
}

/** Whether the body fits its schema: asked of the same one again and again, with other facts. */
export function fitsBody({ data }: Subject, { document, body }: Ground): boolean {
  const { schema } = body;
  if (typeof data !== "object" || data === null || typeof schema === "boolean") return fits(document, body, data);
  const known = fitting.get(schema) ?? new WeakMap<object, boolean>();
  fitting.set(schema, known);
  const answer = known.get(data) ?? fits(document, body, data);
  known.set(data, answer);
  return answer;
}

const fitting = new WeakMap<object, WeakMap<object, boolean>>();

/** One thing put right; the subject itself where nothing is wrong. */
function improved(
  subject: Subject,
  ground: Ground,
  spared: Rule | undefined,
  keeps: (subject: Subject) => boolean,
): Subject | undefined {
  for (const { rule, broken, unknown } of verdictsIn(subject, ground.rules)) {
    for (const at of unknown) {
      const told = withFacts(rule, at, ground);
      if (told !== subject) return told;
    }
    const [first] = broken;
    if (first !== undefined && rule !== spared) {
      const amended = rule.kind.examples.amend(rule, first, ground);
      if (amended !== undefined && keeps(amended)) return amended;
      const silent = solved(rule.when, false, first, rule.frames, ground)?.subject;
      return silent !== undefined && keeps(silent) ? silent : amended;
    }
  }
  return subject;
}

/** The subject with a value for each fact that a rule reads and that is missing: an empty list for a list. */
function withFacts(rule: Rule, at: Standing, ground: Ground): Subject {
  let reached = at;
  const { parameters } = at.subject.context;
  if (readsParameters(rule) && !isObject(parameters)) {
    const value = sample(ground.document, ground.parameters);
    return value === undefined ? at.subject : put(at.subject, { in: "context", keys: ["parameters"] }, value);
  }
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
