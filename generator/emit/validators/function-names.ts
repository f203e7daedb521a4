import { discriminatedParents } from "../../model/discriminator.ts";
import { schemaIdentifier } from "../../model/names.ts";
import { fingerprinted, uniqueNames } from "../../model/unique.ts";
import type { Document } from "../../read/document.ts";
import { pointerOf, tokensOf } from "../../read/pointer.ts";
import { referencesOf } from "./references.ts";

/**
 * A name for the functions of each component, and of every other place that a `$ref` leads to, by pointer: planned together,
 * so that no two meet. A place that is no component is called by the end of its pointer and a fingerprint of all of it.
 */
export function functionNames(document: Document, components: Iterable<string>): ReadonlyMap<string, string> {
  const named = new Map([...components].map((name) => [pointerOf(["components", "schemas", name]), name]));
  const parents = [...discriminatedParents(document)];
  const kinds = new Set(parents.map(([, { pointer }]) => pointer));
  const places = [...referencesOf(document).keys()].filter((pointer) => !named.has(pointer) && !kinds.has(pointer));
  return uniqueNames([
    ...[...named].map(([key, name]) => {
      const identifier = schemaIdentifier(name);
      return { key, wanted: [identifier, ...fingerprinted(identifier, name)] as const };
    }),
    ...parents.map(([pointer, { pointer: key }]) => {
      const identifier = `${schemaIdentifier(tokensOf(pointer).at(-1) ?? "")}Kinds`;
      return { key, wanted: [identifier, ...fingerprinted(identifier, key)] as const };
    }),
    ...places.map((key) => {
      const identifier = schemaIdentifier(tokensOf(key).slice(-3).join(" "));
      return { key, wanted: fingerprinted(identifier, key) };
    }),
  ]);
}
