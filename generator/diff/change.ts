import type { Direction, Level, Relation } from "../constraints/comparison/difference.ts";
import type { Place } from "../diagnostics.ts";
import type { Json } from "../read/document.ts";
import type { Witness } from "./rules/witness.ts";

/** One thing that two versions of an API say differently, at one of the places where it is used. */
export interface Change {
  /** As oasdiff names it where it means the same: "request-property-became-required". */
  readonly id: string;
  readonly level: Level;
  readonly direction: Direction | "both";
  /** "POST /orders", or null where it is the whole API. */
  readonly operation: string | null;
  /** The cause: where the change stands in the revision, or in the base where it is there no more. */
  readonly pointer: string;
  /** The rule that it speaks of, or null. */
  readonly rule: string | null;
  readonly message: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** Where it stands in either; of what is only in one, the place where the other would have it. */
  readonly base: Place;
  readonly revision: Place;
  /** The level that its meaning gives it, where a policy gave it another: that decides the version. */
  readonly meant?: Level;
  /** What it makes of what the API takes and gives: it decides the version. */
  readonly relation: Relation;
  /** Of a rule: bodies that one version accepts and the other refuses, as far as found. */
  readonly witnesses?: readonly Witness[];
}

/** How bad a change is: what narrows a request or widens a response breaks, and so does what can do either. */
export function levelOf(relation: Relation, direction: Direction | "both"): Level {
  if (relation === "incomparable") return "error";
  if (relation === "undecided") return "warning";
  return relation === (direction === "response" ? "loosened" : "tightened") ? "error" : "info";
}

export type Bump = "major" | "minor" | "patch" | "none";

/** From the least to the most. */
export const bumps: readonly Bump[] = ["none", "patch", "minor", "major"];

/** The version that changes ask for: what breaks a major one, what is new a minor one, what only describes a patch. */
export function bumpOf(changes: readonly Change[]): Bump {
  return bumps.findLast((one) => changes.some((change) => bumpOfOne(change) === one)) ?? "none";
}

/** The version that one change asks for by what it means, whatever a policy makes of it. */
export function bumpOfOne({ level, meant = level, relation }: Change): Bump {
  if (meant === "error") return "major";
  return relation !== "equivalent" || meant === "warning" ? "minor" : "patch";
}
