import type { Entry } from "./entry.ts";

/** Comparing two documents. */
export const diffDiagnostics = {
  "diff-too-large": {
    severity: "error",
    message: "the two documents hold more than {most} pairs of schemas to compare",
    fix: "Compare them part by part, or make the schemas simpler.",
  },
  "diff-bug": {
    severity: "error",
    message: "this is a bug in covenant: {reason}",
    fix: "Run it again with --verbose, which shows where, and report it.",
  },
  "git-unreadable": {
    severity: "error",
    message: "git has no {what}: {reason}",
    fix: "Check the commit and the path, as `git show {what}` does in the root of the repository; what is given starts at the working directory. A file on disk whose name holds a colon is given as ./NAME.",
  },
  "nothing-compared": {
    severity: "error",
    message: "there was nothing to compare with: {reason}",
    fix: "Name an earlier commit; what had another name there is compared by both: covenant diff COMMIT:OLD/NAME NEW/NAME.",
  },
} as const satisfies Record<string, Entry>;
