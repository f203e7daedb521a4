import { type Diagnostic, InputError } from "../diagnostics.ts";
import type { Sources } from "../read/document.ts";
import { inert } from "../report/inert.ts";
import { diagnosticsJson } from "../report/json.ts";
import { diagnosticsText, summary } from "../report/text.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";

/** How a command ends: nothing to say, something found, or nothing it could work with. */
export const exit = { fine: 0, findings: 1, unusable: 2 } as const;

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

/** Runs a command. Input that cannot be used is told by its diagnostics, and a bug of ours as one: both end with 2. */
export async function perform(
  options: CommonOptions,
  terminal: Terminal,
  command: () => Promise<number>,
): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof InputError) printDiagnostics(error.diagnostics, error.sources, options, terminal);
    else terminal.err(bug(error, options.verbose));
    return exit.unusable;
  }
}

function bug(error: unknown, verbose: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && verbose ? `${error.stack}\n` : "";
  const hint = verbose ? "" : " (--verbose shows where)";
  return `this is a bug in covenant: ${inert(message, 200)}${hint}\n${stack}`;
}
