import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

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
