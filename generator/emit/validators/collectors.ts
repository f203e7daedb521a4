import { type Module, printModule } from "../../code/module.ts";
import { block, identifier, imported, joined, js, type Printable } from "../../code/printable.ts";
import type { SchemaAt } from "../../model/api.ts";
import type { Document } from "../../read/document.ts";
import { functionNames } from "./function-names.ts";
import { SchemaFunctions } from "./schema-functions.ts";
import { ModuleScope } from "./scope.ts";

/** What the module of `emitCollectors` exports: for each schema, in their order, what is wrong with a value. */
export interface Collectors {
  readonly collectors: readonly ((value: unknown) => readonly CollectedIssue[])[];
}

/** An issue of the run time, as far as generating reads it. */
export interface CollectedIssue {
  readonly keyword: string | null;
  readonly pointer: string;
  readonly message: string;
}

/** A module, with those it needs, that checks values against any schemas of a document, strictly, for one direction. */
export function emitCollectors(
  document: Document,
  schemas: readonly SchemaAt[],
  direction: "request" | "response",
): ReadonlyMap<string, string> {
  const functions = new SchemaFunctions(document, direction, functionNames(document, []), undefined, true);
  const scope = new ModuleScope(document, functions, false);
  const names = schemas.map((_, index) => scope.name(`collect${index}`));
  const bodies = schemas.map((schema, index) => {
    const found = imported("found", "runtime/findings.js");
    const body: Printable[] = [
      block(js`const collect = (v, c, out) =>`, functions.bodyOf(schema, scope.scope(true)), js`;`),
      js`return ${found}({ status: 422, whole: "the request", collect }, v).issues;`,
    ];
    return block(js`function ${names[index] ?? identifier("collect")}(v)`, body);
  });
  const main: Module = {
    path: `${direction}.js`,
    banner: "Collectors of some schemas.",
    body: [
      ...scope.constants,
      ...scope.predicates,
      ...bodies,
      js`export const collectors = [${joined(names, js`, `)}];`,
    ],
  };
  return new Map([main, ...functions.modules()].map((module) => [module.path, printModule(module)]));
}
