import { always } from "../condition.ts";
import { type Examples, judgement, type Probe, unknown } from "../examples/example.ts";
import { withField } from "../examples/solve.ts";
import { fieldValue } from "../examples/spot.ts";
import { moved } from "../examples/standing.ts";
import type { Concurrency } from "./concurrency.ts";

/** One call less than there may be, as many, and one more. */
export const concurrencyExamples: Examples<Concurrency> = {
  cases: () => [always],
  judge({ says }, at) {
    const running = fieldValue(says.running, at);
    return typeof running === "number" ? judgement(running >= says.max) : unknown;
  },
  amend: ({ says }, at) => withField(says.running, 0, at)?.subject,
  probes({ says }, _index, at) {
    const probe = (running: number): Probe => ({
      description: `${running} running already`,
      broken: running >= says.max,
      is: (subject) => fieldValue(says.running, moved(at, subject)) === running,
      ways: [() => withField(says.running, running, at)?.subject],
    });
    return [probe(says.max - 1), probe(says.max), probe(says.max + 1)];
  },
};
