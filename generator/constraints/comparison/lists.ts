import type { Json } from "../../read/document.ts";
import type { Said } from "./normal.ts";

/**
 * What of a list of demands, all of which hold, changed into what: undefined where they are the same; one side is undefined
 * where demands only came, or only went. Where several changed at once the first speaks for them.
 */
export function changedOf<Value extends Json>(
  before: readonly Said<Value>[],
  after: readonly Said<Value>[],
): readonly [was: Said<Value> | undefined, is: Said<Value> | undefined] | undefined {
  const gone = before.filter((one) => !after.some(({ value }) => value === one.value));
  const come = after.filter((one) => !before.some(({ value }) => value === one.value));
  return gone.length === 0 && come.length === 0 ? undefined : [gone[0], come[0]];
}
