import type { Entry } from "./entry.ts";

/** The policy of `diff`, and the version that it asks for. */
export const policyDiagnostics = {
  "policy-member": {
    severity: "error",
    message: "`{key}` is no member here{hint}",
    fix: "Members known here: {known}.",
  },
  "policy-value": {
    severity: "error",
    message: "`{key}` must be {expected}",
    fix: "Write {expected}.",
  },
  "policy-id-unknown": {
    severity: "error",
    message: "no change is called {id}{hint}",
    fix: "`covenant diff --list-checks` prints the ids of all changes.",
  },
  "policy-ignore-open": {
    severity: "error",
    message: "this names no change, so that it would ignore all of them",
    fix: "Say which it ignores, by one or more of {known}.",
  },
  "policy-ignore-unused": {
    severity: "warning",
    message: "this ignores nothing: no change is as it says",
    fix: "Drop it, or correct what it says.",
  },
  "policy-ignore-expired": {
    severity: "warning",
    message: "this has expired ({expires}) and ignores nothing any more; it speaks of {counted}",
    fix: "Drop it, or agree on another day.",
  },
  "version-too-small": {
    severity: "error",
    message: "version {version} is too small after {base}: the changes ask for {asked}, {least} or more",
    fix: "Set the version to {least}.",
  },
  "version-larger": {
    severity: "info",
    message: "version {version} is more than the changes since {base} ask for: {least} would do",
    fix: "Nothing needs to be done.",
  },
  "version-fits": {
    severity: "info",
    message: "version {version} is what the changes since {base} ask for",
    fix: "Nothing needs to be done.",
  },
  "version-unreadable": {
    severity: "error",
    message: "the version {version} cannot be compared: it is none of Semantic Versioning",
    fix: "Write three numbers, such as 1.2.0; a pre-release as 1.2.0-rc.1.",
  },
} as const satisfies Record<string, Entry>;
