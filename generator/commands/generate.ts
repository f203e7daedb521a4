import { relative, resolve } from "node:path";
import { type Diagnostic, diagnostic } from "../diagnostics.ts";
import { emitPackage } from "../emit/index.ts";
import { type Changes, type Hashes, hashOf, manifestOf, recover, writePackage } from "../write/index.ts";
import { generatorIdentity } from "./identity.ts";
import { openProject, type Phase, type Project } from "./project.ts";

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

/** Reads the specs and makes the package in memory. Throws InputError where anything read is wrong. */
export function make(options: Making): Made {
  const project = openProject(options);
  const { api, rules, manifest } = project;
  const { files, wide } = emitPackage({ api, rules, names: manifest.package }, options.phase);
  const tooWide = wide.map((one) => {
    const operation = [...api.operations, ...api.webhooks].find(({ key }) => key === one.operation);
    const place = operation === undefined ? null : api.document.origin(operation.pointer);
    return diagnostic("types-too-wide", { at: one.at, variants: one.variants, operation: one.operation }, place);
  });
  const folder = options.out === undefined ? project.out : resolve(options.cwd ?? ".", options.out);
  return { project, folder, files, inputs: inputHashes(project), diagnostics: [...project.diagnostics, ...tooWide] };
}

/** Writes a package that was made; an interrupted earlier write is finished or undone first. */
export async function put(made: Made): Promise<Changes> {
  await recover(made.folder);
  return writePackage(made.folder, made.files, manifestOf(made.files, made.inputs, generatorIdentity()));
}

function inputHashes(project: Project): Hashes {
  return Object.fromEntries([...project.inputs].map(([path, text]) => [path, hashOf(text)]));
}

export function shownFolder(folder: string, cwd: string): string {
  return relative(resolve(cwd), folder).replaceAll("\\", "/") || ".";
}
