import { discriminatedParents } from "../../model/discriminator.ts";
import { type Document, isObject, type Json } from "../../read/document.ts";
import { valueAt } from "../../read/pointer.ts";
import { pointerOfReference } from "../../read/reference.ts";
import { referenceOf } from "../../read/structure.ts";
import { type Visit, walk } from "../../read/walk.ts";

/**
 * Every place that a `$ref` leads to, with the places that the schema there leads on to. What stands in an example is taken
 * for a start as well, for a reference may lead into an extension; what follows from there is read as a schema only.
 */
export function referencesOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, readonly string[]>();
  const parents = discriminatedParents(document);
  const queue = anyReferences(document.root);
  for (let pointer = queue.pop(); pointer !== undefined; pointer = queue.pop()) {
    if (targets.has(pointer)) continue;
    const value = valueAt(document.root, pointer);
    if (!isObject(value) && typeof value !== "boolean") continue;
    const kinds = parents.get(pointer);
    const next = [...schemaReferences(value), ...(kinds === undefined ? [] : [kinds.pointer])];
    targets.set(pointer, next);
    if (kinds !== undefined) {
      const children = schemaReferences(kinds.schema);
      targets.set(kinds.pointer, children);
      queue.push(...children);
    }
    for (const one of next) if (!targets.has(one)) queue.push(one);
  }
  return targets;
}

function anyReferences(root: Json): string[] {
  const found = new Set<string>();
  // A stack of our own, filled one by one: documents are hostile, and a list may be longer than a call takes arguments.
  const open: unknown[] = [root];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== "object" || one === null) continue;
    const ref = "$ref" in one ? one.$ref : undefined;
    if (typeof ref === "string" && ref.startsWith("#")) found.add(pointerOfReference(ref));
    for (const inner of Object.values(one)) open.push(inner);
  }
  return [...found];
}

function schemaReferences(schema: Json): readonly string[] {
  const found = new Set<string>();
  const visit: Visit = (kind, value) => {
    const ref = kind === "schema" ? referenceOf(kind, value) : undefined;
    if (ref?.startsWith("#")) found.add(pointerOfReference(ref));
  };
  walk(schema, visit, "schema");
  return [...found];
}
