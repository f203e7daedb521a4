import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Changes, compareWith, compareWithHashes, hashOf, type Manifest, readManifest } from "../write/index.ts";
import type { Making } from "./generate.ts";
import { generatorIdentity } from "./identity.ts";
import { findManifest, homeOf } from "./specs.ts";

/** Whether a package is what its specs say, and how that was found out. */
export interface Verdict {
  readonly folder: string;
  readonly isCurrent: boolean;
  /** By hashes alone, or by generating in memory. */
  readonly by: "hashes" | "generating";
  /** What `generate` would change; undefined where nothing. */
  readonly changes: Changes | undefined;
}

/**
 * Compares a package with its specs and never writes. Where the hashes of inputs, generator and outputs are those of the
 * package's manifest, that is the answer; else, or where `full` asks for it, the package is generated in memory.
 */
export async function verdictOn(options: Making & { readonly full?: boolean | undefined }): Promise<Verdict> {
  const quick = options.full === true ? undefined : await byHashes(options);
  if (quick !== undefined) return quick;
  const { make } = await import("./generate.ts");
  const { folder, files } = make(options);
  const changes = await compareWith(folder, files);
  const isCurrent = [changes.added, changes.changed, changes.removed, changes.unlisted].every(
    (list) => list.length === 0,
  );
  return { folder, isCurrent, by: "generating", changes: isCurrent ? undefined : changes };
}

async function byHashes(options: Making): Promise<Verdict | undefined> {
  if (options.document !== undefined || (options.overlays ?? []).length > 0) return undefined;
  const cwd = resolve(options.cwd ?? ".");
  const path = findManifest(options.api, cwd);
  const home = homeOf(dirname(path));
  const name = /^name:\s*(\S+)/m.exec(readFileSync(path, "utf8"))?.[1] ?? "";
  const folder = options.out === undefined ? join(home, "generated", name) : resolve(cwd, options.out);
  const manifest = readManifest(folder);
  if (manifest === undefined || "broken" in manifest || manifest.generator !== generatorIdentity()) return undefined;
  if (!sameInputs(manifest, home)) return undefined;
  const changes = await compareWithHashes(folder, manifest.outputs);
  const isSame = [changes.added, changes.changed, changes.removed, changes.unlisted].every((list) => list.length === 0);
  return isSame ? { folder, isCurrent: true, by: "hashes", changes: undefined } : undefined;
}

function sameInputs({ inputs }: Manifest, home: string): boolean {
  return Object.entries(inputs).every(([path, hash]) => {
    const file = resolve(home, path);
    return existsSync(file) && hashOf(readFileSync(file)) === hash;
  });
}
