import type { Direction, Side } from "../constraints/comparison/difference.ts";
import type { Parameter } from "../model/api.ts";
import { isObject } from "../read/document.ts";
import { valueAt } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";
import type { Pairs } from "./pairs.ts";

/** A parameter or a header, as a message and an id name it. */
export interface Written {
  readonly operation: string;
  readonly direction: Direction;
  /** "query parameter limit" */
  readonly words: string;
  readonly id: "request-parameter" | "response-header";
}

/** How a value is written as text: as another media type, in another style, each entry by itself or not. */
export function serializationChanges(
  comparison: Comparison,
  { operation, direction, words, id }: Written,
  was: Parameter,
  is: Parameter,
): readonly Change[] {
  const tell = (
    member: string,
    told: Pick<Told, "relation" | "before" | "after"> & { readonly aspect: string; readonly says: string },
  ) =>
    change(comparison, {
      operation,
      direction,
      ...told,
      id: `${id}-${told.aspect}`,
      message: `${words}: ${told.says}`,
      at: { before: `${was.pointer}/${member}`, after: `${is.pointer}/${member}` },
    });
  if (plainType(was.mediaType) !== plainType(is.mediaType)) {
    const [from, to] = [was.mediaType ?? was.style, is.mediaType ?? is.style];
    const says = `is written as ${to}, not as ${from} any more`;
    return [tell("content", { aspect: "content-changed", relation: "incomparable", before: from, after: to, says })];
  }
  if (was.mediaType !== undefined) return [];
  const found: Change[] = [];
  const isScalar = () => isOneValue(was, comparison.pairs, "before") && isOneValue(is, comparison.pairs, "after");
  // `simple` writes lists alike, exploded or not; only members of an object come out otherwise (RFC 6570, 3.2.2).
  const isListOnly = () =>
    is.style === "simple" &&
    !mayBeObject(was, comparison.pairs, "before") &&
    !mayBeObject(is, comparison.pairs, "after");
  if (was.style !== is.style && !(alike.has(was.style) && alike.has(is.style) && isScalar())) {
    const says = `its style went from ${was.style} to ${is.style}`;
    const told = { relation: "incomparable", before: was.style, after: is.style, says } as const;
    found.push(tell("style", { aspect: "style-changed", ...told }));
  } else if (was.explode !== is.explode && !isScalar() && !isListOnly()) {
    const says = `explode went from ${was.explode} to ${is.explode}`;
    const told = { relation: "incomparable", before: was.explode, after: is.explode, says } as const;
    found.push(tell("explode", { aspect: "explode-changed", ...told }));
  }
  if (is.in !== "query") return found;
  const [own, now] = [
    valueAt(comparison.base.document.root, was.pointer),
    valueAt(comparison.revision.document.root, is.pointer),
  ];
  for (const [member, aspect, says] of allowances) {
    const [from, to] = [own, now].map((value) => isObject(value) && value[member] === true);
    if (from === to) continue;
    const relation = to ? "loosened" : "tightened";
    const word = to ? says : `${says} no longer`;
    found.push(
      tell(member, { aspect: `became-${to ? "" : "not-"}${aspect}`, relation, before: from, after: to, says: word }),
    );
  }
  return found;
}

/** Styles of a query that write one value alike. */
export const alike: ReadonlySet<string> = new Set(["form", "spaceDelimited", "pipeDelimited"]);

const allowances = [
  ["allowReserved", "allow-reserved", "reserved characters may stand as they are"],
  ["allowEmptyValue", "allow-empty-value", "it may be sent without a value"],
] as const;

function plainType(type: string | undefined): string | undefined {
  return type?.toLowerCase().replace(/\s+/g, "");
}

/** One value is written alike, exploded or not. */
function isOneValue({ schema }: Parameter, pairs: Pairs, side: Side): boolean {
  if (schema === undefined) return false;
  const { types } = pairs.normal([schema], side);
  return types !== undefined && !types.has("array") && !types.has("object");
}

function mayBeObject({ schema }: Parameter, pairs: Pairs, side: Side): boolean {
  return schema === undefined || (pairs.normal([schema], side).types?.has("object") ?? true);
}

/**
 * The entries of a list on one side, with one value on the other, where that is written as a list of one: `ids=1` in a query,
 * exploded. Undefined where it is not so.
 */
export function entriesOfOne(single: Parameter, list: Parameter, pairs: Pairs, side: Side): Parameter | undefined {
  const isForm = [single, list].every(
    (one) => one.in === "query" && one.style === "form" && one.mediaType === undefined,
  );
  if (!isForm || list.schema === undefined || !list.explode) return undefined;
  if (!isOneValue(single, pairs, side === "after" ? "before" : "after")) return undefined;
  const { types, limits, entries } = pairs.normal([list.schema], side);
  const [own, ...more] = entries;
  const isList = types?.size === 1 && types.has("array");
  if (!isList || (limits.get("minItems")?.value ?? 0) > 1 || more.length > 0) return undefined;
  if ((limits.get("maxItems")?.value ?? 1) < 1 || (own?.first.length ?? 0) > 0) return undefined;
  return { ...list, schema: own?.others };
}
