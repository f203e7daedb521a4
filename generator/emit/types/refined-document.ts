import type { Refinement } from "../../constraints/refinement.ts";
import type { Api, Operation } from "../../model/api.ts";
import type { Json, JsonObject } from "../../read/document.ts";
import { jsonBodies, ownBodies } from "./bodies.ts";
import { type Components, componentsOf, place, withComponents } from "./components.ts";
import { refinedInPlace } from "./copies.ts";
import type { Demand } from "./demand.ts";
import { whenSchema } from "./facet-schema.ts";
import { mapDocument } from "./places.ts";
import { raise } from "./raise.ts";
import { asFarAsDescribed } from "./reach.ts";
import { componentSchemas } from "./reference.ts";
import { rewrite } from "./rewrite.ts";

/** What the rules of an operation add to the shape of its JSON request body. */
export interface Refined {
  readonly operation: Operation;
  readonly refinements: readonly Refinement[];
}

/**
 * The document of the emitted package: OpenAPI 3.1 with the refinements as JSON Schema, and under `x-covenant-rules` of an
 * operation (found by its key) what a schema cannot say.
 */
export function refinedDocument(
  api: Api,
  refined: readonly Refined[],
  rulesByOperation: ReadonlyMap<string, Json>,
): JsonObject {
  const root = ownBodies(
    raise(api.document.root, api.dialect),
    refined.map(({ operation }) => operation),
  );
  const schemas = componentSchemas(root);
  const bodies = refined.flatMap(({ operation, refinements }) =>
    jsonBodies(root, operation).map((body) => ({
      ...body,
      operation,
      demands: refinements.map((one) => asFarAsDescribed(one, body.schema, (name) => schemas[name])),
    })),
  );
  const components = componentsOf(root, refinedInPlace(root, bodies, false));
  const changed = new Map<string, JsonObject>();
  for (const { operation, schema, pointer, demands } of bodies) {
    changed.set(pointer, addDemands(schema, pointer, demands, operation, components));
  }
  const rules = new Map(
    [...api.operations, ...api.webhooks].map((one) => [one.pointer, rulesByOperation.get(one.key)]),
  );
  return mapDocument(withComponents(root, components.schemas), {
    schema: (schema, { pointer }) => changed.get(pointer) ?? schema,
    operation(operation, pointer) {
      const unsaid = rules.get(pointer);
      return unsaid === undefined ? operation : { ...operation, "x-covenant-rules": unsaid };
    },
  });
}

function addDemands(
  schema: JsonObject,
  pointer: string,
  demands: readonly Demand[],
  operation: Operation,
  components: Components,
): JsonObject {
  return rewrite(schema, demands, "", pointer, {
    intoUnions: false,
    refine: conjoined,
    component: (name, inner, from) =>
      place(components, operation, name, inner, (original) => addDemands(original, from, inner, operation, components)),
  });
}

/** The schema and the demands; each says which rule it comes from. */
function conjoined(schema: JsonObject, demands: readonly Demand[]): JsonObject {
  const parts = demands.flatMap((demand): JsonObject[] => {
    const said =
      demand.then.kind === "split" ? undefined : whenSchema(demand.when, demand.then, schema.type !== "object");
    return said === undefined ? [] : [{ "x-covenant-rule": demand.rule, ...said }];
  });
  if (parts.length === 0) return schema;
  return { ...schema, allOf: [...(Array.isArray(schema.allOf) ? schema.allOf : []), ...parts] };
}
