import { type Diagnostic, diagnostic, InputError } from "../../diagnostics.ts";
import type { Page } from "../../read/pages/page.ts";
import { pageName } from "../../read/pages/sources.ts";
import type { SitePage } from "../../read/site/site.ts";
import { sitePath } from "../../read/site/site-path.ts";
import { accepted } from "../../rules/sources/accepted.ts";
import { type SourceChanges, sourceChanges } from "../../rules/sources/changes.ts";
import type { Sourced } from "../../rules/sources/lock.ts";
import { oldTexts } from "./old-texts.ts";
import type { Target } from "./target.ts";

/** The pages of a site, each under its path there: what the rules and the lock know it by. */
export function pagesOf(pages: readonly SitePage[]): readonly Page[] {
  return pages.map(({ address, page }) => ({ ...page, file: sitePath(address) }));
}

/** Pages that cannot be told apart by their paths, as rules and lock do. Several forms of one page are one page. */
export function pagesAlike(pages: readonly Page[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const { file } of pages) counts.set(file, (counts.get(file) ?? 0) + 1);
  const several = [...counts].filter(([, count]) => count > 1);
  return several.map(([file, count]) => diagnostic("pages-alike", { page: pageName({ file }), count }, null));
}

/**
 * What became of the items that rules were read from; the rules that `accept` names count as read again. Throws InputError where
 * one of these is none.
 */
export function sourcesNow(
  target: Target,
  rules: readonly Sourced[],
  pages: readonly Page[],
  accept: readonly string[],
): SourceChanges {
  const before = oldTexts(target);
  const found = sourceChanges(target.lock?.lock, rules, pages, before);
  if (accept.length === 0) return found;
  const { lock: next, diagnostics } = accepted(found.lock, accept);
  if (diagnostics.length > 0) throw new InputError(diagnostics);
  // What is new on the site is new whatever is accepted.
  const { uncovered, pages: moved } = found;
  return { ...sourceChanges(next, rules, pages, before), uncovered, pages: moved };
}
