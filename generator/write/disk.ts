import { lstatSync, type Stats } from "node:fs";
import { appendFile, chmod, copyFile, link, mkdir, open, rename, rm, rmdir, unlink } from "node:fs/promises";

/** Everything that `write/` does to a disk, so that a test can make any one of it fail, or stop there. Reading is done directly. */
export interface Disk {
  /** A folder with its ancestors; fine where it exists. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** A new file, on the disk when this returns; fails where one exists. */
  readonly write: (path: string, text: string) => Promise<void>;
  /** Behind what a pipe, a device or a stream has already. */
  readonly append: (path: string, text: string) => Promise<void>;
  /** Who may read and write a file. */
  readonly allow: (path: string, mode: number) => Promise<void>;
  readonly link: (from: string, to: string) => Promise<void>;
  /** A new file with the bytes of another, on the disk when this returns. */
  readonly copy: (from: string, to: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A file; fine where there is none. */
  readonly remove: (path: string) => Promise<void>;
  /** A folder and all in it; fine where there is none. */
  readonly removeTree: (path: string) => Promise<void>;
  /** A folder, if it is empty. */
  readonly removeEmpty: (path: string) => Promise<void>;
  /** Brings the names in a folder to the disk, where the system can. */
  readonly sync: (folder: string) => Promise<void>;
}

export const realDisk: Disk = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  write: (path, text) => synced(path, "wx", (file) => file.writeFile(text)),
  append: (path, text) => appendFile(path, text),
  allow: chmod,
  link,
  copy: async (from, to) => {
    await copyFile(from, to);
    await synced(to, "r+", async () => {});
  },
  rename,
  remove: (path) => unlink(path).catch(unless("ENOENT")),
  removeTree: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  removeEmpty: (path) => rmdir(path).catch(unless("ENOENT", "ENOTEMPTY", "EEXIST", "ENOTDIR")),
  // Windows does not open folders, some network disks do not sync them: there the names reach the disk when they do.
  sync: (folder) => synced(folder, "r", async () => {}).catch(unless("EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP")),
};

/** Whether anything stands there, a dangling link included. */
export function present(path: string): boolean {
  return statusOf(path) !== undefined;
}

/** Whether a folder stands there; a link to one is none. */
export function isFolder(path: string): boolean {
  return statusOf(path)?.isDirectory() === true;
}

/** Whether an error says that the path does not exist. */
export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}

export function isLink(path: string): boolean {
  return statusOf(path)?.isSymbolicLink() === true;
}

function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

type Handle = Awaited<ReturnType<typeof open>>;

async function synced(path: string, flags: string, fill: (file: Handle) => Promise<void>): Promise<void> {
  const file = await open(path, flags);
  try {
    await fill(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

function unless(...codes: readonly string[]): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!codes.includes(error.code ?? "")) throw error;
  };
}
