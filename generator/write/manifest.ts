import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMissing } from "./disk.ts";

/** A package: its files by relative posix path, as text with LF. */
export type Files = ReadonlyMap<string, string>;

/** SHA-256 in hex, by name or by path. */
export type Hashes = Readonly<Record<string, string>>;

/** What a package was made from and what it consists of; stored in it as `covenant.manifest.json`, which does not list itself. */
export interface Manifest {
  readonly covenant: 1;
  readonly generator: string;
  readonly inputs: Hashes;
  readonly outputs: Hashes;
}

/** A manifest that is there but cannot be used; `broken` says why, as a phrase. */
export interface BrokenManifest {
  readonly broken: string;
}

export const MANIFEST = "covenant.manifest.json";

/** SHA-256 in hex of bytes; text counts as UTF-8. */
export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The manifest of these files. `inputs` are hashes already; `generator` is whatever identifies the generator's own code. */
export function manifestOf(files: Files, inputs: Hashes, generator: string): Manifest {
  return { covenant: 1, generator, inputs: sorted(inputs), outputs: hashesOf(files) };
}

/** The hash of each file, keys sorted. */
export function hashesOf(files: Files): Hashes {
  return sorted(Object.fromEntries([...files].map(([path, text]) => [path, hashOf(text)])));
}

/** The manifest as it is stored: sorted keys, two spaces, a newline at the end; the same manifest always gives the same bytes. */
export function manifestText(manifest: Manifest): string {
  const { covenant, generator, inputs, outputs } = manifest;
  return `${JSON.stringify({ covenant, generator, inputs: sorted(inputs), outputs: sorted(outputs) }, null, 2)}\n`;
}

/** The manifest of the package in `folder`; undefined where there is none. Throws only where the disk does. */
export function readManifest(folder: string): Manifest | BrokenManifest | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, MANIFEST), "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    if ((error as NodeJS.ErrnoException).code === "EISDIR") return { broken: "it is a folder" };
    throw error;
  }
  try {
    return shaped(JSON.parse(text));
  } catch (error) {
    return { broken: `it is not JSON: ${(error as Error).message}` };
  }
}

function shaped(value: unknown): Manifest | BrokenManifest {
  if (!isRecord(value)) return { broken: "it is not an object" };
  const { covenant, generator, inputs, outputs } = value;
  if (covenant !== 1)
    return { broken: `its format is ${JSON.stringify(covenant) ?? "not said"}, this covenant reads 1` };
  if (typeof generator !== "string") return { broken: "generator is not a string" };
  if (!areHashes(inputs)) return { broken: "inputs are not hashes" };
  if (!areHashes(outputs)) return { broken: "outputs are not hashes" };
  return { covenant, generator, inputs, outputs };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function areHashes(value: unknown): value is Hashes {
  return (
    isRecord(value) && Object.values(value).every((hash) => typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash))
  );
}

/** By code unit, not by locale: the same order on every machine. (fromEntries makes `__proto__` a plain member.) */
function sorted(hashes: Hashes): Hashes {
  return Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
}
