import { dirname, join, resolve } from "node:path";
import { type Diagnostic, InputError } from "../../diagnostics.ts";
import { policyName } from "../../diff/policy-file.ts";
import { lockName, noLock } from "../../rules/sources/lock.ts";
import { type Inputs, inputsIn, shownPath } from "../inputs.ts";
import { type ApiManifest, readApiManifest } from "../manifest.ts";
import { type OpenLock, openLock } from "../sources-lock.ts";
import { findManifest, homeOf } from "../specs.ts";

/** The specs of an API that are synced. */
export interface Target {
  /** The path of its api.yaml, from the working directory. */
  readonly file: string;
  readonly manifest: ApiManifest;
  /** Absolute: the folder of the specs, and the one that paths which last are seen from. */
  readonly folder: string;
  readonly home: string;
  readonly inputs: Inputs;
  /** Undefined before the first sync. */
  readonly lock: OpenLock | undefined;
}

/** Throws InputError where the manifest or the lock of an API is broken: a lock that is half read would lose what it holds. */
export function openTarget(api: string | undefined, cwd: string): Target {
  const path = findManifest(api, cwd);
  const inputs = inputsIn(cwd);
  const file = shownPath(path, cwd);
  const problems: Diagnostic[] = [];
  const manifest = readApiManifest(file, inputs.read(file), (found) => problems.push(found));
  if (problems.length > 0) throw new InputError(problems, inputs.texts);
  const folder = dirname(path);
  const lock = openLock(folder, cwd);
  if (lock !== undefined && lock.diagnostics.length > 0)
    throw new InputError(lock.diagnostics, new Map([[lock.file, lock.text]]));
  return { file, manifest, folder, home: resolve(homeOf(folder)), inputs, lock };
}

/** The lock of a target; an empty one before the first sync. */
export function lockOf({ lock }: Target) {
  return lock?.lock ?? noLock;
}

/** The files that an API is kept in, from the working directory. */
export function filesIn({ file, manifest, folder, inputs }: Target): readonly string[] {
  const { document, overlays, rules, upstream } = manifest;
  const named = [document, ...overlays, ...(rules === undefined ? [] : [rules]), ...(upstream?.overlays ?? [])];
  const beside = [lockName, policyName].map((name) => shownPath(join(folder, name), inputs.cwd));
  return [file, ...named.map((one) => one.file), ...beside];
}
