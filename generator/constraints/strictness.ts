/**
 * How a rule stands to an earlier one, by what both accept: `tightened` where nothing new is accepted, `loosened` where
 * nothing more is refused, `equivalent` where both is so. Each is proven; `incomparable` says only that neither is.
 */
export type Strictness = "equivalent" | "tightened" | "loosened" | "incomparable";

/** From what is known: that nothing new is accepted, and that nothing more is refused. */
export function strictnessOf(acceptsNothingNew: boolean, refusesNothingNew: boolean): Strictness {
  if (acceptsNothingNew) return refusesNothingNew ? "equivalent" : "tightened";
  return refusesNothingNew ? "loosened" : "incomparable";
}

export function acceptsNothingNew(strictness: Strictness): boolean {
  return strictness === "equivalent" || strictness === "tightened";
}

export function refusesNothingNew(strictness: Strictness): boolean {
  return strictness === "equivalent" || strictness === "loosened";
}

/** Of several parts that must all hold, or of several ways of which one comes to be: what is so in each. */
export function together(all: readonly Strictness[]): Strictness {
  return strictnessOf(all.every(acceptsNothingNew), all.every(refusesNothingNew));
}

/** Of a rule that accepts `base` where it accepted `revision`, read the other way round. */
export function reversed(strictness: Strictness): Strictness {
  return strictnessOf(refusesNothingNew(strictness), acceptsNothingNew(strictness));
}
