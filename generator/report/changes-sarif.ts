import type { Change } from "../diff/index.ts";
import type { Json, JsonObject } from "../read/document.ts";
import { type Cause, causesOf, useWords } from "./causes.ts";
import { countWords } from "./changes-summary.ts";
import { helpOf, meaningOf, titleOf, usualLevelOf } from "./check-words.ts";
import type { LocatedChange } from "./located-changes.ts";
import { levels, locationAt, messageText, notifications, sarifLog } from "./sarif-log.ts";
import { type FileOf, filesFrom, shownPlace } from "./shown-place.ts";
import type { Verdict } from "./verdict.ts";
import { findingsOf } from "./verdict-findings.ts";

/** So many results of a run code scanning keeps; of a run with 25,000 it takes none. */
const most = 5_000;

/** So many other uses are named. */
const mostUses = 10;

/**
 * Changes as SARIF 2.1.0, for code scanning: a result a cause, the worst first, known by the fingerprint of its first use. It
 * stands in the revision; where it stands in the base is related. What is more than code scanning keeps is left out and counted.
 * That, and what is said of policy and version, are notifications. `fileOf` knows files from the repository's root;
 * what stands elsewhere has no file in it.
 */
export function changesSarif(
  changes: readonly LocatedChange[],
  version: string,
  fileOf: FileOf = filesFrom(""),
  verdict?: Verdict,
): string {
  const causes = causesOf(changes);
  const told = causes.slice(0, most);
  const firsts = new Map<string, Change>();
  for (const { change } of told.map(({ first }) => first)) if (!firsts.has(change.id)) firsts.set(change.id, change);
  const ids = [...firsts.keys()].sort();
  const indices = new Map(ids.map((id, index) => [id, index]));
  return sarifLog({
    version,
    rules: ids.map((id) => ruleOf(firsts.get(id) as Change)),
    invocation: {
      executionSuccessful: true,
      toolConfigurationNotifications: verdict === undefined ? [] : notifications(findingsOf(verdict), fileOf),
      toolExecutionNotifications: leftOut(causes.slice(most)),
    },
    results: told.map((one) => resultOf(one, indices.get(one.first.change.id) ?? 0, fileOf)),
  });
}

function leftOut(causes: readonly Cause[]): readonly JsonObject[] {
  if (causes.length === 0) return [];
  const words = countWords(causes.map(({ first }) => first.change));
  const text = `Code scanning keeps ${most} results of a run: ${words} more are left out, the mildest.`;
  return [{ descriptor: { id: "results-left-out" }, level: "warning", message: { text } }];
}

/** A check, as the catalogue has it; what its changes mean is said of the worst of them. */
function ruleOf(change: Change): JsonObject {
  const { id, direction } = change;
  return {
    id,
    shortDescription: { text: titleOf(id) },
    fullDescription: { text: `${meaningOf(id)}.` },
    help: { text: `${meaningOf(id)}. ${helpOf(change)}` },
    defaultConfiguration: { level: levels[usualLevelOf(change)] },
    properties: { tags: ["api", direction === "both" ? "request and response" : direction] },
  };
}

function resultOf(cause: Cause, ruleIndex: number, fileOf: FileOf): JsonObject {
  const { change, fingerprint, base, revision } = cause.first;
  const { id, level, direction, operation, pointer, rule, message, before = null, after = null } = change;
  const [, ...others] = useWords(cause);
  const more = others.length > mostUses ? [`and ${others.length - mostUses} more`] : [];
  const also = others.length === 0 ? "" : `. Also in: ${[...others.slice(0, mostUses), ...more].join("; ")}`;
  const words = `${operation === null ? message : `${operation}: ${message}`}${also}`;
  const { commit } = shownPlace(base);
  const logical = [
    ...(operation === null ? [] : [{ name: operation, kind: "function" }]),
    { fullyQualifiedName: pointer === "" ? "#" : `#${pointer}`, kind: "member" },
  ];
  return {
    ruleId: id,
    ruleIndex,
    level: levels[level],
    message: { text: messageText(words) },
    locations: [{ ...locationAt(revision, fileOf), logicalLocations: logical }],
    relatedLocations: [
      { id: 1, ...locationAt(base, fileOf, commit === null ? "in the base" : `in the base, at ${commit}`) },
    ],
    partialFingerprints: { "covenantChange/v1": fingerprint },
    properties: { direction, operation, pointer, rule, before, after, ...(rule === null ? {} : witnesses(change)) },
  };
}

function witnesses({ witnesses = [] }: Change): JsonObject {
  return { witnesses: witnesses as unknown as Json };
}
