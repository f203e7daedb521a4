import type { Api, Operation } from "../model/api.ts";

/** An operation and its earlier self. */
export interface OperationPair {
  readonly base: Operation;
  readonly revision: Operation;
}

export interface MatchedOperations {
  /** In the order of the base. */
  readonly pairs: readonly OperationPair[];
  readonly gone: readonly Operation[];
  readonly come: readonly Operation[];
}

/** Operations of paths that both have: parameters of a path may be renamed, so that a path goes by its form. */
export function matchOperations(base: Api, revision: Api): MatchedOperations {
  return matched(base.operations, revision.operations, ({ method, path }) => `${method} ${formOf(path)}`);
}

/** What the API itself sends, webhooks or callbacks, goes by its name. */
export function matchSent(before: readonly Operation[], after: readonly Operation[]): MatchedOperations {
  return matched(before, after, ({ method, path }) => `${method} ${path}`);
}

/** A path without the names of its parameters and without a slash at its end. */
export function formOf(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}").replace(/(?<=.)\/$/, "");
}

function matched(
  before: readonly Operation[],
  after: readonly Operation[],
  keyOf: (one: Operation) => string,
): MatchedOperations {
  const [were, are] = [firstOf(before, keyOf), firstOf(after, keyOf)];
  return {
    pairs: [...were].flatMap(([key, base]) => {
      const revision = are.get(key);
      return revision === undefined ? [] : [{ base, revision }];
    }),
    gone: [...were].flatMap(([key, one]) => (are.has(key) ? [] : [one])),
    come: [...are].flatMap(([key, one]) => (were.has(key) ? [] : [one])),
  };
}

/** Of two paths of one form the first counts, as reading has reported. */
function firstOf(operations: readonly Operation[], keyOf: (one: Operation) => string): ReadonlyMap<string, Operation> {
  const found = new Map<string, Operation>();
  for (const one of operations) if (!found.has(keyOf(one))) found.set(keyOf(one), one);
  return found;
}
