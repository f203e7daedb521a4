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
export function* firstMet<Pair>(start: Pair, stop: Stop<Pair>): Generator<Met<Pair>> {
  for (const { pair, found } of reached(start, stop))
    for (const one of found) if (one.kind === "difference") yield { pair, difference: one };
}

/** Every pair that a walk comes to, once of each key, the nearest first. */
function* reached<Pair>(start: Pair, { keyOf, compared, further }: Stop<Pair>) {
  const seen = new Set<string>();
  const queue = [start];
  for (let pair = queue.shift(); pair !== undefined; pair = queue.shift()) {
    const key = keyOf(pair);
    if (seen.has(key)) continue;
    seen.add(key);
    const found = compared(pair);
    yield { pair, key, found };
    for (const one of found) if (one.kind === "descent") queue.push(further(pair, one));
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
    const saidAbove = new Set(earlier?.steps.said.map(textOf));
    for (const difference of own.said) if (!saidAbove.has(textOf(difference))) yield { pair, difference };
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
function keysThatLead<Pair>(start: Pair, stop: Stop<Pair>): ReadonlySet<string> {
  const usersOf = new Map<string, string[]>();
  const leading = new Set<string>();
  for (const { pair, key, found } of reached(start, stop)) {
    for (const one of found) {
      if (one.kind === "difference") leading.add(key);
      else {
        const next = stop.keyOf(stop.further(pair, one));
        const users = usersOf.get(next) ?? [];
        users.push(key);
        usersOf.set(next, users);
      }
    }
  }
  // What is added on the way is come to as well.
  for (const key of leading) for (const user of usersOf.get(key) ?? []) leading.add(user);
  return leading;
}
