import type { SchemaAt } from "../../model/api.ts";
import type { Document, Json } from "../../read/document.ts";
import { describing, stepInto, valuesOf } from "../navigate.ts";
import { factPath, type Selector, type Step } from "../selector.ts";
import type { Ground } from "./example.ts";
import { fits } from "./fit.ts";
import { sample } from "./sample.ts";

/** The schemas of a value, and the document they stand in: the API's, or the declared context. */
export interface Described {
  readonly document: Document;
  readonly schemas: readonly SchemaAt[];
}

/** The schemas of what a selector leads to. `frames` are the selectors of the entries around, outermost first. */
export function describedBy({ root, steps }: Selector, frames: readonly Selector[], ground: Ground): Described {
  return steps.reduce(inside, startOf(root, frames, ground));
}

function startOf(root: Selector["root"], frames: readonly Selector[], ground: Ground): Described {
  if (root.kind === "context") return { document: ground.context.document, schemas: [ground.context.schema] };
  if (root.kind === "body") return { document: ground.document, schemas: [ground.body] };
  if (root.kind !== "entry") {
    return inside({ document: ground.document, schemas: [ground.parameters] }, { kind: "name", name: root.kind });
  }
  const frame = frames[root.depth - 1];
  if (frame === undefined) return { document: ground.document, schemas: [] };
  return describedBy(frame, frames.slice(0, root.depth - 1), ground);
}

/** The schemas of what one step leads to. */
export function inside({ document, schemas }: Described, step: Step): Described {
  return { document, schemas: stepInto(document, schemas, step) };
}

/** A value that fits the first of the schemas that has one. */
export function sampleOf({ document, schemas }: Described): Json | undefined {
  for (const schema of schemas) {
    const found = sample(document, schema);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A value for what a selector leads to. */
export function sampleAt(selector: Selector, frames: readonly Selector[], ground: Ground): Json | undefined {
  return statesOf(selector, ground)?.[0] ?? sampleOf(describedBy(selector, frames, ground));
}

/** True where one of the schemas admits the value, or none describes it. */
export function admits({ document, schemas }: Described, value: Json): boolean {
  return schemas.length === 0 || schemas.some((schema) => fits(document, schema, value));
}

/** All values that a selector may lead to, where they are known: a machine's states, an enum, true and false. */
export function domainOf(selector: Selector, frames: readonly Selector[], ground: Ground): readonly Json[] | undefined {
  const { document, schemas } = describedBy(selector, frames, ground);
  const all = describing(document, schemas);
  const isBoolean = all.some(({ schema }) => typeof schema !== "boolean" && schema.type === "boolean");
  return statesOf(selector, ground) ?? valuesOf(document, schemas) ?? (isBoolean ? [true, false] : undefined);
}

function statesOf(selector: Selector, ground: Ground): readonly string[] | undefined {
  return ground.states.get((factPath(selector) ?? []).join("."));
}
