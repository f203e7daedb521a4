import { always } from "../../../generator/constraints/condition.ts";
import type { Refinement } from "../../../generator/constraints/refinement.ts";
import type { Refined } from "../../../generator/emit/types/refined-document.ts";
import type { Api } from "../../../generator/model/api.ts";
import { all, count, forbidden, is, not, refinement, required, sides } from "./rules.ts";

const selfie = is("type", "SELFIE");
const license = is("type", "DRIVERS_LICENSE");
const usLicense = all(license, is("country", "USA"));
const twoSided = is("type", "NATIONAL_ID", "DRIVERS_LICENSE", "RESIDENCE_PERMIT");
const documents = "identifying_documents[*]";

/** What rules of the kind that people write add to a body of identity and address documents; the first case that holds counts. */
export const attachRefinements: readonly Refinement[] = [
  refinement("one-primary-document", "", always, count("identifying_documents", { where: not(selfie), max: 1 })),
  refinement("one-selfie", "", always, count("identifying_documents", { where: selfie, max: 1 })),
  refinement("sides", documents, twoSided, sides("files")),
  refinement(
    "sides",
    documents,
    all(not(twoSided), is("type", "PASSPORT", "SELFIE")),
    count("files", { min: 1, max: 1 }),
  ),
  refinement("state-of-issue", documents, usLicense, required("state")),
  refinement(
    "state-of-issue",
    documents,
    all(not(usLicense), not(license), not(selfie), is("type", "PASSPORT", "NATIONAL_ID", "RESIDENCE_PERMIT")),
    forbidden("state", "only a DRIVERS_LICENSE carries a state"),
  ),
  refinement("number-and-expiry", documents, not(selfie), required("number", "expiry_date")),
];

/** Rules over documents that hold them below `root`. */
export const partyRefinements = (root: string): readonly Refinement[] => [
  refinement("sides", `${root}identifying_documents[*]`, is("type", "NATIONAL_ID", "DRIVERS_LICENSE"), sides("files")),
  refinement("sides", `${root}identifying_documents[*]`, is("type", "PASSPORT"), count("files", { min: 1, max: 1 })),
];

/** The refinements with the operation they belong to. */
export function refinedBy(api: Api, refinements: Readonly<Record<string, readonly Refinement[]>>): readonly Refined[] {
  return api.operations.flatMap((operation) => {
    const own = refinements[operation.key];
    return own === undefined ? [] : [{ operation, refinements: own }];
  });
}
