import { js, literal } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { both, reversed } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import type { Keyword } from "../keyword.ts";

/** `not` (JSON Schema 2020-12 core, 10.2.1.4). */
export const not: Keyword = {
  name: "not",
  applies: "any",
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check: (_value, env) => [
    env.failWhen(
      js`${env.holds(env.subschema("not"), env.value)}`,
      "not",
      literal("another form than the one excluded"),
    ),
  ],
  describe: () => undefined,
  compare(before, after, env) {
    const gone = before.nots.filter(
      (one) => !after.nots.some((is) => env.relationEitherWay([one], [is]) === "equivalent"),
    );
    const come = after.nots.filter(
      (one) => !before.nots.some((was) => env.relationEitherWay([was], [one]) === "equivalent"),
    );
    const [was, is] = [gone[0], come[0]];
    if (was === undefined && is === undefined) return [];
    const at = (one: typeof was) => one && { value: one.schema, pointer: one.pointer };
    const [relation, verb] =
      was === undefined
        ? (["tightened", "added"] as const)
        : is === undefined
          ? (["loosened", "removed"] as const)
          : ([
              gone.length + come.length > 2 ? "undecided" : reversed(env.relationEitherWay([was], [is])),
              "changed",
            ] as const);
    return [
      difference(
        both(`not-${verb}`),
        relation,
        `what \`not\` excludes was ${verb}`,
        [at(was), before],
        [at(is), after],
      ),
    ];
  },
};
