import { explanation } from "./explained.mjs";
import { verdicts } from "./run.mjs";

/**
 * The instances of a case on which not everyone says the same: who says what, and the reasons, where every oracle that
 * differs from the emitted code has one. An emitted predicate and collector that differ have none.
 */
export async function disagreements(one, dialect) {
  const found = [];
  for (const value of one.instances) {
    const says = verdicts(one, value);
    const differing = ["ajv", "hyperjump"].filter((oracle) => says[oracle] !== null && says[oracle] !== says.is);
    if (says.is === says.check && typeof says.is === "boolean" && differing.length === 0) continue;
    const { seed, index, schema } = one;
    const reasons = says.is === says.check ? await reasonsOf(differing, schema, dialect, value, says) : undefined;
    found.push({ seed, index, schema, value, says, reasons });
  }
  return found;
}

async function reasonsOf(differing, schema, dialect, value, says) {
  if (typeof says.is !== "boolean") return undefined;
  const reasons = [];
  for (const oracle of differing) {
    const reason = await explanation({ oracle, schema, dialect, value, says });
    if (reason === undefined) return undefined;
    reasons.push(reason);
  }
  return reasons;
}
