import { createRequire } from "node:module";
import { isCheap } from "./cost.ts";
import { type Node, parsePattern, patternText } from "./syntax.ts";

/** What matching a pattern can come to. */
export type Verdict =
  | { readonly kind: "safe" }
  /** `degree` is infinite where the time doubles with every character or so; `attack` is text that shows it, as an expression. */
  | { readonly kind: "explodes"; readonly growth: string; readonly degree: number; readonly attack: string }
  | { readonly kind: "unknown"; readonly reason: string };

const safe: Verdict = { kind: "safe" };
/** So many patterns of a document are looked into, each of so many characters: one may take a second. */
const mostPatterns = 100;
const mostAtoms = 40;
/** Nothing so small needs it; it keeps a run from hanging where something does. */
const timeout = 20_000;
/** Counts up to this are taken as they are, higher ones as if there were no bound. */
const fewTimes = 10;
/** Fixed counts from here on are taken for one another. */
const longCount = 8;

/**
 * Judges patterns, each once: by their form where that is enough, else by recheck's automata, which run in this process, need
 * no clock and no chance, and so judge alike everywhere. They are loaded when the first pattern needs them.
 */
export class Explosions {
  readonly #known = new Map<string, Verdict>();
  #examined = 0;

  /** In: a pattern, and the flags it compiles with: "u" or "". */
  of(source: string, flags: string): Verdict {
    const key = `${flags}/${source}`;
    const verdict = this.#known.get(key) ?? this.#judge(source, flags);
    this.#known.set(key, verdict);
    return verdict;
  }

  #judge(source: string, flags: string): Verdict {
    const pattern = parsePattern(source);
    if (pattern === undefined) return unknown("it refers back to a group, or is too long or too deep");
    if (isCheap(pattern)) return safe;
    if (looks(pattern)) return unknown("it looks ahead or behind");
    const small = unbounded(withoutStart(pattern));
    if (atoms(small) > mostAtoms) return unknown("it is too long");
    if (++this.#examined > mostPatterns) return unknown(`more than ${mostPatterns} patterns would have to be examined`);
    return examined(patternText(small), flags);
  }
}

function examined(source: string, flags: string): Verdict {
  // Its build for browsers is the one without processes and threads.
  const { checkSync } = createRequire(import.meta.url)("recheck/lib/browser.js") as typeof import("recheck");
  const found = checkSync(source, flags, { checker: "automaton", timeout });
  if (found.status === "safe") return safe;
  if (found.status === "unknown") return unknown("it cannot be examined");
  const { complexity, attack } = found;
  return complexity.type === "exponential"
    ? { kind: "explodes", growth: "exponential", degree: Number.POSITIVE_INFINITY, attack: attack.pattern }
    : {
        kind: "explodes",
        growth: complexity.degree === 2 ? "quadratic" : `polynomial (degree ${complexity.degree})`,
        degree: complexity.degree,
        attack: attack.pattern,
      };
}

/**
 * The pattern with no high bounds, which an automaton would have to count through: `{0,63}` leads to as many ways as `*` does,
 * until its end. A fixed count of one character stays.
 */
function unbounded(node: Node): Node {
  if (node.kind === "sequence" || node.kind === "choice") return { ...node, of: node.of.map(unbounded) };
  if (node.kind !== "repeat") return node;
  const { min, max } = node;
  if (node.of.kind === "atom" && min === max)
    return { ...node, min: Math.min(min, longCount), max: Math.min(max, longCount) };
  const of = unbounded(node.of);
  if (max <= (node.of.kind === "atom" ? fewTimes : 3)) return { ...node, of };
  // Which of the rounds that must be are empty is open: as many ways as where what repeats is repeated.
  const isOpen = min > 3 && isNullable(of);
  return endless(isOpen ? endless(of, 0) : of, Math.min(min, 2));
}

/** Nothing goes back past the characters that a pattern begins with, so they are left out: `^item-\d+` as `^\d+`. */
function withoutStart(pattern: Node): Node {
  const [start, ...rest] = pattern.kind === "sequence" ? pattern.of : [];
  if (pattern.kind !== "sequence" || start?.kind !== "edge" || start.source !== "^") return pattern;
  const first = rest.findIndex((one) => one.kind !== "atom");
  return { ...pattern, of: [start, ...rest.slice(first < 0 ? rest.length : first)] };
}

/** How many characters it writes out, counts multiplied. */
function atoms(node: Node): number {
  if (node.kind === "sequence" || node.kind === "choice") return node.of.reduce((sum, one) => sum + atoms(one), 0);
  if (node.kind !== "repeat") return node.kind === "atom" ? 1 : 0;
  return atoms(node.of) * (node.max === Number.POSITIVE_INFINITY ? Math.max(node.min, 1) : Math.max(node.max, 1));
}

function endless(of: Node, min: number): Node {
  return { kind: "repeat", of, min, max: Number.POSITIVE_INFINITY };
}

/** It may take no character at all. */
function isNullable(node: Node): boolean {
  if (node.kind === "choice") return node.of.some(isNullable);
  if (node.kind === "sequence") return node.of.every(isNullable);
  return node.kind === "repeat" ? node.min === 0 || isNullable(node.of) : node.kind !== "atom";
}

function looks(node: Node): boolean {
  if (node.kind === "look") return true;
  if (node.kind === "sequence" || node.kind === "choice") return node.of.some(looks);
  return node.kind === "repeat" && looks(node.of);
}

function unknown(reason: string): Verdict {
  return { kind: "unknown", reason };
}
