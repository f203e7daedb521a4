import { type Module, printModule } from "../../code/module.ts";
import {
  block,
  comment,
  identifier,
  importedType,
  js,
  literal,
  type Printable,
  propertyKey,
} from "../../code/printable.ts";
import { needsOf } from "../../constraints/needs.ts";
import type { Api, Operation } from "../../model/api.ts";
import { bodyMedia, responseMedia } from "../../model/media.ts";
import type { BoundRules } from "../../rules/bind.ts";
import { contextName, contextType, operationContextType } from "./context-type.ts";

/** Where the types of an operation are found: expressions over types.d.ts. */
export interface TypeExpressions {
  readonly parameters: Printable;
  readonly request: ReadonlyMap<string, Printable>;
  readonly responses: ReadonlyMap<string, ReadonlyMap<string, Printable>>;
}

/** The `.d.ts` beside each module of validators. */
export function emitDeclarations(
  api: Api,
  types: ReadonlyMap<string, TypeExpressions>,
  { rules, context }: BoundRules,
): ReadonlyMap<string, string> {
  const rulesOf = (operation: Operation) => rules.get(operation.key) ?? [];
  const own = (folder: string) => (operation: Operation) =>
    declaration(operation, types.get(operation.key), folder, needsFacts(operation));
  const needsFacts = (operation: Operation) => rulesOf(operation).some((rule) => needsOf(rule).length > 0);
  const ruled = [...api.operations, ...api.webhooks].filter(needsFacts);
  const contexts = ruled.flatMap((one) =>
    operationContextType(one, rulesOf(one), context, types.get(one.key)?.parameters ?? js`unknown`),
  );
  const modules: Module[] = [
    ...api.operations.map(own("operations")),
    ...api.webhooks.map(own("webhooks")),
    {
      path: "validators/context.d.ts",
      banner: "The facts that rules need beside a request.",
      body: [...contextType(context), ...contexts, ...contextsByKey(ruled)],
    },
    {
      path: "validators/index.d.ts",
      banner: "Validators of every operation, one export each.",
      body: [...exported(api.operations, "./operations/"), js`export type * from "./context.js";`],
    },
    {
      path: "webhooks.d.ts",
      banner: "Validators of every webhook, one export each.",
      body: exported(api.webhooks, "./validators/webhooks/"),
    },
    {
      path: "operations.d.ts",
      banner: "Validators of every operation, by method and path.",
      body: [
        block(
          js`export declare const operations:`,
          api.operations.map(
            (one) =>
              js`readonly ${literal(one.key)}: typeof import(${literal(`./validators/operations/${one.name}.js`)})[${literal(one.name)}];`,
          ),
          js`;`,
        ),
      ],
    },
  ];
  return new Map(modules.map((module) => [module.path, printModule(module)]));
}

/** The context of each operation whose rules need facts, by method and path, for the client. */
function contextsByKey(ruled: readonly Operation[]): readonly Printable[] {
  return [
    comment("The facts of each operation whose rules need some, by method and path."),
    block(
      js`export interface Contexts`,
      ruled.map((one) => js`readonly ${literal(one.key)}: ${contextName(one)};`),
    ),
  ];
}

function exported(operations: readonly Operation[], from: string): Printable[] {
  return operations.map((one) => js`export { ${identifier(one.name)} } from ${literal(`${from}${one.name}.js`)};`);
}

function declaration(
  operation: Operation,
  types: TypeExpressions | undefined,
  folder: string,
  needsFacts: boolean,
): Module {
  const validator = (body: Printable, context: Printable) =>
    js`${importedType("Validator", "runtime/validator.js")}<${body}, ${context}>`;
  const context = needsFacts ? importedType(contextName(operation).name, "validators/context.js") : js`unknown`;
  const responses = operation.responses.flatMap((response) => {
    const media = responseMedia(response);
    if (media === undefined) return [];
    const key = /^\d+$/.test(response.status) ? literal(Number(response.status)) : propertyKey(response.status);
    const type = types?.responses.get(response.status)?.get(media.type) ?? js`unknown`;
    return [js`readonly ${key}: ${validator(type, context)};`];
  });
  const request = types?.request.get(bodyMedia(operation)?.type ?? "") ?? js`unknown`;
  const sent = [
    ...(operation.body === undefined ? [] : [{ part: "request", type: request }]),
    { part: "parameters", type: types?.parameters ?? js`unknown` },
  ].map(({ part, type }) => ({ part: identifier(part), of: identifier(`$${part}`), type }));
  const members = [
    ...sent.map(({ part, of }) => js`readonly ${part}: typeof ${of};`),
    block(js`readonly responses:`, responses, js`;`),
  ];
  const alone = sent.filter(({ part }) => part.name !== operation.name).map(({ part, of }) => js`, ${of} as ${part}`);
  return {
    path: `validators/${folder}/${operation.name}.d.ts`,
    banner: operation.key,
    body: [
      ...sent.map(({ of, type }) => js`declare const ${of}: ${validator(type, context)};`),
      comment(operation.summary || operation.key),
      block(js`declare const $operation:`, members, js`;`),
      js`export { $operation as ${identifier(operation.name)}${alone} };`,
    ],
  };
}
