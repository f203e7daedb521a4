import { Command, CommanderError } from "commander";
import {
  check,
  diff,
  explain,
  type GivenCommon,
  generate,
  init,
  lint,
  schema,
  sync,
  validate,
} from "./declarations.ts";
import { exit, perform } from "./outcome.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";
import { versionOf } from "./version.ts";

/**
 * Runs `covenant` with its arguments and says how it ended. A command's module is loaded only when it runs, so that each
 * starts as fast as what it uses allows.
 */
export async function commandLine(args: readonly string[], terminal: Terminal, cwd: string): Promise<number> {
  let ended: number = exit.fine;
  const runs = (work: (options: CommonOptions) => Promise<number>) => async (given: GivenCommon) => {
    const options = { format: given.format, quiet: given.quiet === true, verbose: given.verbose === true, cwd };
    ended = await perform(options, terminal, () => work(options));
  };
  const program = described(new Command("covenant"), terminal);
  for (const add of [generate, check, validate, lint, explain, schema, sync, diff, init]) add(program, terminal, runs);
  try {
    await program.parseAsync([...args], { from: "user" });
    return ended;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exit.fine : exit.unusable;
  }
}

function described(program: Command, terminal: Terminal): Command {
  return program
    .version(versionOf(), "--version", "print the version of covenant")
    .helpOption("-h, --help", "show how it is used")
    .description("What an OpenAPI document promises and what only its prose promises, as one npm package.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      getErrHasColors: () => false,
    })
    .showHelpAfterError("(covenant --help shows how it is used)")
    .addHelpText("after", `\nExit codes: 0 fine, 1 something was found, 2 usage or input that cannot be read.\n`);
}
