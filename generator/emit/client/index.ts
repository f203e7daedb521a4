import type { Module } from "../../code/module.ts";
import { printModule } from "../../code/module.ts";
import { block, comment, imported, importedType, js, literal, type Printable } from "../../code/printable.ts";
import type { Api, Operation } from "../../model/api.ts";
import { bodyMedia, isJson } from "../../model/media.ts";

/** The package's entrance: `createClient`, bound to its operations; their validators are loaded when first needed. */
export function emitClient(api: Api): ReadonlyMap<string, string> {
  const bearer = new Set(
    api.security.filter((one) => one.type === "http" && one.scheme.toLowerCase() === "bearer").map((one) => one.name),
  );
  const server = firstServer(api);
  const client: Module = {
    path: "index.js",
    banner: "The client of this package, and the names of its types.",
    body: [
      block(
        js`const operations =`,
        api.operations.map((one) => entry(one, bearer)),
        js`;`,
      ),
      js``,
      block(js`export function createClient(options)`, [
        js`return ${imported("clientOver", "runtime/client.js")}(operations, ${server === undefined ? js`options` : js`{ baseUrl: ${literal(server)}, ...options }`});`,
      ]),
      js``,
      js`export { ${imported("RequestRejected", "runtime/client.js")} };`,
    ],
  };
  const types: Module = {
    path: "index.d.ts",
    banner: "The client of this package, and the names of its types.",
    body: [
      comment(
        `A client whose paths are typed. It throws RequestRejected instead of sending what is known to be refused.${
          server === undefined ? "" : `\nWithout \`baseUrl\` it calls the document's first server, ${server}.`
        }`,
      ),
      js`export declare function createClient(options?: ${importedType("CovenantOptions", "runtime/client.js")}): ${importedType("Client", "runtime/client.js")}<${importedType("paths", "types.js")}, ${importedType("Contexts", "validators/context.js")}>;`,
      js`export { RequestRejected, type CovenantOptions } from "./runtime/client.js";`,
      js`export type { Accepted, Checked, Rejected, Validator } from "./runtime/validator.js";`,
      js`export type { Drift, Issue, Unchecked } from "./runtime/findings.js";`,
      js`export type * from "./validators/context.js";`,
      js`export type { components, operations, paths, webhooks } from "./types.js";`,
    ],
  };
  return new Map([client, types].map((module) => [module.path, printModule(module)]));
}

/** The document's first server, where it is an address that can be called as it is. */
function firstServer({ servers }: Api): string | undefined {
  const url = servers[0]?.url ?? "";
  return /^https?:\/\/[^\s{}]+$/.test(url) ? url : undefined;
}

function entry(operation: Operation, bearer: ReadonlySet<string>): Printable {
  const mediaType = bodyMedia(operation)?.type;
  const isBearer = operation.security?.some((names) => names.some((name) => bearer.has(name))) ?? false;
  const members = [
    ...(mediaType === undefined || isJson(mediaType) ? [] : [js`mediaType: ${literal(mediaType)}, `]),
    ...(isBearer ? [js`bearer: true, `] : []),
    js`load: async () => (await import(${literal(`./validators/operations/${operation.name}.js`)}))[${literal(operation.name)}]`,
  ];
  return js`${literal(operation.key)}: { ${members} },`;
}
