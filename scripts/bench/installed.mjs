import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder in which packages stand that are measured and are no dependencies, fetched by npm where they are not there in
 * these versions. In: versions by name. Their install scripts are not run.
 */
export function installed(root, packages) {
  const folder = join(root, "node_modules/.cache/covenant-bench");
  const manifest = join(folder, "package.json");
  const wanted = `${JSON.stringify({ private: true, dependencies: packages }, null, 2)}\n`;
  const modules = join(folder, "node_modules");
  const isThere = Object.keys(packages).every((name) => existsSync(join(modules, name)));
  if (isThere && existsSync(manifest) && readFileSync(manifest, "utf8") === wanted) return modules;
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, wanted);
  const npm = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  const { status, stderr } = spawnSync("npm", npm, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${Object.keys(packages).join(", ")} could not be fetched\n${stderr}`);
  return modules;
}
