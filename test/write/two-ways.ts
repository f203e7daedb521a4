import { expect } from "vitest";
import type { Disk } from "../../generator/write/disk.ts";
import { type Changes, type Refusal, WriteRefused, writePackage } from "../../generator/write/index.ts";
import { brokenDisk } from "./broken-disk.ts";
import { type Package, packageOf } from "./package-folder.ts";

/** Two packages: the second changes a file of the first, removes one, adds one and keeps one. */
export const first = packageOf({ "index.js": "1", "docs/a.md": "a", "docs/b.md": "b" });
export const second = packageOf({ "index.js": "2", "docs/a.md": "a", "types/c.d.ts": "c" });

export const none: Changes = { added: [], changed: [], removed: [], edited: [], unlisted: [], unchanged: 0 };

/** A folder like any other, or one that the system will not rename: what is said of writing holds for both. */
export const ways: readonly [way: string, disk: Disk | undefined][] = [
  ["by a swap", undefined],
  [
    "in place",
    brokenDisk((effect, _, [from]) => (effect === "rename" && from?.endsWith("/fin") ? "EBUSY" : undefined)).disk,
  ],
];

export const write = (folder: string, { files, manifest }: Package, disk?: Disk): Promise<Changes> =>
  writePackage(folder, files, manifest, disk);

/** Why a write was refused; fails where it was not. */
export async function refusalOf(writing: Promise<unknown>): Promise<Refusal> {
  const error = await writing.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WriteRefused);
  return (error as WriteRefused).refusal;
}
