import { names, numbers, objectOf, plainValues, texts } from "./pools.mjs";

/** Any JSON value, small. */
export function randomValue(random, depth = 2) {
  const kind = random.weighted([
    [4, "plain"],
    [2, "text"],
    [2, "number"],
    [depth > 0 ? 2 : 0, "array"],
    [depth > 0 ? 3 : 0, "object"],
  ]);
  return valueOfKind(random, kind, depth);
}

/** A value of a type of JSON Schema, or of the pools' kinds. */
export function valueOfKind(random, kind, depth = 2) {
  const list = (make) => Array.from({ length: random.whole(0, 3) }, make);
  switch (kind) {
    case "null":
      return null;
    case "boolean":
      return random.chance(0.5);
    case "integer":
      return random.pick(numbers.filter(Number.isInteger));
    case "number":
      return random.pick(numbers);
    case "string":
    case "text":
      return random.pick(texts);
    case "array":
      return list(() => randomValue(random, depth - 1));
    case "object":
      return objectOf(list(() => [random.pick(names), randomValue(random, depth - 1)]));
    default:
      return random.pick(plainValues);
  }
}
