import { isUnstable } from "../constraints/comparison/life.ts";
import { isSameValue } from "../constraints/comparison/types.ts";
import type { Operation } from "../model/api.ts";
import { valueAt } from "../read/pointer.ts";
import { bodyChanges } from "./bodies.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";
import { extensionChanges } from "./extensions.ts";
import { lifecycleChanges, lifeOf, removalOf } from "./lifecycle.ts";
import { formOf, matchOperations, type OperationPair } from "./match.ts";
import { parameterChanges } from "./parameters.ts";
import { responseChanges } from "./responses.ts";
import { securityChanges } from "./security.ts";
import { callbackChanges } from "./sent.ts";
import { serverChangesOf } from "./servers.ts";
import { valueWords } from "./value-words.ts";

/** What the operations of the paths say differently. */
export function operationChanges(comparison: Comparison): readonly Change[] {
  const { base, revision } = comparison;
  const { pairs, gone, come } = matchOperations(base, revision);
  const paths = new Set(revision.operations.map(({ path }) => formOf(path)));
  const later = new Map(pairs.map((pair) => [pair.base, pair]));
  return [
    // In the order of the base.
    ...base.operations.flatMap((one) => {
      const pair = later.get(one);
      if (pair !== undefined) return changed(comparison, pair);
      return gone.includes(one) ? [removed(comparison, one, !paths.has(formOf(one.path)))] : [];
    }),
    ...come.map((one) => added(comparison, one)),
  ];
}

function added(comparison: Comparison, is: Operation): Change {
  return change(comparison, {
    id: "endpoint-added",
    relation: "loosened",
    level: "info",
    direction: "both",
    operation: is.key,
    message: "the operation was added",
    after: is.key,
    at: { before: "/paths", after: is.pointer },
  });
}

function removed(comparison: Comparison, was: Operation, isPath: boolean): Change {
  const life = lifeOf(comparison.base.document, was.pointer);
  const { how, level, says } = removalOf(life, comparison.calendar);
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

function changed(comparison: Comparison, { base: was, revision: is }: OperationPair): readonly Change[] {
  const contract = [
    ...parameterChanges(comparison, was, is, "request"),
    ...bodyChanges(comparison, was, is, "request"),
    ...responseChanges(comparison, was, is, "response"),
    ...serverChangesOf(comparison, was, is),
    ...securityChanges(comparison, was, is),
    ...callbackChanges(comparison, was, is),
  ];
  const isDraft = isUnstable(lifeOf(comparison.base.document, was.pointer));
  return [
    ...descriptionChanges(comparison, was, is),
    ...(isDraft ? contract.map((one): Change => ({ ...one, level: "info" })) : contract),
  ];
}

/** What an operation says of itself, beside its contract: its life, its id, its tags, its extensions. */
function descriptionChanges(comparison: Comparison, was: Operation, is: Operation): readonly Change[] {
  const told = { direction: "both", operation: is.key } as const;
  return [
    ...lifecycleChanges(comparison, "operation", [was, is], told, "the operation"),
    ...idChanges(comparison, was, is),
    ...tagChanges(comparison, was, is),
    ...extensionChanges(comparison, "api", [was, is], told, ""),
  ];
}

function tell(
  comparison: Comparison,
  was: Operation,
  is: Operation,
  member: string,
  told: Pick<Told, "id" | "message" | "before" | "after">,
  at = { before: `${was.pointer}/${member}`, after: `${is.pointer}/${member}` },
) {
  return change(comparison, {
    ...told,
    relation: "equivalent",
    direction: "both",
    operation: is.key,
    at,
  });
}

/** What generated code goes by. */
function idChanges(comparison: Comparison, was: Operation, is: Operation): readonly Change[] {
  const idIn = ({ document }: Comparison["base"], { pointer }: Operation) =>
    valueAt(document.root, `${pointer}/operationId`);
  const [from, to] = [idIn(comparison.base, was), idIn(comparison.revision, is)];
  if (isSameValue(from ?? null, to ?? null)) return [];
  const [verb, message] =
    from === undefined
      ? ["added", `operationId ${valueWords(to ?? "none")} was added`]
      : ["removed", `operationId ${valueWords(from)} became ${valueWords(to ?? "none")}`];
  return [
    tell(comparison, was, is, "operationId", { id: `api-operation-id-${verb}`, message, before: from, after: to }),
  ];
}

/** What documentation goes by. */
function tagChanges(comparison: Comparison, was: Operation, is: Operation): readonly Change[] {
  const at = ({ pointer, tags }: Operation, tag: string) => {
    const index = tags.indexOf(tag);
    return index === -1 ? `${pointer}/tags` : `${pointer}/tags/${index}`;
  };
  const told = (tag: string, verb: "added" | "removed") => {
    const [before, after] = verb === "removed" ? [tag, undefined] : [undefined, tag];
    const found = { id: `api-tag-${verb}`, message: `the tag ${tag} was ${verb}`, before, after };
    return tell(comparison, was, is, "tags", found, { before: at(was, tag), after: at(is, tag) });
  };
  return [
    ...was.tags.filter((tag) => !is.tags.includes(tag)).map((tag) => told(tag, "removed")),
    ...is.tags.filter((tag) => !was.tags.includes(tag)).map((tag) => told(tag, "added")),
  ];
}
