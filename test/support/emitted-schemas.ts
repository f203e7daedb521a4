import { printModule } from "../../generator/code/module.ts";
import { identifier, js } from "../../generator/code/printable.ts";
import { functionNames } from "../../generator/emit/validators/function-names.ts";
import { SchemaFunctions } from "../../generator/emit/validators/schema-functions.ts";
import type { Json } from "../../generator/read/document.ts";
import { type Drift, type Findings, found, type Issue } from "../../generator/runtime/findings.ts";
import { importEmitted, writeEmitted } from "./emitted.ts";
import { modelOf } from "./things.ts";

/** A schema's two functions: what the predicate says, and what the collector found. */
export interface EmittedSchema {
  is(value: unknown): boolean;
  issues(value: unknown): readonly Issue[];
  drift(value: unknown): readonly Drift[];
}

type Module = Record<string, ((...values: unknown[]) => unknown) | undefined>;

/** The emitted code of schemas, each a component of one document: a `$ref` in them is to `#/components/schemas/S<index>`. */
export async function emitSchemas(
  schemas: readonly Json[],
  { direction = "request" as "request" | "response", openapi = "3.1.0" } = {},
): Promise<readonly EmittedSchema[]> {
  const components = Object.fromEntries(schemas.map((schema, index) => [`S${index}`, schema]));
  const info = { title: "schemas", version: "1" };
  const api = modelOf({ openapi, info, paths: {}, components: { schemas: components } });
  const names = functionNames(api.document, api.schemas.keys());
  const tests = new SchemaFunctions(api.document, "response", names, undefined, true);
  const functions = new SchemaFunctions(api.document, direction, names, direction === "request" ? undefined : tests);
  for (const schema of api.schemas.values()) functions.of(schema);
  const exported = [...api.schemas].flatMap(([name, schema]) => {
    const { is, collect } = functions.of(schema);
    return [js`export { ${is} as is${identifier(name)}, ${collect} as collect${identifier(name)} };`];
  });
  const index = { path: "index.js", banner: "All of them.", body: exported };
  const modules = [...functions.modules(), ...tests.modules(), index].map(
    (module) => [module.path, printModule(module)] as const,
  );
  const folder = writeEmitted(new Map(modules));
  const emitted = await importEmitted<Module>(folder, "index.js");
  const { begin } = await importEmitted<typeof import("../../generator/runtime/limits.ts")>(
    folder,
    "runtime/limits.js",
  );
  const collected = (at: number, value: unknown, isAccepted: boolean): Findings => {
    const collect = (_: unknown, _context: unknown, out: Findings) => emitted[`collectS${at}`]?.(value, out, 0);
    return found({ status: 422, whole: "the request", collect }, value, undefined, isAccepted);
  };
  return schemas.map((_, at) => ({
    is(value) {
      begin();
      try {
        return emitted[`isS${at}`]?.(value, 0) === true;
      } catch {
        return false;
      }
    },
    issues: (value) => collected(at, value, false).issues,
    drift: (value) => collected(at, value, true).drift,
  }));
}
