/** What the collectors of rules find. Apart from the findings of keywords: a bundle without rules needs none of it. */
import type { Findings, Issue } from "./findings.ts";
import type { Keys } from "./places.ts";

/** A rule as the emitted code knows it. */
export interface RuleFact {
  readonly id: string;
  readonly status: number;
  readonly source: string | null;
  readonly needs: readonly (readonly string[])[];
}

/** What a report depends on: keys, what the rule reads below them, and so on. */
type Guards = readonly (Keys | Reads)[];
type Reads = readonly (readonly string[])[];

/** A rule is broken, unless a keyword has failed at what it reads. */
export function broken(out: Findings, keys: Keys, rule: RuleFact, message: string, ...guards: Guards): void {
  if (isSoundAt(out, guards)) out.broken(keys, message, rule);
}

/** A rule met a fact that was not given, or only the server can check it. */
export function leave(out: Findings, rule: RuleFact, context: unknown, ...guards: Guards): void {
  if (!isSoundAt(out, guards)) return;
  const missing = rule.needs.filter((fact) => !isGiven(context, fact));
  // Where none is missing, one is of a type that says nothing: a date as an object, a list as a set.
  const needs = (missing.length > 0 ? missing : rule.needs).map((fact) => fact.join("."));
  const told = out.unchecked.find((one) => one.rule === rule.id);
  const all = { rule: rule.id, needs: [...new Set([...(told?.needs ?? []), ...needs])].sort() };
  out.unchecked = told ? out.unchecked.map((one) => (one === told ? all : one)) : [...out.unchecked, all];
}

/** What is found of rules that share their loops stands in the order of the rules at last; what keywords say stays before it. */
export function ordered(out: Findings, rules: readonly RuleFact[]): void {
  const place = (one: { readonly rule: string | null }) => rules.findIndex(({ id }) => id === one.rule);
  const sorted = <One extends { readonly rule: string | null }>(found: readonly One[]) =>
    [...found].sort((a, b) => place(a) - place(b));
  out.settle = () => {
    out.issues = sorted(out.issues);
    out.unchecked = sorted(out.unchecked);
  };
}

function isSoundAt(out: Findings, guards: Guards): boolean {
  for (let index = 0; index < guards.length; index += 2)
    if (!isSoundBelow(out, guards[index] as Keys, guards[index + 1] as Reads)) return false;
  return true;
}

/** True where no keyword has failed at a value that a rule is about to read: `reads` below a place, "*" for every entry. */
function isSoundBelow(out: Findings, keys: Keys, reads: Reads): boolean {
  if (out.issues.length === 0) return true;
  let start = unsound.get(out);
  if (start === undefined) {
    start = unsoundOf(out.issues);
    unsound.set(out, start);
  }
  for (const key of keys) start = start?.get(key);
  return reads.every((read) => isSound(start, read, 0));
}

/** Made when the first rule asks: every keyword has been asked by then. */
const unsound = /*#__PURE__*/ new WeakMap<Findings, Unsound>();

/** The places where a keyword has failed, as a tree over their keys: it has where there is something under `here`. */
interface Unsound extends Map<unknown, Unsound> {}
const here = undefined;

function unsoundOf(issues: readonly Issue[]): Unsound {
  const root: Unsound = new Map();
  for (const { rule, path } of issues) {
    if (rule !== null) continue;
    let node = root;
    for (const key of [...path, here]) {
      const inner: Unsound = node.get(key) ?? new Map();
      node.set(key, inner);
      node = inner;
    }
  }
  return root;
}

function isSound(node: Unsound | undefined, keys: readonly string[], index: number): boolean {
  if (node === undefined) return true;
  if (node.has(here)) return false;
  const key = keys[index];
  if (key === undefined) return true;
  if (key !== "*") return isSound(node.get(key), keys, index + 1);
  for (const [at, entry] of node) if (typeof at === "number" && !isSound(entry, keys, index + 1)) return false;
  return true;
}

function isGiven(context: unknown, fact: readonly string[]): boolean {
  // Where `now` is absent the clock stands in for it.
  if (fact.length === 1 && fact[0] === "now") return true;
  let value = context;
  for (const key of fact) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return value !== undefined && value !== null;
}
