import { createRequire } from "node:module";
import type { GlobalContext, OpenAPI3, SchemaObject, TransformNodeOptions } from "openapi-typescript";
import type typescript from "typescript";

const require = createRequire(import.meta.url);

/**
 * The TypeScript compiler and the modules behind openapi-typescript, by `require`. An `import` would have Node read the
 * compiler's nine megabytes twice more, for its module format and its exports; openapi-typescript's index would load a
 * linter and a bundler. Together that is most of a second.
 */
export const compiler = require("typescript") as typeof typescript;

export const transformSchema = transformation("transform/index") as (
  schema: OpenAPI3,
  context: GlobalContext,
) => typescript.Node[];

export const { default: transformSchemaObject } = transformation("transform/schema-object") as {
  default(schema: SchemaObject, options: TransformNodeOptions): typescript.TypeNode;
};

export const { resolveRef, scanDiscriminators } = transformation("lib/utils") as {
  resolveRef<T>(schema: OpenAPI3, ref: string, options: { silent: boolean }): T | undefined;
  scanDiscriminators(schema: OpenAPI3, options: object): GlobalContext["discriminators"];
};

function transformation(path: string): unknown {
  return require(`openapi-typescript/dist/${path}.cjs`);
}
