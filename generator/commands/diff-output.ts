import { statSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { changesGithub } from "../report/changes-github.ts";
import { changesJson } from "../report/changes-json.ts";
import { changesJunit, type IsFinding } from "../report/changes-junit.ts";
import { changesMarkdown, jobSummaryBytes } from "../report/changes-markdown.ts";
import { changesSarif } from "../report/changes-sarif.ts";
import { changesSummary, changesText } from "../report/changes-text.ts";
import type { LocatedChange } from "../report/located-changes.ts";
import { writeOneFile } from "../write/index.ts";
import { shownPath } from "./inputs.ts";
import { refusals } from "./refusals.ts";
import type { Terminal } from "./terminal.ts";
import { versionOf } from "./version.ts";

export type DiffFormat = "text" | "json" | "markdown" | "github" | "sarif" | "junit" | "html";

export interface DiffOutput {
  readonly base: string;
  readonly revision: string;
  readonly output: DiffFormat;
  /** The file that it is written to; undefined is stdout. */
  readonly file: string | undefined;
  readonly isFinding: IsFinding;
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
  const { file, quiet, cwd, output } = options;
  const text = await printed(changes, options, file === undefined && terminal.colour);
  const summary = `${changesSummary(changes.map(({ change }) => change))}\n`;
  if (file === undefined) {
    terminal.out(text);
    if (output === "text" && !quiet) terminal.out(summary);
  } else {
    const path = resolve(cwd, file);
    const shown = shownPath(path, cwd);
    const isWritten = await refusals(shown, () => writeOneFile(path, output === "text" ? text + summary : text));
    if (!quiet) terminal.err(`${shown}: ${isWritten ? "written" : "unchanged"}; ${summary}`);
  }
  if (output === "github") await addToJobSummary(changes);
}

async function printed(changes: readonly LocatedChange[], options: DiffOutput, colour: boolean): Promise<string> {
  switch (options.output) {
    case "text":
      return changesText(changes, colour);
    case "json":
      return changesJson(changes);
    case "markdown":
      return changesMarkdown(changes);
    case "github":
      return changesGithub(changes, folderInRepository(options.cwd));
    case "sarif":
      return changesSarif(changes, versionOf(), folderInRepository(options.cwd));
    case "junit":
      return changesJunit(changes, options.isFinding);
    case "html": {
      const { changesHtml } = await import("../report/changes-html.ts");
      return changesHtml(changes, options);
    }
  }
}

/** Where the command runs, from the root of what GitHub has checked out; "" elsewhere. */
function folderInRepository(cwd: string): string {
  const root = process.env.GITHUB_WORKSPACE;
  if (root === undefined || root === "") return "";
  const folder = relative(root, cwd).split(sep).join("/");
  return folder.startsWith("..") ? "" : folder;
}

/** The file that GitHub names for a step's summary; it takes no more than 1 MiB, what stands there already included. */
async function addToJobSummary(changes: readonly LocatedChange[]): Promise<void> {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (path === undefined || path === "") return;
  const taken = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const text = `## What changed in the API\n\n${changesMarkdown(changes, jobSummaryBytes - taken)}\n`;
  await refusals("GITHUB_STEP_SUMMARY", () => appendFile(path, text));
}
