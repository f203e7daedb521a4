import { block, imported, js } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { both, type Compared, type CompareEnv, type Conjunction, type Side } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import type { Normal } from "../comparison/normal.ts";
import { needsIn } from "../comparison/plainer.ts";
import type { Keyword } from "../keyword.ts";
import { isRequired } from "./required.ts";

/** `dependentSchemas` (JSON Schema 2020-12 core, 10.2.2.4). */
export const dependentSchemas: Keyword = {
  name: "dependentSchemas",
  applies: "object",
  bind: (value) => (isObject(value) ? undefined : "must be an object of schemas"),
  check: (value, env) =>
    Object.keys(value as object).map((name) => {
      const given = js`${env.member(name)} !== undefined`;
      // An array has a length, too: outside of this block the instance may be anything.
      const where = js`${imported("isObject", "runtime/values.js")}(${env.value}) && ${given}`;
      return block(js`if (${given})`, env.inPlace(env.subschema("dependentSchemas", name), where));
    }),
  describe: () => undefined,
  compare(before, after, env) {
    const names = new Set([...before.dependentSchemas.keys(), ...after.dependentSchemas.keys()]);
    return [...names].flatMap((name): Compared[] => {
      const [was, is] = [before.dependentSchemas.get(name), after.dependentSchemas.get(name)];
      const isIdle = was === undefined ? isMet(is, after, "after", env) : !is && isMet(was, before, "before", env);
      if (isIdle) return [];
      if (was !== undefined && is !== undefined)
        return [{ kind: "descent", step: undefined, before: was, after: is, where: `where ${name} is given` }];
      const [relation, verb] =
        is === undefined ? (["loosened", "removed"] as const) : (["tightened", "added"] as const);
      const at = (list: typeof was) => list?.[0] && { value: name, pointer: list[0].pointer };
      const says = `what holds where ${name} is given was ${verb}`;
      return [difference(both(`dependent-schema-${verb}`), relation, says, [at(was), before], [at(is), after])];
    });
  },
};

/** It asks for nothing but members that are required in any case. */
function isMet(of: Conjunction | undefined, normal: Normal, side: Side, env: CompareEnv): boolean {
  return of?.every(({ schema }) => needsIn(schema)?.every((name) => isRequired(normal, name, side, env))) === true;
}
