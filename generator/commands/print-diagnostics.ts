import type { Diagnostic } from "../diagnostics.ts";
import type { Sources } from "../read/document.ts";
import { diagnosticsJson } from "../report/json.ts";
import { diagnosticsText, summary } from "../report/text.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";

/** Prints diagnostics and how many they are: text on the stream of problems or of results, JSON always on stdout. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  options: CommonOptions,
  terminal: Terminal,
  stream: "out" | "err" = "err",
): void {
  if (options.format === "json") {
    terminal.out(diagnosticsJson(diagnostics, sources));
    return;
  }
  terminal[stream](diagnosticsText(diagnostics, sources, terminal.colour));
  if (!options.quiet) terminal[stream](`${summary(diagnostics)}\n`);
}
