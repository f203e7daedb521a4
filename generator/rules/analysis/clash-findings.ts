import type { Subject } from "../../constraints/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import type { Making } from "./bodies.ts";
import { bySubject, type Claim, type Claims, subjectsOf } from "./claims.ts";
import { contradiction, impossibleClaim } from "./clashes.ts";
import { contraryOrders, fieldsOf, impliedOrder, impossibleOrder, type Ordering, orderingOf } from "./comparisons.ts";
import { redundantRule } from "./redundant.ts";
import { rejectedBody } from "./rejected.ts";
import { keyOf } from "./space.ts";
import type { Work } from "./work.ts";

/** Rules that nothing keeps, that contradict each other, that add nothing, and that nothing breaks. */
export function clashFindings(
  rules: readonly Rule[],
  said: ReadonlyMap<Rule, Claims>,
  making: Making,
  work: Work,
): readonly Diagnostic[] {
  const claims = rules.flatMap((rule) => said.get(rule)?.claims ?? []);
  const orders = rules.flatMap((rule) => orderingOf(rule) ?? []);
  const [claimsAt, ordersAt] = [bySubject(claims), ordersBySubject(orders)];
  return [
    ...rules.flatMap((rule) =>
      firstOf(said.get(rule)?.claims ?? [], (one) => impossibleClaim(one, claims, making, work)),
    ),
    ...orders.flatMap((one) => impossibleOrder(one, making, work)),
    ...pairsOf([...claimsAt.values()]).flatMap((pairs) =>
      firstOf(pairs, ([a, b]) => contradiction(a, b, claims, making, work)),
    ),
    ...pairsOf([...ordersAt.values()]).flatMap((pairs) =>
      firstOf(pairs, ([a, b]) => contraryOrders(a, b, making, work)),
    ),
    ...rules.flatMap((rule) => idle(rule, said, claimsAt, ordersAt, making, work)),
  ];
}

/** A rule that adds nothing, or that nothing was found to break. */
function idle(
  rule: Rule,
  said: ReadonlyMap<Rule, Claims>,
  claimsAt: ReadonlyMap<string, readonly Claim[]>,
  ordersAt: ReadonlyMap<string, readonly Ordering[]>,
  making: Making,
  work: Work,
): readonly Diagnostic[] {
  const own = said.get(rule) ?? { claims: [], whole: false };
  const rejected = once(() => rejectedBody(rule, making));
  const near = new Set(
    own.claims
      .flatMap(subjectsOf)
      .flatMap((subject) => claimsAt.get(subject) ?? [])
      .map((one) => one.rule),
  );
  const others = [...near].map((one) => ({ rule: one, claims: said.get(one)?.claims ?? [] }));
  const redundant = redundantRule(rule, own, others, rejected, making, work);
  if (redundant.length > 0) return redundant;
  const order = orderingOf(rule);
  if (order !== undefined) {
    const beside = [...new Set(orderSubjects(order).flatMap((subject) => ordersAt.get(subject) ?? []))];
    const implied = impliedOrder(order, beside, rejected, making, work);
    if (implied.length > 0) return implied;
  }
  const isSilent = own.whole && own.claims.length === 0;
  if (rule.kind.examples.cases(rule.says).length === 0 || rule.kind.steers?.(rule.says) === true) return [];
  if (isSilent) return [diagnostic("rule-says-nothing", { rule: rule.id }, rule.place)];
  return rejected() === undefined ? [diagnostic("rule-untested", { rule: rule.id }, rule.place)] : [];
}

function once(work: () => Subject | undefined): () => Subject | undefined {
  let done: { readonly body: Subject | undefined } | undefined;
  return () => {
    done ??= { body: work() };
    return done.body;
  };
}

/** What is found of the first of which there is something. */
function firstOf<One>(list: readonly One[], find: (one: One) => readonly Diagnostic[]): readonly Diagnostic[] {
  for (const one of list) {
    const found = find(one);
    if (found.length > 0) return found;
  }
  return [];
}

/** Every two of different rules that stand in a list together, grouped by their rules, in file order. */
function pairsOf<One extends { readonly rule: Rule }>(
  lists: readonly (readonly One[])[],
): readonly (readonly (readonly [One, One])[])[] {
  const pairs = new Map<Rule, Map<Rule, (readonly [One, One])[]>>();
  for (const list of lists) {
    for (const [index, a] of list.entries()) {
      for (const b of list.slice(index + 1)) {
        if (a.rule === b.rule) continue;
        const ofFirst = pairs.get(a.rule) ?? new Map<Rule, (readonly [One, One])[]>();
        pairs.set(a.rule, ofFirst);
        const both = ofFirst.get(b.rule);
        if (both === undefined) ofFirst.set(b.rule, [[a, b]]);
        else if (!both.some(([one, other]) => one === a && other === b)) both.push([a, b]);
      }
    }
  }
  return [...pairs.values()].flatMap((ofFirst) => [...ofFirst.values()]);
}

function ordersBySubject(orders: readonly Ordering[]): ReadonlyMap<string, readonly Ordering[]> {
  const found = new Map<string, Ordering[]>();
  for (const order of orders) {
    for (const subject of orderSubjects(order)) {
      const list = found.get(subject);
      if (list === undefined) found.set(subject, [order]);
      else list.push(order);
    }
  }
  return found;
}

function orderSubjects({ rule, comparisons }: Ordering): readonly string[] {
  const at = JSON.stringify(rule.frames);
  return fieldsOf(comparisons).map((field) => `${at} ${keyOf(field)}`);
}
