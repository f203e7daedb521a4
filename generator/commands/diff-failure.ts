import { existsSync, readFileSync, statSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { resolve } from "node:path";
import { diagnostic, InputError } from "../diagnostics.ts";
import { changesGithub } from "../report/changes-github.ts";
import { failureJunit } from "../report/failure-junit.ts";
import { failureMarkdown } from "../report/failure-markdown.ts";
import { failureSarif } from "../report/failure-sarif.ts";
import { inert } from "../report/inert.ts";
import { diagnosticsJson } from "../report/json.ts";
import { findingsOf, type VerdictFinding } from "../report/verdict-findings.ts";
import { writeOneFile } from "../write/index.ts";
import type { DiffOutput } from "./diff-output.ts";
import { shownPath } from "./inputs.ts";
import { filesInRepository } from "./repository-files.ts";
import type { Terminal } from "./terminal.ts";
import { versionOf } from "./version.ts";

/**
 * Runs a comparison. What keeps it from being made is put out in the form that its changes would have had, so that no report is
 * missing, left over from before, or looks clean; and is thrown on, to be told in words.
 */
export async function orFailure(
  options: Pick<DiffOutput, "output" | "file" | "quiet" | "cwd">,
  terminal: Terminal,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const told = error instanceof InputError ? error : bug(error);
    const report = reportOf(told, options);
    const isWritten = report !== undefined && (await isPut(report, options, terminal));
    // Whoever catches it prints what is wrong with an input in JSON, and a bug in words.
    const isPrinted = isWritten || (options.output === "json" && error instanceof InputError);
    if (report !== undefined && !isPrinted) terminal.out(report);
    if (options.output === "github") await addToJobSummary(findingsOf(told));
    throw error;
  }
}

function bug(error: unknown): InputError {
  const reason = inert(error instanceof Error ? error.message : String(error), 200);
  return new InputError([diagnostic("diff-bug", { reason }, null)]);
}

/** What is put out of a failure; text and HTML have no form of their own for it. */
function reportOf({ diagnostics, sources }: InputError, { output, cwd }: Pick<DiffOutput, "output" | "cwd">) {
  const findings = findingsOf({ diagnostics, sources });
  const fileOf = filesInRepository(cwd, process.env.GITHUB_WORKSPACE);
  switch (output) {
    case "json":
      return diagnosticsJson(diagnostics, sources);
    case "markdown":
      return failureMarkdown(findings);
    case "github":
      return changesGithub([], fileOf, findings);
    case "sarif":
      return failureSarif(findings, versionOf(), fileOf);
    case "junit":
      return failureJunit(findings);
    default:
      return undefined;
  }
}

/** How a report of ours begins, as no document does. */
const beginnings = {
  json: /^\{\n {2}"(breaking|diagnostics|since)":/,
  markdown: /^(\*\*|No changes of the API\.\n|# Changelog\n)/,
  sarif: /^\{\n {2}"\$schema": "https:\/\/docs\.oasis-open\.org\/sarif\//,
  junit: /^<\?xml [^>]*>\n<testsuites name="covenant diff"/,
} as const;

/** Writes a report to the file of the output, in place of nothing or of an earlier one: what else stands there may be what is compared. */
async function isPut(report: string, options: Parameters<typeof orFailure>[0], terminal: Terminal): Promise<boolean> {
  const { output, file, cwd, quiet } = options;
  // Annotations are read where they are printed.
  if (file === undefined || output === "github" || output === "text" || output === "html") return false;
  const path = resolve(cwd, file);
  try {
    const isTaken = existsSync(path) && statSync(path).isFile() && statSync(path).size > 0;
    if (isTaken && !beginnings[output].test(readFileSync(path, "utf8").slice(0, 1_000))) return false;
    await writeOneFile(path, report);
  } catch {
    // That it cannot be written is not what is wrong.
    return false;
  }
  if (!quiet && output !== "json") terminal.err(`${shownPath(path, cwd)}: written; not compared\n`);
  return true;
}

async function addToJobSummary(findings: readonly VerdictFinding[]): Promise<void> {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (path === undefined || path === "") return;
  await appendFile(path, `## What changed in the API\n\n${failureMarkdown(findings)}\n`).catch(() => {});
}
