import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Disk, realDisk } from "./disk.ts";

/** Writes one file as a whole or not at all; one that holds the text already is left alone. Says whether it was written. */
export async function writeOneFile(path: string, text: string, disk: Disk = realDisk): Promise<boolean> {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return false;
  const folder = dirname(path);
  await disk.makeFolder(folder);
  // Another process may be writing the same file: each has a name of its own beside it, and the last one stands.
  const next = join(folder, `.${basename(path)}.${process.pid}.next`);
  try {
    await disk.write(next, text);
    await disk.rename(next, path);
  } catch (error) {
    await disk.remove(next).catch(() => {});
    throw error;
  }
  await disk.sync(folder);
  return true;
}
