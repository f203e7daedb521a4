import {
  type BrokenManifest,
  type Files,
  type Hashes,
  hashesOf,
  MANIFEST,
  type Manifest,
  readManifest,
} from "./manifest.ts";
import { siteOf } from "./site.ts";
import { hashesIn, namesIn } from "./survey.ts";

/** From what stands in a folder to what should. Paths are sorted; the manifest itself is not counted. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Of the changed and removed ones, those that somebody edited by hand after they were generated: that edit is lost. */
  readonly edited: readonly string[];
  /** Files that no manifest lists and that would be lost: writing refuses while there are any, so it always returns none. */
  readonly unlisted: readonly string[];
  readonly unchanged: number;
}

/** What writing `files` to `folder` would do. Never writes. */
export async function compareWith(folder: string, files: Files): Promise<Changes> {
  return compareWithHashes(folder, hashesOf(files));
}

/** The same, where only the hashes of the wanted files are known: with `manifest.outputs`, whether a package is still as generated. */
export async function compareWithHashes(folder: string, wanted: Hashes): Promise<Changes> {
  const real = siteOf(folder).folder;
  return changesBetween(hashesIn(real, namesIn(real)), listedBy(readManifest(real)), wanted);
}

/** What a manifest lists; nothing where it is missing or broken, so that every file then counts as somebody's own. */
export function listedBy(manifest: Manifest | BrokenManifest | undefined): Hashes {
  return manifest === undefined || "broken" in manifest ? {} : manifest.outputs;
}

/** `found` is what stands there (undefined: not an ordinary file), `listed` what was generated, `wanted` what should stand there. */
export function changesBetween(
  found: ReadonlyMap<string, string | undefined>,
  listed: Hashes,
  wanted: Hashes,
): Changes {
  const added: string[] = [];
  const changed: string[] = [];
  const removed: string[] = [];
  const edited: string[] = [];
  const unlisted: string[] = [];
  let unchanged = 0;
  for (const path of Object.keys(wanted)) if (!found.has(path)) added.push(path);
  for (const [path, hash] of found) {
    if (path === MANIFEST) continue;
    const isListed = Object.hasOwn(listed, path);
    const isWanted = Object.hasOwn(wanted, path);
    if (isWanted && hash === wanted[path]) {
      unchanged++;
      continue;
    }
    if (isWanted) changed.push(path);
    else if (isListed) removed.push(path);
    if (!isListed) unlisted.push(path);
    else if (hash !== listed[path]) edited.push(path);
  }
  return { added: added.sort(), changed, removed, edited, unlisted, unchanged };
}
