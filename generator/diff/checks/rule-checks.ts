import type { RuleChangeId } from "../rules/changes.ts";
import type { Levels, Row } from "./check.ts";

/** What is looked for in rules. Where other rules or the schema say as much, it is a note. */
const byId: Readonly<Record<RuleChangeId, readonly [levels: Levels, mirror: RuleChangeId, meaning: string]>> = {
  "rule-added": ["error, warning, info", "rule-removed", "a rule is new"],
  "rule-removed": ["error, warning, info", "rule-added", "a rule is gone"],
  "rule-precondition-added": ["error, warning, info", "rule-precondition-removed", "a precondition is new"],
  "rule-precondition-removed": ["error, warning, info", "rule-precondition-added", "a precondition is gone"],
  "rule-tightened": ["error, warning, info", "rule-loosened", "a rule refuses more than before"],
  "rule-loosened": ["error, warning, info", "rule-tightened", "a rule accepts more than before"],
  "rule-incomparable": ["error, warning", "rule-incomparable", "a rule refuses other bodies, or nobody can tell"],
  "rule-reworded": ["info", "rule-reworded", "a rule says the same in other words"],
  "rule-renamed": ["warning", "rule-renamed", "a rule has another id"],
  "rule-status-changed": ["warning", "rule-status-changed", "what breaks a rule is answered with another status"],
  "rule-message-changed": ["info", "rule-message-changed", "a rule has another message"],
  "rule-source-changed": ["info", "rule-source-changed", "a rule that changed was read from another source"],
  "rule-confirmed": ["info", "rule-confirmed", "a rule was read from another source, and is as it was"],
};

export const ruleChecks: readonly Row[] = Object.entries(byId).map(([id, says]) => [id, ...says]);
