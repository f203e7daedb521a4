import type { Json } from "../../read/document.ts";
import type { RuleBase } from "../rule.ts";
import type { Selector } from "../selector.ts";
import type { Ground, Standing, Subject } from "./example.ts";
import { type Described, describedBy, inside, sampleOf } from "./schema.ts";
import { below, put, spotsOf, valueAtSpot } from "./spot.ts";

const body = { in: "body", keys: [] } as const;

/** Every place where a rule stands in a subject: one for each entry that its `each` leads to. */
export function standingsIn(subject: Subject, rule: Pick<RuleBase, "frames">): readonly Standing[] {
  return rule.frames.reduce<readonly Standing[]>(
    (outer, frame) => outer.flatMap((at) => entriesAt(at, frame)),
    [{ subject, entries: [body] }],
  );
}

/** One standing further in, for each entry that a selector leads to. */
export function entriesAt(at: Standing, selector: Selector): readonly Standing[] {
  return spotsOf(selector, at).map((spot) => ({ ...at, entries: [...at.entries, spot] }));
}

/** The same place in another subject. */
export function moved(at: Standing, subject: Subject): Standing {
  return { ...at, subject };
}

/** A place where the rule stands: one that is there, else the lists it leads through get a first entry. */
export function entered(subject: Subject, rule: Pick<RuleBase, "frames">, ground: Ground): Standing | undefined {
  let at: Standing | undefined = { subject, entries: [body] };
  for (const [depth, frame] of rule.frames.entries()) {
    const grown: Subject | undefined = at && grownTo(frame, at, rule.frames.slice(0, depth), ground);
    at = grown && at ? entriesAt(moved(at, grown), frame)[0] : undefined;
  }
  return at;
}

/** The subject with at least one value where a selector leads: members and first entries are made from their schemas. */
export function grownTo(
  selector: Selector,
  at: Standing,
  frames: readonly Selector[],
  ground: Ground,
): Subject | undefined {
  if (spotsOf(selector, at).length > 0) return at.subject;
  let subject = at.subject;
  let described: Described = describedBy({ ...selector, steps: [] }, frames, ground);
  for (const [index, step] of selector.steps.entries()) {
    described = inside(described, step);
    const reached = { ...selector, steps: selector.steps.slice(0, index + 1) };
    if (spotsOf(reached, moved(at, subject)).length > 0) continue;
    const around = spotsOf({ ...selector, steps: selector.steps.slice(0, index) }, moved(at, subject))[0];
    const value: Json | undefined = sampleOf(described);
    if (around === undefined || value === undefined || step.kind === "lookup") return undefined;
    const list = valueAtSpot(subject, around);
    const key = step.kind === "name" ? step.name : Array.isArray(list) ? list.length : 0;
    subject = put(subject, below(around, key), value);
  }
  return subject;
}
