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

/** The same file from another folder: of tools that start at the repository, where the command ran within it. */
export function pathFrom(folder: string, path: string): string {
  const isElsewhere = folder === "" || path.startsWith("/") || webAddress(path) !== undefined;
  return isElsewhere ? path : posix.join(folder, path);
}
