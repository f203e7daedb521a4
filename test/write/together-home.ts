import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Disk } from "../../generator/write/disk.ts";
import { type Written, writeTogether } from "../../generator/write/index.ts";
import { buryLocks } from "./broken-disk.ts";
import { newFolder, type Package, packageOf, put, type Tree, treeOf } from "./package-folder.ts";

/** What is written together: files of specs, where null takes one away, and a package. */
export interface Edition {
  readonly files: Readonly<Record<string, string | null>>;
  readonly package: Package;
}

const shared = { "kept.js": "k", "edited.js": "generated" };

/** Two editions; from one to the other everything becomes of a file that can. */
export const first: Edition = {
  files: { "specs/fin/openapi.yaml": "first", "specs/fin/gone.yaml": "gone", "specs/fin/same.yaml": "same" },
  package: packageOf({ ...shared, "index.js": "1", "docs/gone.md": "g", "turns/into/file": "f", turned: "t" }),
};
export const second: Edition = {
  files: {
    "specs/fin/openapi.yaml": "second",
    "specs/fin/gone.yaml": null,
    "specs/fin/same.yaml": "same",
    "specs/fin/parts/new.yaml": "new",
  },
  package: packageOf({ ...shared, "index.js": "2", "types/new.d.ts": "n", turns: "f", "turned/into/folder": "t" }),
};

/** What is none of our business. */
const byUser: Tree = {
  "specs/fin/rules.yaml": "by hand",
  "src/index.ts": "by hand",
  ".env": "secret",
  "generated/fin/node_modules/dep/index.js": "dep",
  "generated/fin/docs/node_modules/x": "x",
};
const edited: Tree = { "generated/fin/edited.js": "by hand" };

/** Everything below home where the first edition stands, with an edit by hand; and where the second has been written to it. */
export const before: Tree = { ...treeAfter(first), ...byUser, ...edited };
export const after: Tree = { ...treeAfter(second), ...byUser };

function treeAfter({ files, package: { tree } }: Edition): Tree {
  const specs = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries([...specs, ...Object.entries(tree).map(([path, text]) => [`generated/fin/${path}`, text])]);
}

/** A folder that holds specs/ and generated/, as it is before; alone in its parent. */
export function newHome(): string {
  const home = newFolder();
  put(home, before);
  return home;
}

/** The same folder once more as it was. */
export function restore(home: string): void {
  rmSync(home, { recursive: true });
  rmSync(`${home}.writing`, { recursive: true, force: true });
  mkdirSync(home);
  put(home, before);
}

export function packageIn(home: string): string {
  return join(home, "generated", "fin");
}

export function write(home: string, edition: Edition, disk?: Disk, folder = packageIn(home)): Promise<Written> {
  const { files, manifest } = edition.package;
  const given = { home, files: new Map(Object.entries(edition.files)), folder, package: files, manifest };
  return writeTogether(given, disk);
}

/** This process only played dead: its locks become those of one that is. */
export function buryAll(home: string): void {
  buryLocks(home);
  buryLocks(packageIn(home));
}

/** What stands there, the scratch of writing left out. */
export function filesIn(home: string): Tree {
  return Object.fromEntries(
    Object.entries(treeOf(home)).filter(([path]) => !/\.covenant-writing\/|\.writing\//.test(path)),
  );
}
