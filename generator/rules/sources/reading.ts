import type { SourceItem } from "../../constraints/rule.ts";
import { type Diagnostic, diagnostic, type Place } from "../../diagnostics.ts";
import type { Page } from "../../read/pages/page.ts";
import { type BoundSource, bindSource, namesMeant, type Source } from "../../read/pages/sources.ts";
import { isSameSource, type LockedItem, type LockedRule, type Sourced, saySame } from "./lock.ts";
import { type Movement, movements } from "./movement.ts";
import type { Standing, Standings } from "./standing.ts";

/** A rule's source as it is read now. */
export interface Reading {
  readonly rule: Sourced;
  /** The name of the page that the source leads to, if there is one. */
  readonly page: string | undefined;
  readonly bound: BoundSource<Source> | undefined;
  readonly moves: readonly Movement[];
  /** What the lock has of it; undefined of what is read for the first time. */
  readonly entry: LockedRule | undefined;
  /** What the lock is to say of it. */
  readonly next: LockedRule | undefined;
  /** The lock says the same already. */
  readonly isKnown: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What may now mean several things: nothing is known to have changed, and the rules file has to say more. */
const unclear = new Set(["source-page-unclear", "source-section-twice", "source-item-unclear"]);

/** Reads a rule's source on the pages, beside what the lock has of the rule. */
export function readingOf(
  rule: Sourced,
  known: LockedRule | undefined,
  pages: ReadonlyMap<string, Page>,
  standings: Standings,
): Reading {
  const { source, operation, id } = rule;
  const diagnostics: Diagnostic[] = [];
  const place = { ...rule.place, pointer: `${rule.place.pointer}/source` };
  const bound = bindSource({ ...source, place }, pages, (one) => diagnostics.push(one));
  const [page] = namesMeant(source.page, pages);
  const here = standingAt(bound, standings);
  const entry = entryFor(
    source,
    known,
    here.map((one) => lockedItem(one, page)),
  );
  const reading = { rule, page, bound, entry, isKnown: false, moves: [], diagnostics };
  if (entry === undefined) {
    const read = here.map((one) => lockedItem(one, page));
    return { ...reading, next: bound && { operation, id, source, read, now: undefined } };
  }
  if (diagnostics.some((one) => unclear.has(one.code))) return { ...reading, next: entry };
  const moves = movements(entry, page, here, standings);
  const stands = moves.flatMap((one) => one.after ?? []).sort((a, b) => a.item.line - b.item.line);
  const now = stands.map((one) => lockedItem(one, page));
  const isSame = moves.every(({ kind }) => kind === "unchanged");
  const isKnown = entry.now !== undefined && saySame(entry.now, now);
  const next = isSame ? { ...entry, source, read: now, now: undefined } : { ...entry, source, now };
  const found = next.now === undefined ? elsewhere(rule, place, next, here, page) : [];
  return { ...reading, moves, isKnown, next, diagnostics: found };
}

/** Of a rule that is confirmed: that its source leads to another item by now than the one that it rests on. */
function elsewhere(
  { id, source }: Sourced,
  place: Place,
  { read }: LockedRule,
  here: readonly Standing[],
  page: string | undefined,
): readonly Diagnostic[] {
  const [one] = read;
  if (source.item === undefined || one === undefined) return [];
  const items = here.map((standing) => lockedItem(standing, page));
  if (saySame(items, read)) return [];
  const section = one.section === "" ? '""' : one.section;
  const where = `${one.page ?? source.page}, ${section}, item ${one.item}`;
  return [diagnostic("source-elsewhere", { id, where }, place)];
}

function standingAt(bound: BoundSource | undefined, standings: Standings): readonly Standing[] {
  if (bound === undefined) return [];
  const wanted = new Set(bound.items);
  return standings.in(bound.section).filter(({ item }) => wanted.has(item));
}

export function lockedItem({ page, section, item, fingerprint }: Standing, own: string | undefined): LockedItem {
  return { page: page === own ? undefined : page, section, item: item.number, kind: item.kind, fingerprint };
}

/** What the lock has of a source: of one that was written anew only where it leads to what the lock knows. */
function entryFor(
  source: SourceItem,
  known: LockedRule | undefined,
  here: readonly LockedItem[],
): LockedRule | undefined {
  if (known === undefined || isSameSource(source, known.source)) return known;
  if (here.length === 0) return undefined;
  if (saySame(here, known.read)) return { ...known, read: here, now: undefined };
  return known.now !== undefined && saySame(here, known.now) ? known : undefined;
}
