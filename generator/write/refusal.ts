/** Why nothing was written. The caller turns it into a diagnostic; `message` is what to say where there is none. */
export type Refusal =
  /** Paths of the package that are not safe on every system. */
  | { readonly kind: "unsafe-paths"; readonly paths: readonly UnsafePath[] }
  /** Files in the folder that its manifest does not list and that would be lost. `broken`: why the manifest could not be read. */
  | { readonly kind: "unlisted"; readonly files: readonly string[]; readonly broken: string | null }
  /** Another process that still runs is writing here. */
  | { readonly kind: "busy"; readonly pid: number; readonly lock: string }
  /** Something that is not ours stands where a scratch folder, or the package itself, has to go. */
  | { readonly kind: "in-the-way"; readonly path: string }
  /** The package's folder is a file. */
  | { readonly kind: "not-a-folder"; readonly path: string }
  /** Something that is no ordinary file stands where one is to be written. */
  | { readonly kind: "not-a-file"; readonly path: string }
  /** Somebody has changed a file in the middle of a write that replaces it. */
  | { readonly kind: "changed"; readonly path: string }
  /** A link leads out of the folder whose files are written together, or to another disk. */
  | { readonly kind: "elsewhere"; readonly path: string }
  /** A write of this folder, of which the package is a part, was interrupted. */
  | { readonly kind: "unsettled"; readonly home: string };

export interface UnsafePath {
  readonly path: string;
  readonly reason: string;
}

/** Thrown before anything of the package has changed, or after it was put back. Failures of the disk are thrown as they come. */
export class WriteRefused extends Error {
  override readonly name = "WriteRefused";
  constructor(readonly refusal: Refusal) {
    super(sentence(refusal));
  }
}

function sentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case "unsafe-paths":
      return `the package has unsafe paths: ${refusal.paths.map((one) => `${JSON.stringify(one.path)} ${one.reason}`).join("; ")}`;
    case "unlisted": {
      const because = refusal.broken === null ? "" : ` (the manifest cannot be trusted: ${refusal.broken})`;
      return `not written by covenant, and would be lost${because}: ${refusal.files.join(", ")}; move or delete them`;
    }
    case "busy":
      return `process ${refusal.pid} is writing here; if no such covenant runs any more, delete ${refusal.lock}`;
    case "in-the-way":
      return `${refusal.path} is in the way; move or delete it`;
    case "not-a-folder":
      return `${refusal.path} is not a folder`;
    case "not-a-file":
      return `${refusal.path} is no ordinary file`;
    case "changed":
      return `${refusal.path} has changed in the middle of a write; move it elsewhere`;
    case "elsewhere":
      return `${refusal.path} cannot be written together with the rest: it is outside of its folder, or on another disk`;
    case "unsettled":
      return `a write of specs and package in ${refusal.home} was interrupted, and has to be finished first`;
  }
}
