import { always } from "../../constraints/condition.ts";
import type { Refinement } from "../../constraints/refinement.ts";
import { isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { resolved } from "./reference.ts";
import type { Find } from "./variants/object-shape.ts";

/**
 * The refinement as it can be placed in a body's schema. It goes as far in as every value there is described: through
 * `properties`, `items` and `allOf`. Where the way leads on through a union or an open object, what is inside is said from
 * outside, for some values may be described by another branch, or by none.
 */
export function asFarAsDescribed(refinement: Refinement, body: JsonObject, find: Find): Refinement {
  const { at, when, then } = refinement;
  let schemas: readonly JsonObject[] = [body];
  for (const [index, step] of at.entries()) {
    const seen = new Set<JsonObject>();
    const next = schemas.flatMap((one) => described(one, step.kind === "name" ? step.name : undefined, find, seen));
    if (next.length > 0) {
      schemas = next;
      continue;
    }
    const facet = { kind: "inside", at: at.slice(index), when, then } as const;
    return { ...refinement, at: at.slice(0, index), when: always, then: facet };
  }
  return refinement;
}

/** The schemas of a member of every value, or (without a name) of every entry. */
function described(schema: JsonObject, name: string | undefined, find: Find, seen: Set<JsonObject>): JsonObject[] {
  const target = resolved(schema, find);
  if (!isObject(target) || seen.has(target)) return [];
  seen.add(target);
  const inner = name === undefined ? entriesOf(target) : memberOf(target, name);
  const more = Array.isArray(target.allOf) ? target.allOf : [];
  return [
    ...(isObject(inner) ? [inner] : []),
    ...more.flatMap((one: Json) => (isObject(one) ? described(one, name, find, seen) : [])),
  ];
}

function entriesOf({ items, prefixItems }: JsonObject): Json | undefined {
  return prefixItems === undefined ? items : undefined;
}

function memberOf({ properties }: JsonObject, name: string): Json | undefined {
  return isObject(properties) ? member(properties, name) : undefined;
}
