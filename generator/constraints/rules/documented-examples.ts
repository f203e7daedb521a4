import { always } from "../condition.ts";
import { type Examples, kept, type Probe, type Subject, unknown } from "../examples/example.ts";
import { withField } from "../examples/solve.ts";
import { spotsOf } from "../examples/spot.ts";
import { grownTo, moved } from "../examples/standing.ts";
import { upToList } from "../selector.ts";
import { fieldWords } from "../words.ts";
import type { Documented } from "./documented.ts";

/** What it speaks of given, where the rule is unchecked, and not given. None is rejected: only the server can tell. */
export const documentedExamples: Examples<Documented> = {
  cases: () => [always],
  judge: ({ says }, at) => (spotsOf(says.of, at).length > 0 ? unknown : kept),
  amend: () => undefined,
  probes({ says, frames }, _index, at, ground) {
    const probe = (isGiven: boolean, way: () => Subject | undefined): Probe => ({
      description: `${isGiven ? "" : "no "}${fieldWords(upToList(says.of)) || "the body"}${isGiven ? " given" : ""}`,
      broken: false,
      is: (subject) => spotsOf(says.of, moved(at, subject)).length > 0 === isGiven,
      ways: [way],
    });
    return [
      probe(true, () => grownTo(says.of, at, frames, ground)),
      probe(false, () => withField(upToList(says.of), undefined, at)?.subject),
    ];
  },
};
