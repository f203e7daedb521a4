import { always } from "../constraints/condition.ts";
import { onlyMembers } from "../constraints/members.ts";
import type { Phase, Rule, SourceItem } from "../constraints/rule.ts";
import type { BoundSelector, RuleScope } from "../constraints/rule-scope.ts";
import { ruleKinds } from "../constraints/rules/index.ts";
import type { Selector } from "../constraints/selector.ts";
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

/** Binds one rule, in a scope at its place; an empty list where something was reported. `frames` are those of an include. */
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
    return [];
  }
  const keys = [...common, kind.key, ...kind.keys];
  onlyMembers(text, keys, scope);
  const id = idOf(text, scope);
  const message = messageOf(text, scope);
  const source = sourceOf(text, scope);
  const each = text.each === undefined ? undefined : scope.bodySelector(text.each, "each");
  if (text.each !== undefined && each === undefined) return [];
  const own = each === undefined ? scope : scope.enter(each);
  const when = text.when === undefined ? always : own.condition(text.when, "when");
  const says = kind.bind(text, own);
  const isResponse = statusOfPart(part) !== undefined;
  if (isResponse && kind.phase !== "rules") {
    scope.report("kind-not-of-responses", { kind: kind.key }, kind.key, "key");
    return [];
  }
  const status = statusOf(text, isResponse ? ofResponse : statuses[kind.phase], scope);
  if (id === undefined || when === undefined || says === undefined || status === undefined) return [];
  return [
    {
      id,
      operation,
      part,
      status,
      message,
      source,
      place,
      frames: framesOf(frames, each),
      when,
      kind,
      says,
    },
  ];
}

function idOf({ id }: JsonObject, scope: RuleScope): string | undefined {
  if (typeof id === "string" && id !== "") return id;
  scope.report("rule-without-id", {});
  return undefined;
}

function framesOf(frames: readonly Selector[], each: BoundSelector | undefined): readonly Selector[] {
  return each === undefined ? frames : [...frames, each.selector];
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

function sourceOf(text: JsonObject, scope: RuleScope): SourceItem | undefined {
  const { source } = text;
  if (source === undefined) return undefined;
  if (!isObject(source)) {
    scope.report("rule-value", { key: "source", expected: "a mapping with page, section and item" }, "source");
    return undefined;
  }
  const own = scope.at("source");
  onlyMembers(source, ["page", "section", "item"], own);
  const { page, section, item } = source;
  if (typeof page !== "string" || page === "") {
    own.report("rule-value", { key: "page", expected: "the name of a documentation page" }, "page");
  } else if (typeof section !== "string") {
    own.report("rule-value", { key: "section", expected: 'the heading it stands under, "" for none' }, "section");
  } else if (item !== undefined && typeof item !== "number" && typeof item !== "string") {
    own.report("rule-value", { key: "item", expected: "a number or a text" }, "item");
  } else return { page, section, item };
  return undefined;
}
