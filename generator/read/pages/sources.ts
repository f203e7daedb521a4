import { type Diagnostic, diagnostic, type Place } from "../../diagnostics.ts";
import { didYouMean } from "../nearest.ts";
import type { Form, Item, Page, Section } from "./page.ts";

/** Where a rule was read from, as it is written in the rules file. */
export interface Source {
  readonly page: string;
  readonly section: string;
  /** A number within the section, or words of the item; the whole section where absent. */
  readonly item: number | string | undefined;
  /** Of the mapping `source`. */
  readonly place: Place;
}

/** A source with what it leads to. */
export interface BoundSource<Of extends Source = Source> {
  readonly source: Of;
  readonly page: Page;
  readonly section: Section;
  /** The item named, or all of the section. */
  readonly items: readonly Item[];
}

const preferred: readonly Form[] = ["markdown", "rendered", "reader"];

/**
 * Leads each source to its items. A page is named by its file without extension, or by the end of its path where that is one
 * page; of several forms of one page Markdown is read first. What does not lead to exactly one place is reported where the
 * rules file says it, and left out.
 */
export function bindSources<Of extends Source>(
  sources: readonly Of[],
  pages: readonly Page[],
  report: (found: Diagnostic) => void,
): readonly BoundSource<Of>[] {
  const told = new Set<string>();
  // A shared rule stands under several operations, and is wrong once.
  const once = (found: Diagnostic) => {
    const key = JSON.stringify([found.code, found.place]);
    if (!told.has(key)) report(found);
    told.add(key);
  };
  const byName = pagesByName(pages);
  return sources.flatMap((source) => bindSource(source, byName, once) ?? []);
}

/** Leads one source to its items, among pages by their names. */
export function bindSource<Of extends Source>(
  source: Of,
  byName: ReadonlyMap<string, Page>,
  report: (found: Diagnostic) => void,
): BoundSource<Of> | undefined {
  const page = pageOf(source, byName, report);
  const section = page && sectionOf(source, page, report);
  const items = section && itemsOf(source, section, report);
  return page && section && items && { source, page, section, items };
}

/** Pages by their names; of several forms of one page, the one that is read. */
export function pagesByName(pages: readonly Page[]): ReadonlyMap<string, Page> {
  const byName = new Map<string, Page>();
  for (const page of pages) {
    const known = byName.get(pageName(page));
    if (known === undefined || preferred.indexOf(page.form) < preferred.indexOf(known.form))
      byName.set(pageName(page), page);
  }
  return byName;
}

/** A page's name: its path without what says in which form it came. */
export function pageName({ file }: Pick<Page, "file">): string {
  return file.replace(/[?#].*$/, "").replace(/(?:\.reader)?\.(?:mdx?|txt)$/i, "");
}

/** The names of the pages that a source may mean by the name it gives: one that is the same, else all that end so. */
export function namesMeant(page: string, byName: ReadonlyMap<string, Page>): readonly string[] {
  return byName.has(page) ? [page] : [...byName.keys()].filter((name) => name.endsWith(`/${page}`));
}

function pageOf(
  { page, place }: Source,
  byName: ReadonlyMap<string, Page>,
  report: (found: Diagnostic) => void,
): Page | undefined {
  const at = { ...place, pointer: `${place.pointer}/page` };
  const names = namesMeant(page, byName);
  const [name] = names;
  if (name !== undefined && names.length === 1) return byName.get(name);
  if (names.length > 1) report(diagnostic("source-page-unclear", { page, pages: names.join(", ") }, at));
  else {
    const last = [...byName.keys()].map((name) => name.slice(name.lastIndexOf("/") + 1));
    report(diagnostic("source-page-unknown", { page, hint: didYouMean(page, last) }, at));
  }
  return undefined;
}

function sectionOf(
  { section: heading, place }: Source,
  page: Page,
  report: (found: Diagnostic) => void,
): Section | undefined {
  const at = { ...place, pointer: `${place.pointer}/section` };
  const [found, second] = page.sections.filter((one) => one.heading === heading);
  const headings = page.sections.map((one) => one.heading).filter((one) => one !== "");
  const { file } = page;
  if (found === undefined) {
    const known = headings.length === 0 ? 'none, only "" for the prose before any' : headings.join(", ");
    report(diagnostic("source-section-unknown", { file, heading, hint: didYouMean(heading, headings), known }, at));
  } else if (second !== undefined) {
    report(diagnostic("source-section-twice", { file, heading, lines: `${found.line} and ${second.line}` }, at));
  } else if (found.items.length === 0) {
    report(diagnostic("source-section-empty", { file, heading: heading || '""' }, at));
  } else return found;
  return undefined;
}

function itemsOf(
  { item, place }: Source,
  { heading, items }: Section,
  report: (found: Diagnostic) => void,
): readonly Item[] | undefined {
  if (item === undefined) return items;
  const at = { ...place, pointer: `${place.pointer}/item` };
  const section = heading === "" ? "the prose before any heading" : `the section ${heading}`;
  const found = typeof item === "number" ? items.filter((one) => one.number === item) : wordedAs(item, items);
  if (found.length === 1) return found;
  if (found.length > 1) {
    const numbers = found.map((one) => one.number).join(", ");
    report(diagnostic("source-item-unclear", { item, section, numbers }, at));
  } else report(diagnostic("source-item-unknown", { item, section, count: items.length }, at));
  return undefined;
}

/** The items that begin with these words, else those that have them; by letters and digits alone. */
function wordedAs(words: string, items: readonly Item[]): readonly Item[] {
  const wanted = letters(words);
  if (wanted === "") return [];
  const beginning = items.filter(({ text }) => letters(text).startsWith(wanted));
  return beginning.length > 0 ? beginning : items.filter(({ text }) => letters(text).includes(wanted));
}

function letters(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
