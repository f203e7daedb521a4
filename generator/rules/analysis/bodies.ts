import type { Ground, Standing, Subject } from "../../constraints/examples/example.ts";
import { fresh } from "../../constraints/examples/fresh.ts";
import { samples } from "../../constraints/examples/sample.ts";
import { admits, type Described, describedBy, inside, sampleAt } from "../../constraints/examples/schema.ts";
import { withField } from "../../constraints/examples/solve.ts";
import { fieldValue, put, valueAtSpot } from "../../constraints/examples/spot.ts";
import { entered, grownTo, moved } from "../../constraints/examples/standing.ts";
import { valuesOf } from "../../constraints/navigate.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Selector } from "../../constraints/selector.ts";
import type { Shown } from "../../diagnostics.ts";
import { isObject, type Json, type JsonObject } from "../../read/document.ts";
import { fitsBody, settled } from "../examples/settle.ts";
import { type Assignment, another, type Value, type Variable } from "./space.ts";
import type { Work } from "./work.ts";

/** Where bodies that show a finding come from. */
export interface Making {
  readonly ground: Ground;
  /** Bodies to start from, smallest first. */
  readonly starts: readonly Subject[];
  readonly work: Work;
}

/** What is wanted of a body: the values of an assignment at an entry, and what else must be so there. */
export interface Wanted {
  readonly frames: readonly Selector[];
  readonly variables: readonly Variable[];
  readonly assignment: Assignment;
  readonly is: (at: Standing) => boolean;
  /** Rules that it is about: they need not be kept, all others are where that can be. */
  readonly spared: readonly Rule[];
}

/** A value is tried in so many forms, and so many things are put right in a body, for one finding. */
const [mostForms, mostRounds] = [12, 20];

/** The smallest body that fits the schema and is as wanted, of those that are easily made; undefined where none is. */
export function bodyWith(wanted: Wanted, { ground, starts, work }: Making): Subject | undefined {
  const others = ground.rules.filter((rule) => !wanted.spared.includes(rule));
  for (const start of starts) {
    for (const entry of entriesFor(wanted, start, ground)) {
      const at = placed(wanted, entry, ground);
      if (at === undefined || !wanted.is(at) || !fitsBody(at.subject, ground)) continue;
      work.steps += others.length;
      const better = settled(at.subject, { ...ground, rules: others }, undefined, undefined, mostRounds);
      return better !== undefined && wanted.is(moved(at, better)) ? better : at.subject;
    }
  }
  return undefined;
}

/** The innermost entry in a start, in each form that its schema knows. */
function entriesFor({ frames }: Wanted, start: Subject, ground: Ground): readonly Standing[] {
  const at = entered(start, { frames }, ground);
  const [frame, spot] = [frames.at(-1), at?.entries.at(-1)];
  if (at === undefined || frame === undefined || spot === undefined || spot.keys.length === 0) return at ? [at] : [];
  const described = describedBy(frame, frames.slice(0, -1), ground);
  const forms = formsOf(valueAtSpot(at.subject, spot), described);
  return forms.map((one) => moved(at, put(at.subject, spot, one)));
}

/** A value, the samples of its schema's alternatives, and each with another value of a field that knows few, where it fits. */
function formsOf(value: Json | undefined, described: Described): readonly Json[] {
  const { document, schemas } = described;
  const own = [...(value === undefined ? [] : [value]), ...schemas.flatMap((one) => samples(document, one))];
  const turned = own.flatMap((one) =>
    Object.entries(isObject(one) ? one : {}).flatMap(([name, now]) => {
      const values = valuesOf(document, inside(described, { kind: "name", name }).schemas) ?? [];
      return values.length > mostForms
        ? []
        : values.filter((other) => other !== now).map((other) => ({ ...(one as JsonObject), [name]: other }));
    }),
  );
  const all = [...own, ...turned.filter((one) => admits(described, one))];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, mostForms);
}

/** Bodies to start from, in each form that the schema knows. */
export function formsOfBody(starts: readonly Subject[], ground: Ground): readonly Subject[] {
  const described: Described = { document: ground.document, schemas: [ground.body] };
  const all = starts.flatMap((start) => formsOf(start.data, described).map((data) => ({ ...start, data })));
  return [...new Map(all.map((one) => [JSON.stringify(one.data), one])).values()]
    .sort((a, b) => sizeOf(a) - sizeOf(b))
    .slice(0, mostForms);
}

/** The smallest body that fits the schema, whatever the rules say of it; undefined where none can be made. */
export function smallest({ ground, starts }: Making): Subject | undefined {
  return starts.find((one) => fitsBody(one, ground));
}

function sizeOf({ data, context }: Subject): number {
  return JSON.stringify(data).length + JSON.stringify(context).length;
}

function placed({ frames, variables, assignment }: Wanted, start: Standing, ground: Ground): Standing | undefined {
  let at: Standing | undefined = start;
  const fields = variables.filter(({ counts }) => counts === undefined);
  for (const variable of fields.sort((a, b) => a.at.steps.length - b.at.steps.length)) {
    if (at === undefined) return undefined;
    const value = assignment.get(variable.key);
    const now = fieldValue(variable.at, at);
    if (isAs(now, value, variable)) continue;
    if (value === undefined) {
      at = withField(variable.at, undefined, at);
      continue;
    }
    const grown: Subject | undefined = grownTo(variable.at, at, frames, ground);
    const chosen = value === another ? otherThan(variable, frames, ground) : value;
    at = chosen === undefined ? undefined : withField(variable.at, chosen, grown ? moved(at, grown) : at);
  }
  return at;
}

/** The value is that of the assignment, or one that no condition names where that is said. */
export function isAs(now: Json | undefined, value: Value, { named }: Variable): boolean {
  return value === another ? now !== undefined && !named.includes(now) : now === value;
}

/** A value that no condition names. */
function otherThan({ at, named }: Variable, frames: readonly Selector[], ground: Ground): Json | undefined {
  const usual = sampleAt(at, frames, ground);
  if (usual === undefined || !named.includes(usual)) return usual;
  const next = fresh(usual, named);
  return next !== undefined && admits(describedBy(at, frames, ground), next) ? next : undefined;
}

/** A body as a diagnostic shows it; `now` only where the rules read the clock. */
export function shown({ data, context }: Subject, readsClock = false): Shown {
  const { now, ...facts } = context as JsonObject & { readonly now?: Json };
  const told = readsClock && now !== undefined ? { now, ...facts } : facts;
  return Object.keys(told).length === 0 ? { body: data } : { body: data, context: told };
}
