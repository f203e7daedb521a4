import type { Entry } from "./entry.ts";

/** Keywords of JSON Schema, and the examples that should fit them. */
export const keywordsDiagnostics = {
  "keyword-unknown": {
    severity: "warning",
    message: "`{name}` is no keyword of JSON Schema or OpenAPI, so it checks nothing ({times}){hint}",
    fix: "Correct the name, or begin it with x- if it is an extension.",
  },
  "keyword-unchecked": {
    severity: "warning",
    message: "`{name}` is kept in the document but not checked by the validators ({times})",
    fix: "Say it with other keywords, or with a rule.",
  },
  "unevaluated-too-many": {
    severity: "error",
    message: "what {at} evaluates depends on more than {most} alternatives within each other, too many to follow",
    fix: "Say with `additionalProperties` or `items` what else is allowed, or make the alternatives fewer.",
  },
  "keyword-value": {
    severity: "warning",
    message: "`{name}` {complaint}, so it checks nothing",
    fix: "Correct the value.",
  },
  "ref-siblings": {
    severity: "warning",
    message: "OpenAPI 3.0 ignores what stands beside a `$ref`: `{name}` ({times})",
    fix: "Put the `$ref` into an `allOf`, or use OpenAPI 3.1.",
  },
  "format-unknown": {
    severity: "info",
    message: "the format {name} is not checked ({times}){hint}",
    fix: "A `pattern` or an `enum` is checked.",
  },
  "pattern-invalid": {
    severity: "error",
    message: "this pattern is no regular expression of ECMA-262: {reason}",
    fix: "Mend it; JSON Schema has the regular expressions of JavaScript.",
  },
  "pattern-explodes": {
    severity: "warning",
    message: "over some texts the time this pattern takes is {growth} in their length, such as {attack}",
    fix: "Write it so that no text can be read in two ways, begin it with ^, or bound its text by a small `maxLength`.",
  },
  "pattern-undecided": {
    severity: "info",
    message: "whether there are texts over which this pattern takes too long is not known: {reason}",
    fix: "Bound its text by a small `maxLength`.",
  },
  "pattern-old": {
    severity: "warning",
    message: "this pattern is run without the `u` flag, which refuses it: {reason}",
    fix: "Escape only what has to be escaped, so that every engine reads it alike.",
  },

  "example-invalid": {
    severity: "warning",
    message: "the {what} does not fit its schema: {reason}{more}",
    fix: "Correct it, or the schema.",
  },
  "example-breaks-rule": {
    severity: "warning",
    message: "the example fits the schema of {operation} but breaks its rule {rule}: {reason}",
    fix: "Correct the example, or the rule.",
  },
} as const satisfies Record<string, Entry>;
