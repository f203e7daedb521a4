import { isAlways } from "../../constraints/condition.ts";
import type { Rule } from "../../constraints/rule.ts";
import { isSame } from "../../constraints/rule-comparison.ts";
import { definedWords, fieldWords, listed } from "../../constraints/words.ts";
import type { Place, Severity } from "../../diagnostics.ts";
import { statusOfPart } from "../../model/part.ts";
import { latest } from "./match.ts";
import type { RuleVerdict } from "./verdict.ts";
import type { Witness } from "./witness.ts";

export type RuleChangeId =
  | "rule-added"
  | "rule-removed"
  | "rule-precondition-added"
  | "rule-precondition-removed"
  | "rule-tightened"
  | "rule-loosened"
  | "rule-incomparable"
  | "rule-reworded"
  | "rule-renamed"
  | "rule-status-changed"
  | "rule-message-changed"
  | "rule-source-changed"
  | "rule-confirmed";

/** A change of a rule: what `covenant diff` tells, and the bodies that show it. */
export interface RuleChange {
  readonly id: RuleChangeId;
  readonly level: Severity;
  readonly direction: "request" | "response";
  readonly operation: string;
  /** Of the rule in its file: the revision's, or the base's where it was removed. */
  readonly pointer: string;
  readonly rule: string;
  readonly message: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
  readonly base: Place | null;
  readonly revision: Place | null;
  /** Of a body that only the base accepts, and of one that only the revision accepts, as far as found. */
  readonly witnesses: readonly Witness[];
}

/** What a verdict has to tell; nothing of a rule that is as it was. */
export function changesOf(verdict: RuleVerdict): readonly RuleChange[] {
  const { base, revision } = verdict.pair;
  if (base === undefined || revision === undefined) return [cameOrWent(verdict), ...answeredOtherwise(verdict)];
  return [...meaningChanged(verdict, base, revision), ...besideChanged(verdict, base, revision)];
}

function cameOrWent(verdict: RuleVerdict): RuleChange {
  const { base, revision } = verdict.pair;
  const rule = latest(verdict.pair);
  const what = rule.kind.phase === "precondition" ? "rule-precondition" : "rule";
  const isAdded = base === undefined;
  const message = isAdded ? `The rule ${rule.id} was added` : `The rule ${rule.id} was removed`;
  const others = verdict.saidBy.map(({ id }) => id);
  const by = others.length === 0 ? "the schema" : listed(others, "and");
  const said = isAdded ? `: ${by} said as much before.` : `: ${by} ${others.length > 1 ? "say" : "says"} as much.`;
  return change(verdict, {
    id: `${what}-${isAdded ? "added" : "removed"}`,
    level: levelOf(verdict),
    message: verdict.strictness === "equivalent" ? `${message}${said}` : `${message}.${reasonWords(verdict)}`,
    before: base === undefined ? null : sentenceOf(base),
    after: revision === undefined ? null : sentenceOf(revision),
    witnesses: witnessesOf(verdict),
  });
}

/** What says as much in its place answers with another status. */
function answeredOtherwise(verdict: RuleVerdict): readonly RuleChange[] {
  const { answered } = verdict;
  if (answered?.base.status === undefined || answered.revision.status === undefined) return [];
  const [before, after] = [answered.base.status, answered.revision.status];
  const { id } = latest(verdict.pair);
  const message = statusWords(id, before, after);
  return [
    change(verdict, { id: "rule-status-changed", level: "warning", message, before, after, witnesses: [answered] }),
  ];
}

function statusWords(id: string, before: number, after: number): string {
  return `What breaks the rule ${id} is answered ${after}, ${before} before.`;
}

const told = {
  tightened: "refuses more than before",
  loosened: "accepts more than before",
  incomparable: "refuses other bodies than before",
} as const;

function meaningChanged(verdict: RuleVerdict, base: Rule, revision: Rule): readonly RuleChange[] {
  const { strictness, saidBy } = verdict;
  const [before, after] = [sentenceOf(base), sentenceOf(revision)];
  if (strictness !== "equivalent") {
    const message = `The rule ${revision.id} ${told[strictness]}.${reasonWords(verdict)}`;
    const witnesses = witnessesOf(verdict);
    return [change(verdict, { id: `rule-${strictness}`, level: levelOf(verdict), message, before, after, witnesses })];
  }
  if (before === after) return [];
  const others =
    saidBy.length === 0
      ? ""
      : `, together with ${listed(
          saidBy.map(({ id }) => id),
          "and",
        )}`;
  const message = `The rule ${revision.id}${others} says the same in other words.`;
  return [change(verdict, { id: "rule-reworded", level: "info", message, before, after, witnesses: [] })];
}

