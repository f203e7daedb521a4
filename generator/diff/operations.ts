import type { Direction } from "../constraints/comparison/difference.ts";
import type { Operation } from "../model/api.ts";
import { callbackOperations } from "../model/paths.ts";
import { valueAt } from "../read/pointer.ts";
import { bodyChanges } from "./bodies.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";
import { dayOf, isUnstable, type Life, lifeOf, removalOf, stabilityOrder } from "./lifecycle.ts";
import { parameterChanges } from "./parameters.ts";
import { responseChanges } from "./responses.ts";
import { securityChanges } from "./security.ts";

/** What the operations of the paths say differently. Parameters of a path may be renamed: a path goes by its form. */
export function operationChanges(comparison: Comparison): readonly Change[] {
  const { base, revision } = comparison;
  const [were, are] = [byForm(base.operations), byForm(revision.operations)];
  const paths = new Set([...are.values()].map(({ path }) => form(path)));
  const found = [...were].flatMap(([key, was]) => {
    const is = are.get(key);
    return is === undefined ? [removed(comparison, was, !paths.has(form(was.path)))] : changed(comparison, was, is);
  });
  const come = [...are]
    .filter(([key]) => !were.has(key))
    .map(([, is]) =>
      change(comparison, {
        id: "endpoint-added",
        relation: "loosened",
        level: "info",
        direction: "both",
        operation: is.key,
        message: "the operation was added",
        after: is.key,
        at: { before: "/paths", after: is.pointer },
      }),
    );
  return [...found, ...come];
}

function form(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}").replace(/(?<=.)\/$/, "");
}

/** Of two paths of one form the first counts, as reading has reported. */
function byForm(operations: readonly Operation[]): ReadonlyMap<string, Operation> {
  const found = new Map<string, Operation>();
  for (const one of operations) {
    const key = `${one.method} ${form(one.path)}`;
    if (!found.has(key)) found.set(key, one);
  }
  return found;
}

function removed(comparison: Comparison, was: Operation, isPath: boolean): Change {
  const life = lifeOf(comparison.base.document, was.pointer);
  const { how, level, says } = removalOf(life, comparison.today);
  const what = isPath ? "api-path" : "api";
  return change(comparison, {
    id: how === "sunset-parse" ? "api-path-sunset-parse" : `${what}-removed-${how}`,
    relation: "tightened",
    level: isUnstable(life) ? "info" : level,
    direction: "both",
    operation: was.key,
    message: `the operation ${says}`,
    before: was.key,
    at: { before: was.pointer, after: "/paths" },
    isGone: true,
  });
}

function changed(comparison: Comparison, was: Operation, is: Operation): readonly Change[] {
  const { base, revision } = comparison;
  const [before, after] = [lifeOf(base.document, was.pointer), lifeOf(revision.document, is.pointer)];
  const contract = [
    ...parameterChanges(comparison, was, is),
    ...bodyChanges(comparison, was, is, "request"),
    ...responseChanges(comparison, was, is, "response"),
    ...securityChanges(comparison, was, is),
    ...callbackChanges(comparison, was, is),
  ];
  return [
    ...lifeChanges(comparison, was, is, before, after),
    ...nameChanges(comparison, was, is),
    ...(isUnstable(before) ? contract.map((one): Change => ({ ...one, level: "info" })) : contract),
  ];
}

type Telling = Pick<Told, "id" | "relation" | "message" | "before" | "after"> & Partial<Told>;

function teller(comparison: Comparison, was: Operation, is: Operation) {
  return (member: string, told: Telling): Change =>
    change(comparison, {
      direction: "both",
      operation: is.key,
      at: { before: `${was.pointer}/${member}`, after: `${is.pointer}/${member}` },
      ...told,
    });
}

function lifeChanges(
  comparison: Comparison,
  was: Operation,
  is: Operation,
  before: Life,
  after: Life,
): readonly Change[] {
  const tell = teller(comparison, was, is);
  const found: Change[] = [];
  const { sunset } = after;
  if (!before.isDeprecated && after.isDeprecated) {
    const id = sunset === undefined ? "endpoint-deprecated" : "endpoint-deprecated-with-sunset";
    const message = `the operation was deprecated${sunset === undefined ? "" : `, until ${sunset}`}`;
    found.push(tell("deprecated", { id, relation: "equivalent", message, before: false, after: true }));
  } else if (before.isDeprecated && !after.isDeprecated) {
    const message = "the operation is deprecated no longer";
    found.push(
      tell("deprecated", { id: "endpoint-reactivated", relation: "equivalent", message, before: true, after: false }),
    );
  }
  if (sunset !== undefined && dayOf(sunset) === undefined && sunset !== before.sunset) {
    const message = `the sunset is no date: ${sunset}`;
    found.push(
      tell("x-sunset", {
        id: "api-deprecated-sunset-parse",
        relation: "equivalent",
        level: "error",
        message,
        before: before.sunset,
        after: sunset,
      }),
    );
  }
  const [from, to] = [dayOf(before.sunset), dayOf(sunset)];
  if (before.isDeprecated && after.isDeprecated && from !== undefined && from !== to) {
    if (sunset === undefined) {
      const message = "the sunset was dropped, while the operation stays deprecated";
      found.push(
        tell("x-sunset", {
          id: "sunset-deleted",
          relation: "equivalent",
          level: "error",
          message,
          before: from,
          after: undefined,
        }),
      );
    } else if (to !== undefined) {
      const isEarlier = to < from;
      const id = isEarlier ? "api-sunset-date-changed-too-small" : "api-sunset-date-changed";
      const message = `the sunset went from ${from} to ${to}`;
      found.push(
        tell("x-sunset", {
          id,
          relation: "equivalent",
          level: isEarlier ? "error" : "info",
          message,
          before: from,
          after: to,
        }),
      );
    }
  }
  const [stood, stands] = [stabilityOrder(before.stability), stabilityOrder(after.stability)];
  // What said nothing of its stability may begin to.
  if (before.stability !== undefined && stood !== stands) {
    const isLess = stands < stood;
    const id = `api-stability-${isLess ? "decreased" : "increased"}`;
    const message = `the stability went from ${before.stability} to ${after.stability ?? "none"}`;
    const told = { id, relation: "equivalent", level: isLess ? "error" : "info", message } as const;
    found.push(tell("x-stability-level", { ...told, before: before.stability, after: after.stability }));
  }
  return found;
}

