import type { Entry } from "./entry.ts";

/** What is emitted, and writing it. */
export const emitDiagnostics = {
  "types-too-wide": {
    severity: "warning",
    message: "the type of {at} stays wide: its rules would make {variants} variants of it ({operation})",
    fix: "The validators check them all the same. Fewer conditions on fields without a tag make a type that can say them.",
  },

  "write-unlisted": {
    severity: "error",
    message: "{folder} holds files that covenant did not write, and that would be lost: {files}{reason}",
    fix: "Move them elsewhere, or choose another folder with --out.",
  },
  "write-busy": {
    severity: "error",
    message: "another process ({pid}) is writing {folder}",
    fix: "Wait until it has ended, and run this again.",
  },
  "write-in-the-way": {
    severity: "error",
    message: "{path} stands where an interrupted write keeps its parts, and is not covenant's",
    fix: "Move it elsewhere.",
  },
  "write-not-a-folder": {
    severity: "error",
    message: "{path} is no folder",
    fix: "Choose another folder with --out.",
  },
  "write-not-a-file": {
    severity: "error",
    message: "{path} is no ordinary file, and cannot be replaced by one",
    fix: "Move it elsewhere.",
  },
  "write-changed": {
    severity: "error",
    message: "{path} has changed in the middle of a write that replaces it, and must not be lost",
    fix: "Run this again. If that says the same, move the file elsewhere first, and bring its change in afterwards.",
  },
  "write-elsewhere": {
    severity: "error",
    message: "{path} cannot be written together with the other files: it is outside of {folder}, or on another disk",
    fix: "Keep specs and package in one folder on one disk, without links that lead out of it.",
  },
  "write-unsettled": {
    severity: "error",
    message: "{folder} is part of a write in {home} that was interrupted, and has to come to its end first",
    fix: "Run `covenant check` on the API there, then this again.",
  },
  "write-unsafe-paths": {
    severity: "error",
    message: "names in the document make paths that cannot be written to {folder}: {paths}",
    fix: "Rename them with an overlay.",
  },
  "write-failed": {
    severity: "error",
    message: "{folder} cannot be written: {reason}",
    fix: "What stood there stands as it was. Check space and permissions, and that a file is not to replace a folder.",
  },
} as const satisfies Record<string, Entry>;
