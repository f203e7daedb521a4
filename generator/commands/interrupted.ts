import { dirname, resolve } from "node:path";
import { InputError } from "../diagnostics.ts";
import { isInterrupted } from "../write/site.ts";
import { shownPath } from "./inputs.ts";
import { findManifest, homeOf } from "./specs.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";

/** What a command reads from the disk: an API, the only one where it is not named, or a document alone. */
export interface Reading {
  readonly api?: string | undefined;
  readonly document?: string | undefined;
}

/**
 * Every command that reads an API begins with this: a write of specs and package that was interrupted is finished or undone, and that is
 * said. Costs one look at the disk where there was none. Throws InputError where that cannot be done: what stands there may be a mixture.
 */
export async function settleInterrupted(
  { api, document }: Reading,
  { cwd, quiet }: CommonOptions,
  terminal: Terminal,
): Promise<void> {
  if (api === undefined && document !== undefined) return;
  const home = homeOfApi(api, resolve(cwd));
  if (!isInterrupted(home)) return;
  const [{ recoverTogether }, { refusals }] = await Promise.all([import("../write/index.ts"), import("./refusals.ts")]);
  const shown = resolve(cwd) === home ? "this folder" : shownPath(home, cwd);
  const outcome = await refusals(shown, () => recoverTogether(home));
  if (outcome === "nothing" || quiet) return;
  const now =
    outcome === "finished"
      ? "finished: specs and package are the new ones"
      : "undone: specs and package are the old ones";
  terminal.err(`an interrupted write in ${shown} is ${now}\n`);
}

/** Where an API cannot be found, it may be that its manifest is on its way: then the home is where APIs are looked for. */
function homeOfApi(api: string | undefined, cwd: string): string {
  try {
    return homeOf(dirname(findManifest(api, cwd)));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return cwd;
  }
}
