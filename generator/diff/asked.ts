import type { Found } from "./pairs.ts";

/**
 * Of what a schema takes away, that which rules of the base had taken already: with these beside the schema of the base, nothing is
 * taken at that place, in what holds it or within it. `beside` is what is found so.
 */
export function askedBefore(found: readonly Found[], beside: () => readonly Found[]): ReadonlySet<Found> {
  const taking = found.filter(takes);
  if (taking.length === 0) return new Set();
  const left = beside().filter(takes);
  return new Set(taking.filter((one) => !left.some((other) => isWithin(one, other) || isWithin(other, one))));
}

function takes({ difference: { relation } }: Found): boolean {
  return relation !== "equivalent" && relation !== "loosened";
}

function isWithin({ steps }: Found, outer: Found): boolean {
  return outer.steps.every((step, index) => step === steps[index]);
}
