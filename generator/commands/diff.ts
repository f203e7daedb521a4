import type { Level } from "../constraints/comparison/difference.ts";
import { type Diagnostic, diagnostic, InputError } from "../diagnostics.ts";
import { askedByRules, type Change, changesBetween, changesOfRules } from "../diff/index.ts";
import { isDay } from "../diff/policy-file.ts";
import { isSpecsOnDisk, openSide } from "./diff-input.ts";
import { type DiffFormat, putOut } from "./diff-output.ts";
import { refuseOverwriting } from "./diff-overwrite.ts";
import { openPolicy } from "./diff-policy.ts";
import { checkVersion } from "./diff-version.ts";
import { settleInterrupted } from "./interrupted.ts";
import { judgedChanges } from "./judged-changes.ts";
import { exit } from "./outcome.ts";
import type { Project } from "./project.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";
import { Timing } from "./timing.ts";

/** From which level on a comparison ends with 1. */
export type FailOn = Level | "none";

/** What comparing two versions and walking through a history have in common. */
export interface Judging extends CommonOptions {
  readonly failOn: FailOn;
  readonly output: DiffFormat;
  /** The file that the output goes to; undefined is stdout. */
  readonly file: string | undefined;
  /** A file in place of the one beside the revision's api.yaml. */
  readonly policy?: string | undefined;
  readonly checkVersion: boolean;
}

export interface DiffOptions extends Judging {
  readonly base: string;
  readonly revision: string;
  /** RFC 3339; the clock where absent. What it says is the day on which sunsets and ignores are over. */
  readonly now?: string | undefined;
  /** Compare what the packages of both export as well; of two packages whose version is checked, in any case. */
  readonly surface: boolean;
}

/**
 * `covenant diff`: what changed between two versions of an API, what of it breaks whom, and which version that asks for. Ends
 * with 1 where a change is of the level asked for or worse, or the version is too small, and with 2 where one of the two cannot
 * be read: that never looks like no change.
 */
export async function run(options: DiffOptions, terminal: Terminal): Promise<number> {
  const timing = new Timing(terminal, options);
  const today = dayOf(options.now);
  for (const api of [options.base, options.revision].filter((side) => isSpecsOnDisk(side, options.cwd)))
    await settleInterrupted({ api }, options, terminal);
  const base = await timing.wait("base", () => openSide(options.base, options.cwd, terminal));
  const revision = await timing.wait("revision", () => openSide(options.revision, options.cwd, terminal));
  const input = openPolicy(options.policy, revision, options.cwd);
  const [before, after] = [base.project, revision.project];
  const read = [...before.sources.keys(), ...after.sources.keys(), ...(input ? [input.policy.file] : [])];
  refuseOverwriting(options.file, read, options.cwd);
  const ofDocument = timing.phase("documents", () =>
    changesBetween(before.api, after.api, today, input?.policy.grace, askedByRules(before, after)),
  );
  const ofRules = timing.phase("rules", () => changesOfRules(before, after));
  const ofBoth = [...ofDocument, ...ofRules];
  const arePackages = base.manifest !== undefined && revision.manifest !== undefined;
  // A version of a package is one of what programs import as well.
  const ofSurface =
    options.surface || (options.checkVersion && arePackages)
      ? await timing.wait("surface", () => surfaceOf(before, after, ofBoth, options))
      : [];
  const { changes, verdict } = timing.phase("places", () =>
    judgedChanges([...ofBoth, ...ofSurface], before, after, input, today),
  );
  const { bump } = verdict.recommendation;
  const ofVersion = options.checkVersion ? [checkVersion(base, revision, bump)] : [];
  const whole = { ...verdict, diagnostics: [...ofVersion, ...verdict.diagnostics] };
  const failing = {
    change: ({ level }: Change) => isAtLeast(level, options.failOn),
    diagnostic: (one: Diagnostic) => isBad(one, options.failOn),
  };
  await putOut(changes, { ...options, verdict: whole, failing }, terminal);
  if (options.verbose) timing.print();
  const told = changes.map((one) => one.change);
  return isFound(told, whole.diagnostics, options.failOn) ? exit.findings : exit.fine;
}

/** The day that a comparison is made on, in UTC. Throws InputError where the moment is none. */
function dayOf(now: string | undefined): string {
  if (now === undefined) return new Date().toISOString().slice(0, 10);
  const isMoment =
    /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/.test(now) && isDay(now.slice(0, 10));
  const time = isMoment ? Date.parse(now.toUpperCase()) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString().slice(0, 10);
  const expected = "a moment such as 2026-01-31T12:00:00Z";
  throw new InputError([diagnostic("option-value", { option: "--now", expected, command: "diff" }, null)]);
}

/** Loaded only here: the compiler takes its time to start. */
async function surfaceOf(base: Project, revision: Project, told: readonly Change[], { cwd }: DiffOptions) {
  const { changesOfSurface } = await import("./diff-surface.ts");
  return changesOfSurface(base, revision, told, cwd);
}

const order: readonly FailOn[] = ["info", "warning", "error", "none"];

function isAtLeast(level: Level, least: FailOn): boolean {
  return order.indexOf(level) >= order.indexOf(least);
}

/** A change is of the level asked for; so is what is wrong with a policy. A version that is too small is always found. */
export function isFound(changes: readonly Change[], diagnostics: readonly Diagnostic[], failOn: FailOn): boolean {
  return changes.some(({ level }) => isAtLeast(level, failOn)) || diagnostics.some((one) => isBad(one, failOn));
}

function isBad({ code, severity }: Diagnostic, failOn: FailOn): boolean {
  return code === "version-too-small" || (severity === "warning" && isAtLeast(severity, failOn));
}
