import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { runtimeFolder } from "../emit/package/runtime.ts";

/** Emitted modules, loaded from a folder that is gone again: `import(path)` while it is there. */
export async function loaded<Result>(
  files: ReadonlyMap<string, string>,
  work: (load: <Module>(path: string) => Promise<Module>) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "covenant-"));
  try {
    for (const [path, text] of files) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    // A junction needs no privilege on Windows; elsewhere the kind is ignored.
    symlinkSync(runtimeFolder, join(folder, "runtime"), "junction");
    return await work(async (path) => await import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
