import { isObject, type Json, type JsonObject } from "../../read/document.ts";
import { pointerOf, tokensOf } from "../../read/pointer.ts";
import type { Demand } from "./demand.ts";
import { componentSchemas, referenced } from "./reference.ts";
import { rewrite } from "./rewrite.ts";

/** A body and what is demanded of it. */
export interface DemandedBody {
  readonly schema: JsonObject;
  /** Of the schema, in the document. */
  readonly pointer: string;
  readonly demands: readonly Demand[];
}

/**
 * The component schemas that can be refined where they stand, for every use of them demands the same. A use that demands
 * nothing (a response, an operation without rules) is a use too; the others are copied, one copy an operation.
 */
export function refinedInPlace(
  root: JsonObject,
  bodies: readonly DemandedBody[],
  intoUnions: boolean,
): ReadonlySet<string> {
  const schemas = componentSchemas(root);
  const uses = new Map<string, { readonly demanded: Set<string>; readonly from: Set<string> }>();
  const visit = (schema: JsonObject, demands: readonly Demand[], pointer: string): void => {
    rewrite(schema, demands, "", pointer, {
      intoUnions,
      refine: (refined) => refined,
      component(name, inner, from) {
        const use = uses.get(name) ?? { demanded: new Set(), from: new Set() };
        uses.set(name, use);
        const wanted = JSON.stringify(inner);
        const known = use.demanded.has(wanted);
        use.demanded.add(wanted);
        use.from.add(from);
        const target = schemas[name];
        if (!known && isObject(target)) visit(target, inner, pointerOf(["components", "schemas", name]));
        return name;
      },
    });
  };
  for (const { schema, pointer, demands } of bodies) visit(schema, demands, pointer);

  const total = countReferences(root);
  const inPlace = new Set(
    [...uses]
      .filter(([name, use]) => use.demanded.size === 1 && use.from.size === total.get(name))
      .map(([name]) => name),
  );
  // A reference from a component that is copied leaves the original, which demands nothing.
  for (let before = -1; before !== inPlace.size; ) {
    before = inPlace.size;
    for (const name of inPlace) {
      const holders = [...(uses.get(name)?.from ?? [])].map(holder);
      if (holders.some((one) => one !== undefined && !inPlace.has(one))) inPlace.delete(name);
    }
  }
  return inPlace;
}

/** The component that a pointer into a document leads into. */
function holder(pointer: string): string | undefined {
  const [components, schemas, name] = tokensOf(pointer);
  return components === "components" && schemas === "schemas" ? name : undefined;
}

function countReferences(value: Json | undefined, counts = new Map<string, number>()): ReadonlyMap<string, number> {
  const rest: (Json | undefined)[] = [value];
  while (rest.length > 0) {
    const one = rest.pop();
    if (typeof one !== "object" || one === null) continue;
    const name = referenced(one);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const inner of Object.values(one)) rest.push(inner);
  }
  return counts;
}
