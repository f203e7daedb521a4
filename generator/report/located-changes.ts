import type { Place } from "../diagnostics.ts";
import { fingerprintsOf } from "../diff/fingerprint.ts";
import type { Change } from "../diff/index.ts";
import type { Sources } from "../read/document.ts";
import { locator } from "../read/locate.ts";

/** A change with its places as they are shown: "specs/openapi.yaml:12:7". */
export interface LocatedChange {
  readonly change: Change;
  /** What it is known by from one comparison to the next; no other change of this one has it. */
  readonly fingerprint: string;
  readonly base: string;
  readonly revision: string;
}

/** Finds line and column of each change, in the texts of either side. Fingerprints may be those among more changes than these. */
export function locatedChanges(
  changes: readonly Change[],
  base: Sources,
  revision: Sources,
  fingerprints: ReadonlyMap<Change, string> = fingerprintsOf(changes),
): readonly LocatedChange[] {
  const [inBase, inRevision] = [finder(base), finder(revision)];
  return changes.map((change) => ({
    change,
    fingerprint: fingerprints.get(change) ?? "",
    base: inBase(change.base),
    revision: inRevision(change.revision),
  }));
}

function finder(sources: Sources): (place: Place) => string {
  const locate = locator(sources);
  return (place) => {
    const { line, column } = locate(place) ?? { line: 1, column: 1 };
    return `${place.file}:${line}:${column}`;
  };
}

const order = { error: 0, warning: 1, info: 2 } as const;

/** The worst first; those of one level as they were. */
export function worstFirst<Item>(items: readonly Item[], changeOf: (item: Item) => Change): readonly Item[] {
  return items.toSorted((one, other) => order[changeOf(one).level] - order[changeOf(other).level]);
}
