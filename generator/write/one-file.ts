import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Disk, realDisk } from "./disk.ts";

/** Writes one file as a whole or not at all; one that holds the text already is left alone. Says whether it was written. */
export async function writeOneFile(path: string, text: string, disk: Disk = realDisk): Promise<boolean> {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return false;
  const folder = dirname(path);
  await disk.makeFolder(folder);
  const next = join(folder, `.${basename(path)}.next`);
  try {
    // What a killed run has left.
    await disk.remove(next);
    await disk.write(next, text);
    await disk.rename(next, path);
  } catch (error) {
    await disk.remove(next).catch(() => {});
    throw error;
  }
  await disk.sync(folder);
  return true;
}
