import type { Entry } from "./entry.ts";

/** What the analysis of rules finds: rules that bind, and do not say what their author means. */
export const analysisDiagnostics = {
  "rule-dead": {
    severity: "warning",
    message: "{rule} never applies: its `when` cannot hold",
    fix: "Mend the condition, or drop the rule.",
  },
  "case-dead": {
    severity: "warning",
    message: "this case of {rule} is never chosen: {condition} cannot hold here",
    fix: "Mend the condition, or drop the case.",
  },
  "case-shadowed": {
    severity: "warning",
    message: "this case of {rule} is never chosen: wherever {condition}, an earlier case has been chosen",
    fix: "Put it before the one it is a part of, or drop it.",
  },
  "enum-uncovered": {
    severity: "warning",
    message: "no case of {rule} covers {values} of {field}",
    fix: "Add a case for it, or a last one without `when` for all the others.",
  },
  "rule-unsatisfiable": {
    severity: "warning",
    message: "no body keeps {rule}{where}: {claim} cannot be",
    fix: "Mend what the rule says, or where it applies.",
  },
  "rule-contradicts-schema": {
    severity: "warning",
    message: "no body keeps {rule}{where}: {claim}, which the schema does not allow",
    fix: "Mend the rule, or the schema by an overlay.",
  },
  "rules-contradict": {
    severity: "warning",
    message: "no body keeps both {rule} and {other}{where}: {claim}, and {otherClaim}",
    fix: "Narrow one of them by `when`, or mend it.",
  },
  "rule-redundant": {
    severity: "info",
    message: "{rule} adds nothing: {by} says as much",
    fix: "Drop it, or keep it for its message and its source.",
  },
  "rule-says-nothing": {
    severity: "warning",
    message: "{rule} cannot be broken: none of its cases asks for anything",
    fix: "Say what is required or forbidden, or drop the rule.",
  },
  "rule-untested": {
    severity: "info",
    message: "no rejected body could be made for {rule}, so no vector shows that it is checked",
    fix: "See whether it can be broken at all; an example in the document that comes near it helps.",
  },
  "optional-required": {
    severity: "info",
    message: "{field} is optional in the schema, and the rules require it in every case",
    fix: "Where the schema is yours, add it to `required`.",
  },
  "optional-forbidden": {
    severity: "info",
    message: "{field} stands in the schema, and the rules forbid it in every case",
    fix: "Where the schema is yours, drop the property.",
  },
  "list-unbounded": {
    severity: "warning",
    message: "{rule} goes through {inner} once for each entry of {outer}, and neither has `maxItems`",
    fix: "Give one of the lists `maxItems` by an overlay, or let the rule stand once, at the body.",
  },
  "states-unused": {
    severity: "info",
    message: "no rule reads {fact}, where {name} has its states",
    fix: "Name its states in a precondition, or keep it for the reader.",
  },
  "body-unmade": {
    severity: "info",
    message: "no body could be made for {operation}, so its rules have no vectors and were analysed in part",
    fix: "Give the request body an `example` that fits its schema and keeps the rules.",
  },
  "analysis-stopped": {
    severity: "info",
    message: "the analysis stopped at {rule}, after {steps} steps: of what comes behind not all was looked at",
    fix: "Fewer rules over one field, or fewer fields in their conditions, take fewer steps.",
  },
  "analysis-gave-up": {
    severity: "info",
    message: "{rule} was not analysed to the end: its conditions can come out in more than {most} ways",
    fix: "Fewer fields in its conditions make fewer ways.",
  },
} as const satisfies Record<string, Entry>;
