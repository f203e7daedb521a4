import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type FileOf, isFile } from "../report/shown-place.ts";

/**
 * Files by their path from the root of what GitHub has checked out, else of the repository around the working directory, else from
 * there itself. Links that lead to root or file are followed; what is not below the root has no path.
 */
export function filesInRepository(cwd: string, workspace: string | undefined): FileOf {
  const repository = repositoryAround(cwd) ?? cwd;
  const root = real(workspace && existsSync(workspace) ? workspace : repository);
  const known = new Map<string, string | undefined>();
  const fileAt = (path: string) => {
    if (known.has(path)) return known.get(path);
    const file = relative(root, real(path));
    const isElsewhere = file === ".." || file.startsWith(`..${sep}`) || isAbsolute(file);
    known.set(path, isElsewhere ? undefined : file.split(sep).join("/"));
    return known.get(path);
  };
  // Paths of a commit begin at the root of its repository.
  return (place) => (isFile(place) ? fileAt(resolve(place.commit === null ? cwd : repository, place.path)) : undefined);
}

/** A path without the links that it goes through; what is not there (a file of a package in memory) stands in what is. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(path);
  return folder === path ? path : join(real(folder), basename(path));
}

/** The root of the repository around a folder; undefined where there is none. */
export function repositoryAround(folder: string): string | undefined {
  return keptByGit(real(folder));
}

function keptByGit(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : keptByGit(above);
}
