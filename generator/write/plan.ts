import { type Changes, changesBetween, listedBy } from "./changes.ts";
import { type Files, hashesOf, hashOf, MANIFEST, type Manifest, manifestText, readManifest } from "./manifest.ts";
import { unsafePaths } from "./paths.ts";
import { WriteRefused } from "./refusal.ts";
import type { Site } from "./site.ts";
import { hashesIn, namesIn } from "./survey.ts";

/** What one write has to do, whichever way it is done. */
export interface Plan {
  readonly changes: Changes;
  /** Every file of the new package, its manifest last. */
  readonly files: Files;
  /** Those of them that already stand there with these bytes. */
  readonly kept: ReadonlySet<string>;
  /** Every file that stands there now, with its hash; undefined for one that is not ordinary. */
  readonly found: ReadonlyMap<string, string | undefined>;
  /** Entries of others inside the old folder, which go along. */
  readonly carried: readonly string[];
  /** Nothing to do. */
  readonly isIdle: boolean;
  /** Why the old manifest cannot be used, if it cannot. */
  readonly broken: string | null;
}

/** Throws WriteRefused where a package has paths that are not safe, and an error where its manifest is that of another one. */
export function refuseUnsound(files: Files, manifest: Manifest): void {
  const paths = unsafePaths(files.keys());
  if (paths.length > 0) throw new WriteRefused({ kind: "unsafe-paths", paths });
  if (manifestText(manifest) !== manifestText({ ...manifest, outputs: hashesOf(files) }))
    throw new Error("the manifest is that of other files");
}

/** Compares the folder with the package. Changes nothing; throws WriteRefused where the folder is a file. */
export function planFor(site: Site, files: Files, manifest: Manifest): Plan {
  const names = namesIn(site.folder);
  const found = hashesIn(site.folder, names);
  const before = readManifest(site.folder);
  const text = manifestText(manifest);
  const kept = new Set([...files.keys()].filter((path) => found.get(path) === manifest.outputs[path]));
  if (found.get(MANIFEST) === hashOf(text)) kept.add(MANIFEST);
  return {
    changes: changesBetween(found, listedBy(before), manifest.outputs),
    files: new Map([...files, [MANIFEST, text]]),
    kept,
    found,
    carried: names.carried,
    isIdle: kept.size === files.size + 1 && found.size === kept.size,
    broken: before !== undefined && "broken" in before ? before.broken : null,
  };
}

/** Throws WriteRefused where the plan would lose a file of somebody's own. */
export function refuseUnlisted({ changes, broken }: Plan): void {
  if (changes.unlisted.length > 0) throw new WriteRefused({ kind: "unlisted", files: changes.unlisted, broken });
}

/** Looks once more, at the last moment, for files that came after the plan: building the new package takes a while. */
export function refuseLate(plan: Plan, site: Site): void {
  const files = [...namesIn(site.folder).files.keys()].filter((path) => !plan.found.has(path));
  if (files.length > 0) throw new WriteRefused({ kind: "unlisted", files, broken: null });
}
