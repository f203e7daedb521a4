import type { Explained } from "./survivors.ts";

/** Read by a person, one by one: each is equal to the original on every body that the schema lets through. */
export const explained: readonly Explained[] = [
  {
    because: "no list is shorter than empty: at most none is exactly none",
    operations: ["POST /count"],
    mutants: ["no-children: exactly: 0 → max"],
  },
  {
    because: "USD is the last of the enum: every other value is sorted before it",
    operations: ["POST /compare"],
    mutants: ["no-dollars: ne → lt"],
  },
  {
    because: "no other rule reads `tax`, so that nothing skips it where it is ignored",
    operations: ["POST /presence"],
    mutants: ["tax cases.1.then: optional → ignored"],
  },
  {
    because: "the schema requires `kind` already",
    operations: ["POST /presence"],
    mutants: ["reachable presence: with kind"],
  },
];
