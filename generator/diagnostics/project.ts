import type { Entry } from "./entry.ts";

/** The manifest api.yaml, and what a command is called with. */
export const projectDiagnostics = {
  "api-not-named": {
    severity: "error",
    message: "no API is named, and {found}",
    fix: "Name one (a folder under specs/ or a path to an api.yaml), or give a document with --document FILE.",
  },
  "api-unknown": {
    severity: "error",
    message: "there is no API {name}: {looked} is not there{hint}",
    fix: "APIs under specs/: {known}.",
  },
  "manifest-member": {
    severity: "error",
    message: "`{key}` is no member here{hint}",
    fix: "Members known here: {known}.",
  },
  "manifest-value": {
    severity: "error",
    message: "`{key}` must be {expected}",
    fix: "Write {expected}.",
  },

  "option-value": {
    severity: "error",
    message: "{option} must be {expected}",
    fix: "See covenant {command} --help.",
  },
  "json-syntax": {
    severity: "error",
    message: "{file} is no JSON: {reason}",
    fix: "Mend the text at this place.",
  },
  "context-value": {
    severity: "error",
    message: "the context does not hold what the rules file declares: {reason}",
    fix: "Correct the fact, or leave it out: rules that need it then stay unchecked.",
  },
  "operation-bodyless": {
    severity: "error",
    message: "{operation} takes no body that could be validated",
    fix: "Name an operation with a request body, or check another part: --parameters, --response STATUS.",
  },
  "rule-unknown": {
    severity: "error",
    message: "no rule is named {id}{hint}",
    fix: "Rules: {known}.",
  },
} as const satisfies Record<string, Entry>;