function besideChanged(verdict: RuleVerdict, base: Rule, revision: Rule): readonly RuleChange[] {
  const { id } = revision;
  const found: RuleChange[] = [];
  const tell = (
    of: Pick<RuleChange, "id" | "level" | "message" | "before" | "after">,
    witnesses: readonly Witness[] = [],
  ) => found.push(change(verdict, { ...of, witnesses }));
  if (base.id !== id)
    tell({
      id: "rule-renamed",
      level: "warning",
      message: `The rule ${base.id} is now called ${id}.`,
      before: base.id,
      after: id,
    });
  if (base.status !== revision.status) {
    const message = statusWords(id, base.status, revision.status);
    const witnesses = verdict.answered === undefined ? [] : [verdict.answered];
    tell(
      { id: "rule-status-changed", level: "warning", message, before: base.status, after: revision.status },
      witnesses,
    );
  }
  if (base.message !== revision.message) {
    const message = `The rule ${id} has another message.`;
    tell({
      id: "rule-message-changed",
      level: "info",
      message,
      before: base.message ?? null,
      after: revision.message ?? null,
    });
  }
  if (!isSame(base.source ?? null, revision.source ?? null)) {
    const isAsBefore = meaningChanged(verdict, base, revision).length + found.length === 0;
    const isConfirmed = isAsBefore && revision.source !== undefined;
    const message = isConfirmed
      ? `The rule ${id} is confirmed without change from another source.`
      : `The rule ${id} has another source.`;
    const [before, after] = [sourceWords(base), sourceWords(revision)];
    tell({ id: isConfirmed ? "rule-confirmed" : "rule-source-changed", level: "info", message, before, after });
  }
  return found;
}

/** Of a request, what refuses more breaks who sends it; of a response, what promises less breaks who reads it. */
function levelOf({ strictness, part, refused, accepted, pair, isDoubtful }: RuleVerdict): Severity {
  if (strictness === "equivalent") return "info";
  const isResponse = statusOfPart(part) !== undefined;
  const harmless: typeof strictness = isResponse ? "tightened" : "loosened";
  if (strictness === harmless) return "info";
  // What only the server can check breaks nothing that the package does.
  if (latest(pair).kind.describe(latest(pair)).about === "server") return "warning";
  const harm = isResponse ? accepted : refused;
  return harm === undefined && (strictness === "incomparable" || isDoubtful) ? "warning" : "error";
}

type Told = Pick<RuleChange, "id" | "level" | "message" | "before" | "after" | "witnesses">;

function change({ operation, part, pair }: RuleVerdict, of: Told): RuleChange {
  const rule = latest(pair);
  return {
    ...of,
    direction: statusOfPart(part) === undefined ? "request" : "response",
    operation,
    pointer: rule.place.pointer,
    rule: rule.id,
    base: pair.base?.place ?? null,
    revision: pair.revision?.place ?? null,
  };
}

function witnessesOf({ refused, accepted }: RuleVerdict): readonly Witness[] {
  return [refused, accepted].filter((one) => one !== undefined);
}

function reasonWords({ reason }: RuleVerdict): string {
  return reason === undefined ? "" : ` ${reason}`;
}

/** What the rule says, where it says it. */
function sentenceOf(rule: Rule): string {
  const frames = rule.frames.map((frame) => `in each of ${fieldWords(frame)}`);
  const when = isAlways(rule.when) ? [] : [`where ${definedWords(rule.when)}`];
  const around = [...frames, ...when].join(", ");
  const { sentence } = rule.kind.describe(rule);
  return around === "" ? sentence : `${around.charAt(0).toUpperCase()}${around.slice(1)}: ${sentence}`;
}

function sourceWords({ source }: Rule): string | null {
  if (source === undefined) return null;
  return [source.page, source.section, source.item ?? ""].filter((one) => one !== "").join(", ");
}
