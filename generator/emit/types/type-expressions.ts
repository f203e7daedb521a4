import { importedType, joined, js, literal, type Printable } from "../../code/printable.ts";
import type { MediaType, Operation } from "../../model/api.ts";
import { pointerOf } from "../../read/pointer.ts";

/** Where the types of one operation are found: expressions for other modules of the package. */
export interface OperationTypes {
  /** `paths["/x"]["post"]` */
  readonly operation: Printable;
  readonly parameters: Printable;
  /** By media type: what is sent, as refined as a type can say. */
  readonly request: ReadonlyMap<string, Printable>;
  /** By media type: what `is` and `check` narrow. The same as `request` where nothing was refined. */
  readonly draft: ReadonlyMap<string, Printable>;
  /** By status, then by media type. */
  readonly responses: ReadonlyMap<string, ReadonlyMap<string, Printable>>;
}

/** @param draftOf the component that holds a body's unrefined shape, by the pointer of the body's schema. */
export function operationTypes(operation: Operation, draftOf: ReadonlyMap<string, string>): OperationTypes {
  const root = importedType(operation.kind === "path" ? "paths" : "webhooks", "types.js");
  const own = access(root, [operation.path, operation.method]);
  const body = access(own, ["requestBody"]);
  const content = access(operation.body?.required === true ? body : js`NonNullable<${body}>`, ["content"]);
  const types = operation.body?.content ?? [];
  const request = new Map(types.map(({ type }) => [type, access(content, [type])] as const));
  const draft = types.map(({ type }): [string, Printable] => {
    const name = draftOf.get(operation.pointer + pointerOf(["requestBody", "content", type, "schema"]));
    const unrefined =
      name === undefined ? request.get(type) : access(importedType("components", "types.js"), ["schemas", name]);
    return [type, unrefined ?? js`unknown`];
  });
  const responses = operation.responses.map(
    ({ status, content: media }) => [status, responseTypes(own, status, media)] as const,
  );
  return {
    operation: own,
    parameters: access(own, ["parameters"]),
    request,
    draft: new Map(draft),
    responses: new Map(responses),
  };
}

function responseTypes(
  operation: Printable,
  status: string,
  content: readonly MediaType[],
): ReadonlyMap<string, Printable> {
  const key = /^\d+$/.test(status) ? Number(status) : status;
  return new Map(content.map(({ type }) => [type, access(operation, ["responses", key, "content", type])]));
}

function access(type: Printable, keys: readonly (string | number)[]): Printable {
  return joined([type, ...keys.map((key) => js`[${literal(key)}]`)], js``);
}
