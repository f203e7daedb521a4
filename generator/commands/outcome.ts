import { InputError } from "../diagnostics.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";

/** How a command ends: nothing to say, something found, or nothing it could work with. */
export const exit = { fine: 0, findings: 1, unusable: 2 } as const;

/**
 * Runs a command. Input that cannot be used is told by its diagnostics, and a bug of ours as one: both end with 2. What
 * prints them is loaded only then, for it needs the parsers.
 */
export async function perform(
  options: CommonOptions,
  terminal: Terminal,
  command: () => Promise<number>,
): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof InputError) {
      const { printDiagnostics } = await import("./print-diagnostics.ts");
      printDiagnostics(error.diagnostics, error.sources, options, terminal);
    } else {
      const { inert } = await import("../report/inert.ts");
      const message = error instanceof Error ? error.message : String(error);
      const stack = error instanceof Error && options.verbose ? `${error.stack}\n` : "";
      terminal.err(
        `this is a bug in covenant: ${inert(message, 200)}${options.verbose ? "" : " (--verbose shows where)"}\n${stack}`,
      );
    }
    return exit.unusable;
  }
}
