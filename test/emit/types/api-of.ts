import type { Api, Body, MediaType, Operation, Response } from "../../../generator/model/api.ts";
import { isObject, type Json, type JsonObject } from "../../../generator/read/document.ts";
import { pointerOf, valueAt } from "../../../generator/read/pointer.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** As much of an Api as the types need, from a document without references to path items. */
export function apiFrom(root: JsonObject): Api {
  return {
    document: { root, sources: new Map(), origin: (pointer) => ({ file: "openapi.json", pointer }) },
    dialect: String(root.openapi).startsWith("3.0") ? "3.0" : "3.1",
    title: "",
    version: "",
    description: "",
    servers: [],
    tags: [],
    security: [],
    operations: operationsOf(root, "paths"),
    webhooks: operationsOf(root, "webhooks"),
    schemas: new Map(),
  };
}

function operationsOf(root: JsonObject, kind: "paths" | "webhooks"): Operation[] {
  const items = isObject(root[kind]) ? root[kind] : {};
  return Object.entries(items).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = isObject(item) ? item[method] : undefined;
      return isObject(operation) ? [operationOf(root, operation, kind, method, path)] : [];
    }),
  );
}

function operationOf(
  root: JsonObject,
  operation: JsonObject,
  kind: "paths" | "webhooks",
  method: string,
  path: string,
): Operation {
  const pointer = pointerOf([kind, path, method]);
  const body = target(root, operation.requestBody);
  const responses = isObject(operation.responses) ? operation.responses : {};
  const name =
    typeof operation.operationId === "string"
      ? operation.operationId
      : `${method}_${path}`.replace(/\W+(\w)/g, (_, a: string) => a.toUpperCase()).replace(/\W/g, "");
  return {
    key: kind === "paths" ? `${method.toUpperCase()} ${path}` : `webhook ${path}`,
    kind: kind === "paths" ? "path" : "webhook",
    method,
    path,
    name,
    summary: "",
    description: "",
    tags: [],
    deprecated: false,
    security: undefined,
    parameters: [],
    body: isObject(body) ? bodyOf(body, `${pointer}/requestBody`) : undefined,
    responses: Object.entries(responses).map(([status, one]) =>
      responseOf(status, target(root, one), `${pointer}/responses/${status}`),
    ),
    pointer,
  };
}

function target(root: JsonObject, value: Json | undefined): Json | undefined {
  return isObject(value) && typeof value.$ref === "string" ? valueAt(root, value.$ref.slice(1)) : value;
}

function bodyOf(body: JsonObject, pointer: string): Body {
  return {
    required: body.required === true,
    description: "",
    content: contentOf(body.content, `${pointer}/content`),
    pointer,
  };
}

function responseOf(status: string, value: Json | undefined, pointer: string): Response {
  return {
    status,
    description: "",
    headers: [],
    content: contentOf(isObject(value) ? value.content : undefined, `${pointer}/content`),
    pointer,
  };
}

function contentOf(content: Json | undefined, pointer: string): MediaType[] {
  if (!isObject(content)) return [];
  return Object.entries(content).map(([type, media]) => {
    const at = pointer + pointerOf([type]);
    const schema =
      isObject(media) && isObject(media.schema) ? { schema: media.schema, pointer: `${at}/schema` } : undefined;
    return { type, schema, examples: [], pointer: at };
  });
}
