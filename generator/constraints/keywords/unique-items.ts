import { imported, js, literal } from "../../code/printable.ts";
import { both } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import type { Keyword } from "../keyword.ts";

/** `uniqueItems` (JSON Schema 2020-12 validation, 6.4.3). */
export const uniqueItems: Keyword = {
  name: "uniqueItems",
  applies: "array",
  bind: (value) => (typeof value === "boolean" ? undefined : "must be true or false"),
  check: (value, env) =>
    value === true
      ? [
          env.failWhen(
            js`${imported("repeated", "runtime/equality.js")}(${env.value}) !== -1`,
            "uniqueItems",
            literal("no entry twice"),
          ),
        ]
      : [],
  describe: (value) => (value === true ? "no entry twice" : undefined),
  compare(before, after) {
    const [was, is] = [before.uniqueItems, after.uniqueItems];
    if (was?.value === is?.value) return [];
    const [relation, verb] = is === undefined ? (["loosened", "unset"] as const) : (["tightened", "set"] as const);
    const says = is === undefined ? "entries may repeat" : "no entry may repeat";
    return [difference(both(`unique-items-${verb}`), relation, says, [was, before], [is, after])];
  },
};
