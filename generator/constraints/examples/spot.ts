import { isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import type { Selector, Step } from "../selector.ts";
import type { Spot, Standing, Subject } from "./example.ts";

type Key = string | number;

/** The value at a spot; undefined where there is none. */
export function valueAtSpot(subject: Subject, spot: Spot): Json | undefined {
  let value: Json | undefined = spot.in === "body" ? subject.data : subject.context;
  for (const key of spot.keys) value = inner(value, key);
  return value;
}

function inner(value: Json | undefined, key: Key): Json | undefined {
  if (Array.isArray(value)) return typeof key === "number" ? (value as readonly Json[])[key] : undefined;
  return isObject(value) ? member(value, String(key)) : undefined;
}

/** The subject with another value at a spot, and the objects and lists around it made where they are missing; without it for undefined. */
export function put(subject: Subject, spot: Spot, value: Json | undefined): Subject {
  if (spot.in === "body") return { ...subject, data: placed(subject.data, spot.keys, value) ?? {} };
  const context = placed(subject.context, spot.keys, value);
  return { ...subject, context: isObject(context) ? context : {} };
}

function placed(around: Json | undefined, keys: readonly Key[], value: Json | undefined): Json | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (value === undefined && around === undefined) return undefined;
  const next = placed(inner(around, key), rest, value);
  if (typeof key === "number") {
    const list = Array.isArray(around) ? ([...around] as Json[]) : [];
    list.splice(key, 1, ...(next === undefined ? [] : [next]));
    return list;
  }
  const members = Object.entries(isObject(around) ? around : {});
  const others = next === undefined ? members.filter(([name]) => name !== key) : members;
  const known = others.some(([name]) => name === key);
  const all = others.map(([name, one]) => [name, name === key ? next : one] as const);
  // From entries, so that a member called `__proto__` is a member like any other.
  return Object.fromEntries(known || next === undefined ? all : [...all, [key, next]]) as JsonObject;
}

export function below(spot: Spot, ...keys: readonly Key[]): Spot {
  return { in: spot.in, keys: spot.keys.concat(keys) };
}

/** The one spot that a selector without `[*]` leads to, whether there is a value or not; undefined where it leads nowhere. */
export function spotOf(selector: Selector, at: Standing): Spot | undefined {
  let spot = startOf(selector, at);
  for (const step of selector.steps) {
    const key = step.kind === "every" ? undefined : keyOf(step, at);
    if (spot === undefined || key === undefined) return undefined;
    spot = below(spot, key);
  }
  return spot;
}

/** The spots that a selector leads to: absent values and what is no list are passed over. */
export function spotsOf(selector: Selector, at: Standing): readonly Spot[] {
  const start = startOf(selector, at);
  let spots = start === undefined ? [] : [start];
  for (const step of selector.steps) {
    spots = spots.flatMap((spot) => {
      if (step.kind === "every") {
        const list = valueAtSpot(at.subject, spot);
        return Array.isArray(list) ? list.map((_, index) => below(spot, index)) : [];
      }
      const key = keyOf(step, at);
      return key === undefined ? [] : [below(spot, key)];
    });
  }
  return spots.filter((spot) => valueAtSpot(at.subject, spot) !== undefined);
}

/** The value that a selector without `[*]` leads to. */
export function fieldValue(selector: Selector, at: Standing): Json | undefined {
  const spot = spotOf(selector, at);
  return spot === undefined ? undefined : valueAtSpot(at.subject, spot);
}

/** What a selector starts from. Parameters beside the body are given with the facts. */
function startOf({ root }: Selector, at: Standing): Spot | undefined {
  if (root.kind === "body") return { in: "body", keys: [] };
  if (root.kind === "context") return { in: "context", keys: [] };
  return root.kind === "entry" ? at.entries[root.depth] : { in: "context", keys: ["parameters", root.kind] };
}

function keyOf(step: Exclude<Step, { kind: "every" }>, at: Standing): string | undefined {
  if (step.kind === "name") return step.name;
  const key = fieldValue(step.by, at);
  return typeof key === "string" ? key : undefined;
}
