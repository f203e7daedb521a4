import type { Json } from "../../read/document.ts";
import type { Condition } from "../condition.ts";
import { evaluate } from "../evaluate.ts";
import type { Selector } from "../selector.ts";
import type { Ground, Standing } from "./example.ts";
import { fresh } from "./fresh.ts";
import { admits, describedBy, domainOf, sampleAt } from "./schema.ts";
import { put, spotOf, valueAtSpot } from "./spot.ts";
import { grownTo, moved } from "./standing.ts";

/** What else must stay as it is while a condition is solved. */
export type Keeps = (at: Standing) => boolean;

const always: Keeps = () => true;

/**
 * The place with the fields changed that a condition reads, until it holds (or, for `holds` false, does not); undefined
 * where that cannot be without breaking what is to be kept. Fields are changed one after the other, never back.
 */
export function solved(
  condition: Condition,
  holds: boolean,
  at: Standing,
  frames: readonly Selector[],
  ground: Ground,
  keeps: Keeps = always,
): Standing | undefined {
  if (evaluate(condition, at) === holds) return keeps(at) ? at : undefined;
  const isDone: Keeps = (next) => evaluate(condition, next) === holds && keeps(next);
  const solve: Solve = (one, wanted, from, keepsToo) => solved(one, wanted, from, frames, ground, keepsToo);
  switch (condition.kind) {
    case "term":
      return solve(condition.of, holds, at, keeps);
    case "not":
      return solve(condition.of, !holds, at, keeps);
    case "all":
    case "any":
      return (condition.kind === "all") === holds
        ? everyPart(condition.of, holds, at, keeps, solve)
        : onePart(condition.of, holds, at, keeps, solve);
    case "is":
    case "present": {
      for (const value of candidates(condition, holds, at, frames, ground)) {
        const next = withGrownField(condition.at, value, at, frames, ground);
        if (next !== undefined && isDone(next)) return next;
      }
      return undefined;
    }
  }
}

type Solve = (condition: Condition, holds: boolean, at: Standing, keeps: Keeps) => Standing | undefined;

function everyPart(
  parts: readonly Condition[],
  holds: boolean,
  at: Standing,
  keeps: Keeps,
  solve: Solve,
): Standing | undefined {
  let reached: Standing | undefined = at;
  for (const [index, part] of parts.entries()) {
    const before = parts.slice(0, index);
    const keepsAll: Keeps = (next) => keeps(next) && before.every((other) => evaluate(other, next) === holds);
    reached = reached === undefined ? undefined : solve(part, holds, reached, keepsAll);
  }
  return reached;
}

function onePart(
  parts: readonly Condition[],
  holds: boolean,
  at: Standing,
  keeps: Keeps,
  solve: Solve,
): Standing | undefined {
  for (const part of parts) {
    const reached = solve(part, holds, at, keeps);
    if (reached !== undefined) return reached;
  }
  return undefined;
}

/** The place with another value of a field. */
export function withField(field: Selector, value: Json | undefined, at: Standing): Standing | undefined {
  const spot = spotOf(field, at);
  return spot === undefined ? undefined : moved(at, put(at.subject, spot, value));
}

/** The same, with samples of the objects that the field stands in where the body lacks them: they may require more than it. */
export function withGrownField(
  field: Selector,
  value: Json | undefined,
  at: Standing,
  frames: readonly Selector[],
  ground: Ground,
): Standing | undefined {
  const around = { ...field, steps: field.steps.slice(0, -1) };
  const isAlone = value === undefined || around.steps.length === 0 || field.root.kind === "context";
  const grown = isAlone ? undefined : grownTo(around, at, frames, ground);
  return withField(field, value, grown === undefined ? at : moved(at, grown));
}

type Atom = Extract<Condition, { kind: "is" | "present" }>;

/** Values of the field that might make the condition so; undefined for none. */
function candidates(
  atom: Atom,
  holds: boolean,
  at: Standing,
  frames: readonly Selector[],
  ground: Ground,
): readonly (Json | undefined)[] {
  if (atom.kind === "is" && holds) return atom.values;
  const usual = sampleAt(atom.at, frames, ground);
  if (atom.kind === "present") return [holds ? usual : undefined];
  return [...others(atom, at, frames, ground), ...(atom.at.root.kind === "context" ? [] : [undefined])];
}

/** Values of the field other than those of the condition. */
export function others(
  atom: Extract<Condition, { kind: "is" }>,
  at: Standing,
  frames: readonly Selector[],
  ground: Ground,
): readonly Json[] {
  const domain = domainOf(atom.at, frames, ground);
  if (domain !== undefined) return domain.filter((value) => !atom.values.includes(value));
  const spot = spotOf(atom.at, at);
  const now = spot === undefined ? undefined : valueAtSpot(at.subject, spot);
  const from = now ?? atom.values[0];
  const next = from === undefined ? undefined : fresh(from, atom.values);
  return next === undefined || !admits(describedBy(atom.at, frames, ground), next) ? [] : [next];
}
