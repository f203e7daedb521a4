import { keywordFindings } from "../constraints/keyword-findings.ts";
import { documentFindings } from "../read/findings.ts";
import { analysisOf } from "../rules/analysis/index.ts";
import { checkExamples, checkRuleExamples } from "./examples.ts";
import { exit } from "./outcome.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { readProject } from "./project.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";
import { Timing } from "./timing.ts";

export interface LintOptions extends CommonOptions {
  readonly api?: string | undefined;
  readonly document?: string | undefined;
  readonly overlays?: readonly string[] | undefined;
}

/**
 * `covenant lint`: all that is wrong or doubtful with the specs of an API, examples included. Ends with 1 where that is
 * more than notes.
 */
export async function run(options: LintOptions, terminal: Terminal): Promise<number> {
  const timing = new Timing(terminal, options);
  const project = readProject({ ...options, phase: timing.phase });
  const { document, api, rules, sources } = project;
  const keywords = timing.phase("keywords", () => keywordFindings(document));
  const checked = await timing.wait("examples", () => checkExamples(document));
  const broken = await timing.wait("rules on examples", () => checkRuleExamples(api, rules, project.manifest.formats));
  // Rules that did not bind would make others look unused, or alone.
  const isBound = rules.diagnostics.every((one) => one.severity !== "error");
  const analysis = timing.phase("analysis", () => (isBound ? analysisOf(api, rules).diagnostics : []));
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
  ];
  printDiagnostics(diagnostics, sources, options, terminal, "out");
  if (options.format === "text" && !options.quiet) {
    terminal.out(`${checked.examples} examples, ${checked.failing} do not fit their schema\n`);
  }
  timing.print();
  return diagnostics.some((one) => one.severity !== "info") ? exit.findings : exit.fine;
}
