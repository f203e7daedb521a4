import { type Diagnostic, diagnostic } from "../diagnostics.ts";
import { type Document, isObject, type Json } from "../read/document.ts";
import type { Api, Operation, SchemaAt } from "./api.ts";
import { listed, named, text, within } from "./fields.ts";
import { operationNames, webhookNames } from "./names.ts";
import { pathOperations, type Shared, type Unnamed, webhookOperations } from "./paths.ts";
import type { At } from "./resolve.ts";
import { securityOf, securitySchemes } from "./security.ts";

/**
 * What a document describes (OpenAPI 3.0, 3.1, 3.2; section 4.8): its operations and webhooks with references followed,
 * its schemas where they stand. Never throws: what is wrong with a part is a diagnostic, and the part is left out.
 */
export function apiOf(document: Document): { readonly api: Api; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => void diagnostics.push(found);
  const root: At = { value: document.root, pointer: "" };
  const [info, components] = [within(root, "info"), within(root, "components")];
  const dialect = dialectOf(document.root.openapi);
  const security = securitySchemes(document, components);
  const schemes = new Set(security.map(({ name }) => name));
  const shared: Shared = {
    document,
    dialect,
    schemes,
    security: securityOf(document, within(root, "security"), schemes, report),
    report,
  };
  const operations = pathOperations(shared, within(root, "paths"));
  const webhooks = webhookOperations(shared, within(root, "webhooks"));
  reportDuplicates(document, [...operations, ...webhooks], report);
  const api: Api = {
    document,
    dialect,
    title: text(info, "title"),
    version: text(info, "version"),
    description: text(info, "description"),
    servers: listed(within(root, "servers")).map((one) => ({
      url: text(one, "url"),
      description: text(one, "description"),
    })),
    tags: listed(within(root, "tags")).map((one) => ({
      name: text(one, "name"),
      description: text(one, "description"),
    })),
    security,
    operations: namedBy(operationNames(operations), operations),
    webhooks: namedBy(webhookNames(webhooks), webhooks),
    schemas: schemasOf(within(components, "schemas")),
  };
  return { api, diagnostics };
}

/** The version line of an OpenAPI document that was read: what its schemas mean depends on it. */
function dialectOf(version: Json | undefined): Api["dialect"] {
  const written = String(version);
  return written.startsWith("3.0") ? "3.0" : written.startsWith("3.2") ? "3.2" : "3.1";
}

function schemasOf(at: At): ReadonlyMap<string, SchemaAt> {
  return new Map(
    named(at).flatMap(([name, { value, pointer }]) =>
      isObject(value) || typeof value === "boolean" ? [[name, { schema: value, pointer }] as const] : [],
    ),
  );
}

function namedBy(names: ReadonlyMap<string, string>, operations: readonly Unnamed[]): readonly Operation[] {
  return operations.map(({ operationId: _, ...operation }) => ({
    ...operation,
    name: names.get(operation.key) as string,
  }));
}

/** Operation Object, `operationId`: unique among all operations of the API (OpenAPI 3.1, 4.8.10.1). */
function reportDuplicates(
  document: Document,
  operations: readonly Unnamed[],
  report: (found: Diagnostic) => void,
): void {
  const first = new Map<string, string>();
  for (const { operationId, key, pointer } of operations) {
    if (operationId === "") continue;
    const other = first.get(operationId);
    if (other === undefined) first.set(operationId, key);
    else
      report(
        diagnostic("operation-id-duplicate", { id: operationId, other }, document.origin(`${pointer}/operationId`)),
      );
  }
}
