import { type Diagnostic, diagnostic } from "../diagnostics.ts";
import type { Document } from "../read/document.ts";
import { nearest } from "../read/nearest.ts";
import { valueAt } from "../read/pointer.ts";
import type { Api, Operation, Parameter } from "./api.ts";
import { flag, listed, named, strings, text, within } from "./fields.ts";
import { parametersOf } from "./parameters.ts";
import { pathItemOf } from "./pathitem.ts";
import { type At, dereferenced } from "./resolve.ts";
import { bodyOf, responsesOf } from "./responses.ts";
import { securityOf } from "./security.ts";

/** What the operations of a document share. */
export interface Shared {
  readonly document: Document;
  readonly dialect: Api["dialect"];
  readonly schemes: ReadonlySet<string>;
  /** The document's own `security`. */
  readonly security: Operation["security"];
  readonly report: (found: Diagnostic) => void;
}

/** An operation before names are planned, with what its name is made from. */
export interface Unnamed extends Omit<Operation, "name"> {
  readonly operationId: string;
}

/** The operations of the Paths Object (OpenAPI 3.1, 4.8.8), in the document's order. */
export function pathOperations(shared: Shared, paths: At): readonly Unnamed[] {
  const { document, report } = shared;
  const templates = new Map<string, string>();
  return named(paths).flatMap(([path, item]) => {
    if (path.startsWith("x-")) return [];
    const key = { ...document.origin(item.pointer), part: "key" } as const;
    if (!path.startsWith("/")) report(diagnostic("path-without-slash", { path }, key));
    const template = path.replace(/\{[^{}]*\}/g, "{}");
    const same = templates.get(template);
    if (same === undefined) templates.set(template, path);
    else report(diagnostic("path-ambiguous", { path, same }, key));
    return itemOperations(shared, item, path, "path");
  });
}

/** The operations of `webhooks` (OpenAPI 3.1, 4.8.1). The document's own `security` is how it is called, so not theirs. */
export function webhookOperations(shared: Shared, webhooks: At): readonly Unnamed[] {
  return named(webhooks).flatMap(([name, item]) => itemOperations(shared, item, name, "webhook"));
}

function itemOperations(shared: Shared, written: At, path: string, kind: Operation["kind"]): readonly Unnamed[] {
  const { document, report } = shared;
  const item = pathItemOf(document, written, shared.dialect);
  for (const [name, at] of item.unknown) {
    const meant = nearest(name, [
      "get",
      "put",
      "post",
      "delete",
      "options",
      "head",
      "patch",
      "trace",
      "parameters",
      "servers",
    ]);
    const hint = meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
    report(diagnostic("path-item-unknown", { name, path, hint }, { ...document.origin(at.pointer), part: "key" }));
  }
  const single = item.operations.length === 1;
  return item.operations.map(({ method, at }) => {
    const parameters = parametersOf(document, item.parameters, listed(within(at, "parameters")), report);
    if (kind === "path") checkTemplate(document, path, parameters, at, report);
    const security = within(at, "security");
    const own = securityOf(document, security, shared.schemes, report);
    return {
      key:
        kind === "path"
          ? `${method.toUpperCase()} ${path}`
          : `webhook ${path}${single ? "" : ` ${method.toUpperCase()}`}`,
      kind,
      method,
      path,
      operationId: text(at, "operationId"),
      summary: text(at, "summary"),
      description: text(at, "description"),
      tags: strings(within(at, "tags")),
      deprecated: flag(at, "deprecated"),
      security: security.value === undefined && kind === "path" ? shared.security : own,
      parameters,
      body: bodyOf(document, within(at, "requestBody")),
      responses: responsesOf(document, within(at, "responses")),
      pointer: at.pointer,
    };
  });
}

/** Path templating (OpenAPI 3.1, 4.8.8.2): a parameter for each expression, an expression for each path parameter. */
function checkTemplate(
  document: Document,
  path: string,
  parameters: readonly Parameter[],
  at: At,
  report: (found: Diagnostic) => void,
): void {
  const expressions = new Set([...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name as string));
  const declared = new Map(parameters.flatMap((one) => (one.in === "path" ? [[one.name, one]] : [])));
  for (const name of expressions) {
    if (declared.has(name)) continue;
    report(diagnostic("path-parameter-undeclared", { name, path }, { ...document.origin(at.pointer), part: "key" }));
  }
  for (const [name, one] of declared) {
    if (!expressions.has(name))
      report(diagnostic("path-parameter-unused", { name, path }, document.origin(one.pointer)));
  }
}

/**
 * The requests that an API sends for the sake of an operation (Callback Object, OpenAPI 3.1, 4.8.18): "POST /orders callback
 * paid", and the method where there are several. `path` is the callback's name with its expression.
 */
export function callbackOperations(
  document: Document,
  dialect: Api["dialect"],
  { key, pointer }: Pick<Operation, "key" | "pointer">,
): readonly Omit<Unnamed, "kind">[] {
  const shared: Shared = { document, dialect, schemes: new Set(), security: undefined, report: () => {} };
  const operation: At = { value: valueAt(document.root, pointer), pointer };
  return named(within(operation, "callbacks")).flatMap(([name, written]) =>
    named(dereferenced(document, written))
      .filter(([expression]) => !expression.startsWith("x-"))
      .flatMap(([expression, item]) => itemOperations(shared, item, `${name} ${expression}`, "webhook"))
      .map((one, _, all) => ({
        ...one,
        key: `${key} callback ${name}${all.length === 1 ? "" : ` ${one.method.toUpperCase()}`}`,
      })),
  );
}
