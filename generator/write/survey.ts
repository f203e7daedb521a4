import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isFolder, isMissing, present } from "./disk.ts";
import { hashOf } from "./manifest.ts";
import { WriteRefused } from "./refusal.ts";
import { CARRIED, SCRATCH } from "./site.ts";

/** What stands in a package's folder, links not followed. */
export interface Names {
  /** Each file by relative posix path, sorted; whether it is an ordinary one (not a link, a pipe, a device). */
  readonly files: ReadonlyMap<string, boolean>;
  /** Entries under a carried name, relative too; not looked into. */
  readonly carried: readonly string[];
}

/** The names in `folder`; none where it does not exist. Throws WriteRefused where it is a file. */
export function namesIn(folder: string): Names {
  const files: [string, boolean][] = [];
  const carried: string[] = [];
  const walk = (at: string) => {
    for (const entry of entriesOf(join(folder, at))) {
      const path = at + entry.name;
      if (CARRIED.has(entry.name)) carried.push(path);
      else if (entry.isDirectory()) walk(`${path}/`);
      else files.push([path, entry.isFile()]);
    }
  };
  if (present(folder) && !isFolder(folder)) throw new WriteRefused({ kind: "not-a-folder", path: folder });
  walk("");
  return { files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))), carried };
}

/** The hash of each file of `names`; undefined for one that is not ordinary. A file that has gone since is left out. */
export function hashesIn(folder: string, names: Names): ReadonlyMap<string, string | undefined> {
  const hashes = new Map<string, string | undefined>();
  for (const [path, ordinary] of names.files) {
    try {
      hashes.set(path, ordinary ? hashOf(readFileSync(join(folder, path))) : undefined);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return hashes;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.name !== SCRATCH);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
