import type { Direction } from "../constraints/comparison/difference.ts";
import { Normaliser } from "../constraints/comparison/normalise.ts";
import type { Parameter } from "../model/api.ts";
import { valueAt } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";

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
  const isScalar = isOneValue(was, comparison.base) && isOneValue(is, comparison.revision);
  if (was.style !== is.style && !(isScalar && alike.has(was.style) && alike.has(is.style))) {
    const says = `its style went from ${was.style} to ${is.style}`;
    const told = { relation: "incomparable", before: was.style, after: is.style, says } as const;
    found.push(tell("style", { aspect: "style-changed", ...told }));
  } else if (was.explode !== is.explode && !isScalar) {
    const says = `explode went from ${was.explode} to ${is.explode}`;
    const told = { relation: "incomparable", before: was.explode, after: is.explode, says } as const;
    found.push(tell("explode", { aspect: "explode-changed", ...told }));
  }
  if (is.in !== "query") return found;
  for (const [member, aspect, says] of allowances) {
    const [from, to] = [flag(comparison.base, was, member), flag(comparison.revision, is, member)];
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
const alike: ReadonlySet<string> = new Set(["form", "spaceDelimited", "pipeDelimited"]);

const allowances = [
  ["allowReserved", "allow-reserved", "reserved characters may stand as they are"],
  ["allowEmptyValue", "allow-empty-value", "it may be sent without a value"],
] as const;

function flag({ document }: Comparison["base"], { pointer }: Parameter, member: string): boolean {
  return valueAt(document.root, `${pointer}/${member}`) === true;
}

function plainType(type: string | undefined): string | undefined {
  return type?.toLowerCase().replace(/\s+/g, "");
}

/** One value is written alike, exploded or not. */
function isOneValue({ schema }: Parameter, { document }: Comparison["base"]): boolean {
  if (schema === undefined) return false;
  const { types } = new Normaliser(document).of([schema]);
  return types !== undefined && !types.has("array") && !types.has("object");
}

/**
 * The entries of a list that takes the place of one value where that is written as a list of one: `ids=1` in a query, exploded
 * or not. Undefined where it is not so.
 */
export function entriesOfOne(was: Parameter, is: Parameter, { base, revision }: Comparison): Parameter | undefined {
  const isQuery = is.in === "query" && was.in === "query" && is.style === "form" && was.style === "form";
  if (!isQuery || is.schema === undefined || is.mediaType !== undefined || was.mediaType !== undefined)
    return undefined;
  if (!isOneValue(was, base)) return undefined;
  // Not exploded, a comma in the value would part it.
  const { types, limits, entries } = new Normaliser(revision.document).of([is.schema]);
  const isList = types?.size === 1 && types.has("array");
  const [list, ...more] = entries;
  if (!isList || !is.explode || (limits.get("minItems")?.value ?? 0) > 1 || more.length > 0) return undefined;
  if ((limits.get("maxItems")?.value ?? 1) < 1 || (list?.first.length ?? 0) > 0) return undefined;
  return { ...is, schema: list?.others };
}
