import { join } from "node:path";
import type { Changes } from "./changes.ts";
import type { Files, Manifest } from "./manifest.ts";
import { writeOneFile } from "./one-file.ts";
import { writePackage } from "./write-package.ts";

/** TEMPORARY. */
export async function writeTogether(one: {
  home: string;
  files: ReadonlyMap<string, string>;
  folder: string;
  package: Files;
  manifest: Manifest;
}): Promise<{ changes: Changes; written: readonly string[] }> {
  const written: string[] = [];
  for (const [path, text] of one.files) if (await writeOneFile(join(one.home, path), text)) written.push(path);
  return { changes: await writePackage(one.folder, one.package, one.manifest), written };
}
