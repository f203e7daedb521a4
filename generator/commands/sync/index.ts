import { resolve } from "node:path";
import { type Diagnostic, InputError } from "../../diagnostics.ts";
import { deprecatedInProse } from "../../read/pages/deprecation.ts";
import { deprecationOverlay } from "../../read/pages/deprecation-overlay.ts";
import type { Page } from "../../read/pages/page.ts";
import { pageName } from "../../read/pages/sources.ts";
import { readSite } from "../../read/site/read-site.ts";
import type { Site } from "../../read/site/site.ts";
import { sitePath } from "../../read/site/site-path.ts";
import { readTextFile } from "../../read/text.ts";
import { isUrl, shownUrl } from "../../read/web-address.ts";
import { isChanged, type SyncReport } from "../../report/sync.ts";
import { sourced } from "../../rules/sources/lock.ts";
import { packageOf } from "../generate.ts";
import { inputsIn, shownPath } from "../inputs.ts";
import { settleInterrupted } from "../interrupted.ts";
import { exit } from "../outcome.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { type Project, readProjectFrom } from "../project.ts";
import type { CommonOptions, Terminal } from "../terminal.ts";
import { Timing } from "../timing.ts";
import { comparedWith } from "./comparison.ts";
import { comparedFiles, filesOf, writtenFiles } from "./files.ts";
import { incomingDocument } from "./incoming.ts";
import { keep } from "./keep.ts";
import { printReport, type SyncFormat } from "./print.ts";
import { siteSource } from "./site-source.ts";
import { pagesOf, sourcesNow } from "./sources.ts";
import { lockOf, openTarget, type Target } from "./target.ts";
import { upstreamDocument } from "./upstream-document.ts";

export interface SyncOptions extends CommonOptions {
  readonly api?: string | undefined;
  /** Another site that holds the same: its URL, or a folder. */
  readonly from?: string | undefined;
  /** Rules that were read again, by the names that the lock knows them by. */
  readonly accept: readonly string[];
  readonly isDryRun: boolean;
  readonly output: SyncFormat;
  /** The file that the report goes to; undefined is stdout. */
  readonly file: string | undefined;
}

/**
 * `covenant sync`: reads the published documentation of an API, tells what of it changed and which rules rest on that, and
 * brings document, lock and package to it: all of them, or none. Ends with 0 where it is done; a dry run with 1 where it would
 * change something; with 2 where the site cannot be read whole, or what it says cannot be used.
 */
export async function run(options: SyncOptions, terminal: Terminal): Promise<number> {
  const timing = new Timing(terminal, options);
  const { cwd } = options;
  await settleInterrupted(options, options, terminal);
  const target = openTarget(options.api, cwd);
  const source = siteSource(target, options.from, cwd);
  const had = lockOf(target).fragments;
  const site = await timing.wait("site", () =>
    readSite(source, {
      hadFragment: (address) => had.has(pageName({ file: sitePath(address) })),
      progress: (done, total) => timing.tell(`${done} of ${total} texts of the documentation`),
    }),
  );
  const pages = pagesOf(site.pages);
  const upstream = timing.phase("document", () => onPagesOf(site, () => upstreamDocument(site.documents, pages)));
  const incoming = timing.phase("overlays", () => onPagesOf(site, () => incomingDocument(upstream, target)));
  const project = timing.phase("specs", () => projectWith(target, incoming.text));
  const sources = timing.phase("sources", () =>
    sourcesNow(target, sourced(project.rules.rules), pages, options.accept),
  );
  const { comparison, diagnostics } = timing.phase("diff", () => comparedWith(project, target, today()));
  const told = {
    api: target.manifest.name,
    site: {
      index: isUrl(source.index) ? shownUrl(source.index) : shownPath(source.index, cwd),
      pages: site.pages.length,
      from: upstream.from,
      counts: site.counts,
    },
    isDryRun: options.isDryRun,
    sources,
    ...deprecatedIn(project, pages),
    diagnostics: [
      ...site.diagnostics,
      ...upstream.doubts,
      ...incoming.diagnostics,
      // A rule whose source is not found is as good a rule as before.
      ...sources.diagnostics.map((one): Diagnostic => ({ ...one, severity: "warning" })),
      ...sources.contradictions,
      ...diagnostics,
      ...project.diagnostics,
    ],
    texts: new Map([...textsOn(site), ...incoming.sources, ...project.sources]),
    comparison,
  } satisfies Partial<SyncReport>;
  const wrong = project.diagnostics.filter((one) => one.severity === "error");
  if (wrong.length > 0) {
    await printReport({ ...told, written: nothing(project, cwd) }, options, terminal);
    if (options.file !== undefined) printDiagnostics(wrong, told.texts, options, terminal);
    return exit.unusable;
  }
  const made = packageOf(project, project.out, timing.phase);
  const files = filesOf(target, incoming, sources);
  const written = await timing.wait("write", () =>
    (options.isDryRun ? comparedFiles : writtenFiles)(target, files, made),
  );
  const unkept = options.isDryRun ? [] : await keep(target, site, sources.lock);
  const ofPackage = made.diagnostics.filter((one) => !project.diagnostics.includes(one));
  const all = [...told.diagnostics, ...ofPackage, ...unkept];
  await printReport({ ...told, diagnostics: all, written }, options, terminal);
  if (options.verbose) timing.print();
  return options.isDryRun && isChanged(written) ? exit.findings : exit.fine;
}

/** The specs as they are with another document, which is nowhere but in memory. Throws InputError where it cannot be read. */
function projectWith({ folder, manifest, inputs }: Target, document: string): Project {
  const { cwd } = inputs;
  const textOf = (file: string) => (file === manifest.document.file ? document : readTextFile(resolve(cwd, file)));
  return readProjectFrom({ api: folder }, inputsIn(cwd, textOf));
}

function deprecatedIn({ document, manifest }: Project, pages: readonly Page[]) {
  const deprecated = deprecatedInProse(document, pages);
  const title = `What the documentation of ${manifest.name} calls deprecated`;
  return { deprecated, deprecationOverlay: deprecationOverlay(deprecated, title) };
}

/** Runs what finds mistakes in pages, so that these are shown in their texts. */
function onPagesOf<Result>(site: Site, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.diagnostics, new Map([...textsOn(site), ...error.sources]));
  }
}

function textsOn({ pages }: Site): ReadonlyMap<string, string> {
  return new Map(pages.map(({ address, text }) => [sitePath(address), text]));
}

function nothing({ out }: Project, cwd: string): SyncReport["written"] {
  return { specs: [], folder: shownPath(out, cwd), package: undefined };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
