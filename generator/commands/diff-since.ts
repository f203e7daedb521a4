import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { diagnostic, InputError } from "../diagnostics.ts";
import {
  askedByRules,
  type Change,
  changesBetween,
  changesOfRules,
  type Judged,
  judged,
  policyFindings,
  recommended,
} from "../diff/index.ts";
import { isAddress } from "../read/web-address.ts";
import {
  type Changelog,
  type ChangelogEntry,
  type Commit,
  changelogSummary,
  type Unreadable,
} from "../report/changelog.ts";
import { changelogJson } from "../report/changelog-json.ts";
import { changelogMarkdown } from "../report/changelog-markdown.ts";
import { changelogText } from "../report/changelog-text.ts";
import { locatedChanges } from "../report/located-changes.ts";
import type { Verdict } from "../report/verdict.ts";
import { isFound, type Judging } from "./diff.ts";
import { commitAndPath, type Side } from "./diff-input.ts";
import { putInto } from "./diff-output.ts";
import { refuseOverwriting } from "./diff-overwrite.ts";
import { openPolicy, type PolicyInput } from "./diff-policy.ts";
import { checkVersion } from "./diff-version.ts";
import { repositoryPath } from "./git.ts";
import { type History, historyOf } from "./history.ts";
import { shownPath } from "./inputs.ts";
import { exit } from "./outcome.ts";
import { findManifest, isPath } from "./specs.ts";
import type { Terminal } from "./terminal.ts";
import { Timing } from "./timing.ts";

export interface SinceOptions extends Judging {
  /** A folder or a document of the working directory, as it is at HEAD or at the commit before its colon. */
  readonly path: string;
  readonly since: string;
}

/**
 * `covenant diff PATH --since REF`: the changelog of an API, commit by commit. A commit that cannot be read is told at its place,
 * what follows is compared with what was last readable, and the command ends with 2. Throws InputError where nothing was compared.
 */
export async function run(options: SinceOptions, terminal: Terminal): Promise<number> {
  if (!["text", "json", "markdown"].includes(options.output)) {
    const expected = "text, json or markdown where --since is given";
    throw new InputError([diagnostic("option-value", { option: "--format", expected, command: "diff" }, null)]);
  }
  if (options.path === "-" || isAddress(options.path)) {
    const expected = "left out for stdin and for an address: only what git keeps has a history";
    throw new InputError([diagnostic("option-value", { option: "--since", expected, command: "diff" }, null)]);
  }
  const { cwd } = options;
  const { commit, path } = commitAndPath(options.path) ?? { commit: "HEAD", path: pathOf(options.path, cwd) };
  const timing = new Timing(terminal, options);
  const history = timing.phase("history", () =>
    historyOf(repositoryPath(shownPath(path, cwd), cwd), options.since, commit, cwd),
  );
  const log = timing.phase("commits", () => changelogOf(history, options, timing));
  const empty = emptiness(history, log);
  if (empty !== undefined) throw new InputError([diagnostic("nothing-compared", { reason: empty }, null)]);
  refuseOverwriting(options.file, [path, ...readIn(history), ...log.verdict.sources.keys()], cwd);
  const text = printed(log, options, options.file === undefined && terminal.colour);
  if (options.file === undefined) terminal.out(text);
  else await putInto(options.file, text, changelogSummary(log), options, terminal);
  if (options.verbose) timing.print();
  if (log.entries.some(({ unreadable }) => unreadable !== undefined)) return exit.unusable;
  const found = log.entries.flatMap(({ changes }) => changes.map(({ change }) => change));
  return isFound(found, log.verdict.diagnostics, options.failOn) ? exit.findings : exit.fine;
}

/** The files of both ends of a history. */
function readIn({ start, end }: History): readonly string[] {
  return [start, end].flatMap((one) => [...((one?.side?.project ?? one?.unreadable)?.sources.keys() ?? [])]);
}

/** The name of an API stands for its folder, and so does its api.yaml. */
function pathOf(given: string, cwd: string): string {
  if (basename(given) === "api.yaml") return dirname(given);
  const isNamed = !isPath(given) && existsSync(join(cwd, "specs", given, "api.yaml"));
  const isThere = existsSync(resolve(cwd, given));
  return !isNamed && (isThere || /[./\\]/.test(given)) ? given : dirname(findManifest(given, cwd));
}

