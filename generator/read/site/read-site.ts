import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { readIndex, type SiteIndex } from "../pages/index-file.ts";
import { isUrl } from "../web-address.ts";
import { realClock } from "./clock.ts";
import { chosenDocuments } from "./documents.ts";
import { inParallel } from "./in-parallel.ts";
import { judgeDocument, pageOf } from "./judge.ts";
import { type SiteLimits, siteLimits } from "./limits.ts";
import { type Places, placesOf } from "./places.ts";
import { type Had, Reading, type Wanted } from "./reading.ts";
import type { Site, SiteOptions, SiteSource } from "./site.ts";
import type { Read, Texts } from "./texts.ts";

/**
 * Reads a documentation site: its index, every page that it names, and the OpenAPI document that is meant. All of it or nothing:
 * throws InputError with everything that is wrong with any text of it. Nothing is written but by the site's `keep`.
 */
export async function readSite(source: SiteSource, options: SiteOptions = {}): Promise<Site> {
  const { limits = siteLimits, clock = realClock, hadFragment = () => false, progress = () => {} } = options;
  const { texts, cache, ...place } = await placesOf(source, options);
  const reading = new Reading(texts, cache, limits, clock);
  try {
    const { first, index, file } = await indexAt(place, texts, limits, reading);
    const documents = chosenDocuments(index, file, source.document, texts.shown, reading.report);
    reading.check();
    const wanted: readonly Wanted[] = [
      ...index.pages.map(({ address, title }): Wanted => {
        const judge: Wanted["judge"] = (file, read, report) => pageOf(file, read, hadFragment(address), report);
        return { address, title, most: limits.page, judge };
      }),
      ...documents.map(({ address, title }) => ({ address, title, most: limits.document, judge: judgeDocument })),
    ];

    let asked = 1;
    reading.total = wanted.length + 1;
    progress(asked, reading.total);
    const answers = await inParallel(wanted, limits.atOnce, async (one) => {
      const problems: Diagnostic[] = [];
      const had = await reading.had(one, (found) => problems.push(found));
      progress(++asked, reading.total);
      return { had, problems };
    });
    for (const one of answers.flatMap(({ problems }) => problems)) reading.report(one);
    reading.check();
    // Reading takes a while, and a site may be put up anew meanwhile.
    const had = answers.flatMap(({ had }) => had ?? []);
    for (const one of [first, ...had.filter(({ page }) => page === undefined)]) await reading.again(one);
    reading.check();
    return siteFrom(index, first, had, texts.requests(), reading.found, (all) =>
      cache.keep(all.map(({ text, read }) => ({ ...read, address: text.address }))),
    );
  } finally {
    texts.close();
  }
}

interface IndexRead {
  readonly first: Had;
  readonly index: SiteIndex;
  /** What addresses in it are from: where it stands, without what a query says. */
  readonly file: string;
}

async function indexAt(
  { index: address, folder }: Pick<Places, "index" | "folder">,
  texts: Texts,
  limits: SiteLimits,
  reading: Reading,
): Promise<IndexRead> {
  let found: Omit<IndexRead, "first"> | undefined;
  const judge = (_: string, read: Read, report: (found: Diagnostic) => void) => {
    const file = isUrl(read.address) ? read.address.replace(/\?.*$/s, "") : texts.shown(read.address);
    const index = read.isHtml ? undefined : readIndex(file, read.text, report, folder);
    if (read.isHtml) report(diagnostic("page-html", { file }, null));
    if (index !== undefined) found = { index, file };
    const count = index?.pages.length ?? 0;
    if (count > limits.pages) report(diagnostic("index-too-large", { file, count, most: limits.pages }, null));
    return undefined;
  };
  const first = await reading.had({ address, title: "", most: limits.page, judge }, reading.report);
  reading.check();
  if (first === undefined || found === undefined) throw new Error(`${address}: neither read nor reported`);
  return { first, ...found };
}

function siteFrom(
  index: SiteIndex,
  first: Had,
  had: readonly Had[],
  requests: number,
  diagnostics: readonly Diagnostic[],
  keep: (all: readonly Had[]) => Promise<void>,
): Site {
  const all = [first, ...had];
  const unchanged = all.filter(({ read }) => read.isUnchanged).length;
  return {
    index,
    indexText: { ...first.text, title: index.title ?? "" },
    pages: had.flatMap(({ text, page }) => (page === undefined ? [] : [{ ...text, page }])),
    documents: had.filter(({ page }) => page === undefined).map(({ text }) => text),
    counts: { requests, fetched: all.length - unchanged, unchanged },
    diagnostics,
    keep: () => keep(all),
  };
}
