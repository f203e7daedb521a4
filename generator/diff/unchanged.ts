import type { Conjunction } from "../constraints/comparison/difference.ts";
import { isSameValue } from "../constraints/comparison/types.ts";
import type { SchemaAt } from "../model/api.ts";
import { discriminatedParents } from "../model/discriminator.ts";
import { type Document, isObject, type Json, member } from "../read/document.ts";
import { pointerOf } from "../read/pointer.ts";
import { pointerOfReference } from "../read/reference.ts";

/**
 * What nobody has touched: schemas that are written alike in both documents, and refer only to such. Two large documents differ
 * in little, and the rest need not be gone through.
 */
export class Unchanged {
  readonly #isComparable: boolean;
  /** The pointers of components that are the same on both sides, with all they refer to. */
  readonly #components: ReadonlySet<string>;
  readonly #known = new WeakMap<object, ReadonlySet<string>>();

  constructor(before: Document, after: Document) {
    const version = ({ root }: Document) => String(member(root, "openapi")).slice(0, 3);
    // The same words mean something else in another version.
    this.#isComparable = (version(before) === "3.0") === (version(after) === "3.0");
    this.#components = this.#isComparable ? this.#sameComponents(componentsOf(before), componentsOf(after)) : new Set();
  }

  are(before: Conjunction, after: Conjunction): boolean {
    if (!this.#isComparable || before.length !== after.length) return false;
    return before.every((one, index) => this.#isSame(one, after[index] as SchemaAt));
  }

  #isSame(one: SchemaAt, other: SchemaAt): boolean {
    if (one.pointer === other.pointer && this.#components.has(one.pointer)) return true;
    if (!isSameValue(one.schema, other.schema)) return false;
    return [...this.#referredBy(one.schema)].every((ref) => this.#components.has(ref));
  }

  #sameComponents(before: Components, after: Components): ReadonlySet<string> {
    const same = new Set<string>();
    const usedBy = new Map<string, string[]>();
    for (const [pointer, schema] of after.schemas) {
      const [kinds, heirs] = [before, after].map(({ parents }) => parents.get(pointer)?.schema);
      if (!isSameValue(before.schemas.get(pointer), schema) || !isSameValue(kinds ?? null, heirs ?? null)) continue;
      same.add(pointer);
      for (const ref of [...this.#referredBy(schema), ...this.#referredBy(heirs ?? null)])
        usedBy.set(ref, [...(usedBy.get(ref) ?? []), pointer]);
    }
    const queue = [...usedBy.keys()].filter((ref) => !same.has(ref));
    for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
      for (const user of usedBy.get(ref) ?? []) if (same.delete(user)) queue.push(user);
    }
    return same;
  }

  #referredBy(schema: Json): ReadonlySet<string> {
    if (typeof schema !== "object" || schema === null) return new Set();
    const known = this.#known.get(schema) ?? referencesIn(schema);
    this.#known.set(schema, known);
    return known;
  }
}

interface Components {
  readonly schemas: ReadonlyMap<string, Json>;
  /** Those whose tag picks among others, with what they pick from. */
  readonly parents: ReadonlyMap<string, SchemaAt>;
}

function componentsOf(document: Document): Components {
  return { schemas: schemasIn(document), parents: discriminatedParents(document) };
}

function schemasIn({ root }: Document): ReadonlyMap<string, Json> {
  const components = member(root, "components");
  const schemas = isObject(components) ? member(components, "schemas") : undefined;
  return new Map(
    Object.entries(isObject(schemas) ? schemas : {}).map(([name, schema]) => [
      pointerOf(["components", "schemas", name]),
      schema as Json,
    ]),
  );
}

function referencesIn(value: Json, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return found;
  if (isObject(value) && typeof value.$ref === "string") found.add(pointerOfReference(value.$ref));
  for (const one of Object.values(value)) if (one !== undefined) referencesIn(one as Json, found);
  return found;
}
