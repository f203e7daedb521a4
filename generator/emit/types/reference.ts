import { isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { escapeToken } from "../../read/pointer.ts";
import { mapValues } from "./subschemas.ts";

const prefix = "#/components/schemas/";

/** The component schema a reference leads to, by name; undefined where the schema is no reference to one. */
export function referenced(schema: Json | undefined): string | undefined {
  if (!isObject(schema) || typeof schema.$ref !== "string" || !schema.$ref.startsWith(prefix)) return undefined;
  const token = schema.$ref.slice(prefix.length);
  return token.includes("/") ? undefined : decode(token).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The `$ref` to a component schema: a URI's fragment (RFC 6901, chapter 6). */
export function refTo(name: string): string {
  return prefix + escapeToken(name).replaceAll("%", "%25").replaceAll(" ", "%20");
}

/** The schema with its reference to a component schema renamed, and those in the mapping of its discriminator. */
export function renamed(schema: JsonObject, name: (component: string) => string): JsonObject {
  const { discriminator } = schema;
  const mapping = isObject(discriminator) ? discriminator.mapping : undefined;
  const mapped = isObject(mapping)
    ? {
        ...schema,
        discriminator: {
          ...(discriminator as JsonObject),
          mapping: mapValues(mapping, (ref) => renamedRef(ref, name)),
        },
      }
    : schema;
  const { $ref } = schema;
  const to = $ref === undefined ? undefined : renamedRef($ref, name);
  return to === undefined || to === $ref ? mapped : { ...mapped, $ref: to };
}

function renamedRef(ref: Json, name: (component: string) => string): Json {
  const component = referenced({ $ref: ref });
  const to = component === undefined ? undefined : name(component);
  return to === undefined || to === component ? ref : refTo(to);
}

/** The component schemas of a document, by name. */
export function componentSchemas(root: JsonObject): JsonObject {
  const components = member(root, "components");
  const schemas = isObject(components) ? member(components, "schemas") : undefined;
  return isObject(schemas) ? schemas : {};
}

/** What a chain of references ends in; undefined where it ends nowhere or turns in a circle. */
export function resolved(schema: Json | undefined, find: (name: string) => Json | undefined): Json | undefined {
  const seen = new Set<string>();
  let found = schema;
  for (let name = referenced(found); name !== undefined; name = referenced(found)) {
    if (seen.has(name)) return undefined;
    seen.add(name);
    found = find(name);
  }
  return found;
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
