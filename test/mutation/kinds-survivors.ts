import type { Explained } from "./survivors.ts";

/** Read by a person, one by one: equal to the original on every body that the schema lets through, unless said otherwise. */
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
  {
    because: "the cases exclude one another, so that their order says nothing",
    operations: ["POST /group"],
    mutants: ["one-way cases: 0 and 1 swapped"],
  },
  {
    because: "the cases exclude one another, so that their order says nothing",
    operations: ["POST /values"],
    mutants: ["sizes cases: 0 and 1 swapped"],
  },
  {
    because: "an earlier case has answered for that value already",
    operations: ["POST /group"],
    mutants: ["one-way cases.1.when.kind: with FIRM"],
  },
  {
    because: "an earlier case has answered for that value already",
    operations: ["POST /values"],
    mutants: ["sizes cases.1.when.service: with AIR"],
  },
  {
    because: "not equal: the search of assert meets amount 100 only without a currency, where neither text has a value",
    operations: ["POST /assert"],
    mutants: [
      "small-or-francs assert: this.amount <= 100.0 || this.currency == 'CHF' → this.amount < 100.0 || this.currency == 'CHF'",
    ],
  },
  {
    because: "not equal: the sample of `limit` is 0, of which a tenth is as much as ten times",
    operations: ["POST /assert"],
    mutants: ["above-tenth assert: this.amount > this.limit * 0.1 → this.amount > this.limit / 0.1"],
  },
];
