import { diagnostic, InputError } from "../diagnostics.ts";
import { type Refusal, WriteRefused } from "../write/index.ts";

/** Runs what writes a package; where it refuses, or the disk does, that is told by a diagnostic. */
export async function refusals<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WriteRefused) throw new InputError([refused(folder, error.refusal)]);
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code === "string" && /^E[A-Z]+$/.test(code))
      throw new InputError([diagnostic("write-failed", { folder, reason: code }, null)]);
    throw error;
  }
}

function refused(folder: string, refusal: Refusal) {
  switch (refusal.kind) {
    case "unlisted": {
      const reason = refusal.broken === null ? "" : ` (its covenant.manifest.json cannot be used: ${refusal.broken})`;
      return diagnostic("write-unlisted", { folder, files: refusal.files.join(", "), reason }, null);
    }
    case "busy":
      return diagnostic("write-busy", { folder, pid: refusal.pid }, null);
    case "in-the-way":
      return diagnostic("write-in-the-way", { path: refusal.path }, null);
    case "not-a-folder":
      return diagnostic("write-not-a-folder", { path: refusal.path }, null);
    case "not-a-file":
      return diagnostic("write-not-a-file", { path: refusal.path }, null);
    case "changed":
      return diagnostic("write-changed", { path: refusal.path }, null);
    case "elsewhere":
      return diagnostic("write-elsewhere", { path: refusal.path, folder }, null);
    case "unsettled":
      return diagnostic("write-unsettled", { folder, home: refusal.home }, null);
    case "unsafe-paths": {
      const paths = refusal.paths.map(({ path, reason }) => `${JSON.stringify(path)} (${reason})`).join(", ");
      return diagnostic("write-unsafe-paths", { folder, paths }, null);
    }
  }
}
