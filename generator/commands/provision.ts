import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { isObject, member } from "../read/document.ts";
import { parseText } from "../read/parse.ts";
import type { Provision } from "./sync-workflow.ts";

const ourName = "openapi-covenant";
const locks = ["package-lock.json", "npm-shrinkwrap.json"];

/**
 * How a workflow comes by covenant: by the nearest package.json, from a folder up to the top of the repository, that depends on
 * it and has a lock of npm beside it; else from the registry, in this version. `folder` starts at the top.
 */
export function provisionIn(top: string, folder: string, version: string): Provision {
  const installed = upwards(folder).find((one) => installsCovenant(top, one));
  return installed === undefined ? { kind: "registry", version } : { kind: "installed", folder: installed };
}

function upwards(folder: string): readonly string[] {
  return folder === "." ? ["."] : [folder, ...upwards(posix.dirname(folder))];
}

function installsCovenant(top: string, folder: string): boolean {
  const isThere = (name: string) => existsSync(join(top, folder, name));
  if (!isThere("package.json") || !locks.some(isThere)) return false;
  const file = posix.join(folder, "package.json");
  const found = parseText(file, readFileSync(join(top, file), "utf8"));
  if (!isObject(found)) return false;
  const lists = ["dependencies", "devDependencies", "optionalDependencies"].map((key) => member(found, key) ?? null);
  return member(found, "name") === ourName || lists.some((one) => isObject(one) && Object.hasOwn(one, ourName));
}
