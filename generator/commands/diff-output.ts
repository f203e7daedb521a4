import { statSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { resolve } from "node:path";
import { changesGithub } from "../report/changes-github.ts";
import { changesJson } from "../report/changes-json.ts";
import { changesJunit, type Failing } from "../report/changes-junit.ts";
import { changesMarkdown, commentBytes, jobSummaryBytes } from "../report/changes-markdown.ts";
import { changesSarif } from "../report/changes-sarif.ts";
import { changesSummary } from "../report/changes-summary.ts";
import { changesText } from "../report/changes-text.ts";
import type { LocatedChange } from "../report/located-changes.ts";
import type { Verdict } from "../report/verdict.ts";
import { findingsOf } from "../report/verdict-findings.ts";
import { verdictMarkdown } from "../report/verdict-markdown.ts";
import { verdictFindings, verdictText } from "../report/verdict-text.ts";
import { writeOneFile } from "../write/index.ts";
import { shownSide } from "./diff-input.ts";
import { shownPath } from "./inputs.ts";
import { refusals } from "./refusals.ts";
import { filesInRepository } from "./repository-files.ts";
import type { Terminal } from "./terminal.ts";
import { versionOf } from "./version.ts";

export type DiffFormat = "text" | "json" | "markdown" | "github" | "sarif" | "junit" | "html";

export interface DiffOutput {
  readonly base: string;
  readonly revision: string;
  readonly output: DiffFormat;
  /** The file that it is written to; undefined is stdout. */
  readonly file: string | undefined;
  readonly failing: Failing;
  /** What the changes come to, and what is to be said beside them. */
  readonly verdict: Verdict;
  readonly quiet: boolean;
  readonly cwd: string;
}

/**
 * Prints changes, or writes them to a file as a whole. For GitHub the job's summary is written as well, where one is wanted.
 * Throws InputError where something cannot be written.
 */
export async function putOut(
  changes: readonly LocatedChange[],
  options: DiffOutput,
  terminal: Terminal,
): Promise<void> {
  const { file, quiet, output, verdict } = options;
  const text = await printed(changes, options, file === undefined && terminal.colour);
  const line = () => changesSummary(changes, verdict.recommendation.bump);
  const summary = output === "text" ? `${line()}\n${verdictText(verdict)}` : "";
  const findings = output === "text" ? verdictFindings(verdict, file === undefined && terminal.colour) : "";
  if (file === undefined) terminal.out(text + (quiet ? "" : summary) + findings);
  else await putInto(file, text + summary + findings, line(), options, terminal);
  if (output === "github") await addToJobSummary(changes, verdict);
}

/** Writes an output to a file, as a whole, and says so with the line that sums it up. */
export async function putInto(
  file: string,
  text: string,
  line: string,
  { cwd, quiet }: Pick<DiffOutput, "cwd" | "quiet">,
  terminal: Terminal,
): Promise<void> {
  const path = resolve(cwd, file);
  const shown = shownPath(path, cwd);
  const isWritten = await refusals(shown, () => writeOneFile(path, text));
  if (!quiet) terminal.err(`${shown}: ${isWritten ? "written" : "unchanged"}; ${line}\n`);
}

async function printed(changes: readonly LocatedChange[], options: DiffOutput, colour: boolean): Promise<string> {
  const { verdict } = options;
  const fileOf = filesInRepository(options.cwd, process.env.GITHUB_WORKSPACE);
  switch (options.output) {
    case "text":
      return changesText(changes, colour);
    case "json":
      return changesJson(changes, verdict);
    case "markdown":
      return withVerdict(changes, verdict, commentBytes);
    case "github":
      return changesGithub(changes, fileOf, findingsOf(verdict));
    case "sarif":
      return changesSarif(changes, versionOf(), fileOf, verdict);
    case "junit":
      return changesJunit(changes, options.failing, verdict);
    case "html": {
      const { changesHtml } = await import("../report/changes-html.ts");
      const { base, revision, cwd } = options;
      return changesHtml(changes, { base: shownSide(base, cwd), revision: shownSide(revision, cwd) }, verdict);
    }
  }
}

/** The changes, with what they come to below; all of it fits. */
function withVerdict(changes: readonly LocatedChange[], verdict: Verdict, mostBytes: number): string {
  const below = verdictMarkdown(verdict);
  return changesMarkdown(changes, mostBytes - Buffer.byteLength(below), verdict.recommendation.bump) + below;
}

/** The file that GitHub names for a step's summary; it takes no more than 1 MiB, what stands there already included. */
async function addToJobSummary(changes: readonly LocatedChange[], verdict: Verdict): Promise<void> {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (path === undefined || path === "") return;
  const taken = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const text = `## What changed in the API\n\n${withVerdict(changes, verdict, jobSummaryBytes - taken)}\n`;
  await refusals("GITHUB_STEP_SUMMARY", () => appendFile(path, text));
}