/** The operation's id and tags: what generated code and documentation go by. */
function nameChanges(comparison: Comparison, was: Operation, is: Operation): readonly Change[] {
  const tell = teller(comparison, was, is);
  const idIn = ({ document }: Comparison["base"], { pointer }: Operation) =>
    valueAt(document.root, `${pointer}/operationId`);
  const [from, to] = [idIn(comparison.base, was), idIn(comparison.revision, is)];
  const found: Change[] = [];
  if (from !== to) {
    const id = from === undefined ? "api-operation-id-added" : "api-operation-id-removed";
    const message =
      from === undefined
        ? `operationId ${String(to)} was added`
        : `operationId ${String(from)} became ${String(to ?? "none")}`;
    found.push(tell("operationId", { id, relation: "equivalent", message, before: from, after: to }));
  }
  for (const tag of was.tags.filter((one) => !is.tags.includes(one)))
    found.push(
      tell("tags", {
        id: "api-tag-removed",
        relation: "equivalent",
        message: `the tag ${tag} was removed`,
        before: tag,
        after: undefined,
      }),
    );
  for (const tag of is.tags.filter((one) => !was.tags.includes(one)))
    found.push(
      tell("tags", {
        id: "api-tag-added",
        relation: "equivalent",
        message: `the tag ${tag} was added`,
        before: undefined,
        after: tag,
      }),
    );
  return found;
}

/** Callbacks: requests that the API sends for the sake of an operation. */
function callbackChanges(comparison: Comparison, was: Operation, is: Operation): readonly Change[] {
  const { base, revision } = comparison;
  const own = (api: typeof base, one: Operation) =>
    callbackOperations(api.document, api.dialect, one).map(
      (each): Operation => ({ ...each, kind: "webhook", name: "" }),
    );
  return sentChanges(comparison, own(base, was), own(revision, is), {
    added: "api-callback-added",
    removed: "api-callback-removed",
    before: `${was.pointer}/callbacks`,
    after: `${is.pointer}/callbacks`,
  });
}

/** Webhooks: requests that the API sends of its own accord. */
export function webhookChanges(comparison: Comparison): readonly Change[] {
  const { base, revision } = comparison;
  return sentChanges(comparison, base.webhooks, revision.webhooks, {
    added: "webhook-added",
    removed: "webhook-removed",
    before: "/webhooks",
    after: "/webhooks",
  });
}

interface Sent {
  readonly added: string;
  readonly removed: string;
  readonly before: string;
  readonly after: string;
}

/** What the API sends is read by who calls it otherwise: its bodies are judged as answers are, and what answers them as requests. */
function sentChanges(
  comparison: Comparison,
  before: readonly Operation[],
  after: readonly Operation[],
  ids: Sent,
): readonly Change[] {
  const key = ({ path, method }: Operation) => `${method} ${path}`;
  const [were, are] = [new Map(before.map((one) => [key(one), one])), new Map(after.map((one) => [key(one), one]))];
  const [out, back]: readonly [Direction, Direction] = ["response", "request"];
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((name): readonly Change[] => {
    const [was, is] = [were.get(name), are.get(name)];
    const told = { direction: "both" } as const;
    if (is === undefined && was !== undefined) {
      const at = { before: was.pointer, after: ids.after };
      const gone = { id: ids.removed, relation: "tightened", isGone: true, before: was.key } as const;
      return [change(comparison, { ...told, ...gone, operation: was.key, message: "is not sent any more", at })];
    }
    if (was === undefined && is !== undefined) {
      const at = { before: ids.before, after: is.pointer };
      const come = { id: ids.added, relation: "loosened", level: "info", after: is.key } as const;
      return [change(comparison, { ...told, ...come, operation: is.key, message: "is sent now", at })];
    }
    if (was === undefined || is === undefined) return [];
    return [...bodyChanges(comparison, was, is, out), ...responseChanges(comparison, was, is, back)];
  });
}
