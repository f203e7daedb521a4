import { stringify } from "yaml";
import { isObject, type Json, type JsonObject, member } from "../../generator/read/document.ts";
import { type Fragment, readFragment } from "../../generator/read/pages/fragment.ts";
import { readPage } from "../../generator/read/pages/read-page.ts";
import { valueAt } from "../../generator/read/pointer.ts";
import type { Site } from "./site.ts";

/**
 * A site as exports were before: each page's fragment in the older dialect, written from the present one by our own reading of
 * published pages of both. What is reached by a name is spelled out, and keeps the name only where `named`.
 */
export function olderSite(site: Site, named = true): Site {
  return new Map(
    [...site].map(([path, text]) => {
      const page = readPage(path, text, () => {});
      const fragment = page && readFragment(page, () => {});
      if (fragment === undefined) return [path, text];
      const fence = text.indexOf("\n````yaml");
      const info = text.slice(fence + 1, text.indexOf("\n", fence + 1));
      const body = stringify(exported(fragment, named));
      return [path, `${text.slice(0, fence + 1)}${info}\n${body}\n\`\`\`\`\n`];
    }),
  );
}

/** What an export fills in where there is no example. */
const made = { example: { value: { id: "<string>", at: "2023-11-07T05:31:56Z" } } };

function exported({ root, key, pointer }: Fragment, named: boolean): JsonObject {
  const [first = "", ...target] = key.split(" ");
  const isWebhook = first === "webhook";
  const item = objectAt(root, isWebhook ? pointer : pointer.slice(0, pointer.lastIndexOf("/")));
  const method = isWebhook ? (Object.keys(item).find((one) => isObject(item[one])) as string) : first.toLowerCase();
  const operation = (member(item, method) ?? {}) as JsonObject;
  const parameters = [...listOf(item.parameters), ...listOf(operation.parameters)].map((one) => followed(root, one));
  const at = (place: string) =>
    Object.fromEntries(
      parameters
        .filter((one) => one.in === place)
        .map((one) => {
          const { style, explode, description, example } = one;
          const more = { ...(description ? { description } : {}), ...(example === undefined ? {} : { example }) };
          const schema = schemaArray(root, one.schema ?? {}, { required: one.required === true, ...more }, named);
          return [one.name, { schema, ...(style ? { style } : {}), ...(explode === undefined ? {} : { explode }) }];
        }),
    );
  const body = operation.requestBody === undefined ? {} : followed(root, operation.requestBody);
  const responses = Object.entries((operation.responses ?? {}) as JsonObject).map(([status, one]) => {
    const response = followed(root, one as Json);
    const nothing = { schemaArray: [{ type: "any" }], examples: {}, description: response.description ?? "" };
    const content = contentOf(root, response, {}, named);
    return [status, Object.keys(content).length === 0 ? { "_mintlify/placeholder": nothing } : content];
  });
  const alternatives = listOf(operation.security ?? root.security).map((one) => credentials(root, one as JsonObject));
  const { securitySchemes: _, ...components } = objectAt(root, "/components");
  return {
    paths: {
      path: target.join(" "),
      method,
      ...(root.servers === undefined ? {} : { servers: root.servers }),
      request: {
        security: alternatives,
        parameters: { path: at("path"), query: at("query"), header: at("header"), cookie: at("cookie") },
        body: contentOf(root, body, body.required === true ? { required: true } : {}, named),
      },
      response: Object.fromEntries(responses),
      deprecated: operation.deprecated === true,
      type: isWebhook ? "webhook" : "path",
    },
    components: { ...components, schemas: components.schemas ?? {} },
  };
}

function contentOf(root: JsonObject, { content, description }: JsonObject, more: object, named: boolean): JsonObject {
  return Object.fromEntries(
    Object.entries((content ?? {}) as JsonObject).map(([type, media]) => {
      const { schema = {}, example, examples } = media as JsonObject;
      const shown = examples ?? (example === undefined ? made : { example: { value: example } });
      const said = { schemaArray: schemaArray(root, schema, more, named), examples: shown };
      return [type, { ...said, ...(description === undefined ? {} : { description }) }];
    }),
  );
}

function schemaArray(root: JsonObject, schema: Json, more: object, named: boolean): readonly JsonObject[] {
  const ref = (schema as JsonObject).$ref;
  const full = followed(root, schema);
  const alternatives = full.anyOf ?? full.oneOf;
  if (Array.isArray(alternatives) && Object.keys(full).length === 1)
    return (alternatives as Json[]).flatMap((one) => schemaArray(root, one, more, named));
  const { type, properties, items, additionalProperties, required, ...rest } = full;
  const wrapped = (value: Json | undefined) => (isObject(value) ? { allOf: [value] } : value);
  const written = {
    type: full.enum === undefined || typeof type !== "string" ? (type ?? "any") : `enum<${type}>`,
    properties: isObject(properties)
      ? Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, wrapped(one)]))
      : undefined,
    items: wrapped(items),
    additionalProperties: wrapped(additionalProperties),
    ...rest,
    ...more,
    refIdentifier: named ? ref : undefined,
    requiredProperties: required,
  };
  return [Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as JsonObject];
}

function credentials(root: JsonObject, requirement: JsonObject): JsonObject {
  const parameters: Record<"query" | "header" | "cookie", Record<string, Json>> = { query: {}, header: {}, cookie: {} };
  for (const name of Object.keys(requirement)) {
    const { type, scheme, description, ...more } = objectAt(root, `/components/securitySchemes/${name}`);
    const place = type === "apiKey" ? (more.in as "query") : "header";
    const credential = { type, ...(scheme ? { scheme } : {}), ...(description ? { description } : {}) };
    parameters[place][type === "apiKey" ? String(more.name) : "Authorization"] = credential as Json;
  }
  return { title: Object.keys(requirement).join(" & "), parameters };
}

function followed(root: JsonObject, value: Json): JsonObject {
  const ref = (value as JsonObject).$ref;
  return typeof ref === "string" ? followed(root, objectAt(root, ref.slice(1))) : (value as JsonObject);
}

function objectAt(root: JsonObject, pointer: string): JsonObject {
  return (valueAt(root, pointer) ?? {}) as JsonObject;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
