import type { Compared, Descent, Difference } from "../constraints/comparison/difference.ts";

/** A pair of schemas that a walk can come to, and what is known of it. */
export interface Stop<Pair> {
  /** Pairs of one key say the same. */
  keyOf(pair: Pair): string;
  compared(pair: Pair): readonly Compared[];
  further(pair: Pair, descent: Descent): Pair;
}

/** A difference, and the pair that it was met in. */
export interface Met<Pair> {
  readonly pair: Pair;
  readonly difference: Difference;
}

/** Each difference once, in the first pair that it is met in. */
export function* firstMet<Pair>(start: Pair, { keyOf, compared, further }: Stop<Pair>): Generator<Met<Pair>> {
  const seen = new Set<string>();
  const queue = [start];
  for (let pair = queue.shift(); pair !== undefined; pair = queue.shift()) {
    const key = keyOf(pair);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const one of compared(pair)) {
      if (one.kind === "descent") queue.push(further(pair, one));
      else yield { pair, difference: one };
    }
  }
}

/** A schema is looked at in so many places of one value at most. */
const mostUses = 24;

interface Way<Pair> {
  readonly pair: Pair;
  readonly steps: Steps;
  readonly above: Way<Pair> | undefined;
}

/** What a pair says itself, and where it leads to. */
interface Steps {
  readonly said: readonly Difference[];
  readonly onwards: readonly Descent[];
  /** All that it leads to, as a text. */
  readonly form: string;
}

/**
 * Each difference at each place where it is met: a schema that is used twice tells what changed in it twice, one that is used
 * within itself once. The nearest places come first.
 */
export function* everyMet<Pair>(start: Pair, stop: Stop<Pair>): Generator<Met<Pair>> {
  const { keyOf, further } = stop;
  const leading = keysThatLead(start, stop);
  if (leading.size === 0) return;
  const known = new Map<string, Steps>();
  const uses = new Map<string, number>();
  const stepsOf = (pair: Pair) => {
    const key = keyOf(pair);
    const found = known.get(key) ?? stepsFrom(pair, stop, leading);
    known.set(key, found);
    return found;
  };
  const queue: Way<Pair>[] = [{ pair: start, steps: stepsOf(start), above: undefined }];
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    const { pair, steps: own } = way;
    const earlier = sameAbove(way);
    const known = new Set(earlier?.steps.said.map(textOf));
    for (const difference of own.said) if (!known.has(textOf(difference))) yield { pair, difference };
    if (earlier !== undefined) continue;
    for (const one of own.onwards) {
      const next = further(pair, one);
      const steps = stepsOf(next);
      const identity = JSON.stringify([steps.form, ...steps.said.map(({ pointers }) => pointers)]);
      const count = (uses.get(identity) ?? 0) + 1;
      uses.set(identity, count);
      if (count <= mostUses) queue.push({ pair: next, steps, above: way });
    }
  }
}

/** The pair further up that leads where this one does: the schema is used within itself. */
function sameAbove<Pair>({ steps: { form }, above }: Way<Pair>): Way<Pair> | undefined {
  if (form === "") return undefined;
  for (let one = above; one !== undefined; one = one.above) if (one.steps.form === form) return one;
  return undefined;
}

function stepsFrom<Pair>(pair: Pair, { compared, further, keyOf }: Stop<Pair>, leading: ReadonlySet<string>): Steps {
  const found = compared(pair);
  const descents = found.filter((one) => one.kind === "descent");
  const led = descents.map((one) => ({ one, key: keyOf(further(pair, one)) }));
  return {
    said: found.filter((one) => one.kind === "difference"),
    onwards: led.filter(({ key }) => leading.has(key)).map(({ one }) => one),
    form: [...new Set(led.map(({ one, key }) => `${one.step ?? ""} ${key}`))].sort().join("\n"),
  };
}

/** What is said, whichever way the schema is referred to. */
function textOf({ id, says, step }: Difference): string {
  return JSON.stringify([id.request, id.response, says, step ?? null]);
}

/** The keys of pairs that say something, or lead to one that does. */
function keysThatLead<Pair>(start: Pair, { keyOf, compared, further }: Stop<Pair>): ReadonlySet<string> {
  const from = new Map<string, string[]>();
  const leading = new Set<string>();
  const seen = new Set<string>();
  const queue = [start];
  for (let pair = queue.shift(); pair !== undefined; pair = queue.shift()) {
    const key = keyOf(pair);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const one of compared(pair)) {
      if (one.kind === "difference") leading.add(key);
      else {
        const next = further(pair, one);
        const users = from.get(keyOf(next)) ?? [];
        from.set(keyOf(next), [...users, key]);
        queue.push(next);
      }
    }
  }
  const found = [...leading];
  for (let key = found.pop(); key !== undefined; key = found.pop()) {
    for (const user of from.get(key) ?? []) {
      if (leading.has(user)) continue;
      leading.add(user);
      found.push(user);
    }
  }
  return leading;
}
