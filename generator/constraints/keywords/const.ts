import { imported, js, literal } from "../../code/printable.ts";
import type { Json } from "../../read/document.ts";
import { both } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import type { Normal } from "../comparison/normal.ts";
import { canonical } from "../comparison/types.ts";
import type { Keyword } from "../keyword.ts";
import { isScalar, openValues, shown } from "./enum.ts";
import { typesSayAll } from "./type.ts";

/** `const` (JSON Schema 2020-12 validation, 6.1.3). */
export const constKeyword: Keyword = {
  name: "const",
  applies: "any",
  bind: () => undefined,
  check(value, env) {
    const other = isScalar(value)
      ? js`${env.value} !== ${literal(value)}`
      : js`!${imported("equal", "runtime/equality.js")}(${env.value}, ${env.constant("expected", literal(value))})`;
    if (!env.strict && isScalar(value))
      return openValues([value], other, "const", "another value than the document's", env);
    return [env.failWhen(other, "const", literal(shown(value)))];
  },
  describe: (value: Json) => shown(value),
  compare(before, after, env) {
    const [was, is] = [before.values, after.values];
    if (!isConstOrNone(was) || !isConstOrNone(is) || was === is || typesSayAll(before, after, env)) return [];
    const sides = [single(was), single(is)] as const;
    if (was === undefined || is === undefined) {
      const [relation, verb] =
        is === undefined ? (["loosened", "removed"] as const) : (["tightened", "added"] as const);
      const says = `the only value ${shown((sides[1] ?? sides[0])?.value ?? null)} was ${verb}`;
      return [difference(both(`const-${verb}`), relation, says, [sides[0], before], [sides[1], after])];
    }
    if (canonical(was.value[0]) === canonical(is.value[0])) return [];
    const says = `the only value went from ${shown(was.value[0] as Json)} to ${shown(is.value[0] as Json)}`;
    return [difference(both("const-changed"), "incomparable", says, [sides[0], before], [sides[1], after])];
  },
};

/** `enum` compares what is listed on either side. */
export function isConstOrNone(values: Normal["values"]): boolean {
  return values === undefined || (values.isConst && values.value.length === 1);
}

function single(values: Normal["values"]) {
  return values && { value: values.value[0] as Json, pointer: values.pointer };
}
