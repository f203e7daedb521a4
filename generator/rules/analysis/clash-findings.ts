import type { Subject } from "../../constraints/examples/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { type Making, shown, smallest } from "./bodies.ts";
import { bySubject, type Claim, type Claims, subjectsOf } from "./claims.ts";
import { contradiction, impossibleClaim } from "./clashes.ts";
import { contraryOrders, fieldsOf, impliedOrder, impossibleOrder, type Ordering, orderingOf } from "./comparisons.ts";
import { redundantRule } from "./redundant.ts";
import { rejectedBody } from "./rejected.ts";
import { keyOf } from "./space.ts";

/** Rules that nothing keeps, that contradict each other, that add nothing, and that nothing breaks. */
export function clashFindings(
  rules: readonly Rule[],
  said: ReadonlyMap<Rule, Claims>,
  making: Making,
): readonly Diagnostic[] {
  const claims = rules.flatMap((rule) => said.get(rule)?.claims ?? []);
  const orders = rules.flatMap((rule) => orderingOf(rule) ?? []);
  const [claimsAt, ordersAt] = [bySubject(claims), ordersBySubject(orders)];
  const impossible = new Map(rules.map((rule) => [rule, impossibleRule(rule, said, claims, making)]));
  return [
    ...[...impossible.values()].flat(),
    ...ofPairs([...claimsAt.values()], (a, b) => contradiction(a, b, claims, making)),
    ...ofPairs([...ordersAt.values()], (a, b) => contraryOrders(a, b, making)),
    ...rules
      .filter((rule) => impossible.get(rule)?.length === 0)
      .flatMap((rule) => idle(rule, said, claimsAt, ordersAt, making)),
  ];
}

function impossibleRule(rule: Rule, said: ReadonlyMap<Rule, Claims>, claims: readonly Claim[], making: Making) {
  const found = firstOf(said.get(rule)?.claims ?? [], (one) => impossibleClaim(one, claims, making));
  const order = orderingOf(rule);
  return found.length > 0 || order === undefined ? found : impossibleOrder(order, making);
}

/** A rule that adds nothing, or that nothing was found to break. */
function idle(
  rule: Rule,
  said: ReadonlyMap<Rule, Claims>,
  claimsAt: ReadonlyMap<string, readonly Claim[]>,
  ordersAt: ReadonlyMap<string, readonly Ordering[]>,
  making: Making,
): readonly Diagnostic[] {
  const own = said.get(rule) ?? { claims: [], whole: false };
  const rejected = once(() => rejectedBody(rule, own.claims, making));
  const near = new Set(
    own.claims
      .flatMap(subjectsOf)
      .flatMap((subject) => claimsAt.get(subject) ?? [])
      .map((one) => one.rule),
  );
  const others = [...near].map((one) => ({ rule: one, claims: said.get(one)?.claims ?? [] }));
  const redundant = redundantRule(rule, own, others, rejected, making);
  if (redundant.length > 0) return redundant;
  const order = orderingOf(rule);
  if (order !== undefined) {
    const beside = [...new Set(orderSubjects(order).flatMap((subject) => ordersAt.get(subject) ?? []))];
    const implied = impliedOrder(order, beside, rejected, making);
    if (implied.length > 0) return implied;
  }
  const isSilent = own.whole && own.claims.length === 0;
  // What only the server can check, no body of ours breaks; what others read speaks through them.
  if (rule.kind.describe(rule).about === "server" || rule.kind.steers?.(rule.says) === true) return [];
  const body = smallest(making);
  if (isSilent) return [diagnostic("rule-says-nothing", { rule: rule.id }, rule.place, body && { shows: shown(body) })];
  return body !== undefined && rejected() === undefined
    ? [diagnostic("rule-untested", { rule: rule.id }, rule.place)]
    : [];
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

/** What is found of every two of different rules that stand in a list together: the later of them once. */
function ofPairs<One extends { readonly rule: Rule }>(
  lists: readonly (readonly One[])[],
  find: (a: One, b: One) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const told = new Set<Rule>();
  return lists.flatMap((list) =>
    list.flatMap((b, index) => {
      const found = told.has(b.rule) ? [] : firstOf(list.slice(0, index), (a) => (a.rule === b.rule ? [] : find(a, b)));
      if (found.length > 0) told.add(b.rule);
      return found;
    }),
  );
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
  const at = keyOf(rule.frames);
  return fieldsOf(comparisons).map((field) => `${at} ${keyOf(field)}`);
}
