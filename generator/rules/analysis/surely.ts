import { refuses } from "../../constraints/examples/fit.ts";
import type { Selector, Step } from "../../constraints/selector.ts";
import type { SchemaAt } from "../../model/api.ts";
import { resolve } from "../../model/resolve.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { escapeToken, valueAt } from "../../read/pointer.ts";
import { pointerOfReference } from "../../read/reference.ts";

/**
 * What a schema says of every value that fits it. Unlike the schemas that may describe a value (navigate.ts), a branch of an
 * alternative counts only where each of them says something, and what nothing is said of is open.
 */
interface Reading<Said> {
  /** What one schema says by its own keywords at the end of the path. */
  own(schema: SchemaAt): Said | undefined;
  /** What two schemas say together, and what at least one of them says. */
  all(a: Said, b: Said): Said;
  any(a: Said, b: Said): Said;
}

/** Schemas deeper in each other than this are left open. */
const deepest = 200;

/** What the schema surely says of what the path leads to; undefined where that is open. */
function surely<Said>(
  document: Document,
  at: SchemaAt,
  path: readonly Step[],
  reading: Reading<Said>,
  known = new Map<string, Said | undefined>(),
  depth = 0,
): Said | undefined {
  const { schema, pointer } = resolve(document, at);
  const [step, ...rest] = path;
  const here = `${pointer} ${path.length}`;
  if (known.has(here) || depth > deepest) return known.get(here);
  if (!isObject(schema)) return step === undefined ? reading.own({ schema, pointer }) : undefined;
  // A schema that is met inside itself adds nothing; one that is met again has said it already.
  known.set(here, undefined);
  const inner = (value: Json | undefined, to: string, way = path): Said | undefined =>
    isObject(value) || typeof value === "boolean"
      ? surely(document, { schema: value, pointer: to }, way, reading, known, depth + 1)
      : undefined;
  const branches = (name: string) => {
    const list = schema[name];
    return Array.isArray(list) ? list.map((one: Json, index) => inner(one, `${pointer}/${name}/${index}`)) : [];
  };
  const target = typeof schema.$ref === "string" && schema.$ref.startsWith("#") ? pointerOfReference(schema.$ref) : "";
  const said = joined(
    [
      step === undefined
        ? reading.own({ schema, pointer })
        : stepped(schema, pointer, step, (one, to) => inner(one, to, rest)),
      target === "" ? undefined : inner(valueAt(document.root, target), target),
      ...branches("allOf"),
      ...["anyOf", "oneOf"].map((name) => {
        const list = branches(name);
        return list.includes(undefined) ? undefined : joined(list, reading.any);
      }),
    ],
    reading.all,
  );
  known.set(here, said);
  return said;
}

function stepped<Said>(
  schema: JsonObject,
  pointer: string,
  step: Step,
  inner: (value: Json | undefined, to: string) => Said | undefined,
): Said | undefined {
  if (step.kind === "name") {
    const { properties } = schema;
    const property = isObject(properties) ? member(properties, step.name) : undefined;
    return inner(property, `${pointer}/properties/${escapeToken(step.name)}`);
  }
  return step.kind === "every" && schema.prefixItems === undefined
    ? inner(schema.items, `${pointer}/items`)
    : undefined;
}

function joined<Said>(said: readonly (Said | undefined)[], join: (a: Said, b: Said) => Said): Said | undefined {
  return said.reduce<Said | undefined>((a, b) => (a === undefined ? b : b === undefined ? a : join(a, b)), undefined);
}

const either = { all: (a: true, _: true) => a, any: (a: true, _: true) => a };

/** The object surely has the member; one that only answers have (`readOnly`) a request may leave out. */
export function isSurelyGiven(document: Document, body: SchemaAt, path: readonly Step[]): boolean {
  const last = path.at(-1);
  if (last?.kind !== "name") return false;
  const isReadOnly = surely(document, body, path, {
    ...either,
    own: ({ schema }) => (isObject(schema) && schema.readOnly === true ? true : undefined),
  });
  const isRequired = surely(document, body, path.slice(0, -1), {
    ...either,
    own: ({ schema }) =>
      isObject(schema) && Array.isArray(schema.required) && schema.required.includes(last.name) ? true : undefined,
  });
  return isRequired === true && isReadOnly !== true;
}

/** Nothing else than objects fits there. */
export function isSurelyObject(document: Document, body: SchemaAt, path: readonly Step[]): boolean {
  const own = ({ schema }: SchemaAt) =>
    isObject(schema) && schema.type === "object" && schema.nullable !== true ? (true as const) : undefined;
  return surely(document, body, path, { ...either, own }) === true;
}

/** Nothing else than texts, numbers, true and false fits there. */
export function isSurelyScalar(document: Document, body: SchemaAt, path: readonly Step[]): boolean {
  const isScalar = (value: Json) => value !== null && typeof value !== "object";
  if (sureValues(document, body, path)?.every(isScalar) === true) return true;
  const own = ({ schema }: SchemaAt) =>
    isObject(schema) && scalars.has(String(schema.type)) && schema.nullable !== true ? (true as const) : undefined;
  return surely(document, body, path, { ...either, own }) === true;
}

const scalars: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean"]);

/** The only values it can have; undefined where that is open. */
export function sureValues(document: Document, body: SchemaAt, path: readonly Step[]): readonly Json[] | undefined {
  return surely<readonly Json[]>(document, body, path, {
    own: ({ schema }) => {
      if (!isObject(schema)) return schema ? undefined : [];
      const nothing = schema.nullable === true ? [null] : [];
      if (Object.hasOwn(schema, "const")) return [schema.const as Json, ...nothing];
      if (Array.isArray(schema.enum)) return [...(schema.enum as Json[]), ...nothing];
      return schema.type === "boolean" ? [true, false, ...nothing] : undefined;
    },
    all: (a, b) => a.filter((value) => b.includes(value)),
    any: (a, b) => [...new Set([...a, ...b])],
  });
}

/** The value surely does not fit there. */
export function isSurelyRefused(document: Document, body: SchemaAt, path: readonly Step[], value: Json): boolean {
  const own = (at: SchemaAt) => (refuses(document, at, value) ? (true as const) : undefined);
  return surely(document, body, path, { ...either, own }) === true;
}

/** The least and the most of a keyword pair such as `minItems` and `maxItems`; undefined for none. */
export function sureBound(
  document: Document,
  body: SchemaAt,
  path: readonly Step[],
  keyword: string,
  which: "least" | "most",
): number | undefined {
  const [tight, wide] = which === "least" ? [Math.max, Math.min] : [Math.min, Math.max];
  const own = ({ schema }: SchemaAt) => {
    const value = isObject(schema) ? schema[keyword] : undefined;
    return typeof value === "number" ? value : undefined;
  };
  return surely(document, body, path, { own, all: tight, any: wide });
}

/** From the body to what a selector leads to, through the entries around; undefined where it does not lead into the body. */
export function pathOf({ root, steps }: Selector, frames: readonly Selector[]): readonly Step[] | undefined {
  if (steps.some((step) => step.kind === "lookup")) return undefined;
  if (root.kind === "body") return steps;
  const frame = root.kind === "entry" ? frames[root.depth - 1] : undefined;
  const before = frame && pathOf(frame, frames);
  return before && [...before, ...steps];
}
