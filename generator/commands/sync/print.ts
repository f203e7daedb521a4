import { isChanged, type SyncReport } from "../../report/sync.ts";
import { syncJson } from "../../report/sync-json.ts";
import { syncMarkdown } from "../../report/sync-markdown.ts";
import { syncText } from "../../report/sync-text.ts";
import { putInto } from "../diff-output.ts";
import type { CommonOptions, Terminal } from "../terminal.ts";

export type SyncFormat = "text" | "json" | "markdown";

export interface SyncOutput extends CommonOptions {
  readonly output: SyncFormat;
  readonly file: string | undefined;
}

/** Prints what a sync did, or writes it to a file as a whole. Throws InputError where that cannot be written. */
export async function printReport(report: SyncReport, options: SyncOutput, terminal: Terminal): Promise<void> {
  const { file, output, quiet, verbose } = options;
  const diagnostics = report.diagnostics.filter((one) => one.severity !== "info" || verbose || output === "json");
  const text = printed({ ...report, diagnostics }, output, file === undefined && terminal.colour);
  const isIdle = quiet && output === "text" && !isChanged(report.written) && report.diagnostics.length === 0;
  if (file !== undefined)
    await putInto(file, text, isChanged(report.written) ? "changed" : "nothing changed", options, terminal);
  else if (!isIdle) terminal.out(text);
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
