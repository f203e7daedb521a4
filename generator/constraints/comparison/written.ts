import type { Normal } from "./normal.ts";

/**
 * Two lists of values that travel as text, as the texts that they are written as: `1` and "1" are the same there. Schemas that
 * say more than a list stay as they are.
 */
export function asWritten(before: Normal, after: Normal): readonly [before: Normal, after: Normal] {
  const [one, other] = [listed(before), listed(after)];
  return isPlainList(one) && isPlainList(other) ? [inText(one), inText(other)] : [before, after];
}

/** A boolean is one of two texts. */
function listed(normal: Normal): Normal {
  const { types, values, typesAt } = normal;
  if (values !== undefined || types?.size !== 1 || !types.has("boolean")) return normal;
  return { ...normal, values: { value: [true, false], pointer: typesAt, isConst: false, places: new Map() } };
}

function isPlainList(normal: Normal): boolean {
  const { values, lower, upper, limits, multiples, patterns, formats } = normal;
  const others = [multiples, patterns, formats];
  if (values === undefined || lower !== undefined || upper !== undefined || limits.size > 0) return false;
  return others.every(({ length }) => length === 0) && values.value.every((one) => isWritten.has(typeof one));
}

/** Of these there is one way to write a value, as JSON has it. */
const isWritten: ReadonlySet<string> = new Set(["string", "number", "boolean"]);

function inText(normal: Normal): Normal {
  const { values } = normal;
  if (values === undefined) return normal;
  return { ...normal, types: new Set(["string"]), values: { ...values, value: values.value.map(String) } };
}
