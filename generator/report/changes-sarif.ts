import type { Change } from "../diff/index.ts";
import type { Json, JsonObject } from "../read/document.ts";
import { webAddress } from "../read/web-address.ts";
import { type Cause, causesOf, useWords } from "./causes.ts";
import { countWords } from "./changes-summary.ts";
import { helpOf, meaningOf, titleOf, usualLevelOf } from "./check-words.ts";
import { inertJson } from "./inert.ts";
import type { LocatedChange } from "./located-changes.ts";
import { type FileOf, filesFrom, type ShownPlace, shownPlace } from "./shown-place.ts";
import type { Verdict } from "./verdict.ts";
import { findingsOf, type VerdictFinding } from "./verdict-findings.ts";

/** So many results of a run code scanning keeps; of a run with 25,000 it takes none. */
const most = 5_000;

/** So many other uses are named. */
const mostUses = 10;

/** Where relative paths start; whoever reads the log knows where that is. */
const root = "%SRCROOT%";

const levels = { error: "error", warning: "warning", info: "note" } as const;

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
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "covenant",
            fullName: "openapi-covenant diff",
            version,
            rules: ids.map((id) => ruleOf(firsts.get(id) as Change)),
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolConfigurationNotifications: notifications(verdict, fileOf),
            toolExecutionNotifications: leftOut(causes.slice(most)),
          },
        ],
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [root]: { description: { text: "The root of the repository, or where covenant ran." } } },
        results: told.map((one) => resultOf(one, indices.get(one.first.change.id) ?? 0, fileOf)),
      },
    ],
  };
  return `${inertJson(log)}\n`;
}

function leftOut(causes: readonly Cause[]): readonly JsonObject[] {
  if (causes.length === 0) return [];
  const words = countWords(causes.map(({ first }) => first.change));
  const text = `Code scanning keeps ${most} results of a run: ${words} more are left out, the mildest.`;
  return [{ descriptor: { id: "results-left-out" }, level: "warning", message: { text } }];
}

function notifications(verdict: Verdict | undefined, fileOf: FileOf): readonly JsonObject[] {
  const findings: readonly VerdictFinding[] = verdict === undefined ? [] : findingsOf(verdict);
  return findings.map(({ diagnostic: { code, severity, message, fix }, shown }) => ({
    descriptor: { id: code },
    level: levels[severity],
    message: { text: messageText(`${message}. ${fix}`) },
    ...(shown === "" ? {} : { locations: [locationAt(shown, fileOf)] }),
  }));
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

/** A place as it is shown, with words about it; what is no file of the repository is told in them. */
function locationAt(shown: string, fileOf: FileOf, words = ""): JsonObject {
  const place = shownPlace(shown);
  const artifact = artifactOf(place, fileOf);
  const told = artifact === undefined ? [words, `at ${shown}`].filter((one) => one !== "").join(", ") : words;
  const region = { startLine: place.line, startColumn: place.column };
  return {
    ...(told === "" ? {} : { message: { text: messageText(told) } }),
    ...(artifact === undefined ? {} : { physicalLocation: { artifactLocation: artifact, region } }),
  };
}

function artifactOf(place: ShownPlace, fileOf: FileOf): JsonObject | undefined {
  const address = webAddress(place.path);
  if (address !== undefined) return { uri: address.href };
  const file = fileOf(place);
  if (file === undefined) return undefined;
  const encoded = file.split("/").map(segment).join("/");
  return file.startsWith("/") ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: root };
}

function segment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** Plain text of a message: its braces are no placeholders (3.11.5), its brackets make no link (3.11.6). */
function messageText(text: string): string {
  return text.replace(/[{}]/g, "$&$&").replaceAll("](", "\\](");
}
