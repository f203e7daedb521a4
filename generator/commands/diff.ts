import type { Level } from "../constraints/comparison/difference.ts";
import { type Change, changesBetween, changesOfRules } from "../diff/index.ts";
import { locatedChanges } from "../report/located-changes.ts";
import { openSide } from "./diff-input.ts";
import { type DiffFormat, putOut } from "./diff-output.ts";
import { exit } from "./outcome.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";
import { Timing } from "./timing.ts";

export interface DiffOptions extends CommonOptions {
  readonly base: string;
  readonly revision: string;
  readonly failOn: Level;
  readonly output: DiffFormat;
  /** The file that the output goes to; undefined is stdout. */
  readonly file: string | undefined;
}

/**
 * `covenant diff`: what changed between two versions of an API, and what of it breaks whom. Ends with 1 where a change is of
 * the level asked for or worse, and with 2 where one of the two cannot be read: that never looks like no change.
 */
export async function run(options: DiffOptions, terminal: Terminal): Promise<number> {
  const timing = new Timing(terminal, options);
  const base = timing.phase("base", () => openSide(options.base, options.cwd, terminal));
  const revision = timing.phase("revision", () => openSide(options.revision, options.cwd, terminal));
  const today = new Date().toISOString().slice(0, 10);
  const ofDocument = timing.phase("documents", () => changesBetween(base.api, revision.api, today));
  const ofRules = timing.phase("rules", () => changesOfRules(base, revision));
  const changes = [...ofDocument, ...ofRules];
  const located = timing.phase("places", () => locatedChanges(changes, base.sources, revision.sources));
  const isFinding = (one: Change) => isAtLeast(one, options.failOn);
  await putOut(located, { ...options, isFinding }, terminal);
  if (options.verbose) timing.print();
  return changes.some(isFinding) ? exit.findings : exit.fine;
}

const order: readonly Level[] = ["info", "warning", "error"];

function isAtLeast({ level }: Change, least: Level): boolean {
  return order.indexOf(level) >= order.indexOf(least);
}
