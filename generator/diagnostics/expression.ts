import type { Entry } from "./entry.ts";

/** Expressions of `assert`, the subset of CEL. */
export const expressionDiagnostics = {
  "expression-syntax": {
    severity: "error",
    message: "the expression cannot be read: {what}",
    fix: "Write it in CEL: fields, literals, operators, has() and the macros all, exists, exists_one, map and filter.",
  },
  "expression-name": {
    severity: "error",
    message: "nothing is named {name}{hint}",
    fix: "Names known here: {known}.",
  },
  "expression-field": {
    severity: "error",
    message: "{of} has no field {field}{hint}",
    fix: "Fields known there: {known}.",
  },
  "expression-fieldless": {
    severity: "error",
    message: "{of} is {type}, which has no fields",
    fix: "{fix}",
  },
  "expression-function": {
    severity: "error",
    message: "no function is named {name}{hint}",
    fix: "{fix}",
  },
  "expression-arguments": {
    severity: "error",
    message: "{name} takes {wanted}, got {given}",
    fix: "Write {usage}.",
  },
  "expression-types": {
    severity: "error",
    message: "{sign} cannot take {left} and {right}",
    fix: "{fix}",
  },
  "expression-type": {
    severity: "error",
    message: "{what} must be {wanted}, and it is {given}",
    fix: "{fix}",
  },
  "expression-reads-nothing": {
    severity: "error",
    message: "the expression reads nothing of the body, so it says the same of every one",
    fix: "Start from this, body or context.",
  },
} as const satisfies Record<string, Entry>;
