import { understood } from "../constraints/comparison/notes.ts";
import { canonical } from "../constraints/comparison/types.ts";
import { type Document, isObject, type JsonObject } from "../read/document.ts";
import { escapeToken, valueAt } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";

/** Extensions (`x-…`) of an operation or a parameter: what they mean nobody here knows, so that none of them breaks. */
export function extensionChanges(
  comparison: Comparison,
  kind: "api" | "request-parameter",
  [was, is]: readonly [{ readonly pointer: string }, { readonly pointer: string }],
  told: Pick<Told, "direction" | "operation">,
  words: string,
): readonly Change[] {
  const [were, are] = [extensionsAt(comparison.base.document, was), extensionsAt(comparison.revision.document, is)];
  return [...new Set([...Object.keys(were), ...Object.keys(are)])].flatMap((name) => {
    const [from, to] = [were[name], are[name]];
    if (canonical(from) === canonical(to)) return [];
    const verb = from === undefined ? "added" : to === undefined ? "removed" : "changed";
    const at = { before: `${was.pointer}/${escapeToken(name)}`, after: `${is.pointer}/${escapeToken(name)}` };
    return [
      change(comparison, {
        ...told,
        id: `${kind}-extension-${verb}`,
        relation: "equivalent",
        message: `${words}${name} was ${verb}`,
        before: from,
        after: to,
        at,
        isGone: to === undefined,
      }),
    ];
  });
}

function extensionsAt({ root }: Document, { pointer }: { readonly pointer: string }): JsonObject {
  const value = valueAt(root, pointer);
  const entries = Object.entries(isObject(value) ? value : {});
  return Object.fromEntries(entries.filter(([name]) => name.startsWith("x-") && !understood.has(name))) as JsonObject;
}
