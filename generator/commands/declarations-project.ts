import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ModuleKind, ModuleResolutionKind, Project, ScriptTarget } from "ts-morph";

/** What the package's declarations import, as it stands beside this program. */
const dependencies = ["openapi-fetch", "openapi-typescript-helpers"];

/**
 * The declarations of packages in memory, under the folders that they are given by ("" is the root), as a strict program that
 * installs them would see them.
 */
export function declarationsProject(packages: ReadonlyMap<string, ReadonlyMap<string, string>>): Project {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      target: ScriptTarget.ES2022,
      module: ModuleKind.NodeNext,
      moduleResolution: ModuleResolutionKind.NodeNext,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      types: [],
    },
  });
  const disk = project.getFileSystem();
  for (const name of dependencies) for (const [path, text] of declarationsOf(name)) disk.writeFileSync(path, text);
  for (const [folder, files] of packages) {
    for (const [path, text] of files) {
      if (path === "package.json") disk.writeFileSync(`${folder}/package.json`, text);
      if (path.endsWith(".d.ts")) project.createSourceFile(`${folder}/${path}`, text);
    }
  }
  return project;
}

function declarationsOf(name: string): readonly (readonly [path: string, text: string])[] {
  const folder = folderOf(name);
  const files = readdirSync(join(folder, "dist")).filter((file) => /\.d\.m?ts$/.test(file));
  return ["package.json", ...files.map((file) => `dist/${file}`)].map((file) => [
    `/node_modules/${name}/${file}`,
    readFileSync(join(folder, file), "utf8"),
  ]);
}

/** openapi-typescript-helpers is a dependency of openapi-fetch, and may stand below it. */
function folderOf(name: string): string {
  const own = createRequire(import.meta.url);
  const from = name === "openapi-fetch" ? own : createRequire(own.resolve("openapi-fetch"));
  const folders = (from.resolve.paths(name) ?? []).map((path) => join(path, name));
  return folders.find((folder) => existsSync(join(folder, "package.json"))) ?? dirname(from.resolve(name));
}
