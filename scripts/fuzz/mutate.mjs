import { isObject, names, objectOf } from "./pools.mjs";
import { randomValue } from "./values.mjs";

/** The value with one thing about it changed, somewhere: what a valid instance becomes an invalid one by, or the other way. */
export function mutated(random, value) {
  if (Array.isArray(value)) return changedArray(random, value);
  if (isObject(value)) return changedObject(random, value);
  if (random.chance(0.2)) return randomValue(random);
  if (typeof value === "number") return changedNumber(random, value);
  if (typeof value === "string") return changedText(random, value);
  return randomValue(random);
}

function changedArray(random, value) {
  const at = random.whole(0, value.length - 1);
  const change = random.weighted([
    [value.length > 0 ? 5 : 0, () => value.with(at, mutated(random, value[at]))],
    [value.length > 0 ? 2 : 0, () => value.toSpliced(at, 1)],
    [value.length > 0 ? 2 : 0, () => [...value, structuredClone(value[at])]],
    [value.length > 1 ? 1 : 0, () => value.toReversed()],
    [2, () => [...value, randomValue(random)]],
    [1, () => randomValue(random)],
  ]);
  return change();
}

function changedObject(random, value) {
  const entries = Object.entries(value);
  const at = random.whole(0, entries.length - 1);
  const [name, inner] = entries[at] ?? [];
  const change = random.weighted([
    [entries.length > 0 ? 5 : 0, () => objectOf(entries.with(at, [name, mutated(random, inner)]))],
    [entries.length > 0 ? 3 : 0, () => objectOf(entries.toSpliced(at, 1))],
    [entries.length > 0 ? 1 : 0, () => objectOf(entries.with(at, [random.pick(names), inner]))],
    [3, () => objectOf([...entries, [random.pick(names), randomValue(random)]])],
    [1, () => randomValue(random)],
  ]);
  return change();
}

function changedNumber(random, value) {
  return random.pick([value + 1, value - 1, value + 0.5, value * 10, value / 10, -value, String(value)]);
}

function changedText(random, value) {
  const half = Math.floor(value.length / 2);
  return random.pick([
    `${value}a`,
    `b${value}`,
    value.slice(1),
    value.slice(0, -1),
    value.toUpperCase(),
    value.slice(0, half) + value,
  ]);
}
