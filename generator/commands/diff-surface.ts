import type { Change } from "../diff/index.ts";
import { surfaceChanges } from "../diff/surface.ts";
import { emitted } from "./generate.ts";
import { shownPath } from "./inputs.ts";
import type { Project } from "./project.ts";
import { type Emitted, surfacesOf } from "./surface.ts";

/**
 * What changes for the programs that import the package of an API, beside what `told` says already. Both packages are made in
 * memory, and the compiler judges their types. Throws InputError where one cannot be made.
 */
export function changesOfSurface(
  base: Project,
  revision: Project,
  told: readonly Change[],
  cwd: string,
): readonly Change[] {
  const { compare, ...surfaces } = surfacesOf(packageOf(base, cwd), packageOf(revision, cwd));
  return surfaceChanges(surfaces.base, surfaces.revision, compare, told);
}

function packageOf(project: Project, cwd: string): Emitted {
  const { api, out } = project;
  return {
    files: emitted(project, (_, work) => work()).files,
    folder: shownPath(out, cwd),
    operations: new Map([...api.operations, ...api.webhooks].map(({ name, key }) => [name, key])),
  };
}
