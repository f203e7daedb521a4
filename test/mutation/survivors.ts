import { expect, test } from "vitest";
import type { Fate } from "./hunt.ts";

/** Mutants that no vector tells from the original, and why none can or has to. */
export interface Explained {
  readonly because: string;
  readonly operations: readonly string[];
  /** Names of mutants, as `mutantsOf` makes them. */
  readonly mutants: readonly string[];
}

/** The tests of a hunt: nobody survives without a reason, every reason is still needed, and the figures are printed. */
export function accountFor(fates: readonly Fate[], explained: readonly Explained[], atLeast: number): void {
  const keyed = (kind: Fate["kind"]) =>
    fates.filter((one) => one.kind === kind).map(({ mutant }) => `${mutant.operation} | ${mutant.name}`);
  const reasons = explained.flatMap(({ operations, mutants }) =>
    operations.flatMap((operation) => mutants.map((name) => `${operation} | ${name}`)),
  );

  test("names of mutants are unique within an operation", () => {
    const names = fates.map(({ mutant }) => `${mutant.operation} | ${mutant.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test("every mutant is killed by a vector of the original, or its survival is explained", () => {
    expect(keyed("survived").filter((one) => !reasons.includes(one))).toEqual([]);
  });

  test("every explained mutant is still there and still survives", () => {
    expect(reasons.filter((one) => !keyed("survived").includes(one))).toEqual([]);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  test(`at least ${atLeast} mutants, by far the most of them killed`, () => {
    console.log(figures(fates));
    const [killed, survived] = [keyed("killed").length, keyed("survived").length];
    expect(killed + survived).toBeGreaterThanOrEqual(atLeast);
    expect(killed).toBeGreaterThan(5 * survived);
  });
}

function figures(fates: readonly Fate[]): string {
  const families = [...new Set(fates.map(({ mutant }) => mutant.family))].sort();
  const line = (name: string, some: readonly Fate[]) => {
    const [killed, survived, refused] = (["killed", "survived", "refused"] as const).map(
      (kind) => some.filter((one) => one.kind === kind).length,
    );
    return `${name.padEnd(12)} ${killed} killed, ${survived} survived (explained), ${refused} refused by the language`;
  };
  return [
    ...families.map((family) =>
      line(
        family,
        fates.filter(({ mutant }) => mutant.family === family),
      ),
    ),
    line("all", fates),
  ].join("\n");
}
