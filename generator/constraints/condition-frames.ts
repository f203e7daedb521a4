import { always, both, type Condition, mapSelectors, negated, selectorsOf } from "./condition.ts";

/** More alternatives than these say less than the sentence they stand for. */
const most = 16;

/**
 * A condition over several entries, each around the next, as alternatives: each has one condition for every entry, the body
 * first, all over "the entry" (depth 1). Undefined where it reads anything else, or has too many alternatives.
 */
export function byFrame(condition: Condition, depth: number): readonly (readonly Condition[])[] | undefined {
  const found = alternatives(condition, true);
  if (found === undefined || found.length > most) return undefined;
  const all = found.map((parts) => {
    const frames: (Condition | undefined)[] = new Array(depth + 1).fill(always);
    for (const part of parts) {
      const [at = depth] = depthsOf(part);
      const own = at === undefined || at > depth ? undefined : overEntry(part, at);
      const before = frames[at];
      frames[at] = own && before && both(before, own);
    }
    return frames.every((one) => one !== undefined) ? (frames as Condition[]) : undefined;
  });
  return all.every((one) => one !== undefined) ? (all as Condition[][]) : undefined;
}

/** Turns a condition over the entry at `depth` into one over "the entry" (depth 1); undefined where it reads anything else. */
export function overEntry(condition: Condition, depth: number): Condition | undefined {
  return mapSelectors(condition, ({ root, steps }) => {
    const own = depth === 0 ? root.kind === "body" : root.kind === "entry" && root.depth === depth;
    if (!own || !steps.every((step) => step.kind === "name")) return undefined;
    return { root: { kind: "entry", depth: 1 }, steps };
  });
}

type Alternatives = readonly (readonly Condition[])[];

/** In disjunctive form, as far as its parts read different entries; a part that reads one entry stays as it is. */
function alternatives(condition: Condition, holds: boolean): Alternatives | undefined {
  const isAnd = (condition.kind === "all") === holds;
  if (condition.kind === "all" || condition.kind === "any") {
    if (depthsOf(condition).length < 2 && !(isAnd && holds)) return [[turned(condition, holds)]];
    const of = condition.of.map((one) => alternatives(one, holds));
    if (of.some((one) => one === undefined)) return undefined;
    const lists = of as Alternatives[];
    return isAnd ? product(lists) : lists.flat();
  }
  if (condition.kind === "not" && depthsOf(condition).length > 1) return alternatives(condition.of, !holds);
  if (condition.kind === "term" && depthsOf(condition).length > 1) return alternatives(condition.of, holds);
  return [[turned(condition, holds)]];
}

function turned(condition: Condition, holds: boolean): Condition {
  return holds ? condition : negated(condition);
}

function product(lists: readonly Alternatives[]): Alternatives | undefined {
  if (lists.reduce((size, { length }) => size * length, 1) > most) return undefined;
  return lists.reduce<Alternatives>(
    (joined, list) => joined.flatMap((left) => list.map((right) => [...left, ...right])),
    [[]],
  );
}

/** The depths of the entries read; undefined among them for anything that is no entry. */
function depthsOf(condition: Condition): readonly (number | undefined)[] {
  const depths = selectorsOf(condition).map(({ root }) =>
    root.kind === "body" ? 0 : root.kind === "entry" ? root.depth : undefined,
  );
  return [...new Set(depths)];
}
