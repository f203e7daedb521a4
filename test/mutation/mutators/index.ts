import type { Mutator } from "../mutator.ts";
import { bounds } from "./bounds.ts";
import { cases } from "./cases.ts";
import { conditions } from "./conditions.ts";
import { expressions } from "./expressions.ts";
import { operators } from "./operators.ts";
import { outcomes } from "./outcomes.ts";
import { places } from "./places.ts";
import { selectors } from "./selectors.ts";

/** All families, by name. */
export const mutators: Readonly<Record<string, Mutator>> = {
  bounds,
  operators,
  conditions,
  cases,
  outcomes,
  places,
  selectors,
  expressions,
};
