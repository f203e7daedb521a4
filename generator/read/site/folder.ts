import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { isHtml, utf8 } from "../answer.ts";
import { tooLarge } from "../http/request.ts";
import { Unreadable } from "../http/unreadable.ts";
import { isUrl } from "../web-address.ts";
import type { Texts } from "./texts.ts";

/** The index of a site that lies in a folder. */
export interface FolderIndex {
  readonly file: string;
  /** The folder that paths of the site begin at. */
  readonly root: string;
}

/**
 * The index of a folder: the file itself that is given, `llms.txt` in it, or what lies there at the index's path within its site.
 * Where a file lies at the end of that path, the site begins in front of it.
 */
export async function indexFile(given: string, path = "/llms.txt"): Promise<FolderIndex> {
  const way = plainPath(path) ?? "/llms.txt";
  const own = (await isFile(given)) ? given : join(given, "llms.txt");
  const isWhole = !(await isFile(own)) && (await isFile(join(given, way)));
  const file = isWhole ? join(given, way) : own;
  return { file, root: file.endsWith(join(way)) ? file.slice(0, -way.length) || sep : dirname(file) };
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

/** The texts of a site as they lie in a folder: each at the path of its address, whichever host that has. */
export function folderTexts({ file: index, root }: FolderIndex): Texts {
  const shown = (address: string) => (address === index ? index : (fileOf(address, root) ?? address));
  return {
    shown,
    requests: () => 0,
    close: () => {},
    async read(address, most, stop) {
      stop.throwIfAborted();
      const file = address === index ? index : fileOf(address, root);
      if (file === undefined || !(await isWithin(root, file))) throw new Unreadable("it is not in the folder");
      const bytes = await bytesOf(file, most);
      const text = utf8(bytes);
      if (text === undefined) throw new Unreadable("it is not UTF-8 text");
      return { text, isHtml: isHtml(text), isUnchanged: false, address, validators: { of: "" } };
    },
  };
}

function fileOf(address: string, root: string): string | undefined {
  const plain = plainPath(isUrl(address) ? new URL(address).pathname : (/^[^?#]*/.exec(address)?.[0] ?? ""));
  return plain === undefined ? undefined : join(root, plain);
}

/** A path as a disk has it; undefined where none can. */
function plainPath(path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path);
    return /[\0\\]/.test(plain) ? undefined : plain;
  } catch {
    return undefined;
  }
}

/** Whether a file is in a folder, also once links are followed. One that is not there is found out on reading. */
async function isWithin(root: string, file: string): Promise<boolean> {
  const [folder, target] = await Promise.all([root, file].map((one) => realpath(one).catch(() => resolve(one))));
  const way = relative(folder ?? "", target ?? "");
  return way !== ".." && !way.startsWith(`..${sep}`) && resolve(folder ?? "", way) === target;
}

async function bytesOf(file: string, most: number): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new Unreadable("it is no file");
    if (found.size > most) throw tooLarge(most);
    return await readFile(file);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw new Unreadable("there is no such file");
    throw new Unreadable(`the file cannot be read (${code ?? "unknown"})`);
  }
}
