import { keywordFindings } from "../constraints/keyword-findings.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { documentFindings } from "../read/findings.ts";
import { analysisOf } from "../rules/analysis/index.ts";
import { sourced } from "../rules/sources/lock.ts";
import { lockFindings } from "../rules/sources/lock-findings.ts";
import { checkExamples, checkRuleExamples } from "./examples.ts";
import { settleInterrupted } from "./interrupted.ts";
import { exit } from "./outcome.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { readProject } from "./project.ts";
import { openLock } from "./sources-lock.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";
import { Timing } from "./timing.ts";

export interface LintOptions extends CommonOptions {
  readonly api?: string | undefined;
  readonly document?: string | undefined;
  readonly overlays?: readonly string[] | undefined;
  /** Rules whose source has changed since count as well. */
  readonly strict?: boolean | undefined;
}

/**
 * `covenant lint`: all that is wrong or doubtful with the specs of an API, examples included. Ends with 1 where that is
 * more than notes; a source that has changed upstream is nobody's mistake, and counts where `strict` is asked for.
 */
export async function run(options: LintOptions, terminal: Terminal): Promise<number> {
  const timing = new Timing(terminal, options);
  await settleInterrupted(options, options, terminal);
  const project = readProject({ ...options, phase: timing.phase });
  const { document, api, rules } = project;
  const keywords = timing.phase("keywords", () => keywordFindings(document));
  const checked = await timing.wait("examples", () => checkExamples(document));
  const broken = await timing.wait("rules on examples", () => checkRuleExamples(api, rules, project.manifest.formats));
  // Rules that did not bind would make others look unused, or alone.
  const isBound = rules.diagnostics.every((one) => one.severity !== "error");
  const analysis = timing.phase("analysis", () => (isBound ? analysisOf(api, rules).diagnostics : []));
  const lock = project.manifest.rules === undefined ? undefined : openLock(project.folder, options.cwd);
  const moved = lock !== undefined && isBound ? lockFindings(lock, sourced(rules.rules), project.name) : [];
  const sources = lock === undefined ? project.sources : new Map([...project.sources, [lock.file, lock.text]]);
  // What reading noticed is among the findings of the document as well.
  const read = new Set(document.findings ?? []);
  const rest = project.diagnostics.filter((one) => !read.has(one));
  const diagnostics = [
    ...documentFindings(document),
    ...rest,
    ...analysis,
    ...keywords,
    ...checked.diagnostics,
    ...broken,
    ...(lock?.diagnostics ?? []),
    ...moved,
  ];
  printDiagnostics(diagnostics, sources, options, terminal, "out");
  if (options.format === "text" && !options.quiet) {
    terminal.out(`${checked.examples} examples, ${checked.failing} do not fit their schema\n`);
  }
  timing.print();
  const counts = (one: Diagnostic) =>
    one.severity !== "info" && (options.strict === true || one.code !== "source-unconfirmed");
  return diagnostics.some(counts) ? exit.findings : exit.fine;
}
