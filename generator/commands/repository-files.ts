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
  return (place) => {
    if (!isFile(place)) return undefined;
    // Paths of a commit begin at the root of its repository.
    const file = relative(root, real(resolve(place.commit === null ? cwd : repository, place.path)));
    const isElsewhere = file === ".." || file.startsWith(`..${sep}`) || isAbsolute(file);
    return isElsewhere ? undefined : file.split(sep).join("/");
  };
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
