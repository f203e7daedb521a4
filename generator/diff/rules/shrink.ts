import type { Spot, Subject } from "../../constraints/examples/example.ts";
import { put } from "../../constraints/examples/spot.ts";
import { isObject, type Json } from "../../read/document.ts";

/** So many smaller subjects are tried for one. */
const mostTries = 400;

/** The subject without the members, entries and facts that can be left out while it is still what is wanted. */
export function smallestLike(subject: Subject, is: (subject: Subject) => boolean): Subject {
  let [reached, tries] = [subject, 0];
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const spot of spotsIn(reached)) {
      if (tries++ >= mostTries) return reached;
      const next = put(reached, spot, undefined);
      if (!is(next)) continue;
      [reached, isSmaller] = [next, true];
      break;
    }
  }
  return reached;
}

/** What can be left out, outermost first; not the moment at which dates are judged. */
export function spotsIn({ data, context }: Subject): readonly Spot[] {
  const all = [
    ...keysIn(data).map((keys) => ({ in: "body" as const, keys })),
    ...keysIn(context).map((keys) => ({ in: "context" as const, keys })),
  ];
  return all
    .filter((spot) => !(spot.in === "context" && spot.keys[0] === "now"))
    .sort((a, b) => a.keys.length - b.keys.length);
}

function keysIn(value: Json): readonly (readonly (string | number)[])[] {
  const members: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? (value as readonly Json[]).map((one, index) => [index, one] as const)
    : Object.entries(isObject(value) ? value : {}).map(([name, one]) => [name, one as Json] as const);
  return members.flatMap(([key, one]) => [[key], ...keysIn(one).map((keys) => [key, ...keys])]);
}
