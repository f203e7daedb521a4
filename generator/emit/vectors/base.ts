import type { Ground, Subject } from "../../constraints/example.ts";
import { sample } from "../../constraints/example-sample.ts";
import type { Example } from "../../model/api.ts";
import type { Json } from "../../read/document.ts";
import { settled } from "./settle.ts";

/** The moment at which every vector is judged. */
export const now = "2026-07-01T12:00:00Z";

/**
 * The values that all others of a part are made from: the smallest sample of its schema, and the examples of the
 * document, shortest first, from which other alternatives of the schema may be reached.
 */
export function basesOf(known: readonly Example[], ground: Ground): readonly Subject[] {
  const examples = known.map(({ value }) => value).sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  const bodies = [sample(ground.document, ground.body), ...examples].filter((one): one is Json => one !== undefined);
  return bodies.flatMap((data) => settled({ data, context: { now } }, ground) ?? []);
}
