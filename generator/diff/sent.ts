import { isUnstable } from "../constraints/comparison/life.ts";
import type { Operation } from "../model/api.ts";
import { callbackOperations } from "../model/paths.ts";
import { bodyChanges } from "./bodies.ts";
import type { Change } from "./change.ts";
import { type Comparison, change } from "./comparison.ts";
import { lifecycleChanges, lifeOf, removalOf } from "./lifecycle.ts";
import { matchSent } from "./match.ts";
import { parameterChanges } from "./parameters.ts";
import { responseChanges } from "./responses.ts";

/** Callbacks: requests that the API sends for the sake of an operation. */
export function callbackChanges(comparison: Comparison, was: Operation, is: Operation): readonly Change[] {
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

interface Kind {
  readonly added: string;
  readonly removed: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What the API sends is read by who calls it otherwise: its parameters and bodies are judged as answers are, and what answers
 * them as requests.
 */
function sentChanges(
  comparison: Comparison,
  before: readonly Operation[],
  after: readonly Operation[],
  kind: Kind,
): readonly Change[] {
  const { pairs, gone, come } = matchSent(before, after);
  return [
    ...gone.map((was) => removed(comparison, was, kind)),
    ...pairs.flatMap(({ base: was, revision: is }) => changed(comparison, was, is)),
    ...come.map((is) =>
      change(comparison, {
        id: kind.added,
        relation: "loosened",
        level: "info",
        direction: "both",
        operation: is.key,
        message: "is sent now",
        after: is.key,
        at: { before: kind.before, after: is.pointer },
      }),
    ),
  ];
}

function removed(comparison: Comparison, was: Operation, kind: Kind): Change {
  const life = lifeOf(comparison.base.document, was.pointer);
  const { level, how, says } = removalOf(life, comparison.calendar);
  return change(comparison, {
    id: kind.removed,
    relation: "tightened",
    level: isUnstable(life) ? "info" : level,
    direction: "both",
    operation: was.key,
    message: how === "without-deprecation" ? "is not sent any more" : `${says}: it is not sent any more`,
    before: was.key,
    at: { before: was.pointer, after: kind.after },
    isGone: true,
  });
}

function changed(comparison: Comparison, was: Operation, is: Operation): readonly Change[] {
  const told = { direction: "both", operation: is.key } as const;
  const contract = [
    ...parameterChanges(comparison, was, is, "response"),
    ...bodyChanges(comparison, was, is, "response"),
    ...responseChanges(comparison, was, is, "request"),
  ];
  const isDraft = isUnstable(lifeOf(comparison.base.document, was.pointer));
  return [
    ...lifecycleChanges(comparison, "operation", [was, is], told, "what is sent"),
    ...(isDraft ? contract.map((one): Change => ({ ...one, level: "info" })) : contract),
  ];
}
