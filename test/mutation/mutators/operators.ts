import { isObject, type Mutator } from "../mutator.ts";
import { renamed } from "../tree.ts";

/** What each operator is mistaken for: its bound taken in or left out, the other direction, the other way to be equal. */
const mistaken: Readonly<Record<string, readonly string[]>> = {
  lt: ["lte", "gt"],
  lte: ["lt", "gte"],
  gt: ["gte", "lt"],
  gte: ["gt", "lte"],
  eq: ["ne", "gte", "lte"],
  ne: ["eq", "gt", "lt"],
};

/** One operator for another. */
export const operators: Mutator = ({ value, role }) => {
  if (!isObject(value) || role !== "text") return [];
  return Object.keys(value).flatMap((from) =>
    (Object.hasOwn(mistaken, from) ? (mistaken[from] ?? []) : []).map((to) => ({
      says: `${from} → ${to}`,
      value: renamed(value, from, to),
    })),
  );
};
