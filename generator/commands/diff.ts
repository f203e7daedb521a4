import type { Level } from "../constraints/comparison/difference.ts";
import { type Change, changesBetween, changesOfRules } from "../diff/index.ts";
import { changesGithub } from "../report/changes-github.ts";
import { changesJson } from "../report/changes-json.ts";
import { changesMarkdown } from "../report/changes-markdown.ts";
import { changesSummary, changesText } from "../report/changes-text.ts";
import { type LocatedChange, locatedChanges } from "../report/located-changes.ts";
import { openSide } from "./diff-input.ts";
import { exit } from "./outcome.ts";
import type { Project } from "./project.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";
import { Timing } from "./timing.ts";

export type DiffFormat = "text" | "json" | "markdown" | "github";

export interface DiffOptions extends CommonOptions {
  readonly base: string;
  readonly revision: string;
  readonly failOn: Level;
  readonly output: DiffFormat;
  /** Compare what the packages of both export as well. */
  readonly surface: boolean;
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
  const ofBoth = [...ofDocument, ...ofRules];
  const ofSurface = options.surface
    ? await timing.wait("surface", () => surfaceOf(base, revision, ofBoth, options))
    : [];
  const changes = [...ofBoth, ...ofSurface];
  const located = timing.phase("places", () => locatedChanges(changes, base.sources, revision.sources));
  terminal.out(printed(located, options.output, terminal.colour));
  if (options.output === "text" && !options.quiet) terminal.out(`${changesSummary(changes)}\n`);
  if (options.verbose) timing.print();
  return changes.some((one) => isAtLeast(one, options.failOn)) ? exit.findings : exit.fine;
}

/** Loaded only here: the compiler takes its time to start. */
async function surfaceOf(base: Project, revision: Project, told: readonly Change[], { cwd }: DiffOptions) {
  const { changesOfSurface } = await import("./diff-surface.ts");
  return changesOfSurface(base, revision, told, cwd);
}

function printed(changes: readonly LocatedChange[], output: DiffFormat, colour: boolean): string {
  if (output === "json") return changesJson(changes);
  if (output === "markdown") return changesMarkdown(changes);
  return output === "github" ? changesGithub(changes) : changesText(changes, colour);
}

const order: readonly Level[] = ["info", "warning", "error"];

function isAtLeast({ level }: Change, least: Level): boolean {
  return order.indexOf(level) >= order.indexOf(least);
}
