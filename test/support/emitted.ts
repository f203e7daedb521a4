import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { emitValidators } from "../../generator/emit/validators/index.ts";
import type { Api } from "../../generator/model/api.ts";
import type { BoundRules } from "../../generator/rules/bind.ts";
import type { Validator } from "../../generator/runtime/validator.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Writes an emitted package to a folder of its own and says where; the runtime is the built one. */
export function writeEmitted(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "covenant-test-"));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (!files.has("package.json")) writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  if (![...files.keys()].some((path) => path.startsWith("runtime/")))
    symlinkSync(join(root, "dist/runtime"), join(folder, "runtime"));
  return folder;
}

export async function importEmitted<Module>(folder: string, path: string): Promise<Module> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href)) as Module;
}

/** What checks a request, a call's parameters and answers: those of one emitted operation. */
export interface Operation {
  readonly request: Validator<unknown, unknown>;
  readonly parameters: Validator<unknown, unknown>;
  readonly responses: Readonly<Record<string, Validator<unknown, unknown>>>;
}

/** The validators of an API under these rules, emitted and loaded: by "METHOD /path". */
export async function emittedOperations(
  api: Api,
  rules: BoundRules["rules"] = new Map(),
): Promise<Readonly<Record<string, Operation | undefined>>> {
  const folder = writeEmitted(emitValidators(api, rules));
  return (await importEmitted<{ operations: Record<string, Operation> }>(folder, "operations.js")).operations;
}
