import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { shownUrl } from "../web-address.ts";
import { addressKey, addressName } from "./address-key.ts";
import type { Known, Validators } from "./texts.ts";

/** What was read of a site the last time, in a folder that git ignores. */
export interface Cache {
  /** What an address held; undefined where nothing is known of it, or what is there is not what was written. */
  entry(address: string): Promise<Known | undefined>;
  /** Puts what was read in the place of all that was there, at once. Throws where the disk does. */
  keep(read: readonly (Known & { readonly address: string })[]): Promise<void>;
}

/** Without a folder nothing is known and nothing kept. */
export function cacheOf(folder: string | undefined, index: string): Cache {
  if (folder === undefined) return { entry: async () => undefined, keep: async () => {} };
  // Two sites may be on one host.
  const own = join(folder, new URL(index).host.replace(/[^a-z0-9.-]/g, "_"), addressName(index));
  const [next, old] = [`${own}.next`, `${own}.old`];
  return {
    async entry(address) {
      const name = addressName(address);
      // The old folder stands there where a run was killed between two renames.
      return (await entryIn(join(own, name), address)) ?? (await entryIn(join(old, name), address));
    },
    async keep(read) {
      await mkdir(dirname(own), { recursive: true });
      await rm(next, { recursive: true, force: true });
      await mkdir(next);
      for (const one of read) await writeFile(join(next, addressName(one.address)), written(one), { mode: 0o600 });
      // Where a run was killed between the two renames, the old folder is all that there is.
      if (existsSync(own)) {
        await rm(old, { recursive: true, force: true });
        await rename(own, old);
      }
      await rename(next, own);
      await rm(old, { recursive: true, force: true });
    },
  };
}

interface Head {
  /** For a reader of the file; what counts is the key. */
  readonly url: string;
  readonly key: string;
  readonly validators: Validators;
}

const form = "covenant-cache-1";

/** A line with the checksum of all that follows, a line of JSON, then the text as it came. */
function written({ address, text, validators }: Known & { readonly address: string }): string {
  const head: Head = { url: shownUrl(address), key: addressKey(address), validators };
  const rest = `${JSON.stringify(head)}\n${text}`;
  return `${form} ${checksum(rest)}\n${rest}`;
}

const largest = 65 * 2 ** 20;

async function entryIn(file: string, address: string): Promise<Known | undefined> {
  try {
    const found = await stat(file);
    if (!found.isFile() || found.size > largest) return undefined;
    const held = await readFile(file, "utf8");
    const end = held.indexOf("\n");
    const rest = held.slice(end + 1);
    if (held.slice(0, end) !== `${form} ${checksum(rest)}`) return undefined;
    const { key, validators } = JSON.parse(rest.slice(0, rest.indexOf("\n"))) as Head;
    return key === addressKey(address) ? { text: rest.slice(rest.indexOf("\n") + 1), validators } : undefined;
  } catch {
    return undefined;
  }
}

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
