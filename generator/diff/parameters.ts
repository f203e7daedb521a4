import type { Direction } from "../constraints/comparison/difference.ts";
import { isSameValue } from "../constraints/comparison/types.ts";
import type { Operation, Parameter } from "../model/api.ts";
import { escapeToken } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change } from "./comparison.ts";
import { extensionChanges } from "./extensions.ts";
import { lifecycleChanges, lifeOf, removalOf } from "./lifecycle.ts";
import { requirementChanges } from "./requirement.ts";
import { schemaChanges, type Use } from "./schemas.ts";
import { entriesOfOne, serializationChanges } from "./serialization.ts";

/**
 * What the parameters of an operation say differently; `direction` is that of who sends them. Those of a path go by where they
 * stand in it, whatever their name.
 */
export function parameterChanges(
  comparison: Comparison,
  before: Operation,
  after: Operation,
  direction: Direction,
): readonly Change[] {
  const [were, are] = [byPlace(before), byPlace(after)];
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((place) => {
    const [was, is] = [were.get(place), are.get(place)];
    if (was === undefined && is !== undefined) return [added(comparison, before, after, is, direction)];
    if (is === undefined && was !== undefined) return [removed(comparison, after, was, direction)];
    return was === undefined || is === undefined ? [] : changed(comparison, after, was, is, direction);
  });
}

function byPlace(operation: Operation): ReadonlyMap<string, Parameter> {
  const names = [...operation.path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? "");
  const unsaid = names.filter((name) => !operation.parameters.some((one) => one.in === "path" && one.name === name));
  return new Map(
    [...unsaid.map((name) => undeclared(name, operation)), ...operation.parameters].map((one) => {
      const index = one.in === "path" ? names.indexOf(one.name) : -1;
      const name = one.in === "header" ? one.name.toLowerCase() : one.name;
      return [`${one.in} ${index === -1 ? name : index}`, one];
    }),
  );
}

/** A part of the path that nobody has declared is sent all the same, as any text. */
function undeclared(name: string, operation: Operation): Parameter {
  const pointer = `${operation.pointer}/parameters/{${escapeToken(name)}}`;
  const schema = { schema: { type: "string" }, pointer: `${pointer}/schema` };
  const unsaid = { deprecated: false, description: "", mediaType: undefined, examples: [] };
  return { name, in: "path", required: true, schema, style: "simple", explode: false, pointer, ...unsaid };
}

function added(
  comparison: Comparison,
  before: Operation,
  { key }: Operation,
  is: Parameter,
  direction: Direction,
): Change {
  const [id, relation, says] =
    is.in === "path"
      ? (["new-request-path-parameter", "tightened", "was added"] as const)
      : is.required
        ? (["new-required-request-parameter", "tightened", "was added, and is required"] as const)
        : (["new-optional-request-parameter", "loosened", "was added"] as const);
  return change(comparison, {
    operation: key,
    direction,
    id,
    relation,
    // Who is called passes over what it does not know.
    level: direction === "response" ? "info" : undefined,
    message: `${is.in} parameter ${is.name}: ${says}`,
    after: is.name,
    at: { before: before.pointer, after: is.pointer },
  });
}

const removedIds = {
  "without-deprecation": "request-parameter-removed",
  "with-deprecation": "request-parameter-removed-with-deprecation",
  "before-sunset": "request-parameter-removed-before-sunset",
  "sunset-parse": "request-parameter-sunset-parse",
} as const;

function removed(comparison: Comparison, { key, pointer }: Operation, was: Parameter, direction: Direction): Change {
  const removal = removalOf(lifeOf(comparison.base.document, was.pointer), comparison.calendar);
  // Nobody knows whether an unknown parameter is passed over or refused; one that was always sent is missed.
  const unannounced = direction === "response" && was.required ? "error" : "warning";
  return change(comparison, {
    operation: key,
    direction,
    id: removedIds[removal.how],
    relation: "undecided",
    level: removal.how === "without-deprecation" ? unannounced : removal.level,
    message: `${was.in} parameter ${was.name}: ${removal.says}`,
    before: was.name,
    at: { before: was.pointer, after: pointer },
    isGone: true,
  });
}

function changed(
  comparison: Comparison,
  { key: operation }: Operation,
  was: Parameter,
  is: Parameter,
  direction: Direction,
): readonly Change[] {
  const words = `${is.in} parameter ${is.name}`;
  const use: Use = { operation, direction, scope: "parameter", words, textLevels: textLevelsOf(is) };
  const told = { operation, direction };
  return [
    ...requirementChanges(comparison, use, "request-parameter", was, is),
    ...serializationChanges(comparison, { ...use, id: "request-parameter" }, was, is),
    ...lifecycleChanges(comparison, "parameter", [was, is], told, `${words}:`),
    ...extensionChanges(comparison, "request-parameter", [was, is], told, `${words}: `),
    ...valueChanges(comparison, use, was, is),
  ];
}

/** All of a parameter travels as text, unless a media type says otherwise. */
export function textLevelsOf({ mediaType }: Parameter): number {
  return mediaType === undefined ? Number.POSITIVE_INFINITY : 0;
}

function valueChanges(comparison: Comparison, use: Use, was: Parameter, is: Parameter): readonly Change[] {
  // What is written alike needs no second look at its form.
  if (isSameValue(was.schema?.schema, is.schema?.schema)) return schemaChanges(comparison, use, was, is);
  const [grown, shrunk] = [
    entriesOfOne(was, is, comparison.pairs, "after"),
    entriesOfOne(is, was, comparison.pairs, "before"),
  ];
  if (grown === undefined && shrunk === undefined) return schemaChanges(comparison, use, was, is);
  const [relation, aspect, says] =
    grown === undefined
      ? (["tightened", "changed", "one value takes the place of a list"] as const)
      : (["loosened", "generalized", "a list takes the place of one value, which is a list of one"] as const);
  return [
    change(comparison, {
      operation: use.operation,
      direction: use.direction,
      id: `request-parameter-type-${aspect}`,
      relation,
      message: `${use.words}: ${says}`,
      at: { before: was.schema?.pointer ?? was.pointer, after: is.schema?.pointer ?? is.pointer },
    }),
    ...schemaChanges(comparison, use, shrunk ?? was, grown ?? is),
  ];
}
