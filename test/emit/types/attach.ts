import type { Refinement } from "../../../generator/constraints/refinement.ts";
import { always } from "../../../generator/constraints/condition.ts";
import { all, count, forbidden, is, not, refinement, required, sides } from "./rules.ts";

const selfie = is("type", "SELFIE");
const license = is("type", "DRIVERS_LICENSE");
const usLicense = all(license, is("country", "USA"));
const documents = "identifying_documents[*]";

/** What rules of the kind that people write add to a body of identity and address documents. */
export const attachRefinements: readonly Refinement[] = [
  refinement("one-primary-document", "", always, count("identifying_documents", { where: not(selfie), max: 1 })),
  refinement("one-selfie", "", always, count("identifying_documents", { where: selfie, max: 1 })),
  refinement("sides", documents, is("type", "NATIONAL_ID", "DRIVERS_LICENSE", "RESIDENCE_PERMIT"), sides("files")),
  refinement("sides", documents, is("type", "PASSPORT", "SELFIE"), count("files", { min: 1, max: 1 })),
  refinement("state-of-issue", documents, usLicense, required("state")),
  refinement("state-of-issue", documents, is("type", "PASSPORT"), forbidden("state", "a PASSPORT carries no state")),
  refinement("state-of-issue", documents, all(not(usLicense), not(license), not(selfie), is("type", "NATIONAL_ID", "RESIDENCE_PERMIT")), forbidden("state", "a NATIONAL_ID or RESIDENCE_PERMIT carries no state")),
  refinement("number-and-expiry", documents, not(selfie), required("number", "expiry_date")),
];

/** Rules of a second operation over documents of the same names. */
export const partyRefinements = (root: string): readonly Refinement[] => [
  refinement("sides", `${root}[*].identifying_documents[*]`, is("type", "NATIONAL_ID", "DRIVERS_LICENSE"), sides("files")),
  refinement("sides", `${root}[*].identifying_documents[*]`, is("type", "PASSPORT", "RESIDENCE_PERMIT"), count("files", { min: 1, max: 1 })),
];
