import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { diagnostic, InputError } from "../diagnostics.ts";
import { didYouMean } from "../read/nearest.ts";
import { shownPath } from "./inputs.ts";

/** The name of an API's manifest in its folder. */
export const manifestName = "api.yaml";

/**
 * The absolute path of the manifest of an API, by its folder's name under specs/, or by a path; without either, of the only one.
 * A name is looked for under specs/ first; of a path that exists nothing else is meant.
 */
export function findManifest(api: string | undefined, cwd: string): string {
  const known = apisIn(cwd);
  if (api === undefined) {
    const [only] = known;
    if (only !== undefined && known.length === 1) return join(cwd, "specs", only, manifestName);
    const found =
      known.length === 0 ? "there is none under specs/" : `there are several under specs/: ${known.join(", ")}`;
    throw new InputError([diagnostic("api-not-named", { found }, null)]);
  }
  const named = join(cwd, "specs", api, manifestName);
  const literal = [resolve(cwd, api, manifestName), resolve(cwd, api)];
  const places = !isPath(api) ? [named, ...literal] : existsSync(resolve(cwd, api)) ? literal : [named];
  const found = places.find(isFile);
  if (found !== undefined) return found;
  const looked = shownPath(isPath(api) ? (literal[0] as string) : named, cwd);
  const parameters = { name: api, looked, hint: didYouMean(api, known), known: known.join(", ") || "none" };
  throw new InputError([diagnostic("api-unknown", parameters, null)]);
}

/** What is given as a path, and not as the name of an API. */
export function isPath(api: string): boolean {
  return /[/\\]|^\.\.?$/.test(api);
}

/** The folder that a folder of specs belongs to: the one that holds specs/, or the one above where it stands alone. */
export function homeOf(folder: string): string {
  const above = dirname(folder);
  return basename(above) === "specs" ? dirname(above) : above;
}

/** Where the package of an API goes, unless another place is asked for. */
export function outputFolder(home: string, name: string): string {
  return join(home, "generated", name);
}

/** The names of the APIs under specs/ in the working directory. */
export function apisIn(cwd: string): readonly string[] {
  const specs = join(cwd, "specs");
  if (!statSync(specs, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(specs)
    .filter((name) => existsSync(join(specs, name, manifestName)))
    .sort();
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
