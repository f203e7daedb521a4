import { isBytes } from "../constraints/comparison/binary.ts";
import type { Conjunction, Side } from "../constraints/comparison/difference.ts";
import { acceptsAll } from "../constraints/comparison/trivial.ts";
import { writtenDifferences } from "../constraints/comparison/xml.ts";
import type { MediaType, SchemaAt } from "../model/api.ts";
import { schemaIn } from "../model/content.ts";
import { resolve } from "../model/resolve.ts";
import { valueAt } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change } from "./comparison.ts";
import { encodingChanges } from "./encoding.ts";
import { type HowMatched, matchedMedia } from "./media.ts";
import { schemaChanges, type Use } from "./schemas.ts";

interface Content {
  readonly content: readonly MediaType[];
  readonly pointer: string;
}

/** What ids call the content of a request or of an answer. */
type ContentIds = "request-body-media-type" | "response-media-type";

/** What is said of each media type; who calls chooses among them, so that one less breaks in either direction. */
export function contentChanges(
  comparison: Comparison,
  use: Use,
  was: Content,
  is: Content,
  id: ContentIds,
): readonly Change[] {
  const told = { direction: use.direction, operation: use.operation };
  // Where there are several, it matters which of them says otherwise.
  const isOneOfMany = [was, is].some(({ content }) => content.filter(({ schema }) => schema !== undefined).length > 1);
  const named = ({ type }: MediaType): Use => (isOneOfMany ? { ...use, words: `${use.words} as ${type}` } : use);
  return matchedMedia(was.content, is.content).flatMap(({ was: from, is: to, how }): readonly Change[] => {
    if (from !== undefined && to !== undefined)
      return [...nameChanges(comparison, use, from, to, how, id), ...mediaChanges(comparison, named(to), from, to)];
    if (from !== undefined) {
      const at = { before: from.pointer, after: `${is.pointer}/content` };
      const message = `${use.words}: the media type ${from.type} was removed`;
      const gone = { id: `${id}-removed`, relation: "incomparable", isGone: true } as const;
      return [change(comparison, { ...told, ...gone, message, before: from.type, at })];
    }
    if (to === undefined) return [];
    const at = { before: `${was.pointer}/content`, after: to.pointer };
    const message = `${use.words}: the media type ${to.type} was added`;
    const come = { id: `${id}-added`, relation: "loosened", level: "info" } as const;
    return [change(comparison, { ...told, ...come, message, after: to.type, at })];
  });
}

/** A media type under another name: a range in place of one, or the other way round, or other parameters. */
function nameChanges(
  comparison: Comparison,
  use: Use,
  was: MediaType,
  is: MediaType,
  how: HowMatched,
  id: ContentIds,
): readonly Change[] {
  if (how === "same") return [];
  const relation = ({ wider: "loosened", narrower: "tightened", parameters: "undecided" } as const)[how];
  const aspect = { wider: "generalized", narrower: "specialized", parameters: "changed" }[how];
  return [
    change(comparison, {
      id: `${id}-name-${aspect}`,
      relation,
      direction: use.direction,
      operation: use.operation,
      message: `${use.words}: the media type went from ${was.type} to ${is.type}`,
      before: was.type,
      after: is.type,
      at: { before: was.pointer, after: is.pointer },
    }),
  ];
}

function mediaChanges(comparison: Comparison, use: Use, was: MediaType, is: MediaType): readonly Change[] {
  const items = { ...use, words: `${use.words}, each item` };
  const [from, to] = [itemIn(comparison.base, was), itemIn(comparison.revision, is)];
  return [
    ...describedChanges(comparison, { ...use, textLevels: textLevelsOf(is), isXml: isXml(is) }, was, is, "schema"),
    ...rootChanges(comparison, use, was, is),
    ...describedChanges(comparison, items, { ...was, schema: from }, { ...is, schema: to }, "item-schema"),
    ...encodingChanges(comparison, use, was, is),
  ];
}

/** Of a stream (OpenAPI 3.2, 4.14): what each item of it is. */
function itemIn({ document, dialect }: Comparison["base"], { pointer }: MediaType): MediaType["schema"] {
  if (dialect !== "3.2") return undefined;
  return schemaIn({ value: valueAt(document.root, pointer), pointer }, "itemSchema");
}

function describedChanges(
  comparison: Comparison,
  use: Use,
  was: MediaType,
  is: MediaType,
  what: "schema" | "item-schema",
): readonly Change[] {
  if (was.schema !== undefined && is.schema !== undefined) return schemaChanges(comparison, use, was, is);
  if (saysNothing(comparison, was, "before") && saysNothing(comparison, is, "after")) return [];
  if (isBytesAlone(comparison, was, is)) return [];
  const [verb, relation] =
    is.schema === undefined ? (["removed", "loosened"] as const) : (["added", "tightened"] as const);
  return [
    change(comparison, {
      id: `${use.direction}-body-media-type-${what}-${verb}`,
      relation,
      direction: use.direction,
      operation: use.operation,
      message: `${use.words}: the schema of ${is.type} was ${verb}`,
      before: was.schema && was.type,
      after: is.schema && is.type,
      at: { before: was.schema?.pointer ?? was.pointer, after: is.schema?.pointer ?? is.pointer },
      isGone: is.schema === undefined,
    }),
  ];
}

/** A body of bytes, which OpenAPI 3.0 describes by a schema and 3.1 by none. */
function isBytesAlone({ pairs }: Comparison, was: MediaType, is: MediaType): boolean {
  if (/json|text\/|[/+]xml\b|form/i.test(was.type)) return false;
  const isOf = ({ schema }: MediaType, side: "before" | "after") =>
    schema !== undefined && isBytes(pairs.normal([schema], side));
  return isOf(was, "before") || isOf(is, "after");
}

/** It has no schema, or one that any value fits. */
function saysNothing({ base, revision }: Comparison, { schema }: MediaType, side: Side): boolean {
  if (schema === undefined) return true;
  return acceptsAll(resolve((side === "before" ? base : revision).document, schema).schema);
}

/** How a whole body is written in XML: by the name of its component, where none is said. */
function rootChanges(comparison: Comparison, use: Use, was: MediaType, is: MediaType): readonly Change[] {
  const { schema: from } = was;
  const { schema: to } = is;
  if (!isXml(is) || from === undefined || to === undefined) return [];
  const { pairs } = comparison;
  const env = { normal: (of: Conjunction, side: Side) => pairs.normal(of, side) };
  const nameOf = (schema: SchemaAt, side: Side) => {
    const [, name] = /^\/components\/schemas\/([^/]+)$/.exec(env.normal([schema], side).pointer) ?? [];
    return name;
  };
  const names = [nameOf(from, "before"), nameOf(to, "after")] as const;
  return writtenDifferences([from], [to], names, env).map(({ id, relation, says, before, after, pointers }) =>
    change(comparison, {
      id: id[use.direction].replace("{scope}", "body"),
      relation,
      direction: use.direction,
      operation: use.operation,
      message: `${use.words}: ${says}`,
      before,
      after,
      at: pointers,
    }),
  );
}

function isXml({ type }: Pick<MediaType, "type">): boolean {
  return /[/+]xml\b/i.test(type) && !/json/i.test(type);
}

/** How deep values travel as text: not in JSON; in forms the fields do, and what stands in a field is JSON again. */
function textLevelsOf({ type }: Pick<MediaType, "type">): number {
  if (/^(?:application\/x-www-form-urlencoded|multipart\/)/i.test(type)) return 2;
  return isXml({ type }) || (/^text\//i.test(type) && !/json/i.test(type)) ? Number.POSITIVE_INFINITY : 0;
}
