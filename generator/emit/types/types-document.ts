import type { Refinement } from "../../constraints/refinement.ts";
import type { Api, Operation } from "../../model/api.ts";
import type { JsonObject } from "../../read/document.ts";
import { type JsonBody, jsonBodies, ownBodies } from "./bodies.ts";
import { addComponent, type Components, componentsOf, place, withComponents } from "./components.ts";
import { refinedInPlace } from "./copies.ts";
import { liftDefinitions } from "./definitions.ts";
import { type Demand, fixedLengths, withSplits } from "./demand.ts";
import { addDrafts, draftSchema } from "./drafts.ts";
import { forPrinting } from "./for-printing.ts";
import { pascal } from "./names.ts";
import { raise } from "./raise.ts";
import { componentSchemas, referenced, refTo, resolved } from "./reference.ts";
import type { Refined } from "./refined-document.ts";
import { rewrite } from "./rewrite.ts";
import { type OperationTypes, operationTypes } from "./type-expressions.ts";
import type { Making } from "./variants/making.ts";
import { refineValue } from "./variants/value.ts";

/** A type that had to stay wider than what is demanded: it would have had too many variants. */
export interface TooWide {
  readonly code: "types-too-wide";
  readonly operation: string;
  /** The schema, by the name it has or would have had. */
  readonly at: string;
  readonly variants: number;
}

export interface TypesDocument {
  /** For `printTypes`; no document for others, for it says things that only the printer understands. */
  readonly document: JsonObject;
  /** By the operation's key. */
  readonly operations: ReadonlyMap<string, OperationTypes>;
  readonly wide: readonly TooWide[];
}

interface Refining {
  readonly components: Components;
  readonly drafts: ReadonlyMap<string, string>;
  readonly tagged: Making["tagged"];
  readonly wide: TooWide[];
}

/**
 * The document that the types are printed from: what is demanded of a request body, as variants and tuples. A component of
 * which every use demands the same is refined where it stands; its unrefined shape is `<Component>Draft`.
 */
export function typesDocument(api: Api, refined: readonly Refined[]): TypesDocument {
  const some = refined.filter(({ refinements }) => refinements.length > 0);
  const root = ownBodies(
    liftDefinitions(raise(api.document.root, api.dialect)),
    some.map(({ operation }) => operation),
  );
  const bodies = some.flatMap(({ operation, refinements }) =>
    jsonBodies(root, operation).map((body) => ({ ...body, operation, demands: demandsOf(body, refinements, root) })),
  );
  const components = componentsOf(root, refinedInPlace(root, bodies, true));
  const refining: Refining = { components, drafts: addDrafts(components), tagged: new Map(), wide: [] };
  const schemas = new Map<string, JsonObject>();
  const drafts = new Map<string, string>();
  for (const body of bodies) {
    const names = refineBody(body, refining);
    schemas.set(body.pointer, { $ref: refTo(names.refined) });
    drafts.set(body.pointer, names.draft);
  }
  const operations = [...api.operations, ...api.webhooks];
  return {
    document: forPrinting(withComponents(root, components.schemas), schemas, operations),
    operations: new Map(operations.map((one) => [one.key, operationTypes(one, drafts)])),
    wide: refining.wide,
  };
}

function demandsOf(body: JsonBody, refinements: readonly Refinement[], root: JsonObject): readonly Demand[] {
  const schemas = componentSchemas(root);
  return withSplits([...refinements, ...fixedLengths(body.schema, (one) => resolved(one, (name) => schemas[name]))]);
}

interface RefinedBody extends JsonBody {
  readonly operation: Operation;
  readonly demands: readonly Demand[];
}

/** A body as a component: the one it refers to, or, where it is written in place, `<Operation>Body`. */
function refineBody(body: RefinedBody, refining: Refining): { readonly refined: string; readonly draft: string } {
  const { components, drafts } = refining;
  const { operation, schema, pointer, demands } = body;
  const wanted = `${pascal(operation.name)}Body`;
  const result = refine(schema, demands, wanted, pointer, operation, refining);
  const name = referenced(schema);
  const refined = referenced(result);
  if (name !== undefined && refined !== undefined) return { refined, draft: drafts.get(name) ?? name };
  const target = addComponent(components, wanted, result);
  return { refined: target, draft: addComponent(components, `${target}Draft`, draftSchema(schema, drafts)) };
}

function refine(
  schema: JsonObject,
  demands: readonly Demand[],
  name: string,
  pointer: string,
  operation: Operation,
  refining: Refining,
): JsonObject {
  const { components, tagged, wide } = refining;
  const making: Making = {
    tagged,
    find: (component) => components.schemas[component],
    refined: (one, demanded, at) => refineValue(one, demanded, at, making),
    named(wanted, one) {
      const known = components.schemas[wanted];
      const same = known !== undefined && JSON.stringify(known) === JSON.stringify(one);
      return { $ref: refTo(same ? wanted : addComponent(components, wanted, one)) };
    },
    tooWide(at, variants) {
      if (wide.some((one) => one.at === at && one.operation === operation.key)) return;
      wide.push({ code: "types-too-wide", operation: operation.key, at, variants });
    },
  };
  return rewrite(schema, demands, name, pointer, {
    intoUnions: true,
    component: (component, inner, from) =>
      place(components, operation, component, inner, (original, target) =>
        refine(original, inner, target, from, operation, refining),
      ),
    refine: (one, here, at) => refineValue(one, here, at, making),
  });
}
