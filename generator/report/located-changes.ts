import type { Place } from "../diagnostics.ts";
import type { Change } from "../diff/index.ts";
import type { Sources } from "../read/document.ts";
import { locator } from "../read/locate.ts";

/** A change with its places as they are shown: "specs/openapi.yaml:12:7". */
export interface LocatedChange {
  readonly change: Change;
  readonly base: string;
  readonly revision: string;
}

/** Finds line and column of each change, in the texts of either side. */
export function locatedChanges(changes: readonly Change[], base: Sources, revision: Sources): readonly LocatedChange[] {
  const [inBase, inRevision] = [finder(base), finder(revision)];
  return changes.map((change) => ({ change, base: inBase(change.base), revision: inRevision(change.revision) }));
}

function finder(sources: Sources): (place: Place) => string {
  const locate = locator(sources);
  return (place) => {
    const { line, column } = locate(place) ?? { line: 1, column: 1 };
    return `${place.file}:${line}:${column}`;
  };
}

/** The changes of one cause: the same thing at the same place, wherever it is used. */
export interface Cause {
  readonly first: LocatedChange;
  /** The operations that it shows in, the first one among them. */
  readonly operations: readonly string[];
}

export function causesOf(changes: readonly LocatedChange[]): readonly Cause[] {
  const found = new Map<string, { first: LocatedChange; operations: Set<string> }>();
  for (const one of changes) {
    const { id, level, pointer, operation, before, after } = one.change;
    const key = JSON.stringify([id, level, pointer, one.base, one.revision, before, after]);
    const cause = found.get(key) ?? { first: one, operations: new Set<string>() };
    if (operation !== null) cause.operations.add(operation);
    found.set(key, cause);
  }
  return [...found.values()].map(({ first, operations }) => ({ first, operations: [...operations] }));
}

const order = { error: 0, warning: 1, info: 2 } as const;

/** The worst first; those of one level as they were. */
export function worstFirst<Item>(items: readonly Item[], changeOf: (item: Item) => Change): readonly Item[] {
  return items.toSorted((one, other) => order[changeOf(one).level] - order[changeOf(other).level]);
}
