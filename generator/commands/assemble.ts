import { basename, isAbsolute, relative, resolve } from "node:path";
import { type Diagnostic, InputError } from "../diagnostics.ts";
import { apiOf } from "../model/build.ts";
import type { Document } from "../read/document.ts";
import { readDocument } from "../read/openapi.ts";
import { bindRules, noRules } from "../rules/bind.ts";
import { type RulesFile, readRules } from "../rules/rules-file.ts";
import type { Inputs } from "./inputs.ts";
import type { ApiManifest, NamedFile } from "./manifest.ts";
import type { Phase, Project } from "./project.ts";
import { outputFolder } from "./specs.ts";

/** What a project is put together from. */
export interface Parts {
  readonly manifest: ApiManifest;
  readonly folder: string;
  /** The folder that paths which last are seen from, and that generated/ stands in. */
  readonly home: string;
}

/** Reads document and rules, and binds the rules. Throws InputError where one of them cannot be read, with what both lack. */
export function assembled({ manifest, folder, home }: Parts, inputs: Inputs, phase: Phase): Project {
  const problems: Diagnostic[] = [];
  const document = phase("read", () => gathering(problems, () => documentOf(manifest, inputs)));
  const { rules: named } = manifest;
  const rulesFile = named && phase("rules", () => gathering(problems, () => rulesOf(named, inputs)));
  const model = document && phase("model", () => apiOf(document));
  if (document === undefined || model === undefined || problems.length > 0) {
    throw new InputError([...problems, ...(document?.findings ?? []), ...(model?.diagnostics ?? [])]);
  }
  const { api } = model;
  const rules = rulesFile === undefined ? noRules : phase("bind", () => bindRules(rulesFile, api));
  const diagnostics = [...(document.findings ?? []), ...model.diagnostics, ...rules.diagnostics];
  const sources = inputs.texts;
  return {
    name: manifest.name,
    manifest,
    folder,
    out: outputFolder(home, manifest.name),
    document,
    api,
    rules,
    diagnostics,
    sources,
    inputs: lasting(home, inputs),
  };
}

/** The document, its overlays applied. A file that cannot be read is reported where the manifest names it. */
function documentOf({ document, overlays }: ApiManifest, inputs: Inputs): Document {
  const problems: Diagnostic[] = [];
  for (const { file, place } of [document, ...overlays]) gathering(problems, () => inputs.read(file, place));
  if (problems.length > 0) throw new InputError(problems);
  return readDocument({ file: document.file, overlays: overlays.map((one) => one.file), readText: inputs.readText });
}

function rulesOf({ file, place }: NamedFile, inputs: Inputs): RulesFile {
  return readRules(file, inputs.read(file, place));
}

/** The result of some work, or undefined where its input was wrong: then that joins the problems. */
function gathering<Result>(problems: Diagnostic[], work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.diagnostics);
    return undefined;
  }
}

function lasting(home: string, inputs: Inputs): ReadonlyMap<string, string> {
  return new Map(
    [...inputs.texts].map(([file, text]) => {
      const path = relative(home, resolve(inputs.cwd, file)).replaceAll("\\", "/");
      // A file from elsewhere goes by its name alone: where it stood says nothing on another machine.
      return [path.startsWith("../") || isAbsolute(path) ? basename(file) : path, text];
    }),
  );
}
