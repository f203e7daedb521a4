import type { FormatUse } from "../constraints/keywords/format.ts";
import { shapeOf } from "../constraints/shape.ts";
import type { Api } from "../model/api.ts";
import type { JsonObject } from "../read/document.ts";
import type { BoundRules } from "../rules/bind.ts";
import { emitClient } from "./client/index.ts";
import { emitDocs } from "./docs/index.ts";
import { type PackageNames, packageJson, printJson } from "./package/index.ts";
import { readme } from "./package/readme.ts";
import { runtimeFiles } from "./package/runtime.ts";
import { printTypes } from "./types/print-types.ts";
import { type Refined, refinedDocument } from "./types/refined-document.ts";
import { type TooWide, typesDocument } from "./types/types-document.ts";
import { unsaidRules } from "./unsaid-rules.ts";
import { emitDeclarations } from "./validators/declarations.ts";
import { emitValidators } from "./validators/index.ts";
import { emitVectors } from "./vectors/index.ts";
import { vectorsSchema } from "./vectors/schema.ts";

/** What a package is made from. */
export interface PackageParts {
  readonly api: Api;
  readonly rules: BoundRules;
  readonly names: PackageNames;
  /** Where formats are asserted: in requests, unless said. */
  readonly formats?: FormatUse;
}

export interface EmittedPackage {
  readonly files: ReadonlyMap<string, string>;
  readonly wide: readonly TooWide[];
}

/** A step of emitting, for who shows the progress: its name, and what it does. */
export type Step = <Result>(name: string, run: () => Result) => Result;

/** Every file of the package, each emitter's share in turn. */
export function emitPackage({ api, rules, names, formats = "requests" }: PackageParts, step: Step): EmittedPackage {
  const refined: Refined[] = [...api.operations, ...api.webhooks].map((operation) => ({
    operation,
    refinements: (rules.rules.get(operation.key) ?? []).flatMap((rule) => shapeOf(rule).refinements),
  }));
  const types = step("types", () => typesDocument(api, refined));
  const declarations = step("print types", () => printTypes(types.document, `Types of ${names.name}.`));
  const validators = step("validators", () => emitValidators(api, rules.rules, { formats }));
  const client = emitClient(api);
  const openapi = step("document", () => refinedDocument(api, refined, unsaidRules(api, rules)));
  const example =
    api.operations.find((one) => (rules.rules.get(one.key) ?? []).length > 0) ??
    api.operations.find((one) => one.body !== undefined);
  const files = new Map([
    ["package.json", packageJson(names, api.webhooks.length > 0)],
    ["README.md", readme(names, api, example?.name)],
    ["openapi.json", printJson(openapi as JsonObject)],
    ["vectors.json", step("vectors", () => emitVectors(api, rules))],
    ["vectors.schema.json", printJson(vectorsSchema)],
    ["types.d.ts", declarations],
    ["types.js", "export {};\n"],
    ...client,
    ...step("docs", () =>
      emitDocs({ api, rules, title: api.title, packageName: names.name, description: names.description }),
    ),
    ...validators,
    ...emitDeclarations(api, types.operations, rules),
    ...runtimeFiles(),
  ]);
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), wide: types.wide };
}
