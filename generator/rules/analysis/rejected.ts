import type { Subject } from "../../constraints/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import { verdictsOn } from "../examples/judge.ts";
import { fitsBody, settled } from "../examples/settle.ts";
import { standingsOf } from "../examples/worlds.ts";
import type { Making } from "./bodies.ts";

/** The smallest body found that fits the schema and breaks the rule, whatever the other rules say of it. */
export function rejectedBody(rule: Rule, { ground, starts }: Making): Subject | undefined {
  // Only this rule counts, so that the work stays the same however many there are beside it.
  const alone = { ...ground, rules: [rule] };
  const isRejected = (subject: Subject) =>
    fitsBody(subject, ground) && verdictsOn(subject, [rule]).some(({ broken }) => broken.length > 0);
  const plain = starts.find(isRejected);
  if (plain !== undefined) return plain;
  for (const start of starts) {
    const base = settled(start, alone);
    const worlds = base === undefined ? [] : [base];
    for (const index of base === undefined ? [] : rule.kind.examples.cases(rule.says).keys()) {
      for (const at of standingsOf(rule, index, base as Subject, alone)) {
        const probes = rule.kind.examples.probes(rule, index, at, { ...alone, worlds });
        for (const probe of probes.filter((one) => one.broken)) {
          for (const way of probe.ways) {
            const subject = way();
            if (subject !== undefined && isRejected(subject)) return subject;
          }
        }
      }
    }
  }
  return undefined;
}
