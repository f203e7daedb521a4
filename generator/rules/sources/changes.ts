import type { Rule } from "../../constraints/rule.ts";
import type { Count } from "../../constraints/rules/count.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { fingerprint } from "../../read/pages/fingerprint.ts";
import { type Item, itemsIn, type Page } from "../../read/pages/page.ts";
import { sideCases } from "../../read/pages/side-table.ts";
import { type Uncovered, uncovered } from "../../read/pages/smells.ts";
import { pagesByName } from "../../read/pages/sources.ts";
import { contradictions } from "../side-tables.ts";
import { type LockedItem, locked, nameOf, noLock, type RuleName, type Sourced, type SourcesLock } from "./lock.ts";
import type { Moved, Movement } from "./movement.ts";
import { fragmentsOn, type PageChange, pageChanges } from "./page-changes.ts";
import { lockedItem, type Reading, readingOf } from "./reading.ts";
import { ruleLike, Standings } from "./standing.ts";

/** What became of one item of the documentation, and the rules that were read from it. */
export interface SourceChange {
  readonly kind: Moved;
  /** The page as the rules name it. */
  readonly page: string;
  /** Undefined of what was added. */
  readonly before: Told | undefined;
  /** Undefined of what is gone. */
  readonly after: (Told & { readonly file: string; readonly line: number }) | undefined;
  readonly rules: readonly RuleName[];
  /** An earlier sync has found the same, and nobody has confirmed the rules since. */
  readonly isKnown: boolean;
}

/** An item as it is told. */
export interface Told extends LockedItem {
  /** Undefined where no cache has it: then section and number must do. */
  readonly text: string | undefined;
}

/** Prose that smells of a rule, has none, and is new. */
export interface NewProse extends Uncovered {
  readonly file: string;
  readonly section: string;
}

export interface SourceChanges {
  /** Every item that a rule was read from, by rule in the order of the rules file; those that are unchanged too. */
  readonly items: readonly SourceChange[];
  /** The rules that nobody has confirmed since their source changed. */
  readonly unconfirmed: readonly RuleName[];
  readonly uncovered: readonly NewProse[];
  readonly pages: readonly PageChange[];
  /** What side tables say otherwise than the rules that were read from them; of rules that are new, or not confirmed. */
  readonly contradictions: readonly Diagnostic[];
  /** Sources that lead nowhere, of rules that the lock does not have; and those that may now mean several things. */
  readonly diagnostics: readonly Diagnostic[];
  /** As it is to be written. */
  readonly lock: SourcesLock;
}

/**
 * Compares what rules were read from with what the pages say now. Without a lock every source is read for the first time. A
 * source that was written anew in the rules file counts as read again, unless it leads to what was found and not confirmed.
 * `file` of a page is its path within the site; `oldTexts` are texts of earlier items by their fingerprints, as far as a
 * cache has them.
 */
export function sourceChanges(
  before: SourcesLock | undefined,
  rules: readonly Sourced[],
  pages: readonly Page[],
  oldTexts: ReadonlyMap<string, string> = new Map(),
): SourceChanges {
  const byName = pagesByName(pages);
  const standings = new Standings(byName, before ?? noLock);
  const known = locked(before ?? noLock);
  const found = rules.map((rule) => readingOf(rule, known.get(nameOf(rule)), byName, standings));
  const read = new Set(found.flatMap(({ bound }) => (bound === undefined ? [] : [bound.section])));
  const rested = found.flatMap(({ bound, entry, moves }) =>
    entry === undefined ? (bound?.items ?? []) : moves.flatMap(({ after }) => after?.item ?? []),
  );
  const entries = found.flatMap(({ next }) => next ?? []);
  const items = entries.flatMap((one) => [...one.read, ...(one.now ?? [])]);
  const fragments = fragmentsOn(byName);
  return {
    items: told(found, oldTexts),
    unconfirmed: found.flatMap(({ rule: { operation, id }, next }) =>
      next?.now === undefined ? [] : [{ operation, id }],
    ),
    uncovered: newProse(byName, standings, rested),
    pages: before === undefined ? [] : pageChanges(before, byName, fragments),
    contradictions: distinct(found.flatMap(contradicting)),
    diagnostics: distinct(found.flatMap((one) => one.diagnostics)),
    lock: { rules: entries, pages: ruleLike(standings, read, items), fragments },
  };
}

/** The items by what became of them, each once, with all the rules that were read from it. */
function told(found: readonly Reading[], oldTexts: ReadonlyMap<string, string>): readonly SourceChange[] {
  const changes = new Map<string, SourceChange & { readonly rules: RuleName[] }>();
  for (const { rule, page, entry, moves, isKnown } of found) {
    for (const one of entry === undefined ? [] : moves) {
      const change = changeOf(one, page, oldTexts);
      const named = { operation: rule.operation, id: rule.id };
      const key = JSON.stringify([rule.source.page, change, isKnown]);
      const same = changes.get(key);
      if (same !== undefined) same.rules.push(named);
      else changes.set(key, { ...change, page: rule.source.page, rules: [named], isKnown });
    }
  }
  return [...changes.values()];
}

function changeOf({ kind, before, after }: Movement, page: string | undefined, oldTexts: ReadonlyMap<string, string>) {
  const isSame = before?.fingerprint === after?.fingerprint;
  return {
    kind,
    before: before && { ...before, text: isSame ? after?.item.text : oldTexts.get(before.fingerprint) },
    after: after && { ...lockedItem(after, page), text: after.item.text, file: after.file, line: after.item.line },
  };
}

function newProse(pages: ReadonlyMap<string, Page>, standings: Standings, read: readonly Item[]): readonly NewProse[] {
  const places = new Map(
    [...pages.values()].flatMap(({ file, sections }) =>
      sections.flatMap(({ heading, items }) => items.map((one) => [one, { file, section: heading }] as const)),
    ),
  );
  const unheard = [...places.keys()].filter((item) => standings.isUnheard(item));
  return uncovered(unheard, read).flatMap((one) => {
    const place = places.get(one.item);
    return place === undefined ? [] : [{ ...one, ...place }];
  });
}

function contradicting({ rule, bound, entry, next }: Reading): readonly Diagnostic[] {
  const isConfirmed = entry !== undefined && next?.now === undefined;
  if (bound === undefined || isConfirmed || !isCount(rule)) return [];
  const table = sideCases(bound);
  if (table === undefined) return [];
  const found = contradictions(rule, table, bound.page.file);
  // Of one row it cannot be said what the table does not have.
  return rule.source.item === undefined ? found : found.filter((one) => one.code === "table-contradicts-rule");
}

function isCount(rule: Rule): rule is Rule<Count> & Sourced {
  return rule.kind.key === "count";
}

/** A shared rule stands under several operations, and is told once. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify([one.message, one.place, one.related]), one])).values()];
}

/** What items say, by their fingerprints: what a cache of earlier pages is asked for. */
export function textsOf(pages: readonly Page[]): ReadonlyMap<string, string> {
  return new Map(
    pages.flatMap(({ sections }) => itemsIn(sections).map((one) => [fingerprint(one), one.text] as const)),
  );
}
