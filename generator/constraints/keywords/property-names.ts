import { block, js, literal } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { both, type Conjunction } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import type { Keyword } from "../keyword.ts";

/** `propertyNames` (JSON Schema 2020-12 core, 10.3.2.4). */
export const propertyNames: Keyword = {
  name: "propertyNames",
  applies: "object",
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check(_value, env) {
    const key = env.fresh("key");
    return [
      block(js`for (const ${key} in ${env.value})`, [
        js`if (!Object.hasOwn(${env.value}, ${key})) continue;`,
        env.failKeyWhen(
          js`!${env.holds(env.subschema("propertyNames"), key)}`,
          key,
          "propertyNames",
          literal("property names of another form"),
        ),
      ]),
    ];
  },
  describe: () => undefined,
  compare(before, after) {
    const [was, is] = [before.propertyNames, after.propertyNames];
    if (was.length > 0 && is.length > 0) return [{ kind: "descent", step: "{name}", before: was, after: is }];
    if (was.length === is.length) return [];
    const [relation, verb] = is.length === 0 ? (["loosened", "removed"] as const) : (["tightened", "added"] as const);
    const says = `what names properties may have was ${verb === "added" ? "restricted" : "set free"}`;
    const at = (list: Conjunction) => list[0] && { value: true, pointer: list[0].pointer };
    return [difference(both(`property-names-${verb}`), relation, says, [at(was), before], [at(is), after])];
  },
};
