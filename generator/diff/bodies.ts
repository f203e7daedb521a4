import type { Direction } from "../constraints/comparison/difference.ts";
import type { Body, MediaType, Operation } from "../model/api.ts";
import type { Change } from "./change.ts";
import { type Comparison, change } from "./comparison.ts";
import { matchedMedia } from "./media.ts";
import { schemaChanges, type Use } from "./schemas.ts";

/** What the bodies of two requests say differently; `direction` is that of who sends them. */
export function bodyChanges(
  comparison: Comparison,
  before: Operation,
  after: Operation,
  direction: Direction,
): readonly Change[] {
  const [was, is] = [before.body, after.body];
  if (was === undefined && is === undefined) return [];
  const told = { operation: after.key, direction };
  const words = direction === "request" ? "request body" : "body";
  if (was === undefined && is !== undefined) {
    const [word, relation] = is.required ? (["required", "tightened"] as const) : (["optional", "loosened"] as const);
    const at = { before: before.pointer, after: is.pointer };
    return [
      change(comparison, {
        ...told,
        id: `request-body-added-${word}`,
        relation,
        message: `${words}: was added, and is ${word}`,
        after: word,
        at,
      }),
    ];
  }
  if (is === undefined && was !== undefined) {
    const at = { before: was.pointer, after: after.pointer };
    const gone = { id: "request-body-removed", relation: "undecided", level: "error", isGone: true } as const;
    return [change(comparison, { ...told, ...gone, message: `${words}: was removed`, before: "body", at })];
  }
  if (was === undefined || is === undefined) return [];
  const use: Use = { operation: after.key, direction, scope: "body", words };
  return [
    ...needed(comparison, use, was, is),
    ...contentChanges(comparison, use, was, is, {
      added: "request-body-media-type-added",
      removed: "request-body-media-type-removed",
    }),
  ];
}

function needed(comparison: Comparison, { operation, direction, words }: Use, was: Body, is: Body): readonly Change[] {
  if (was.required === is.required) return [];
  const [word, relation] = is.required ? (["required", "tightened"] as const) : (["optional", "loosened"] as const);
  return [
    change(comparison, {
      id: `request-body-became-${word}`,
      relation,
      direction,
      operation,
      message: `${words}: became ${word}`,
      before: was.required,
      after: is.required,
      at: { before: `${was.pointer}/required`, after: `${is.pointer}/required` },
    }),
  ];
}

interface Content {
  readonly content: readonly MediaType[];
  readonly pointer: string;
}

/** What is said of each media type; who calls chooses among them, so that one less breaks in either direction. */
export function contentChanges(
  comparison: Comparison,
  use: Use,
  was: Content,
  is: Content,
  ids: { readonly added: string; readonly removed: string },
): readonly Change[] {
  return matchedMedia(was.content, is.content).flatMap(({ was: from, is: to }) => {
    const told = { direction: use.direction, operation: use.operation };
    if (to === undefined && from !== undefined) {
      const at = { before: from.pointer, after: `${is.pointer}/content` };
      const message = `${use.words}: the media type ${from.type} was removed`;
      const gone = { id: ids.removed, relation: "incomparable", isGone: true } as const;
      return [change(comparison, { ...told, ...gone, message, before: from.type, at })];
    }
    if (from === undefined && to !== undefined) {
      const at = { before: `${was.pointer}/content`, after: to.pointer };
      const message = `${use.words}: the media type ${to.type} was added`;
      return [
        change(comparison, {
          ...told,
          id: ids.added,
          relation: "loosened",
          level: "info",
          message,
          after: to.type,
          at,
        }),
      ];
    }
    return from === undefined || to === undefined ? [] : mediaChanges(comparison, use, from, to);
  });
}

function mediaChanges(comparison: Comparison, use: Use, was: MediaType, is: MediaType): readonly Change[] {
  if (was.schema !== undefined && is.schema !== undefined) return schemaChanges(comparison, use, was.schema, is.schema);
  if (was.schema === is.schema) return [];
  const [verb, relation] =
    is.schema === undefined ? (["removed", "loosened"] as const) : (["added", "tightened"] as const);
  return [
    change(comparison, {
      id: `${use.direction}-body-media-type-schema-${verb}`,
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
