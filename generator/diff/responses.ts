import type { Direction, Level } from "../constraints/comparison/difference.ts";
import type { Operation, Parameter, Response } from "../model/api.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";
import { contentChanges } from "./content.ts";
import { linkChanges } from "./links.ts";
import { textLevelsOf } from "./parameters.ts";
import { requirementChanges } from "./requirement.ts";
import { schemaChanges, type Use } from "./schemas.ts";
import { serializationChanges } from "./serialization.ts";

/** What two answers say differently; `direction` is that of who gives them. */
export function responseChanges(
  comparison: Comparison,
  before: Operation,
  after: Operation,
  direction: Direction,
): readonly Change[] {
  const covered = new Set<Response>();
  const gone = before.responses.flatMap((was) => {
    const found = laterSelves(was, before, after);
    for (const is of found) covered.add(is);
    if (found.length > 0) return found.flatMap((is) => pair(comparison, after.key, direction, was, is));
    const at = { before: was.pointer, after: `${after.pointer}/responses` };
    return [status(comparison, after.key, direction, was, "removed", at)];
  });
  const come = after.responses
    .filter((is) => !covered.has(is) || isNewRange(is, before))
    .map((is) => {
      const at = { before: `${before.pointer}/responses`, after: is.pointer };
      return status(comparison, after.key, direction, is, "added", at);
    });
  return [...gone, ...come];
}

/** The answer of the same status, the range (`2XX`) that stands for it now, or the answers that stand for a range. */
function laterSelves(was: Response, before: Operation, { responses }: Operation): readonly Response[] {
  const same = responses.filter(({ status }) => sameStatus(status, was.status));
  if (same.length > 0) return same;
  if (!isRange(was)) return responses.filter((one) => isRange(one) && one.status[0] === was.status[0]);
  const isNew = ({ status }: Response) => !before.responses.some((one) => sameStatus(one.status, status));
  return responses.filter((one) => !isRange(one) && one.status[0] === was.status[0] && isNew(one));
}

function sameStatus(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

function isRange({ status }: Response): boolean {
  return /^\dXX$/i.test(status);
}

/** A range that takes the place of single answers lets in others besides. */
function isNewRange(is: Response, { responses }: Operation): boolean {
  return isRange(is) && !responses.some(({ status }) => sameStatus(status, is.status));
}

function status(
  comparison: Comparison,
  operation: string,
  direction: Direction,
  { status }: Response,
  verb: "added" | "removed",
  at: Told["at"],
): Change {
  const isSuccess = status.startsWith("2");
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
  const use: Use = { operation, direction, scope: "body", words: `${words} body`, textLevels: 0 };
  return [
    ...contentChanges(comparison, use, was, is, "response-media-type"),
    ...headerChanges(comparison, { ...use, scope: "header", words }, was, is),
    ...linkChanges(comparison, { ...use, words }, was, is),
  ];
}

function headerChanges(comparison: Comparison, use: Use, was: Response, is: Response): readonly Change[] {
  const [were, are] = [byName(was.headers), byName(is.headers)];
  const told = { direction: use.direction, operation: use.operation };
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((name): readonly Change[] => {
    const [from, to] = [were.get(name), are.get(name)];
    const words = `${use.words} header ${(to ?? from)?.name}`;
    if (from !== undefined && to !== undefined) return changedHeader(comparison, { ...use, words }, from, to);
    if (from !== undefined) {
      const [id, level] = from.required
        ? (["required-response-header-removed", "error"] as const)
        : (["optional-response-header-removed", "warning"] as const);
      const at = { before: from.pointer, after: is.pointer };
      const gone = { relation: "undecided", before: from.name, isGone: true } as const;
      return [change(comparison, { ...told, ...gone, id, level, message: `${words}: was removed`, at })];
    }
    if (to === undefined) return [];
    const at = { before: was.pointer, after: to.pointer };
    const come = { id: "response-header-added", relation: "tightened", level: "info", after: to.name } as const;
    return [change(comparison, { ...told, ...come, message: `${words}: was added`, at })];
  });
}

function changedHeader(comparison: Comparison, use: Use, was: Parameter, is: Parameter): readonly Change[] {
  return [
    ...requirementChanges(comparison, use, "response-header", was, is),
    ...serializationChanges(comparison, { ...use, id: "response-header" }, was, is),
    ...schemaChanges(comparison, { ...use, textLevels: textLevelsOf(is) }, was, is),
  ];
}

function byName(headers: readonly Parameter[]): ReadonlyMap<string, Parameter> {
  return new Map(headers.map((one) => [one.name.toLowerCase(), one]));
}
