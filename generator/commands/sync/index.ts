import { pageName } from "../../read/pages/sources.ts";
import { readSite } from "../../read/site/read-site.ts";
import { sitePath } from "../../read/site/site-path.ts";
import { isUrl, shownUrl } from "../../read/web-address.ts";
import { isChanged, type SyncReport } from "../../report/sync.ts";
import { refuseOverwriting } from "../diff-overwrite.ts";
import { packageOf } from "../generate.ts";
import { shownPath } from "../inputs.ts";
import { settleInterrupted } from "../interrupted.ts";
import { exit } from "../outcome.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import type { Project } from "../project.ts";
import type { CommonOptions, Terminal } from "../terminal.ts";
import { Timing } from "../timing.ts";
import { comparedFiles, filesOf, writtenFiles } from "./files.ts";
import { foundOn } from "./found.ts";
import { keep } from "./keep.ts";
import { openOutput, printReport, type SyncFormat } from "./print.ts";
import { siteSource } from "./site-source.ts";
import { filesIn, lockOf, openTarget } from "./target.ts";

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
  await openOutput(options);
  await settleInterrupted(options, options, terminal);
  const target = openTarget(options.api, cwd);
  refuseOverwriting(options.file, filesIn(target), cwd, "sync");
  const source = siteSource(target, options.from, cwd);
  const had = lockOf(target).fragments;
  const site = await timing.wait("site", () =>
    readSite(source, {
      hadFragment: (address) => had.has(pageName({ file: sitePath(address) })),
      progress: (done, total) => timing.tell(`${done} of ${total} texts of the documentation`),
    }),
  );
  const { project, incoming, report } = foundOn(site, shownIndex(source.index, cwd), target, options, timing);
  const wrong = project.diagnostics.filter((one) => one.severity === "error");
  if (wrong.length > 0) {
    await printReport({ ...report, written: nothing(project, cwd) }, options, terminal);
    if (options.file !== undefined) printDiagnostics(wrong, report.texts, options, terminal);
    return exit.unusable;
  }
  const made = packageOf(project, project.out, timing.phase);
  const files = filesOf(target, incoming, report.sources);
  const written = await timing.wait("write", () =>
    (options.isDryRun ? comparedFiles : writtenFiles)(target, files, made),
  );
  const unkept = options.isDryRun ? [] : await keep(target, site, report.sources.lock);
  const ofPackage = made.diagnostics.filter((one) => !project.diagnostics.includes(one));
  const all = [...report.diagnostics, ...ofPackage, ...unkept];
  await printReport({ ...report, diagnostics: all, written }, options, terminal);
  if (options.verbose) timing.print();
  return options.isDryRun && isChanged(written) ? exit.findings : exit.fine;
}

function shownIndex(index: string, cwd: string): string {
  return isUrl(index) ? shownUrl(index) : shownPath(index, cwd);
}

function nothing({ out }: Project, cwd: string): SyncReport["written"] {
  return { specs: [], folder: shownPath(out, cwd), package: undefined };
}
