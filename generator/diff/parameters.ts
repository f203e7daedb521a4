import { Normaliser } from "../constraints/comparison/normalise.ts";
import type { Operation, Parameter } from "../model/api.ts";
import { valueAt } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";
import { lifeOf, removalOf } from "./lifecycle.ts";
import { schemaChanges } from "./schemas.ts";

/** What the parameters of an operation say differently. Those of a path go by where they stand in it, whatever their name. */
export function parameterChanges(comparison: Comparison, before: Operation, after: Operation): readonly Change[] {
  const [were, are] = [byPlace(before), byPlace(after)];
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((place) => {
    const [was, is] = [were.get(place), are.get(place)];
    if (was === undefined && is !== undefined) return [added(comparison, before, after, is)];
    if (is === undefined && was !== undefined) return [removed(comparison, after, was)];
    return was === undefined || is === undefined ? [] : changed(comparison, after, was, is);
  });
}

function byPlace(operation: Operation): ReadonlyMap<string, Parameter> {
  const names = [...operation.path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  return new Map(
    operation.parameters.map((one) => {
      const index = one.in === "path" ? names.indexOf(one.name) : -1;
      const name = one.in === "header" ? one.name.toLowerCase() : one.name;
      return [`${one.in} ${index === -1 ? name : index}`, one];
    }),
  );
}

function added(comparison: Comparison, before: Operation, after: Operation, is: Parameter): Change {
  const words = `${is.in} parameter ${is.name}`;
  const [id, relation, says] =
    is.in === "path"
      ? (["new-request-path-parameter", "tightened", "was added"] as const)
      : is.required
        ? (["new-required-request-parameter", "tightened", "was added, and is required"] as const)
        : (["new-optional-request-parameter", "loosened", "was added"] as const);
  return change(comparison, {
    ...requestOf(after),
    id,
    relation,
    message: `${words}: ${says}`,
    after: is.name,
    at: { before: before.pointer, after: is.pointer },
  });
}

function removed(comparison: Comparison, after: Operation, was: Parameter): Change {
  const life = lifeOf(comparison.base.document, was.pointer);
  const removal = removalOf(life, comparison.today);
  const id = {
    "without-deprecation": "request-parameter-removed",
    "with-deprecation": "request-parameter-removed-with-deprecation",
    "before-sunset": "request-parameter-removed-before-sunset",
    "sunset-parse": "request-parameter-sunset-parse",
  }[removal.how];
  return change(comparison, {
    ...requestOf(after),
    id,
    relation: "undecided",
    // Nobody knows whether an unknown parameter is passed over or refused.
    level: removal.how === "without-deprecation" ? "warning" : removal.level,
    message: `${was.in} parameter ${was.name}: ${removal.says}`,
    before: was.name,
    at: { before: was.pointer, after: after.pointer },
    isGone: true,
  });
}

function changed(comparison: Comparison, after: Operation, was: Parameter, is: Parameter): readonly Change[] {
  const words = `${is.in} parameter ${is.name}`;
  const found: Change[] = [];
  const tell = (name: string, told: Pick<Told, "id" | "relation" | "before" | "after"> & { says: string }) =>
    found.push(
      change(comparison, {
        ...requestOf(after),
        ...told,
        message: `${words}: ${told.says}`,
        at: { before: `${was.pointer}/${name}`, after: `${is.pointer}/${name}` },
      }),
    );
  if (was.required !== is.required) {
    const [word, relation] = is.required ? (["required", "tightened"] as const) : (["optional", "loosened"] as const);
    const id = `request-parameter-became-${word}`;
    tell("required", { id, relation, before: was.required, after: is.required, says: `became ${word}` });
  }
  if (was.mediaType !== is.mediaType) {
    const [from, to] = [was.mediaType ?? was.style, is.mediaType ?? is.style];
    const says = `is written as ${to}, not as ${from} any more`;
    tell("content", {
      id: "request-parameter-content-changed",
      relation: "incomparable",
      before: from,
      after: to,
      says,
    });
  } else if (was.mediaType === undefined && was.style !== is.style) {
    const says = `its style went from ${was.style} to ${is.style}`;
    const id = "request-parameter-style-changed";
    tell("style", { id, relation: "incomparable", before: was.style, after: is.style, says });
  } else if (
    was.mediaType === undefined &&
    was.explode !== is.explode &&
    !(isScalar(was, comparison.base) && isScalar(is, comparison.revision))
  ) {
    const says = `explode went from ${was.explode} to ${is.explode}`;
    const id = "request-parameter-explode-changed";
    tell("explode", { id, relation: "incomparable", before: was.explode, after: is.explode, says });
  }
  found.push(...reserved(comparison, after, was, is), ...deprecation(comparison, after, was, is));
  const use = { operation: after.key, direction: "request", scope: "parameter", words } as const;
  return [...found, ...schemaChanges(comparison, use, was.schema, is.schema)];
}

/** One value is written alike, exploded or not. */
function isScalar({ schema }: Parameter, { document }: Comparison["base"]): boolean {
  if (schema === undefined) return false;
  const { types } = new Normaliser(document).of([schema]);
  return types !== undefined && !types.has("array") && !types.has("object");
}

function reserved(
  { base, revision, ...rest }: Comparison,
  after: Operation,
  was: Parameter,
  is: Parameter,
): readonly Change[] {
  const allows = ({ document }: typeof base, { pointer }: Parameter) =>
    valueAt(document.root, `${pointer}/allowReserved`) === true;
  const [from, to] = [allows(base, was), allows(revision, is)];
  if (is.in !== "query" || from === to) return [];
  const id = `request-parameter-became-${to ? "" : "not-"}allow-reserved`;
  return [
    change(
      { base, revision, ...rest },
      {
        ...requestOf(after),
        id,
        relation: to ? "loosened" : "tightened",
        message: `query parameter ${is.name}: reserved characters ${to ? "may stand as they are" : "must be encoded"}`,
        before: from,
        after: to,
        at: { before: `${was.pointer}/allowReserved`, after: `${is.pointer}/allowReserved` },
      },
    ),
  ];
}

function deprecation(comparison: Comparison, after: Operation, was: Parameter, is: Parameter): readonly Change[] {
  if (was.deprecated === is.deprecated) return [];
  return [
    change(comparison, {
      ...requestOf(after),
      id: is.deprecated ? "request-parameter-deprecated" : "request-parameter-reactivated",
      relation: "equivalent",
      message: `${is.in} parameter ${is.name}: ${is.deprecated ? "was deprecated" : "is deprecated no longer"}`,
      before: was.deprecated,
      after: is.deprecated,
      at: { before: `${was.pointer}/deprecated`, after: `${is.pointer}/deprecated` },
    }),
  ];
}

function requestOf({ key }: Operation) {
  return { operation: key, direction: "request" } as const;
}
