import type { Node } from "./syntax.ts";

/**
 * How many ways a matcher that goes back can take through a text of n characters, at most: `factor` times n to the power of
 * `degree`; infinite where that cannot be told from the form alone. `look` is the same for the costliest of what is looked at
 * ahead or behind, reached in any of these ways.
 */
export interface Cost {
  readonly factor: number;
  readonly degree: number;
  readonly look: Steps;
}
interface Steps {
  readonly factor: number;
  readonly degree: number;
}

const one: Steps = { factor: 1, degree: 0 };
/** A text, and the steps it may take. */
interface Allowance {
  readonly length: number;
  readonly steps: number;
}
/** As long as a body may well hold; some hundredths of a second. */
const body: Allowance = { length: 100_000, steps: 10_000_000 };

/** True where it is certain that no text takes more than a moment: at most one thing repeats without bound, and few ways lead on. */
export function isCheap(pattern: Node, allowed: Allowance = body): boolean {
  const { factor, degree, look } = costOf(pattern);
  // Where nothing holds it to the start, matching is tried at every character.
  const starts = isAnchored(pattern) ? 0 : 1;
  return (
    steps({ factor, degree: degree + starts }, allowed.length) <= allowed.steps &&
    steps({ ...look, degree: look.degree + starts }, allowed.length) <= allowed.steps
  );
}

function steps({ factor, degree }: Steps, length = body.length): number {
  return factor * length ** degree;
}

function costOf(node: Node): Cost {
  switch (node.kind) {
    case "atom":
    case "edge":
      return { ...one, look: one };
    case "look": {
      const inner = costOf(node.of);
      return { ...one, look: costlier(inner, inner.look) };
    }
    case "choice": {
      const costs = node.of.map(costOf);
      return {
        factor: costs.reduce((sum, { factor }) => sum + factor, 0),
        degree: Math.max(...costs.map(({ degree }) => degree)),
        look: costs.map(({ look }) => look).reduce(costlier),
      };
    }
    case "sequence":
      return node.of
        .map(costOf)
        .reduce((before, next) => ({ ...times(before, next), look: costlier(before.look, times(before, next.look)) }), {
          ...one,
          look: one,
        });
    case "repeat":
      return repeated(costOf(node.of), node);
  }
}

function repeated(inner: Cost, { of, min, max }: Extract<Node, { kind: "repeat" }>): Cost {
  const isFixed = inner.factor === 1 && inner.degree === 0;
  if (max === Number.POSITIVE_INFINITY) {
    // What is always as long, and read in one way, ends where its count says: one way for each count.
    const steady = isFixed && isSteady(of);
    const ways = steady ? { factor: 1, degree: 1 } : { factor: Number.POSITIVE_INFINITY, degree: 0 };
    return { ...ways, look: times(ways, inner.look) };
  }
  const rounds = max - min + 1;
  const factor = isFixed ? rounds : rounds * inner.factor ** max;
  const ways = { factor, degree: inner.degree * max };
  return { ...ways, look: times(ways, inner.look) };
}

/** It takes at least one character, and always as many. */
function isSteady(node: Node): boolean {
  if (node.kind === "atom") return true;
  if (node.kind === "repeat") return node.min === node.max && node.min > 0 && isSteady(node.of);
  return (
    node.kind === "sequence" &&
    node.of.some(isSteady) &&
    node.of.every((part) => part.kind === "edge" || isSteady(part))
  );
}

/** Every way through it begins with `^`. */
function isAnchored(node: Node): boolean {
  if (node.kind === "choice") return node.of.every(isAnchored);
  if (node.kind === "sequence") return node.of[0] !== undefined && isAnchored(node.of[0]);
  return node.kind === "edge" && node.source === "^";
}

function times(a: Steps, b: Steps): Steps {
  return { factor: a.factor * b.factor, degree: a.degree + b.degree };
}

function costlier(a: Steps, b: Steps): Steps {
  const { factor, degree } = steps(b) > steps(a) ? b : a;
  return { factor, degree };
}
