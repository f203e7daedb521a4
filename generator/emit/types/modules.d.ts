// openapi-typescript's index loads its linter and bundler, which we have no use for: these are the modules behind it.
declare module "openapi-typescript/dist/transform/index.mjs" {
  import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
  import type { Node } from "typescript";
  export default function transformSchema(schema: OpenAPI3, context: GlobalContext): Node[];
}
declare module "openapi-typescript/dist/transform/schema-object.mjs" {
  import type { SchemaObject, TransformNodeOptions } from "openapi-typescript";
  import type { TypeNode } from "typescript";
  export default function transformSchemaObject(schema: SchemaObject, options: TransformNodeOptions): TypeNode;
}
declare module "openapi-typescript/dist/lib/utils.mjs" {
  import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
  export function scanDiscriminators(schema: OpenAPI3, options: object): GlobalContext["discriminators"];
  export function resolveRef<T>(schema: OpenAPI3, ref: string, options: { silent: boolean }): T | undefined;
}
