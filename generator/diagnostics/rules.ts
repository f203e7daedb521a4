import type { Entry } from "./entry.ts";

/** The rules file, and its binding to the document. */
export const rulesDiagnostics = {
  "rule-member": {
    severity: "error",
    message: "`{key}` is no member here{hint}",
    fix: "Members known here: {known}.",
  },
  "rule-value": {
    severity: "error",
    message: "`{key}` must be {expected}",
    fix: "Write {expected}.",
  },
  "rule-misplaced": {
    severity: "error",
    message: "`{key}` does not belong here: {why}",
    fix: "{fix}",
  },
  "rule-incomplete": {
    severity: "error",
    message: "the rule lacks {what}",
    fix: "Add {what}.",
  },
  "rule-without-kind": {
    severity: "error",
    message: "the rule does not say what it does",
    fix: "Give it one of: {known}.",
  },
  "rule-of-two-kinds": {
    severity: "error",
    message: "the rule says several things at once: {kinds}",
    fix: "Make it several rules, one kind each.",
  },
  "rule-without-id": {
    severity: "error",
    message: "the rule has no `id`",
    fix: "Name it by what it does; the id stays when the wording changes.",
  },
  "rule-id-twice": {
    severity: "error",
    message: "the id {id} stands twice under {operation}",
    fix: "Ids are unique within an operation; rename one.",
  },
  "operation-unknown": {
    severity: "error",
    message: "the document has no operation {operation}{hint}",
    fix: "Write METHOD and path as the document does, or `webhook NAME`.",
  },
  "response-unknown": {
    severity: "error",
    message: "{operation} has no JSON response {status} with a schema{hint}",
    fix: "Responses with one: {known}.",
  },
  "kind-not-of-responses": {
    severity: "error",
    message: "`{kind}` asks what must hold before a call, and a response comes after it",
    fix: "Move the rule to the `rules` of the operation itself.",
  },
  "selector-syntax": {
    severity: "error",
    message: "{selector} is no selector",
    fix: "Write $.name, name[*].inner, ['odd name'] or context.name.",
  },
  "selects-nothing": {
    severity: "error",
    message: "{selector} selects nothing: {where} has no such field",
    fix: "{meant}Fields known there: {known}.",
  },
  "selects-several": {
    severity: "error",
    message: "{selector} selects several values where one is wanted",
    fix: "Let `each` lead to the entries, and write the field from there.",
  },
  "fact-reserved": {
    severity: "error",
    message: "the fact {name} is declared, but `{name}` is where the context holds the parameters of the call",
    fix: "Give the fact another name.",
  },
  "value-not-in-enum": {
    severity: "error",
    message: "{value} is no value of {selector}{hint}",
    fix: "The schema allows {known}.",
  },
  "state-unknown": {
    severity: "error",
    message: "{value} is no state of {machine}{hint}",
    fix: "States of {machine}: {known}.",
  },
  "fact-here": {
    severity: "error",
    message: "{selector} is a fact of the context, and `{key}` speaks of the body",
    fix: "Select a part of the body; facts stand in conditions, in `in`, in `allow` and as operands.",
  },
  "operand-unclear": {
    severity: "error",
    message: "{word} is neither a field nor a value that {other} is known to have{hint}",
    fix: "Say which it is: a mapping with `value` is a literal, one with `field` a field.",
  },
  "term-cycle": {
    severity: "error",
    message: "the term {name} leads back to itself: {through}",
    fix: "Say it by fields, or by terms that do not need it.",
  },
  "term-unknown": {
    severity: "error",
    message: "no term is named {name}{hint}",
    fix: "Terms: {known}.",
  },
  "term-unused": {
    severity: "warning",
    message: "no rule names the term {name}",
    fix: "Name it in a condition, or drop it.",
  },
  "shared-unused": {
    severity: "warning",
    message: "no operation includes the shared list {name}, so its rules are checked nowhere",
    fix: "Include it under an operation, or drop it.",
  },
  "state-unreached": {
    severity: "warning",
    message: "no move leads to the state {state} of {machine}{hint}",
    fix: "Draw the move that leads there, or correct the name. States that are led to: {known}.",
  },
  "with-unused": {
    severity: "warning",
    message: "no rule of {list} starts a selector with {name}",
    fix: "Drop it, or correct the name.",
  },
  "with-shadows": {
    severity: "warning",
    message: "the name {name} hides {what} of that name from the rules of {list}",
    fix: "Choose another name.",
  },
  "include-unknown": {
    severity: "error",
    message: "no shared list of rules is named {name}{hint}",
    fix: "Shared lists: {known}.",
  },
} as const satisfies Record<string, Entry>;
