import { discriminatedParents } from "../../model/discriminator.ts";
import { type Document, isObject, type Json } from "../../read/document.ts";
import { valueAt } from "../../read/pointer.ts";
import { pointerOfReference } from "../../read/reference.ts";
import { referenceOf } from "../../read/structure.ts";
import { type Visit, walk } from "../../read/walk.ts";
import { isAsking } from "./evaluated-by.ts";

/**
 * Every place that a `$ref` leads to, with the places that the schema there leads on to. What stands in an example is taken
 * for a start as well, for a reference may lead into an extension; what follows from there is read as a schema only. A schema
 * in there that asks what others evaluate is a place as well, if it refers to any.
 */
export function referencesOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, readonly string[]>();
  const parents = discriminatedParents(document);
  const referred = anyReferences(document.root);
  const queue = [...referred];
  for (let pointer = queue.pop(); pointer !== undefined; pointer = queue.pop()) {
    if (targets.has(pointer)) continue;
    const value = valueAt(document.root, pointer);
    if (!isObject(value) && typeof value !== "boolean") continue;
    const kinds = parents.get(pointer);
    const next = [...leadsTo(value, pointer), ...(kinds === undefined ? [] : [kinds.pointer])];
    if (next.length === 0 && !referred.has(pointer)) continue;
    targets.set(pointer, next);
    if (kinds !== undefined) {
      const children = leadsTo(kinds.schema, kinds.pointer);
      targets.set(kinds.pointer, children);
      queue.push(...children);
    }
    for (const one of next) if (!targets.has(one)) queue.push(one);
  }
  return targets;
}

function anyReferences(root: Json): ReadonlySet<string> {
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
  return found;
}

/** The references in a schema, and the schemas in it that ask: what these refer to, they lead to themselves. */
function leadsTo(schema: Json, at: string): readonly string[] {
  const found = new Set<string>();
  const visit: Visit = (kind, value, pointer) => {
    if (kind !== "schema") return;
    if (pointer !== at && isObject(value) && isAsking(value)) {
      found.add(pointer);
      return false;
    }
    const ref = referenceOf(kind, value);
    if (ref?.startsWith("#")) found.add(pointerOfReference(ref));
  };
  walk(schema, visit, "schema", at);
  return [...found];
}
