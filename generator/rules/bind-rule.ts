import { always } from "../constraints/condition.ts";
import { onlyMembers } from "../constraints/members.ts";
import type { Phase, Rule, SourceItem } from "../constraints/rule.ts";
import type { BoundSelector, RuleScope } from "../constraints/rule-scope.ts";
import { ruleKinds } from "../constraints/rules/index.ts";
import { isPlural, type Selector, selectorText } from "../constraints/selector.ts";
import { listed } from "../constraints/words.ts";
import type { Place } from "../diagnostics.ts";
import { type Part, statusOfPart } from "../model/part.ts";
import { isObject, type Json, type JsonObject } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";

const common = ["id", "when", "each", "status", "message", "source"];
const statuses: Readonly<Record<Phase, number>> = { precondition: 403, concurrency: 409, rules: 422 };
/** A response that breaks a rule is an upstream's fault. */
const ofResponse = 502;

/** The operation that a rule governs, and what of its calls the rule speaks of. */
export interface Governed {
  readonly operation: string;
  readonly part: Part;
}

/**
 * Binds one rule, in a scope at its place; an empty list where something was reported. `frames` are those of an include. One
 * mistake does not hide the next: what cannot be known because of it is read as if it could be anything.
 */
export function bindRule(
  text: Json,
  { operation, part }: Governed,
  place: Place,
  scope: RuleScope,
  frames: readonly Selector[],
): readonly Rule[] {
  if (!isObject(text)) {
    scope.report("rule-value", { key: "rules", expected: "a list of rules, each a mapping" });
    return [];
  }
  const kinds = ruleKinds.filter((kind) => text[kind.key] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    reportKind(
      text,
      kinds.map((one) => one.key),
      scope,
    );
  }
  const known = [...common, ...kinds.flatMap((one) => [one.key, ...one.keys])];
  const meant = kind === undefined ? text : onlyMembers(text, known, scope);
  const id = idOf(meant, scope);
  const each = eachOf(meant, scope);
  const own = each === "none" ? scope : scope.enter(each);
  const when = meant.when === undefined ? always : own.condition(meant.when, "when");
  const [says] = kinds.map((one) => one.bind(meant, own));
  const isResponse = statusOfPart(part) !== undefined;
  const isMisplaced = isResponse && kind !== undefined && kind.phase !== "rules";
  if (isMisplaced) scope.report("kind-not-of-responses", { kind: kind.key }, kind.key, "key");
  const status = statusOf(meant, isResponse ? ofResponse : statuses[kind?.phase ?? "rules"], scope);
  const message = messageOf(meant, scope);
  const source = sourceOf(meant, scope);
  if (kind === undefined || kinds.length > 1 || id === undefined || each === undefined) return [];
  if (isMisplaced || when === undefined || says === undefined || status === undefined) return [];
  return [{ id, operation, part, status, message, source, place, frames: framesOf(frames, each), when, kind, says }];
}

function framesOf(frames: readonly Selector[], each: BoundSelector | "none"): readonly Selector[] {
  return each === "none" ? frames : [...frames, each.selector];
}

function reportKind(text: JsonObject, kinds: readonly string[], scope: RuleScope): void {
  if (kinds.length > 1) {
    scope.report("rule-of-two-kinds", { kinds: kinds.join(", ") });
    return;
  }
  const known = ruleKinds.map((kind) => kind.key);
  const stray = Object.keys(text).find((name) => !common.includes(name) && didYouMean(name, known) !== "");
  if (stray === undefined) scope.report("rule-without-kind", { known: known.join(", ") });
  else
    scope.report("rule-member", { key: stray, hint: didYouMean(stray, known), known: known.join(", ") }, stray, "key");
}

function idOf({ id }: JsonObject, scope: RuleScope): string | undefined {
  if (typeof id === "string" && id.trim() !== "") return id;
  if (id === undefined) scope.report("rule-without-id", {});
  else scope.report("rule-value", { key: "id", expected: "a text that names the rule" }, "id");
  return undefined;
}

/** The entries the rule is asked for; "none" where it has no `each`, undefined where that was reported. */
function eachOf(text: JsonObject, scope: RuleScope): BoundSelector | "none" | undefined {
  return text.each === undefined ? "none" : entriesOf(text.each, scope);
}

/** What an `each` selects: entries of lists, or an object. A list itself, or a single value, has no fields to speak of. */
export function entriesOf(text: Json, scope: RuleScope): BoundSelector | undefined {
  const bound = scope.bodySelector(text, "each");
  if (bound === undefined || isPlural(bound.selector)) return bound;
  const types = scope.types(bound);
  if (types.size === 0 || types.has("object")) return bound;
  const selector = selectorText(bound.selector);
  const expected = types.has("array")
    ? `a selector of entries: ${selector}[*]`
    : `a selector of entries, or of an object; ${selector} is ${listed([...types], "or")}`;
  scope.report("rule-value", { key: "each", expected }, "each");
  return undefined;
}

function statusOf(text: JsonObject, standard: number, scope: RuleScope): number | undefined {
  const { status } = text;
  if (status === undefined) return standard;
  if (typeof status === "number" && Number.isInteger(status) && status >= 400 && status <= 599) return status;
  scope.report("rule-value", { key: "status", expected: "an HTTP status from 400 to 599" }, "status");
  return undefined;
}

function messageOf({ message }: JsonObject, scope: RuleScope): string | undefined {
  if (message === undefined || (typeof message === "string" && message.trim() !== "")) return message;
  scope.report("rule-value", { key: "message", expected: "a sentence" }, "message");
  return undefined;
}

function sourceOf({ source }: JsonObject, scope: RuleScope): SourceItem | undefined {
  if (source === undefined) return undefined;
  if (!isObject(source)) {
    scope.report("rule-value", { key: "source", expected: "a mapping with page, section and item" }, "source");
    return undefined;
  }
  const own = scope.at("source");
  const { page, section, item } = onlyMembers(source, ["page", "section", "item"], own);
  const isPage = typeof page === "string" && page !== "";
  const isSection = typeof section === "string";
  const isItem = item === undefined || (typeof item === "number" ? Number.isInteger(item) && item > 0 : isText(item));
  if (!isPage) own.report("rule-value", { key: "page", expected: "the name of a documentation page" }, "page");
  if (!isSection)
    own.report("rule-value", { key: "section", expected: 'the heading it stands under, "" for none' }, "section");
  if (!isItem) own.report("rule-value", { key: "item", expected: "a whole number from 1, or a text" }, "item");
  return isPage && isSection && isItem ? { page, section, item: item as number | string | undefined } : undefined;
}

function isText(value: Json): value is string {
  return typeof value === "string" && value.trim() !== "";
}
