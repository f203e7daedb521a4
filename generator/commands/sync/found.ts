import { resolve } from "node:path";
import { type Diagnostic, InputError } from "../../diagnostics.ts";
import { deprecatedInProse } from "../../read/pages/deprecation.ts";
import { deprecationOverlay } from "../../read/pages/deprecation-overlay.ts";
import type { Page } from "../../read/pages/page.ts";
import type { Site } from "../../read/site/site.ts";
import { sitePath } from "../../read/site/site-path.ts";
import { readTextFile } from "../../read/text.ts";
import type { SyncReport } from "../../report/sync.ts";
import { sourced } from "../../rules/sources/lock.ts";
import { inputsIn } from "../inputs.ts";
import { type Project, readProjectFrom } from "../project.ts";
import type { Timing } from "../timing.ts";
import { comparedWith } from "./comparison.ts";
import { type Incoming, incomingDocument, laidTwice } from "./incoming.ts";
import { pagesAlike, pagesOf, sourcesNow } from "./sources.ts";
import type { Target } from "./target.ts";
import { upstreamDocument } from "./upstream-document.ts";

/** What a site says, beside the specs as they are. */
export interface Found {
  /** The specs with the new document, in memory. Its diagnostics may be errors: then it is not to be written. */
  readonly project: Project;
  readonly incoming: Incoming;
  /** All of the report but what is written. */
  readonly report: Omit<SyncReport, "written">;
}

/**
 * Compares a site that was read with the specs: its document, the items that rules were read from, the API as a whole. Writes
 * nothing. Throws InputError where the document cannot be used.
 */
export function foundOn(
  site: Site,
  index: string,
  target: Target,
  options: { readonly accept: readonly string[]; readonly isDryRun: boolean },
  timing: Timing,
): Found {
  const pages = pagesOf(site.pages);
  const upstream = timing.phase("document", () => onPagesOf(site, () => upstreamDocument(site.documents, pages)));
  const incoming = timing.phase("overlays", () => onPagesOf(site, () => incomingDocument(upstream, target)));
  const project = timing.phase("specs", () => projectWith(target, incoming.text));
  const sources = timing.phase("sources", () =>
    sourcesNow(target, sourced(project.rules.rules), pages, options.accept),
  );
  const { comparison, diagnostics } = timing.phase("diff", () => comparedWith(project, target, today()));
  const report = {
    api: target.manifest.name,
    site: {
      index,
      pages: site.pages.length,
      from: upstream.from,
      counts: site.counts,
    },
    isDryRun: options.isDryRun,
    sources,
    ...deprecatedIn(project, pages),
    diagnostics: [
      ...site.diagnostics,
      ...pagesAlike(pages),
      ...upstream.doubts,
      ...laidTwice(target),
      ...incoming.diagnostics,
      // A rule whose source is not found is as good a rule as before.
      ...sources.diagnostics.map((one): Diagnostic => ({ ...one, severity: "warning" })),
      ...sources.contradictions,
      ...diagnostics,
      ...project.diagnostics,
    ],
    texts: new Map([...textsOn(site), ...incoming.sources, ...project.sources]),
    comparison,
  };
  return { project, incoming, report };
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

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
