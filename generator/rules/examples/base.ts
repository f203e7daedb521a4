import type { Ground, Subject } from "../../constraints/example.ts";
import { samples } from "../../constraints/example-sample.ts";
import type { MediaType } from "../../model/api.ts";
import { settled } from "./settle.ts";

/** The moment at which every vector is judged. */
export const now = "2026-07-01T12:00:00Z";

/** Bodies to start from: a sample of each alternative of the schema, then the examples of the document, shortest first. */
export function startsOf(media: MediaType, ground: Ground): readonly Subject[] {
  const examples = media.examples
    .map(({ value }) => value)
    .sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  const bodies = [...samples(ground.document, ground.body), ...examples];
  return bodies.map((data) => ({ data, context: { now } }));
}

/** The body that all others of an operation are made from: the first start that can be put right. */
export function baseOf(media: MediaType, ground: Ground): Subject | undefined {
  for (const start of startsOf(media, ground)) {
    const base = settled(start, ground);
    if (base !== undefined) return base;
  }
  return undefined;
}
