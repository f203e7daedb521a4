import { basename, dirname, extname, resolve } from "node:path";
import { type Diagnostic, InputError } from "../diagnostics.ts";
import type { Api } from "../model/api.ts";
import { wordsOf } from "../model/words.ts";
import type { Document } from "../read/document.ts";
import type { BoundRules } from "../rules/bind.ts";
import { assembled } from "./assemble.ts";
import { type Inputs, inputsIn, shownPath } from "./inputs.ts";
import { type ApiManifest, type NamedFile, readApiManifest } from "./manifest.ts";
import { findManifest, homeOf, outputFolder } from "./specs.ts";

export interface ProjectOptions {
  /** The name of a folder under specs/, or a path to a folder or to its api.yaml. */
  readonly api?: string | undefined;
  /** A document in place of the manifest's; without `api` a document alone, without rules. */
  readonly document?: string | undefined;
  /** Overlays of `document`, or else laid over those of the manifest. */
  readonly overlays?: readonly string[] | undefined;
  readonly cwd?: string | undefined;
  /** Told when a phase begins and runs it, so that it can be timed. */
  readonly phase?: Phase | undefined;
}

export type Phase = <Result>(name: string, work: () => Result) => Result;

/** An API as it was read: its document, its model, its rules, and every text they came from. */
export interface Project {
  readonly name: string;
  readonly manifest: ApiManifest;
  /** Absolute path of the folder of the specs. */
  readonly folder: string;
  /** Absolute path of the folder the package goes to, unless another is asked for. */
  readonly out: string;
  readonly document: Document;
  readonly api: Api;
  readonly rules: BoundRules;
  /** What reading, model and rules found, in this order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every text that was read, by the path it is shown under: what places are found in. */
  readonly sources: ReadonlyMap<string, string>;
  /** The same by paths that do not depend on the working directory (from the folder that holds specs/): for hashes. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** Reads an API for a command that builds on it. Throws InputError, with everything found at once, where any of it is an error. */
export function openProject(options: ProjectOptions = {}): Project {
  const project = readProject(options);
  const { diagnostics, sources } = project;
  if (diagnostics.some((one) => one.severity === "error")) throw new InputError(diagnostics, sources);
  return project;
}

/**
 * Reads an API and keeps what is wrong with it among its diagnostics, for a command that reports them. Throws InputError
 * where there is nothing to go on with: no manifest, no document, a rules file that cannot be parsed.
 */
export function readProject(options: ProjectOptions = {}): Project {
  const cwd = resolve(options.cwd ?? ".");
  return readProjectFrom(options, inputsIn(cwd));
}

/** The same from inputs that may be read from elsewhere than the disk; `manifest` is where the API's is, if that is known. */
export function readProjectFrom(options: ProjectOptions, inputs: Inputs, manifest?: string): Project {
  try {
    return options.api === undefined && options.document !== undefined
      ? documentAlone(options, options.document, inputs)
      : apiProject(options, inputs, manifest ?? findManifest(options.api, inputs.cwd));
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.diagnostics, inputs.texts);
    throw error;
  }
}

function apiProject(options: ProjectOptions, inputs: Inputs, path: string): Project {
  const { cwd } = inputs;
  const file = shownPath(path, cwd);
  const problems: Diagnostic[] = [];
  const manifest = readApiManifest(file, inputs.read(file), (found) => problems.push(found));
  if (problems.length > 0) throw new InputError(problems);
  const given = (options.overlays ?? []).map((one) => argument(one, cwd));
  const document = options.document === undefined ? manifest.document : argument(options.document, cwd);
  const overlays = options.document === undefined ? [...manifest.overlays, ...given] : given;
  const folder = dirname(path);
  const parts = { manifest: { ...manifest, document, overlays }, folder, home: homeOf(folder) };
  return assembled(parts, inputs, options.phase ?? untimed);
}

/** A document without a manifest: it is named by its title. */
function documentAlone(options: ProjectOptions, path: string, inputs: Inputs): Project {
  const document = argument(path, inputs.cwd);
  const overlays = (options.overlays ?? []).map((one) => argument(one, inputs.cwd));
  const folder = dirname(resolve(inputs.cwd, path));
  const unnamed = { name: "", version: "0.1.0", description: "" };
  const manifest = {
    name: "",
    package: unnamed,
    document,
    overlays,
    rules: undefined,
    formats: "requests" as const,
    upstream: undefined,
  };
  const project = assembled({ manifest, folder, home: folder }, inputs, options.phase ?? untimed);
  const { title } = project.api;
  const name = [title, basename(path, extname(path)), "api"]
    .map((one) => wordsOf(one).join("-").toLowerCase())
    .find(Boolean) as string;
  const description = `Types, client and validators for ${title || name}.`;
  return {
    ...project,
    name,
    manifest: { ...manifest, name, package: { ...unnamed, name, description } },
    out: outputFolder(inputs.cwd, name),
  };
}

function argument(path: string, cwd: string): NamedFile {
  return { file: shownPath(path, cwd), place: undefined };
}

const untimed: Phase = (_, work) => work();
