import type { Diagnostic } from "../diagnostics.ts";
import type { SourceChange, Told } from "../rules/sources/changes.ts";
import { nameOf, type RuleName } from "../rules/sources/lock.ts";
import type { PageChange } from "../rules/sources/page-changes.ts";
import type { SyncReport } from "./sync.ts";

const order: Readonly<Record<Diagnostic["severity"], number>> = { error: 0, warning: 1, info: 2 };

/** So many of the worst, in their order. */
export function worstOf(diagnostics: readonly Diagnostic[], most: number): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => order[a.severity] - order[b.severity]).slice(0, most);
}

/** "140 pages, 3 of them changed since": what was read. */
export function siteWords({ pages, from, counts }: SyncReport["site"]): string {
  const of = from === "document" ? "with the document of the site" : "whose pieces of OpenAPI make the document";
  return `${counted(pages, "page")} ${of}; ${counts.fetched} fetched, ${counts.unchanged} unchanged`;
}

const moves: Readonly<Record<Exclude<SourceChange["kind"], "unchanged">, string>> = {
  changed: "changed",
  moved: "moved",
  added: "added",
  removed: "removed",
  "page-removed": "gone with its page",
};

/** "changed: orders, Side requirements, item 2". */
export function itemWords(one: SourceChange): string {
  const { kind, before, after, page } = one;
  const from = before && placeOf(before, page);
  const to = after && placeOf(after, page);
  const where = from !== undefined && to !== undefined && from !== to ? `${from} -> ${to}` : (from ?? to ?? page);
  return `${kind === "unchanged" ? "unconfirmed" : moves[kind]}: ${where}`;
}

/** The item by its page, its section and its number: all that is known of it where no cache has its text. */
function placeOf({ page, section, item }: Told, own: string): string {
  return `${page ?? own}, ${section === "" ? "before any heading" : section}, item ${item}`;
}

/** Rules by the names that `--accept` takes, the same id in several operations once. */
export function ruleWords(rules: readonly RuleName[]): string {
  const [first, ...others] = rules;
  if (first === undefined) return "";
  const isShared = others.length > 0 && others.every((one) => one.id === first.id);
  return isShared ? `${first.id} (in ${rules.length} operations)` : rules.map(nameOf).join(", ");
}

/** "removed: orders/create-order (POST /orders)". */
export function pageWords({ kind, page, to, operation }: PageChange): string {
  const of = operation === undefined ? "" : ` (${operation})`;
  return `${kind}: ${page}${to === undefined ? "" : ` -> ${to}`}${of}`;
}

export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}
