import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { diagnostic, InputError } from "../diagnostics.ts";
import { didYouMean } from "../read/nearest.ts";
import { shownPath } from "./inputs.ts";

/** The name of an API's manifest in its folder. */
const manifestName = "api.yaml";

/** The absolute path of the manifest of an API, by its folder's name under specs/, or by a path; without either, of the only one. */
export function findManifest(api: string | undefined, cwd: string): string {
  const known = apisIn(cwd);
  if (api === undefined) {
    const [only] = known;
    if (only !== undefined && known.length === 1) return join(cwd, "specs", only, manifestName);
    const found =
      known.length === 0 ? "there is none under specs/" : `there are several under specs/: ${known.join(", ")}`;
    throw new InputError([diagnostic("api-not-named", { found }, null)]);
  }
  const places = [join(cwd, "specs", api, manifestName), resolve(cwd, api, manifestName), resolve(cwd, api)];
  const found = places.find(isFile);
  if (found !== undefined) return found;
  const looked = shownPath(/[/\\]/.test(api) ? resolve(cwd, api, manifestName) : (places[0] as string), cwd);
  const parameters = { name: api, looked, hint: didYouMean(api, known), known: known.join(", ") || "none" };
  throw new InputError([diagnostic("api-unknown", parameters, null)]);
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
function apisIn(cwd: string): readonly string[] {
  const specs = join(cwd, "specs");
  if (!statSync(specs, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(specs)
    .filter((name) => existsSync(join(specs, name, manifestName)))
    .sort();
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
