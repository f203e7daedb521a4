import type { Level } from "../constraints/comparison/difference.ts";
import { type Diagnostic, diagnostic, InputError } from "../diagnostics.ts";
import { type Change, changesBetween, changesOfRules, judged, policyFindings, recommended } from "../diff/index.ts";
import { isDay } from "../diff/policy-file.ts";
import { changesGithub } from "../report/changes-github.ts";
import { changesJson } from "../report/changes-json.ts";
import { changesMarkdown } from "../report/changes-markdown.ts";
import { changesSummary, changesText } from "../report/changes-text.ts";
import { type LocatedChange, locatedChanges } from "../report/located-changes.ts";
import type { Verdict } from "../report/verdict.ts";
import { verdictGithub } from "../report/verdict-github.ts";
import { verdictMarkdown } from "../report/verdict-markdown.ts";
import { verdictFindings, verdictText } from "../report/verdict-text.ts";
import { openSide } from "./diff-input.ts";
import { openPolicy } from "./diff-policy.ts";
import { checkVersion } from "./diff-version.ts";
import { exit } from "./outcome.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";
import { Timing } from "./timing.ts";

export type DiffFormat = "text" | "json" | "markdown" | "github";

/** From which level on a comparison ends with 1. */
export type FailOn = Level | "none";

/** What comparing two versions and walking through a history have in common. */
export interface Judging extends CommonOptions {
  readonly failOn: FailOn;
  readonly output: DiffFormat;
  /** A file in place of the one beside the revision's api.yaml. */
  readonly policy?: string | undefined;
  readonly checkVersion: boolean;
}

export interface DiffOptions extends Judging {
  readonly base: string;
  readonly revision: string;
  /** RFC 3339; the clock where absent. What it says is the day on which sunsets and ignores are over. */
  readonly now?: string | undefined;
}

/**
 * `covenant diff`: what changed between two versions of an API, what of it breaks whom, and which version that asks for. Ends
 * with 1 where a change is of the level asked for or worse, or the version is too small, and with 2 where one of the two cannot
 * be read: that never looks like no change.
 */
export async function run(options: DiffOptions, terminal: Terminal): Promise<number> {
  const timing = new Timing(terminal, options);
  const today = dayOf(options.now);
  const base = await timing.wait("base", () => openSide(options.base, options.cwd, terminal));
  const revision = await timing.wait("revision", () => openSide(options.revision, options.cwd, terminal));
  const input = openPolicy(options.policy, revision, options.cwd);
  const ofDocument = timing.phase("documents", () => changesBetween(base.project.api, revision.project.api, today));
  const ofRules = timing.phase("rules", () => changesOfRules(base.project, revision.project));
  const told = judged([...ofDocument, ...ofRules], input?.policy, today);
  const recommendation = recommended(told.changes, told.ignored);
  const verdict: Verdict = {
    recommendation,
    policy: input?.policy.file,
    ignored: told.ignored,
    diagnostics: [
      ...(options.checkVersion ? [checkVersion(base, revision, recommendation.bump)] : []),
      ...(input === undefined ? [] : policyFindings(input.policy, [told], today)),
    ],
    sources: new Map([
      ...revision.project.sources,
      ...(input === undefined ? [] : [[input.policy.file, input.text] as const]),
    ]),
  };
  const located = timing.phase("places", () =>
    locatedChanges(told.changes, base.project.sources, revision.project.sources),
  );
  terminal.out(printed(located, verdict, options, terminal.colour));
  if (options.verbose) timing.print();
  return isFound(told.changes, verdict.diagnostics, options.failOn) ? exit.findings : exit.fine;
}

function printed(changes: readonly LocatedChange[], verdict: Verdict, options: Judging, colour: boolean): string {
  const { bump } = verdict.recommendation;
  switch (options.output) {
    case "json":
      return changesJson(changes, verdict);
    case "markdown":
      return changesMarkdown(changes, bump) + verdictMarkdown(verdict);
    case "github":
      return changesGithub(changes) + verdictGithub(verdict);
    case "text": {
      const all = changes.map(({ change }) => change);
      const summary = options.quiet ? "" : `${changesSummary(all, bump)}\n${verdictText(verdict)}`;
      return changesText(changes, colour) + summary + verdictFindings(verdict, colour);
    }
  }
}

/** The day that a comparison is made on, in UTC. Throws InputError where the moment is none. */
export function dayOf(now: string | undefined): string {
  if (now === undefined) return new Date().toISOString().slice(0, 10);
  const isMoment =
    /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/.test(now) && isDay(now.slice(0, 10));
  const time = isMoment ? Date.parse(now.toUpperCase()) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString().slice(0, 10);
  const expected = "a moment such as 2026-01-31T12:00:00Z";
  throw new InputError([diagnostic("option-value", { option: "--now", expected, command: "diff" }, null)]);
}

const order: readonly FailOn[] = ["info", "warning", "error", "none"];

/** A change is of the level asked for; so is what is wrong with a policy. A version that is too small is always found. */
export function isFound(changes: readonly Change[], diagnostics: readonly Diagnostic[], failOn: FailOn): boolean {
  const isBad = (level: Level) => order.indexOf(level) >= order.indexOf(failOn);
  return (
    changes.some(({ level }) => isBad(level)) ||
    diagnostics.some(
      ({ code, severity }) => code === "version-too-small" || (severity === "warning" && isBad(severity)),
    )
  );
}