/** Why a history without changes says nothing, where there were no two versions to compare or not all was seen; else undefined. */
function emptiness({ start, end, commits, isBackwards }: History, { since, entries }: Changelog): string | undefined {
  if (isBackwards) return `${since} comes after the commit that the changelog ends with`;
  if (entries.some(({ unreadable }) => unreadable !== undefined)) return undefined;
  const isCompared = entries.some(({ isFirst }) => !isFirst);
  if (start === undefined && !isCompared) return `it is not there at ${since}, and has no two versions since`;
  const isSeen = commits.length > 0 || start?.side === undefined || end.side === undefined;
  return isSeen || isSame(start.side, end.side) ? undefined : `no commit since ${since} touched it, and yet it differs`;
}

function printed(log: Changelog, { output, quiet }: SinceOptions, colour: boolean): string {
  if (output === "json") return changelogJson(log);
  return output === "markdown" ? changelogMarkdown(log) : changelogText(log, colour, quiet);
}

/** Goes through the history once; beside its end, two versions are held at a time. */
function changelogOf(history: History, options: SinceOptions, timing: Timing): Changelog {
  const { start, end, commits } = history;
  const input = openPolicy(options.policy, end.side, options.cwd);
  const entries = start?.unreadable === undefined ? [] : [unreadable(start.commit, start.unreadable)];
  const uses: Judged[] = [];
  let [first, last] = [start?.side, start?.side];
  for (const [index, commit] of commits.entries()) {
    timing.tell(`commit ${index + 1} of ${commits.length}`);
    const version = commit.hash === end.commit.hash ? end : history.open(commit);
    if (version.side === undefined) {
      entries.push(unreadable(commit, version.unreadable));
      continue;
    }
    const step = stepTo(version.side, last, commit, input);
    entries.push(step.entry);
    if (step.told !== undefined) uses.push(step.told);
    first ??= version.side;
    last = version.side;
  }
  return {
    since: options.since,
    entries,
    verdict: wholeVerdict(first, last, end.commit.date, uses, input, options),
  };
}

/** What a commit made of the version before it; too much to compare is told at its place as well. */
function stepTo(
  side: Side,
  last: Side | undefined,
  commit: Commit,
  input: PolicyInput | undefined,
): { readonly entry: ChangelogEntry; readonly told?: Judged } {
  if (last === undefined) return { entry: { ...nothing, commit, isFirst: true } };
  try {
    const told = judged(changesOf(last, side, commit.date, input), input?.policy, commit.date);
    const changes = locatedChanges(told.changes, last.project.sources, side.project.sources, told.fingerprints);
    const { bump } = recommended(told.changes, told.ignored);
    return { entry: { ...nothing, commit, changes, ignored: told.ignored, bump }, told };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { entry: unreadable(commit, error) };
  }
}

const nothing = { changes: [], ignored: [], bump: "none", isFirst: false, unreadable: undefined } as const;

function unreadable(commit: Commit, { diagnostics, sources }: Unreadable): ChangelogEntry {
  return { ...nothing, commit, unreadable: { diagnostics, sources } };
}

/** What changed between two versions; nothing where all their files say the same. */
function changesOf(first: Side, second: Side, today: string, input: PolicyInput | undefined): readonly Change[] {
  if (isSame(first, second)) return [];
  const [base, revision] = [first.project, second.project];
  const asked = askedByRules(base, revision);
  return [
    ...changesBetween(base.api, revision.api, today, input?.policy.grace, asked),
    ...changesOfRules(base, revision),
  ];
}

function isSame(...sides: readonly [Side, Side]): boolean {
  const [before, after] = sides.map(({ project }) => JSON.stringify([...project.inputs.values()]));
  return before === after;
}

/** Of the first version that can be read and the last, as if there were nothing between them. */
function wholeVerdict(
  first: Side | undefined,
  last: Side | undefined,
  today: string,
  uses: readonly Judged[],
  input: PolicyInput | undefined,
  options: SinceOptions,
): Verdict {
  const all = first === undefined || last === undefined ? [] : changesOf(first, last, today, input);
  const whole = judged(all, input?.policy, today);
  const recommendation = recommended(whole.changes, whole.ignored);
  const isChecked = options.checkVersion && first !== undefined && last !== undefined;
  return {
    recommendation,
    policy: input?.policy.file,
    ignored: whole.ignored,
    diagnostics: [
      ...(isChecked ? [checkVersion(first, last, recommendation.bump)] : []),
      ...(input === undefined ? [] : policyFindings(input.policy, [...uses, whole], today)),
    ],
    sources: new Map([
      ...(last?.project.sources ?? []),
      ...(input === undefined ? [] : [[input.policy.file, input.text] as const]),
    ]),
  };
}
