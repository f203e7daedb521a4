import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A folder of its own, with the packed package installed in it; its dependency comes from this repository, not from a network. */
export function installPacked(packageFolder: string, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "covenant-consumer-"));
  const tarball = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: packageFolder,
    encoding: "utf8",
  }).trim();
  const target = join(folder, "node_modules", name);
  mkdirSync(target, { recursive: true });
  execFileSync("tar", [
    "-xzf",
    join(folder, tarball.split("\n").at(-1) as string),
    "-C",
    target,
    "--strip-components=1",
  ]);
  for (const dependency of ["openapi-fetch", "openapi-typescript-helpers"]) {
    cpSync(join(root, "node_modules", dependency), join(folder, "node_modules", dependency), { recursive: true });
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }\n');
  return folder;
}
