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
  const isElsewhere = folder === "" || path.startsWith("/") || isUrl(path);
  return isElsewhere ? path : collapsed(`${folder}/${path}`);
}

export function isUrl(path: string): boolean {
  return /^https?:\/\//i.test(path) && URL.canParse(path);
}

/** "a/../b" is "b". */
function collapsed(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
