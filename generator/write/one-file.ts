import { accessSync, constants, existsSync, readFileSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Disk, isLink, realDisk } from "./disk.ts";

/**
 * Writes one file as a whole or not at all; one that holds the text already is left alone. A link is followed, and who may read
 * the file stays. What is no file (a pipe, a terminal, a device) is written to as a stream. Says whether it was written.
 */
export async function writeOneFile(path: string, text: string, disk: Disk = realDisk): Promise<boolean> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
  // Another name of an open file, /dev/stdout among them, must not be replaced under who writes to it.
  if (found !== undefined && (!found.isFile() || /^\/(dev|proc)\//.test(path))) {
    await disk.append(path, text);
    return true;
  }
  const target = found === undefined ? lastOf(path) : realpathSync(path);
  if (found !== undefined && readFileSync(target, "utf8") === text) return false;
  const folder = dirname(target);
  await disk.makeFolder(folder);
  const next = join(folder, `.${basename(target)}.next`);
  try {
    // What a killed run has left.
    await disk.remove(next);
    await disk.write(next, text);
    if (found !== undefined) await disk.allow(next, found.mode & 0o7777);
    await disk.rename(next, target);
  } catch (error) {
    await disk.remove(next).catch(() => {});
    throw error;
  }
  await disk.sync(folder);
  return true;
}

/** Throws where it is plain that a file cannot be written: so that it is known before what is to be told in it is done. */
export function mayWriteOneFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
  if (found !== undefined && !found.isFile()) return;
  let folder = dirname(found === undefined ? lastOf(path) : realpathSync(path));
  while (statSync(folder, { throwIfNoEntry: false }) === undefined) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error("it is no folder"), { code: "ENOTDIR" });
  accessSync(folder, constants.W_OK | constants.X_OK);
}

/** Where links that lead to nothing yet lead. */
function lastOf(path: string): string {
  let at = path;
  for (let links = 0; links < 40 && isLink(at) && !existsSync(at); links++) at = resolve(dirname(at), readlinkSync(at));
  return at;
}
