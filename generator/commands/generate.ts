import { resolve } from "node:path";
import { keywordFindings } from "../constraints/keyword-findings.ts";
import { type Diagnostic, diagnostic, InputError } from "../diagnostics.ts";
import { emitPackage } from "../emit/index.ts";
import { type Changes, type Hashes, hashOf, manifestOf, recover, writePackage } from "../write/index.ts";
import { changesJson, changesText } from "./changes.ts";
import { generatorIdentity } from "./identity.ts";
import { shownPath } from "./inputs.ts";
import { settleInterrupted } from "./interrupted.ts";
import { exit } from "./outcome.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { openProject, type Phase, type Project } from "./project.ts";
import { refusals } from "./refusals.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";
import { Timing } from "./timing.ts";

export interface Making {
  readonly api?: string | undefined;
  readonly document?: string | undefined;
  readonly overlays?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly cwd?: string | undefined;
  readonly phase: Phase;
}

export interface Made {
  readonly project: Project;
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
  readonly inputs: Hashes;
  readonly diagnostics: readonly Diagnostic[];
}

/** `covenant generate`: reads the specs, makes the package, writes it as a whole, and says what changed. */
export async function run(options: CommonOptions & Omit<Making, "phase" | "cwd">, terminal: Terminal): Promise<number> {
  const timing = new Timing(terminal, options);
  await settleInterrupted(options, options, terminal);
  const made = make({ ...options, phase: timing.phase });
  const folder = shownPath(made.folder, options.cwd);
  const changes = await timing.wait("write", () => refusals(folder, () => put(made)));
  if (options.format === "json") {
    terminal.out(changesJson(folder, changes, made.diagnostics, made.project.sources));
  } else {
    const shown = made.diagnostics.filter((one) => one.severity !== "info" || options.verbose);
    if (shown.length > 0) printDiagnostics(shown, made.project.sources, options, terminal);
    if (!options.quiet) terminal.out(changesText(folder, changes, options.verbose));
  }
  timing.print();
  return exit.fine;
}

/** Reads the specs and makes the package in memory. Throws InputError where anything read is wrong. */
export function make(options: Making): Made {
  const project = openProject(options);
  const folder = options.out === undefined ? project.out : resolve(options.cwd ?? ".", options.out);
  return packageOf(project, folder, options.phase);
}

/** Makes the package of an API that was read. Throws InputError where one of its keywords is wrong. */
export function packageOf(project: Project, folder: string, phase: Phase): Made {
  const { api } = project;
  const { files, wide, keywords } = emitted(project, phase);
  const tooWide = wide.map((one) => {
    const operation = [...api.operations, ...api.webhooks].find(({ key }) => key === one.operation);
    const place = operation === undefined ? null : api.document.origin(operation.pointer);
    return diagnostic("types-too-wide", { at: one.at, variants: one.variants, operation: one.operation }, place);
  });
  const diagnostics = [...project.diagnostics, ...keywords, ...tooWide];
  return { project, folder, files, inputs: inputHashes(project), diagnostics };
}

/** The package of an API that was read, and what is to be said of its keywords. Throws InputError where one of these is wrong. */
export function emitted(project: Project, phase: Phase) {
  const { api, rules, manifest, diagnostics, sources } = project;
  const keywords = phase("keywords", () => keywordFindings(api.document));
  if (keywords.some((one) => one.severity === "error")) throw new InputError([...diagnostics, ...keywords], sources);
  return { ...emitPackage({ api, rules, names: manifest.package, formats: manifest.formats }, phase), keywords };
}

/** Writes a package that was made; an interrupted earlier write is finished or undone first. */
export async function put(made: Made): Promise<Changes> {
  await recover(made.folder);
  return writePackage(made.folder, made.files, manifestOf(made.files, made.inputs, generatorIdentity()));
}

function inputHashes(project: Project): Hashes {
  return Object.fromEntries([...project.inputs].map(([path, text]) => [path, hashOf(text)]));
}
