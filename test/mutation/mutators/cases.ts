import type { Json } from "../../../generator/read/document.ts";
import { type Change, dropped, isList, isObject, lastName, type Mutator } from "../mutator.ts";
import { without, words } from "../tree.ts";

/** A case dropped, two swapped, and what the last says said of everything else too. */
export const cases: Mutator = ({ path, value }) => {
  if (typeof path.at(-1) === "number" || lastName(path) !== "cases" || !isList(value)) return [];
  const last = value.at(-1);
  const open = isObject(last) && last.when !== undefined ? [without(last, "when")] : [];
  return [
    ...(value.length > 1 ? value : []).map((one, index) => ({
      says: `without ${index} (${words(one)})`,
      value: dropped(value, index),
    })),
    ...swaps(value),
    ...open.map((one) => ({ says: `and otherwise ${words(one)}`, value: [...value, one] })),
  ];
};

function swaps(list: readonly Json[]): readonly Change[] {
  return list.flatMap((a, first) =>
    list.slice(first + 1).map((b, more) => {
      const second = first + 1 + more;
      const value = list.map((one, index) => (index === first ? b : index === second ? a : one));
      return { says: `${first} and ${second} swapped`, value };
    }),
  );
}
