import { resolve } from "node:path";
import { errorsIn, isChanged, type SyncReport } from "../../report/sync.ts";
import { syncJson } from "../../report/sync-json.ts";
import { syncMarkdown } from "../../report/sync-markdown.ts";
import { syncText } from "../../report/sync-text.ts";
import { mayWriteOneFile } from "../../write/index.ts";
import { putInto } from "../diff-output.ts";
import { shownPath } from "../inputs.ts";
import { refusals } from "../refusals.ts";
import type { CommonOptions, Terminal } from "../terminal.ts";

export type SyncFormat = "text" | "json" | "markdown";

export interface SyncOutput extends CommonOptions {
  readonly output: SyncFormat;
  readonly file: string | undefined;
}

/** Throws InputError where it is plain that the report cannot be written: nothing is to be done of which nobody is told. */
export async function openOutput({ file, cwd }: Pick<SyncOutput, "file" | "cwd">): Promise<void> {
  if (file === undefined) return;
  const path = resolve(cwd, file);
  await refusals(shownPath(path, cwd), async () => mayWriteOneFile(path));
}

/** Prints what a sync did, or writes it to a file as a whole. Throws InputError where that cannot be written. */
export async function printReport(report: SyncReport, options: SyncOutput, terminal: Terminal): Promise<void> {
  const { file, output, quiet, verbose } = options;
  const diagnostics = report.diagnostics.filter((one) => one.severity !== "info" || verbose || output === "json");
  const text = printed({ ...report, diagnostics }, output, file === undefined && terminal.colour);
  if (file !== undefined) await putInto(file, text, inAWord(report), options, terminal);
  else if (!(quiet && output === "text" && isIdle(report))) terminal.out(text);
}

function inAWord(report: SyncReport): string {
  if (errorsIn(report) > 0) return "nothing was written beside it";
  return isChanged(report.written) ? "changed" : "nothing changed";
}

/** Nothing changed, and nobody has to look at anything. */
function isIdle({ written, diagnostics, sources }: SyncReport): boolean {
  return !isChanged(written) && diagnostics.length === 0 && sources.unconfirmed.length === 0;
}

function printed(report: SyncReport, output: SyncFormat, colour: boolean): string {
  switch (output) {
    case "text":
      return syncText(report, colour);
    case "json":
      return syncJson(report);
    case "markdown":
      return syncMarkdown(report);
  }
}
