import type { Ground, Subject } from "../../constraints/examples/example.ts";
import { samples } from "../../constraints/examples/sample.ts";
import type { Example } from "../../model/api.ts";
import { settled } from "./settle.ts";

/** The moment at which every vector is judged. */
export const now = "2026-07-01T12:00:00Z";

/** Values to start from: a sample of each alternative of the schema, then the examples of the document, shortest first. */
export function startsOf(known: readonly Example[], ground: Ground): readonly Subject[] {
  const examples = known.map(({ value }) => value).sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  return [...samples(ground.document, ground.body), ...examples].map((data) => ({ data, context: { now } }));
}

/** The values that all others of a part are made from: the starts that can be put right. */
export function basesOf(known: readonly Example[], ground: Ground): readonly Subject[] {
  return startsOf(known, ground).flatMap((start) => settled(start, ground) ?? []);
}
