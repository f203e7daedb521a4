import type { Entry } from "./entry.ts";

/** What OpenAPI says of paths, parameters and operations. */
export const modelDiagnostics = {
  "operation-id-duplicate": {
    severity: "warning",
    message: "operationId {id} is also that of {other}; both are named by method and path",
    fix: "Give each operation its own operationId.",
  },
  "path-without-slash": {
    severity: "warning",
    message: "the path {path} does not begin with a slash",
    fix: "Begin it with a slash, or with x- if it is an extension.",
  },
  "path-ambiguous": {
    severity: "warning",
    message: "the path {path} is the same as {same} but for the names of its parameters",
    fix: "Merge the two: a request cannot tell them apart.",
  },
  "path-item-unknown": {
    severity: "warning",
    message: "{name} is no method or other member of a path item, so it is passed over ({path})",
    fix: "Correct the name, or begin it with x- if it is an extension.{hint}",
  },
  "path-parameter-undeclared": {
    severity: "warning",
    message: "the path {path} names {name}, and no parameter in: path declares it",
    fix: "Declare it for the operation or the path.",
  },
  "path-parameter-unused": {
    severity: "warning",
    message: "the parameter {name} is in: path, but {path} does not name it",
    fix: "Put it into the path template, or drop the parameter.",
  },
  "parameter-incomplete": {
    severity: "error",
    message:
      "a parameter needs a `name`, and an `in` that is path, query, header, cookie or querystring; it is passed over",
    fix: "Complete the parameter.",
  },
  "parameter-ignored": {
    severity: "info",
    message: "OpenAPI ignores a header parameter named {name}: media types and security describe it",
    fix: "Drop the parameter.",
  },
  "security-unknown": {
    severity: "warning",
    message: "the security scheme {name} is not declared in components.securitySchemes",
    fix: "Declare it, or correct the name.",
  },
} as const satisfies Record<string, Entry>;
