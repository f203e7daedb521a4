import type { Explained } from "./survivors.ts";

const individual = "POST /v2/customers/{customer_id}/individual/attach";
const party = "POST /v2/customers/{customer_id}/associated-parties/individual/attach";
const first = "POST /v1/customers/individual/attach";
const patch = "PATCH /v1/customers/{customer_id}";

/** Read by a person, one by one: equal to the original on every body that the schema lets through, unless said otherwise. */
export const explained: readonly Explained[] = [
  {
    because: "the cases exclude one another, so that their order says nothing",
    operations: [individual],
    mutants: [
      "sides cases: 0 and 1 swapped",
      "state-of-issue cases: 1 and 2 swapped",
      "state-of-issue cases: 1 and 3 swapped",
      "state-of-issue cases: 2 and 3 swapped",
    ],
  },
  {
    because: "the cases exclude one another, so that their order says nothing",
    operations: [party, patch],
    mutants: ["sides cases: 0 and 1 swapped", "sides cases: 0 and 2 swapped", "sides cases: 1 and 2 swapped"],
  },
  {
    because: "the cases before cover every other type of the closed enum: nothing is left for an otherwise",
    operations: [individual],
    mutants: [
      "sides cases: and otherwise { exactly: 1 }",
      "sides cases.1: without when",
      "state-of-issue cases: and otherwise { then: forbidden }",
      "state-of-issue cases.3: without when",
    ],
  },
  {
    because: "the cases before cover every other type of the closed enum: nothing is left for an otherwise",
    operations: [party, patch],
    mutants: ["sides cases: and otherwise { min: 1 }", "sides cases.2: without when"],
  },
  {
    because: "an earlier case has answered for that type already",
    operations: [individual],
    mutants: [
      "sides cases.1.when.type: with NATIONAL_ID",
      "sides cases.1.when.type: with DRIVERS_LICENSE",
      "sides cases.1.when.type: with RESIDENCE_PERMIT",
      "state-of-issue cases.3.when.type: with DRIVERS_LICENSE",
      "state-of-issue cases.3.when.type: with SELFIE",
    ],
  },
  {
    because: "an earlier case has answered for that type already",
    operations: [party, patch],
    mutants: ["sides cases.1.when.type: with NATIONAL_ID", "sides cases.1.when.type: with DRIVERS_LICENSE"],
  },
  {
    because: "`files` has at least one entry by its schema",
    operations: [individual],
    mutants: ["sides cases.1: exactly: 1 → max"],
  },
  {
    because: "`files` has at least one entry by its schema; the case of the green card says it for the reader",
    operations: [party, patch],
    mutants: [
      "sides cases.1: exactly: 1 → max",
      "sides cases: without 2 ({ when: green-card, min: 1 })",
      "sides cases.2.when: negated",
      "sides cases.2.when: green-card → license",
      "sides cases.2.when: green-card → us-license",
      "sides cases.2.min: 1 → 0",
    ],
  },
  {
    because:
      "`optional` and `ignored` ask for nothing, no later case speaks of that type, and no other rule reads `state`",
    operations: [individual],
    mutants: [
      "state-of-issue cases: without 1 ({ when: license, then: optional })",
      "state-of-issue cases: without 2 ({ when: selfie, then: ignored })",
      "state-of-issue cases.1.when: license → selfie",
      "state-of-issue cases.1.when: license → us-license",
      "state-of-issue cases.1.then: optional → ignored",
      "state-of-issue cases.2.when: selfie → license",
      "state-of-issue cases.2.when: selfie → us-license",
      "state-of-issue cases.2.then: ignored → optional",
      "term license type: with SELFIE",
      "term license type: DRIVERS_LICENSE → SELFIE",
    ],
  },
  {
    because: "said twice: the rule leaves selfies out, and number-and-expiry ignores their date; either is enough",
    operations: [individual],
    mutants: [
      "number-and-expiry cases.0.then: ignored → optional",
      "expires-after-today: without when",
      "expires-after-issue: without when",
    ],
  },
  {
    because: "the field can never be that text: it is a date",
    operations: [individual],
    mutants: ["term license: type → expiry_date", "term license: type → issue_date"],
  },
  {
    because: "not equal, but only a document whose number or state is the very text DRIVERS_LICENSE would tell",
    operations: [individual],
    mutants: ["term license: type → number", "term license: type → state"],
  },
  {
    because: "a documented rule is never broken, so that its status is never answered",
    operations: [first],
    mutants: ["address-within-three-months: status 400"],
  },
  {
    because: "a documented rule is never broken, so that its status is never answered",
    operations: [party],
    mutants: ["address-within-90-days: status 400"],
  },
  {
    because: "a documented rule is never broken, so that its status is never answered",
    operations: [patch],
    mutants: ["address-within-90-days: status 400", "address-within-three-months: status 400"],
  },
  {
    because: "every field of that body is required: the rule is unchecked whichever it names",
    operations: [first],
    mutants: [
      "address-within-three-months documented: $.proof_of_address → $.customer_id",
      "address-within-three-months documented: $.proof_of_address → $.proof_of_identity",
      "address-within-three-months documented: $.proof_of_address → $.tos_policies_value",
    ],
  },
];
