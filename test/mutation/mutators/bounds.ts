import type { Json, JsonObject } from "../../../generator/read/document.ts";
import { type Change, isObject, lastName, type Mutator, type Site } from "../mutator.ts";
import { renamed, without, words } from "../tree.ts";

const counts = ["exactly", "min", "max"];
const clock = /^(now|today)(?:\s*[+-]\s*P.*)?$/;

/** Every bound one less and one more, a duration a day off and each of its numbers; `exactly`, `min` and `max` mistaken for one another. */
export const bounds: Mutator = (site) => [...numbers(site), ...durations(site), ...kindsOfBound(site)];

function numbers({ value, role, path }: Site): readonly Change[] {
  if (typeof value !== "number" || role !== "text") return [];
  const isCount = path.some((key) => counts.includes(String(key)));
  return [value - 1, value + 1]
    .filter((next) => next >= 0 || !isCount)
    .map((next) => ({ says: `${value} → ${next}`, value: next }));
}

function durations({ value }: Site): readonly Change[] {
  if (typeof value !== "string" || !clock.test(value)) return [];
  const start = value.split(/\s/)[0] ?? value;
  const texts =
    value === start
      ? [`${start} - P1D`, `${start} + P1D`]
      : [...numbersMoved(value), value.replace(/[+-]/, (sign) => (sign === "+" ? "-" : "+")), start];
  return texts.map((text) => ({ says: `${value} → ${text}`, value: text }));
}

/** A duration of months is also a day off: "P3M" → "P3M1D". */
function numbersMoved(text: string): readonly string[] {
  const moved = [...text.matchAll(/\d+/g)].flatMap((match) =>
    [-1, 1].map(
      (by) => text.slice(0, match.index) + (Number(match[0]) + by) + text.slice(match.index + match[0].length),
    ),
  );
  return text.endsWith("D") ? moved : [...moved, `${text}1D`];
}

function kindsOfBound({ value, path }: Site): readonly Change[] {
  if (lastName(path) === "exactly" && isObject(value)) return classes(value);
  if (!isObject(value)) return [];
  const given = counts.filter((key) => value[key] !== undefined);
  const [only] = given;
  if (given.length === 2)
    return given.map((key) => ({ says: `without ${key}: ${words(value[key])}`, value: without(value, key) }));
  if (only === undefined || typeof value[only] !== "number") return [];
  return counts
    .filter((key) => key !== only)
    .map((key) => ({ says: `${only}: ${words(value[only])} → ${key}`, value: renamed(value, only, key) }));
}

/** A class dropped, and the total without classes. */
function classes(value: JsonObject): readonly Change[] {
  const names = Object.keys(value);
  const total = Object.values(value).reduce<number>((sum, one) => sum + Number(one as Json), 0);
  const less = names.length < 2 ? [] : names;
  return [
    ...less.map((name) => ({ says: `without ${name}`, value: without(value, name) })),
    { says: `${words(value)} → ${total}`, value: total },
  ];
}
