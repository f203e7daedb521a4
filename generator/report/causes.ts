import type { Change } from "../diff/index.ts";
import { type LocatedChange, worstFirst } from "./located-changes.ts";

/** The changes of one cause: the same thing at the same place, wherever it is used. */
export interface Cause {
  readonly first: LocatedChange;
  /** Its uses, the first one among them. */
  readonly uses: readonly LocatedChange[];
  /** The operations that it shows in, the first one among them. */
  readonly operations: readonly string[];
}

/** What changes of one cause have in common, and no others; of both places in words. */
export function causeKey({ id, level, pointer, before, after }: Change, base: string, revision: string): string {
  return JSON.stringify([id, level, pointer, base, revision, before, after]);
}

/** Changes by cause, the worst first; those of one level as they were. */
export function causesOf(changes: readonly LocatedChange[]): readonly Cause[] {
  const found = new Map<string, LocatedChange[]>();
  for (const one of changes) {
    const key = causeKey(one.change, one.base, one.revision);
    const uses = found.get(key);
    if (uses === undefined) found.set(key, [one]);
    else uses.push(one);
  }
  const causes = [...found.values()].map((uses) => ({
    first: uses[0] as LocatedChange,
    uses,
    operations: [...new Set(uses.flatMap(({ change }) => change.operation ?? []))],
  }));
  return worstFirst(causes, ({ first }) => first.change);
}

/** What a change without operation is of. */
export const wholeApi = "the whole API";

/**
 * Each use in words: its operation, and the place in it where that is not the same in all, which is what their messages do
 * not have in common: "PUT /orders, request body, lines[*]".
 */
export function useWords({ uses }: Cause): readonly string[] {
  const [first = "", ...others] = uses.map(({ change }) => change.message);
  const isSame = others.every((one) => one === first);
  const end = isSame ? 0 : commonEnd([first, ...others]);
  const words = uses.map(({ change: { operation, message } }) => {
    const place = isSame ? "" : message.slice(0, message.length - end);
    return [operation ?? wholeApi, ...(place === "" ? [] : [place])].join(", ");
  });
  return [...new Set(words)];
}

/** How long the end is that messages share, from a colon on: ": became required". */
function commonEnd([first = "", ...others]: readonly string[]): number {
  for (let at = first.indexOf(": "); at !== -1; at = first.indexOf(": ", at + 1)) {
    const end = first.slice(at);
    if (others.every((one) => one.endsWith(end))) return end.length;
  }
  return 0;
}
