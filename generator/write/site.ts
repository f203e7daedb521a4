import { readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { isLink, isMissing, present } from "./disk.ts";
import { WriteRefused } from "./refusal.ts";

/** Where a package stands, and where the scratch of its writing goes. All absolute, links resolved. */
export interface Site {
  readonly folder: string;
  /** The new package while it is built. */
  readonly next: string;
  /** The old package on its way out. */
  readonly old: string;
  /** Holds the locks and the marker, next to the folder. */
  readonly beside: string;
  /** Says that `next` and `old` are ours, from before they exist until after they are gone. */
  readonly marker: string;
  /** The journal's scratch, and the locks where nothing can be created next to the folder. On the same disk as the package. */
  readonly inside: string;
}

/** The name of `inside`: never part of a package. */
export const SCRATCH = ".covenant-writing";

/** Names that others put into a package; whatever their depth, they stay where they are. */
export const CARRIED: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/**
 * The site of the package at `folder`, which need not exist. Where it is a link, the package is what the link points to. Scratch folders that
 * are links throw WriteRefused: files are removed there.
 */
export function siteOf(folder: string): Site {
  const real = followed(resolve(folder));
  const [beside, inside] = [`${real}.writing`, join(real, SCRATCH)];
  for (const path of [beside, inside]) if (isLink(path)) throw new WriteRefused({ kind: "in-the-way", path });
  return { folder: real, next: `${real}.next`, old: `${real}.old`, beside, marker: join(beside, "swap"), inside };
}

/** Whether a write of several files at once is under way in a folder, or did not come to its end: one look at the disk. */
export function isInterrupted(folder: string): boolean {
  return present(join(folder, SCRATCH));
}

/** Whether somebody is writing here, or was and did not come to the end. */
export function isBeingWritten(site: Site): boolean {
  return present(site.beside) || present(site.inside);
}

/** The relative posix path of what is in this folder, links resolved. Throws WriteRefused where it is elsewhere, or the folder itself. */
export function insideOf(home: Site, real: string): string {
  const path = relative(home.folder, real).split(sep).join("/");
  if (path === "" || path === ".." || path.startsWith("../") || join(home.folder, path) !== real)
    throw new WriteRefused({ kind: "elsewhere", path: real });
  return path;
}

/** Like realpath, also for what is missing: between two renames the target of a link is. */
export function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isMissing(error) || dirname(path) === path) throw error;
  }
  const parent = followed(dirname(path));
  const own = join(parent, basename(path));
  let target: string;
  try {
    target = readlinkSync(own);
  } catch {
    return own;
  }
  return followed(resolve(parent, target));
}
