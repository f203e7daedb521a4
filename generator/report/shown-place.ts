import { posix } from "node:path";
import { webAddress } from "../read/web-address.ts";

/** A place as it is shown, taken apart: "main:./specs/openapi.yaml:12:7". */
export interface ShownPlace {
  /** The commit that the file is read from, or null where it is on the disk. */
  readonly commit: string | null;
  /** From the working directory; at a commit from the root of its repository. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export function shownPlace(text: string): ShownPlace {
  const [, file = text, line = "1", column = "1"] = /^(.*):(\d+):(\d+)$/s.exec(text) ?? [];
  const [, commit = null, path = file] = /^([^:/\\]+(?:\/[^:/\\]+)*):\.\/(.*)$/s.exec(file) ?? [];
  return { commit, path, line: Number(line), column: Number(column) };
}

/** The path of a file as tools that start at the repository know it; undefined where it is not in it, or no file. */
export type FileOf = (place: ShownPlace) => string | undefined;

/** Where the working directory is this folder of the repository; "" is its root. */
export function filesFrom(folder: string): FileOf {
  return (place) => {
    if (!isFile(place)) return undefined;
    const { commit, path } = place;
    const file = commit !== null || folder === "" || path.startsWith("/") ? path : posix.join(folder, path);
    return /^\.\.(\/|$)/.test(file) ? undefined : file;
  };
}

/** Whether it is the place of a file: not of stdin, nor of what a server has. */
export function isFile({ commit, path }: ShownPlace): boolean {
  return commit !== null || (path !== "stdin" && webAddress(path) === undefined);
}
