import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Changes, compareWith, compareWithHashes, hashOf, type Manifest, readManifest } from "../write/index.ts";
import { differenceJson, differenceText } from "./changes.ts";
import type { Making } from "./generate.ts";
import { generatorIdentity } from "./identity.ts";
import { shownPath } from "./inputs.ts";
import { settleInterrupted } from "./interrupted.ts";
import { type ApiManifest, readApiManifest } from "./manifest.ts";
import { exit } from "./outcome.ts";
import { findManifest, homeOf, outputFolder } from "./specs.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";
import { Timing } from "./timing.ts";

export interface CheckOptions extends CommonOptions, Omit<Making, "phase" | "cwd"> {
  readonly full?: boolean | undefined;
  /** Type-check the package's declarations too. */
  readonly types?: boolean | undefined;
}

/** `covenant check`: 0 where the package is what its specs say, else the difference and 1. Never writes. */
export async function run(options: CheckOptions, terminal: Terminal): Promise<number> {
  const timing = new Timing(terminal, options);
  await settleInterrupted(options, options, terminal);
  const verdict = await timing.wait("compare", () => verdictOn({ ...options, phase: (_, work) => work() }));
  const errors = options.types === true ? await timing.wait("types", () => typeErrors(options)) : [];
  const folder = shownPath(verdict.folder, options.cwd);
  if (options.format === "json") terminal.out(differenceJson(folder, verdict, errors));
  else if (!options.quiet || !verdict.isCurrent || errors.length > 0)
    terminal.out(differenceText(folder, verdict, errors));
  if (options.verbose) timing.print();
  return verdict.isCurrent && errors.length === 0 ? exit.fine : exit.findings;
}

async function typeErrors(options: CheckOptions) {
  const [{ make }, { typeErrorsIn }] = await Promise.all([import("./generate.ts"), import("./type-check.ts")]);
  return typeErrorsIn(make({ ...options, phase: (_, work) => work() }).files);
}

/** Whether a package is what its specs say, and how that was found out. */
export interface Verdict {
  readonly folder: string;
  readonly isCurrent: boolean;
  /** By hashes alone, or by generating in memory. */
  readonly by: "hashes" | "generating";
  /** What `generate` would change; undefined where nothing. */
  readonly changes: Changes | undefined;
}

/**
 * Compares a package with its specs and never writes. Where the hashes of inputs, generator and outputs are those of the
 * package's manifest, that is the answer; else, or where `full` asks for it, the package is generated in memory.
 */
async function verdictOn(options: Making & { readonly full?: boolean | undefined }): Promise<Verdict> {
  const quick = options.full === true ? undefined : await byHashes(options);
  if (quick !== undefined) return quick;
  const { make } = await import("./generate.ts");
  const { folder, files } = make(options);
  const changes = await compareWith(folder, files);
  const isCurrent = [changes.added, changes.changed, changes.removed, changes.unlisted].every(
    (list) => list.length === 0,
  );
  return { folder, isCurrent, by: "generating", changes: isCurrent ? undefined : changes };
}

async function byHashes(options: Making): Promise<Verdict | undefined> {
  if (options.document !== undefined || (options.overlays ?? []).length > 0) return undefined;
  const cwd = resolve(options.cwd ?? ".");
  const path = findManifest(options.api, cwd);
  const problems: unknown[] = [];
  const api = readApiManifest(path, readFileSync(path, "utf8"), (found) => problems.push(found));
  if (problems.length > 0) return undefined;
  const home = homeOf(dirname(path));
  const folder = options.out === undefined ? outputFolder(home, api.name) : resolve(cwd, options.out);
  const manifest = readManifest(folder);
  if (manifest === undefined || "broken" in manifest || manifest.generator !== generatorIdentity()) return undefined;
  if (!sameInputs(manifest, [path, ...filesOf(api).map((file) => resolve(dirname(path), file))], home))
    return undefined;
  const changes = await compareWithHashes(folder, manifest.outputs);
  const isSame = [changes.added, changes.changed, changes.removed, changes.unlisted].every((list) => list.length === 0);
  return isSame ? { folder, isCurrent: true, by: "hashes", changes: undefined } : undefined;
}

function filesOf({ document, overlays, rules }: ApiManifest): readonly string[] {
  return [document, ...overlays, ...(rules === undefined ? [] : [rules])].map(({ file }) => file);
}

/**
 * The package was made from exactly these files, and they are as they were. One made from more (a file that a `$ref` leads
 * to, another document, one more overlay) is generated to know.
 */
function sameInputs({ inputs }: Manifest, named: readonly string[], home: string): boolean {
  const paths = Object.keys(inputs);
  const files = new Set(named);
  return (
    paths.length === files.size &&
    paths.every((path) => {
      const file = resolve(home, path);
      return files.has(file) && existsSync(file) && hashOf(readFileSync(file)) === inputs[path];
    })
  );
}
