import type { Rule, SourceItem } from "../../constraints/rule.ts";
import type { Item } from "../../read/pages/page.ts";

/** The name of the lock beside an api.yaml. */
export const lockName = "sources.lock.yaml";

/** Which items of the documentation the rules were read from, and what else stood on its pages, as the last sync left it. */
export interface SourcesLock {
  readonly rules: readonly LockedRule[];
  /**
   * By page, the fingerprints of what a rule may rest on: items that smell of one, all of a section that is the source of one,
   * and what says the same as an item that is one. As often as they stand there, in the order of digits.
   */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  /** By page, the operation whose OpenAPI it carried ("POST /orders"): one that carries none any more is no whole page. */
  readonly fragments: ReadonlyMap<string, string>;
}

export interface LockedRule extends RuleName {
  /** As the rules file said it. */
  readonly source: SourceItem;
  /** The items that the rule was read from, or was last confirmed with. */
  readonly read: readonly LockedItem[];
  /** Where that is not what stands there now, and nobody has confirmed the rule since: what does. */
  readonly now: readonly LockedItem[] | undefined;
}

/** A rule among all of an API. */
export interface RuleName {
  readonly operation: string;
  readonly id: string;
}

export interface LockedItem {
  /** Its page, where that is another than the source's. */
  readonly page: string | undefined;
  readonly section: string;
  /** Within its section, from 1. */
  readonly item: number;
  readonly kind: Item["kind"];
  readonly fingerprint: string;
}

export const noLock: SourcesLock = { rules: [], pages: new Map(), fragments: new Map() };

/** "POST /orders#note-on-gifts": what `--accept` takes. */
export function nameOf({ operation, id }: RuleName): string {
  return `${operation}#${id}`;
}

export function locked({ rules }: SourcesLock): ReadonlyMap<string, LockedRule> {
  return new Map(rules.map((one) => [nameOf(one), one]));
}

/** A rule that says where it was read from. */
export type Sourced = Rule & { readonly source: SourceItem };

/** The rules that do, of all operations. */
export function sourced(rules: ReadonlyMap<string, readonly Rule[]>): readonly Sourced[] {
  return [...rules.values()].flat().filter((one): one is Sourced => one.source !== undefined);
}

export function isSameSource(one: SourceItem, other: SourceItem): boolean {
  return one.page === other.page && one.section === other.section && one.item === other.item;
}

/** Whether items say the same, in whatever order. */
export function saySame(some: readonly LockedItem[], others: readonly LockedItem[]): boolean {
  const prints = (items: readonly LockedItem[]) => items.map((one) => one.fingerprint).sort();
  return some.length === others.length && prints(some).join() === prints(others).join();
}
