import type { Json } from "../../../generator/read/document.ts";
import { isObject, type Mutator } from "../mutator.ts";
import { renamed } from "../tree.ts";

/** Words of which one stands for another, as a value or as a key. */
const alternatives: readonly (readonly string[])[] = [
  ["required", "optional", "forbidden", "ignored"],
  ["exactly-one", "at-most-one", "at-least-one", "all-or-none", "any"],
  ["only", "except"],
];

/** Another outcome, and another status. */
export const outcomes: Mutator = ({ path, value, role }) => {
  if (role !== "text") return [];
  if (typeof value === "string") return instead(value).map((other) => ({ says: `${value} → ${other}`, value: other }));
  if (!isObject(value)) return [];
  const status: Json = value.status === 400 ? 422 : 400;
  return [
    ...(path.length > 0 || value.id === undefined ? [] : [{ says: `status ${status}`, value: { ...value, status } }]),
    ...Object.keys(value).flatMap((key) =>
      instead(key).map((other) => ({ says: `${key} → ${other}`, value: renamed(value, key, other) })),
    ),
  ];
};

function instead(word: string): readonly string[] {
  return alternatives.find((all) => all.includes(word))?.filter((other) => other !== word) ?? [];
}
