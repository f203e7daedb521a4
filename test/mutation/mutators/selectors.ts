import { isObject, type Mutator } from "../mutator.ts";
import { renamed } from "../tree.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** The field beside the one that is meant: in selectors, and as what a condition reads. */
export const selectors: Mutator = ({ value, role, known, path }) => {
  if (role === "text" && typeof value === "string" && !isWord(path.at(-1)))
    return beside(value, known).map((other) => ({ says: `${value} → ${other}`, value: other }));
  if (role !== "condition" || !isObject(value)) return [];
  return Object.keys(value)
    .filter((name) => !["all", "any", "not"].includes(name))
    .flatMap((name) =>
      beside(name, known).map((other) => ({ says: `${name} → ${other}`, value: renamed(value, name, other) })),
    );
};

/** Keys under which no selector stands. */
function isWord(key: string | number | undefined): boolean {
  return ["then", "include", "value"].includes(String(key));
}

/** The selector with each of its names exchanged for one that stands beside it in some schema. */
function beside(selector: string, { siblings }: Vocabulary): readonly string[] {
  return [...selector.matchAll(/[A-Za-z_][\w-]*/g)].flatMap(({ 0: name, index }) =>
    (siblings.get(name) ?? []).map((other) => selector.slice(0, index) + other + selector.slice(index + name.length)),
  );
}
