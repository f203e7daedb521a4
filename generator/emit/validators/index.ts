import { type Module, printModule } from "../../code/module.ts";
import { comment, identifier, imported, js, literal } from "../../code/printable.ts";
import type { FormatUse } from "../../constraints/keywords/format.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Api, Operation } from "../../model/api.ts";
import { functionNames } from "./function-names.ts";
import { operationModule } from "./operation-module.ts";
import { type Formats, SchemaFunctions } from "./schema-functions.ts";

/** The validators of a package: one module an operation and a webhook, one a shared schema, and the lists of them all. */
export function emitValidators(
  api: Api,
  rules: ReadonlyMap<string, readonly Rule[]>,
  { formats = "requests" }: { readonly formats?: FormatUse } = {},
): ReadonlyMap<string, string> {
  const { document } = api;
  const names = functionNames(document, api.schemas.keys());
  const asserted: Formats = formats === "nowhere" ? "annotation" : "asserted";
  const answered: Formats = formats === "everywhere" ? "asserted" : "annotation";
  const requests = new SchemaFunctions(document, "request", names, undefined, false, asserted);
  const tests = new SchemaFunctions(document, "response", names, undefined, true, asserted);
  const responses = new SchemaFunctions(document, "response", names, tests, false, answered);
  const moduleOf = (folder: string) => (operation: Operation) =>
    operationModule({ operation, rules: rules.get(operation.key) ?? [], document, requests, responses }, folder);
  const own = [...api.operations.map(moduleOf("operations")), ...api.webhooks.map(moduleOf("webhooks"))];
  const modules = [...own, ...requests.modules(), ...responses.modules(), ...tests.modules(), ...lists(api)];
  return new Map(modules.map((module) => [module.path, printModule(module)]));
}

/** `validators`, `operations` and `webhooks`: everything one by one, and as a record by "METHOD /path". */
function lists(api: Api): Module[] {
  const exported = (operations: readonly Operation[], folder: string, from: string) =>
    operations.map((one) => js`export { ${identifier(one.name)} } from ${literal(`${from}${folder}/${one.name}.js`)};`);
  return [
    {
      path: "validators/index.js",
      banner: "Validators of every operation, one export each.",
      body: exported(api.operations, "operations", "./"),
    },
    {
      path: "operations.js",
      banner: "Validators of every operation, by method and path.",
      body: [
        js`const $operations = {`,
        ...api.operations.map(
          (one) => js`  ${literal(one.key)}: ${imported(one.name, `validators/operations/${one.name}.js`)},`,
        ),
        js`};`,
        js`export { $operations as operations };`,
      ],
    },
    {
      path: "webhooks.js",
      banner: "Validators of every webhook, one export each.",
      body: [comment("`request` is what the API sends."), ...exported(api.webhooks, "webhooks", "./validators/")],
    },
  ];
}
