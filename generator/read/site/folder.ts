import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { isHtml, utf8 } from "../answer.ts";
import { tooLarge } from "../http/request.ts";
import { Unreadable } from "../http/unreadable.ts";
import { isUrl } from "../web-address.ts";
import type { Texts } from "./texts.ts";

/** The index of a folder: `llms.txt` in it, or the file itself that is given. */
export async function indexFile(given: string): Promise<string> {
  const found = await stat(given).catch(() => undefined);
  return found?.isFile() ? given : join(given, "llms.txt");
}

/** The texts of a site as they lie in a folder: each at the path of its address, whichever host that has. */
export function folderTexts(index: string): Texts {
  const root = dirname(index);
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
  const path = isUrl(address) ? new URL(address).pathname : (/^[^?#]*/.exec(address)?.[0] ?? "");
  try {
    const plain = decodeURIComponent(path);
    return /[\0\\]/.test(plain) ? undefined : join(root, plain);
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
