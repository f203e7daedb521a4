import type { CompareEnv, Conjunction, Side } from "./difference.ts";
import { memberOf, type Normal } from "./normal.ts";
import { canonical, commonTypes } from "./types.ts";

/** Whether no value fits both schemas of one document, as far as types, listed values and required members tell. */
export function disjoint(one: Conjunction, other: Conjunction, side: Side, env: CompareEnv, depth = 3): boolean {
  const [left, right] = [env.normal(one, side), env.normal(other, side)];
  const types = commonTypes(left.types, right.types);
  if (types?.size === 0) return true;
  if (left.values !== undefined && right.values !== undefined) {
    const known = new Set(left.values.value.map((value) => canonical(value)));
    if (!right.values.value.some((value) => known.has(canonical(value)))) return true;
  }
  const isObject = types !== undefined && types.size === 1 && types.has("object");
  return isObject && depth > 0 && tellApart(left, right, side, env, depth);
}

/** A member that one asks for, and that the other cannot have so. */
function tellApart(left: Normal, right: Normal, side: Side, env: CompareEnv, depth: number): boolean {
  return [...new Set([...left.required.keys(), ...right.required.keys()])].some((name) =>
    disjoint(memberOf(left, name), memberOf(right, name), side, env, depth - 1),
  );
}
