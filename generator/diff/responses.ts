import type { Direction, Level } from "../constraints/comparison/difference.ts";
import type { Operation, Parameter, Response } from "../model/api.ts";
import { isObject } from "../read/document.ts";
import { escapeToken, valueAt } from "../read/pointer.ts";
import { contentChanges } from "./bodies.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";
import { schemaChanges, type Use } from "./schemas.ts";

/** What two answers say differently; `direction` is that of who gives them. */
export function responseChanges(
  comparison: Comparison,
  before: Operation,
  after: Operation,
  direction: Direction,
): readonly Change[] {
  const gone = before.responses.flatMap((was) => {
    const is = after.responses.find(({ status }) => sameStatus(status, was.status)) ?? covering(after, was);
    if (is !== undefined) return pair(comparison, after.key, direction, was, is);
    return [
      status(comparison, after.key, direction, was, "removed", {
        before: was.pointer,
        after: `${after.pointer}/responses`,
      }),
    ];
  });
  const come = after.responses
    .filter((is) => !before.responses.some((was) => sameStatus(was.status, is.status)))
    .map((is) =>
      status(comparison, after.key, direction, is, "added", {
        before: `${before.pointer}/responses`,
        after: is.pointer,
      }),
    );
  return [...gone, ...come];
}

function sameStatus(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

/** The answer that stands for a status that is not named any more: `2XX` for 201. */
function covering({ responses }: Operation, { status }: Response): Response | undefined {
  return responses.find((one) => /^\dXX$/i.test(one.status) && one.status[0] === status[0]);
}

function status(
  comparison: Comparison,
  operation: string,
  direction: Direction,
  { status }: Response,
  verb: "added" | "removed",
  at: Told["at"],
): Change {
  const isSuccess = /^[23]/.test(status);
  const level: Level = isSuccess && verb === "removed" ? "error" : "info";
  return change(comparison, {
    id: `response-${isSuccess ? "success" : "non-success"}-status-${verb}`,
    relation: verb === "removed" ? "tightened" : "loosened",
    level,
    direction,
    operation,
    message: `the response ${status} was ${verb}`,
    ...(verb === "removed" ? { before: status, isGone: true } : { after: status }),
    at,
  });
}

function pair(
  comparison: Comparison,
  operation: string,
  direction: Direction,
  was: Response,
  is: Response,
): readonly Change[] {
  const words = `response ${is.status}`;
  const use: Use = { operation, direction, scope: "body", words: `${words} body` };
  const ids = { added: "response-media-type-added", removed: "response-media-type-removed" };
  return [
    ...contentChanges(comparison, use, was, is, ids),
    ...headerChanges(comparison, { ...use, scope: "header", words }, was, is),
    ...linkChanges(comparison, use, was, is),
  ];
}

function headerChanges(comparison: Comparison, use: Use, was: Response, is: Response): readonly Change[] {
  const [were, are] = [byName(was.headers), byName(is.headers)];
  const told = { direction: use.direction, operation: use.operation };
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((name): readonly Change[] => {
    const [from, to] = [were.get(name), are.get(name)];
    const words = `${use.words} header ${(to ?? from)?.name}`;
    if (to === undefined && from !== undefined) {
      const [id, level] = from.required
        ? (["required-response-header-removed", "error"] as const)
        : (["optional-response-header-removed", "warning"] as const);
      const at = { before: from.pointer, after: is.pointer };
      const gone = { relation: "undecided", before: from.name, isGone: true } as const;
      return [change(comparison, { ...told, ...gone, id, level, message: `${words}: was removed`, at })];
    }
    if (from === undefined && to !== undefined) {
      const at = { before: was.pointer, after: to.pointer };
      const id = "response-header-added";
      const message = `${words}: was added`;
      return [change(comparison, { ...told, id, relation: "tightened", level: "info", message, after: to.name, at })];
    }
    if (from === undefined || to === undefined) return [];
    return [
      ...needed(comparison, { ...use, words }, from, to),
      ...schemaChanges(comparison, { ...use, words }, from.schema, to.schema),
    ];
  });
}

function byName(headers: readonly Parameter[]): ReadonlyMap<string, Parameter> {
  return new Map(headers.map((one) => [one.name.toLowerCase(), one]));
}

function needed(
  comparison: Comparison,
  { direction, operation, words }: Use,
  was: Parameter,
  is: Parameter,
): readonly Change[] {
  if (was.required === is.required) return [];
  const [word, relation] = is.required ? (["required", "tightened"] as const) : (["optional", "loosened"] as const);
  return [
    change(comparison, {
      id: `response-header-became-${word}`,
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

/** Links (OpenAPI 3.1, 4.8.20) tell where to go on; one that is gone is missed by who followed it. */
function linkChanges(
  comparison: Comparison,
  { direction, operation, words }: Use,
  was: Response,
  is: Response,
): readonly Change[] {
  const { base, revision } = comparison;
  const names = ({ document }: typeof base, { pointer }: Response) => {
    const links = valueAt(document.root, `${pointer}/links`);
    return new Set(isObject(links) ? Object.keys(links) : []);
  };
  const [were, are] = [names(base, was), names(revision, is)];
  const place = ({ pointer }: Response, name: string) => `${pointer}/links/${escapeToken(name)}`;
  return [...new Set([...were, ...are])]
    .filter((name) => were.has(name) !== are.has(name))
    .map((name) => {
      const isGone = were.has(name);
      return change(comparison, {
        id: `response-link-${isGone ? "removed" : "added"}`,
        relation: isGone ? "undecided" : "equivalent",
        direction,
        operation,
        message: `${words}: the link ${name} was ${isGone ? "removed" : "added"}`,
        ...(isGone ? { before: name } : { after: name }),
        at: { before: place(was, name), after: place(is, name) },
        isGone,
      });
    });
}
