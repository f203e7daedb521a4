import type { LockedItem, LockedRule } from "./lock.ts";
import type { Standing, Standings } from "./standing.ts";

/**
 * What became of an item that a rule was read from; `added`: of one that came to a section all of which is a source, or to the
 * place of one that was gone when somebody confirmed the rule.
 */
export type Moved = "unchanged" | "changed" | "moved" | "added" | "removed" | "page-removed";

export interface Movement {
  readonly kind: Moved;
  readonly before: LockedItem | undefined;
  readonly after: Standing | undefined;
}

/**
 * What became of the items of one rule since it was read from them. `page` is the name of the source's page, if there is one;
 * `here` what the source leads to now.
 */
export function movements(
  { read, now, source }: LockedRule,
  page: string | undefined,
  here: readonly Standing[],
  standings: Standings,
): readonly Movement[] {
  const since = new Set(now?.map((one) => one.fingerprint));
  const kept = keptOf(read, here);
  const taken = new Set(kept.values());
  const fresh = inGaps(here, (one) => (taken.has(one) ? one.fingerprint : undefined));
  const gone = inGaps(read, (one) => (kept.has(one) ? one.fingerprint : undefined));
  const found = read.map((one): Movement => {
    const same = kept.get(one);
    if (same !== undefined) return { kind: "unchanged", before: one, after: same };
    const own = one.page ?? page;
    const elsewhere = standings.find(one, own ?? "", since);
    if (elsewhere !== undefined) {
      const isThere = elsewhere.page === own && elsewhere.section === one.section && elsewhere.item.number === one.item;
      return { kind: isThere ? "unchanged" : "moved", before: one, after: elsewhere };
    }
    if (own === undefined || !standings.pages.has(own)) return { kind: "page-removed", before: one, after: undefined };
    return { kind: "removed", before: one, after: undefined };
  });
  if (source.item === undefined) return paired(found, gone, fresh);
  return read.length === 0 ? come(here, since, standings) : replaced(found, page, here, since, standings);
}

/** What stands where nothing was left: an older item that moved up is none. */
function come(here: readonly Standing[], since: ReadonlySet<string>, standings: Standings): readonly Movement[] {
  const fresh = here.filter((one) => standings.isNew(one, since));
  return fresh.map((after): Movement => ({ kind: "added", before: undefined, after }));
}

/** The items that say what they said, each with the one that says it now. */
function keptOf(read: readonly LockedItem[], here: readonly Standing[]): ReadonlyMap<LockedItem, Standing> {
  const queues = new Map<string, Standing[]>();
  for (const one of [...here].reverse()) {
    const queue = queues.get(one.fingerprint);
    if (queue === undefined) queues.set(one.fingerprint, [one]);
    else queue.push(one);
  }
  return new Map(
    read.flatMap((one) => {
      const same = queues.get(one.fingerprint)?.pop();
      return same === undefined ? [] : [[one, same] as const];
    }),
  );
}

/** What is not kept, by the last that is kept before it. */
function inGaps<One>(list: readonly One[], keptAs: (one: One) => string | undefined): ReadonlyMap<string, One[]> {
  const gaps = new Map<string, One[]>();
  let gap = "";
  for (const one of list) {
    const kept = keptAs(one);
    if (kept !== undefined) gap = kept;
    else if (gaps.has(gap)) gaps.get(gap)?.push(one);
    else gaps.set(gap, [one]);
  }
  return gaps;
}

/** Of a section: what went and what came between two items that stayed are one changed item after the other; the rest is added. */
function paired(
  found: readonly Movement[],
  gone: ReadonlyMap<string, readonly LockedItem[]>,
  fresh: ReadonlyMap<string, readonly Standing[]>,
): readonly Movement[] {
  const lost = new Set(found.flatMap(({ kind, before }) => (kind === "removed" && before ? [before] : [])));
  const partners = new Map<LockedItem, Standing>();
  const came: Standing[] = [];
  for (const [gap, items] of fresh) {
    const missed = (gone.get(gap) ?? []).filter((one) => lost.has(one));
    for (const [index, after] of items.entries()) {
      const before = missed[index];
      if (before === undefined) came.push(after);
      else partners.set(before, after);
    }
  }
  const changed = found.map((one): Movement => {
    const after = one.before && partners.get(one.before);
    return after === undefined ? one : { kind: "changed", before: one.before, after };
  });
  return [...changed, ...came.map((after): Movement => ({ kind: "added", before: undefined, after }))];
}

/** Of one item: what stands in its place is what became of it, unless that is an older one that moved up. */
function replaced(
  found: readonly Movement[],
  page: string | undefined,
  [here]: readonly Standing[],
  since: ReadonlySet<string>,
  standings: Standings,
): readonly Movement[] {
  return found.map((one) => {
    if (one.kind !== "removed" || one.before === undefined) return one;
    const { section, item } = one.before;
    const place = here ?? standings.at(one.before.page ?? page ?? "", section, item);
    return place !== undefined && standings.isNew(place, since) ? { ...one, kind: "changed", after: place } : one;
  });
}
