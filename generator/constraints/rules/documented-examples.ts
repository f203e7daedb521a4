import { type Examples, kept, unknown } from "../example.ts";
import { spotsOf } from "../example-spot.ts";
import type { Documented } from "./documented.ts";

/** None: only the server can tell. The rule is unchecked where the body holds what it speaks of. */
export const documentedExamples: Examples<Documented> = {
  cases: () => [],
  judge: ({ says }, at) => (spotsOf(says.of, at).length > 0 ? unknown : kept),
  amend: () => undefined,
  probes: () => [],
};
