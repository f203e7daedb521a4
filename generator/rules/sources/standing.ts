import { fingerprint } from "../../read/pages/fingerprint.ts";
import type { Item, Page, Section } from "../../read/pages/page.ts";
import { smellsOf } from "../../read/pages/smells.ts";
import type { LockedItem, SourcesLock } from "./lock.ts";

/** An item where it stands now. */
export interface Standing {
  /** The name of its page. */
  readonly page: string;
  readonly file: string;
  readonly section: string;
  readonly item: Item;
  readonly fingerprint: string;
}

/** Items of one page that say the same. */
interface Alike {
  readonly first: Standing;
  readonly bySection: Map<string, Standing>;
  count: number;
}

/** What stands on the pages now, beside what stood there when they were last synced. */
export class Standings {
  /** By fingerprint, by page. */
  readonly #now = new Map<string, Map<string, Alike>>();
  /** By page, how often each fingerprint. */
  readonly #then = new Map<string, ReadonlyMap<string, number>>();
  readonly #heard: ReadonlySet<string>;
  readonly #sections = new Map<Section, readonly Standing[]>();

  constructor(
    readonly pages: ReadonlyMap<string, Page>,
    before: SourcesLock,
  ) {
    for (const [name, prints] of before.pages) {
      const counts = new Map<string, number>();
      for (const one of prints) counts.set(one, (counts.get(one) ?? 0) + 1);
      this.#then.set(name, counts);
    }
    this.#heard = new Set([...before.pages.values()].flat());
    for (const [page, { file, sections }] of pages) {
      for (const section of sections) {
        const { heading, items } = section;
        const standing = items.map((item) => ({ page, file, section: heading, item, fingerprint: fingerprint(item) }));
        this.#sections.set(section, standing);
        for (const one of standing) this.#add(one);
      }
    }
  }

  in(section: Section): readonly Standing[] {
    return this.#sections.get(section) ?? [];
  }

  at(page: string, heading: string, number: number): Standing | undefined {
    const section = this.pages.get(page)?.sections.find((one) => one.heading === heading);
    return section && this.in(section)[number - 1];
  }

  /**
   * Whether there are more items on its page that say the same than when it was last synced; or it was new then, and took an
   * item's place: `since` are the fingerprints of those that did.
   */
  isNew({ fingerprint: print, page }: Standing, since: ReadonlySet<string>): boolean {
    const then = this.#then.get(page)?.get(print) ?? 0;
    const now = this.#now.get(print)?.get(page)?.count ?? 0;
    return now > then || since.has(print);
  }

  /** Whether no page said so when they were last synced. */
  isUnheard(item: Item): boolean {
    return !this.#heard.has(fingerprint(item));
  }

  /**
   * Where an item of a page stands now: in its own place, elsewhere on its page, or on another where one more says the same
   * than before. Undefined where it is gone: another item that says the same, and did before, is not it.
   */
  find(one: LockedItem, page: string, since: ReadonlySet<string>): Standing | undefined {
    const place = this.at(page, one.section, one.item);
    if (place?.fingerprint === one.fingerprint) return place;
    const alike = this.#now.get(one.fingerprint);
    const own = alike?.get(page);
    const then = Math.max(1, this.#then.get(page)?.get(one.fingerprint) ?? 0);
    if (own !== undefined && own.count >= then) return own.bySection.get(one.section) ?? own.first;
    const others = [...(alike ?? [])].filter(([name]) => name !== page);
    return others.find(([, { first }]) => this.isNew(first, since))?.[1].first;
  }

  #add(one: Standing): void {
    const pages = this.#now.get(one.fingerprint) ?? new Map<string, Alike>();
    this.#now.set(one.fingerprint, pages);
    const alike = pages.get(one.page) ?? { first: one, bySection: new Map<string, Standing>(), count: 0 };
    pages.set(one.page, alike);
    alike.count++;
    if (!alike.bySection.has(one.section)) alike.bySection.set(one.section, one);
  }
}

/**
 * By page, the fingerprints of what smells of a rule, of all that stands in these sections, and of what says the same as these
 * items: where one of them is gone, another that was there before is not taken for it.
 */
export function ruleLike(
  standings: Standings,
  read: ReadonlySet<Section>,
  items: readonly LockedItem[],
): ReadonlyMap<string, readonly string[]> {
  const said = new Set(items.map((one) => one.fingerprint));
  return new Map(
    [...standings.pages].flatMap(([name, { sections }]) => {
      const prints = sections.flatMap((section) => {
        const kept = standings.in(section).filter(({ item, fingerprint: print }) => {
          return read.has(section) || said.has(print) || smellsOf(item).length > 0;
        });
        return kept.map((one) => one.fingerprint);
      });
      return prints.length === 0 ? [] : [[name, prints.sort()] as const];
    }),
  );
}
