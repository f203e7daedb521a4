import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { type Disk, present } from "./disk.ts";
import { unsafePaths } from "./paths.ts";
import { WriteRefused } from "./refusal.ts";
import { insideOf, SCRATCH, type Site, siteOf } from "./site.ts";
import { journalIn } from "./steps.ts";

/** Notes which package is written together with files of this home. Whole or not at all: a path that is cut off would be another one. */
export async function record(home: Site, site: Site, disk: Disk): Promise<void> {
  const file = recordIn(home.inside);
  await disk.write(`${file}.part`, insideOf(home, site.folder));
  await disk.rename(`${file}.part`, file);
}

export async function forget(home: Site, disk: Disk): Promise<void> {
  await disk.remove(`${recordIn(home.inside)}.part`);
  await disk.remove(recordIn(home.inside));
}

/** The package on record; none where nothing is, or what we did not write. */
export function recorded(home: Site): Site | undefined {
  const path = pathIn(home.inside);
  try {
    if (path === undefined || unsafePaths([path]).length > 0) return undefined;
    const site = siteOf(join(home.folder, path));
    return insideOf(home, site.folder) === path ? site : undefined;
  } catch (error) {
    if (error instanceof WriteRefused) throw error;
    return undefined;
  }
}

/**
 * Throws WriteRefused where this package is part of an interrupted write of a folder above it, which would then find neither the old files
 * nor the new ones. Who asks holds the package's lock, without which none of them are moved.
 */
export function refuseUnsettled({ folder }: Site): void {
  for (let home = dirname(folder); ; home = dirname(home)) {
    const scratch = join(home, SCRATCH);
    if (present(journalIn(home, scratch).steps) && pathIn(scratch) === relative(home, folder).split(sep).join("/"))
      throw new WriteRefused({ kind: "unsettled", home });
    if (dirname(home) === home) return;
  }
}

function pathIn(scratch: string): string | undefined {
  try {
    return readFileSync(recordIn(scratch), "utf8");
  } catch {
    return undefined;
  }
}

function recordIn(scratch: string): string {
  return join(scratch, "package");
}
