import { type Json, isObject, member } from "./document.ts";
import { escapeToken } from "./pointer.ts";

interface Row {
  /** Members that hold objects: "kind", "kind[]" a list of them, "kind{}" a map of them. */
  readonly members?: Readonly<Record<string, string>>;
  /** The kind of every other member that is no extension: Paths, Responses, Callback. */
  readonly rest?: string;
  /** The other fixed fields, whose values hold no objects of the specification. */
  readonly plain?: string;
  /** A `$ref` may stand in its place (Reference Object), or among its members (Path Item, Schema). */
  readonly reference?: "instead" | "among";
}

/**
 * The objects of OpenAPI 3.0, 3.1 and 3.2 (section 4, "Schema") and where each holds others: the one table that bundling,
 * linting and the search for schemas and examples walk by. What it does not name (extensions, the inside of a value) is data.
 */
const table = {
  openapi: {
    members: { info: "info", servers: "server[]", paths: "paths", webhooks: "pathItem{}", components: "components",
      security: "securityRequirement[]", tags: "tag[]", externalDocs: "externalDocs" },
    plain: "openapi jsonSchemaDialect $self",
  },
  info: { members: { contact: "contact", license: "license" }, plain: "title summary description termsOfService version" },
  contact: { plain: "name url email" },
  license: { plain: "name identifier url" },
  server: { members: { variables: "serverVariable{}" }, plain: "url description name" },
  serverVariable: { plain: "enum default description" },
  components: {
    members: { schemas: "schema{}", responses: "response{}", parameters: "parameter{}", examples: "example{}",
      requestBodies: "requestBody{}", headers: "header{}", securitySchemes: "securityScheme{}", links: "link{}",
      callbacks: "callback{}", pathItems: "pathItem{}", mediaTypes: "mediaType{}" },
  },
  paths: { rest: "pathItem" },
  pathItem: {
    members: { get: "operation", put: "operation", post: "operation", delete: "operation", options: "operation",
      head: "operation", patch: "operation", trace: "operation", query: "operation", additionalOperations: "operation{}",
      servers: "server[]", parameters: "parameter[]" },
    plain: "summary description",
    reference: "among",
  },
  operation: {
    members: { externalDocs: "externalDocs", parameters: "parameter[]", requestBody: "requestBody", responses: "responses",
      callbacks: "callback{}", security: "securityRequirement[]", servers: "server[]" },
    plain: "tags summary description operationId deprecated",
  },
  externalDocs: { plain: "description url" },
  parameter: {
    members: { schema: "schema", content: "mediaType{}", example: "exampleValue", examples: "example{}" },
    plain: "name in description required deprecated allowEmptyValue style explode allowReserved",
    reference: "instead",
  },
  requestBody: { members: { content: "mediaType{}" }, plain: "description required", reference: "instead" },
  mediaType: {
    members: { schema: "schema", itemSchema: "schema", example: "exampleValue", examples: "example{}",
      encoding: "encoding{}", prefixEncoding: "encoding[]", itemEncoding: "encoding" },
    reference: "instead",
  },
  encoding: {
    members: { headers: "header{}", encoding: "encoding{}", prefixEncoding: "encoding[]", itemEncoding: "encoding" },
    plain: "contentType style explode allowReserved",
  },
  responses: { rest: "response" },
  response: {
    members: { headers: "header{}", content: "mediaType{}", links: "link{}" },
    plain: "summary description",
    reference: "instead",
  },
  callback: { rest: "pathItem", reference: "instead" },
  example: {
    members: { value: "exampleValue", dataValue: "exampleValue" },
    plain: "summary description externalValue serializedValue",
    reference: "instead",
  },
  link: {
    members: { server: "server" },
    plain: "operationRef operationId parameters requestBody description",
    reference: "instead",
  },
  header: {
    members: { schema: "schema", content: "mediaType{}", example: "exampleValue", examples: "example{}" },
    plain: "description required deprecated style explode",
    reference: "instead",
  },
  tag: { members: { externalDocs: "externalDocs" }, plain: "name summary description parent kind" },
  schema: {
    members: {
      // JSON Schema 2020-12: applicators, unevaluated, content, definitions
      allOf: "schema[]", anyOf: "schema[]", oneOf: "schema[]", not: "schema", if: "schema", then: "schema", else: "schema",
      dependentSchemas: "schema{}", prefixItems: "schema[]", items: "schema", contains: "schema", properties: "schema{}",
      patternProperties: "schema{}", additionalProperties: "schema", propertyNames: "schema", unevaluatedItems: "schema",
      unevaluatedProperties: "schema", contentSchema: "schema", $defs: "schema{}", definitions: "schema{}",
      default: "defaultValue", examples: "exampleValue[]",
      // OpenAPI's base vocabulary
      discriminator: "discriminator", xml: "xml", externalDocs: "externalDocs", example: "exampleValue",
    },
    plain:
      "$id $schema $anchor $dynamicRef $dynamicAnchor $vocabulary $comment type enum const multipleOf maximum exclusiveMaximum " +
      "minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties " +
      "minProperties required dependentRequired format contentEncoding contentMediaType title description deprecated readOnly " +
      "writeOnly nullable",
    reference: "among",
  },
  discriminator: { plain: "propertyName mapping defaultMapping" },
  xml: { plain: "name namespace prefix attribute wrapped nodeType" },
  securityScheme: {
    members: { flows: "oauthFlows" },
    plain: "type description name in scheme bearerFormat openIdConnectUrl oauth2MetadataUrl deprecated",
    reference: "instead",
  },
  oauthFlows: {
    members: { implicit: "oauthFlow", password: "oauthFlow", clientCredentials: "oauthFlow", authorizationCode: "oauthFlow",
      deviceAuthorization: "oauthFlow" },
  },
  oauthFlow: { plain: "authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl scopes" },
  securityRequirement: {},
  /** An example as it would be sent: `example`, an entry of a schema's `examples`, the `value` of an Example Object. */
  exampleValue: {},
  defaultValue: {},
} as const satisfies Record<string, Row>;

/** An object of the specification, or a value that its author gives as an example or a default. */
export type Kind = keyof typeof table;

interface Slot {
  readonly kind: Kind;
  readonly many: "" | "[]" | "{}";
}

interface Structure {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly rest: Kind | undefined;
  readonly fields: ReadonlySet<string>;
  readonly reference: Row["reference"];
}

const structures = Object.fromEntries(
  Object.entries<Row>(table).map(([kind, row]) => {
    const slots = new Map(Object.entries(row.members ?? {}).map(([name, written]) => [name, slot(written)]));
    const fields = new Set([...slots.keys(), ...(row.plain ?? "").split(" "), ...(row.reference ? ["$ref"] : [])]);
    return [kind, { slots, rest: row.rest as Kind | undefined, fields, reference: row.reference }];
  }),
) as unknown as Readonly<Record<Kind, Structure>>;

function slot(written: string): Slot {
  const many = written.endsWith("[]") ? "[]" : written.endsWith("{}") ? "{}" : "";
  return { kind: written.slice(0, written.length - many.length) as Kind, many };
}

/** Whether the specification names this member of an object of this kind; extensions (`x-`) and free names count. */
export function isKnownMember(kind: Kind, name: string): boolean {
  const { fields, rest } = structures[kind];
  return rest !== undefined || fields.has(name) || name.startsWith("x-");
}

/** The `$ref` of an object, where one may stand in an object of this kind. */
export function referenceOf(kind: Kind, value: Json | undefined): string | undefined {
  if (structures[kind].reference === undefined || !isObject(value)) return undefined;
  const ref = member(value, "$ref");
  return typeof ref === "string" ? ref : undefined;
}

/** Told what stands at a pointer, whatever its type; `false` keeps the walk from going into it. */
export type Visit = (kind: Kind, value: Json, pointer: string) => false | void;

/**
 * Visits every object of the specification below (and including) `value`, in the document's order, parents first. References
 * are visited and not followed. An array where one object belongs is visited, then its entries.
 */
export function walk(value: Json, visit: Visit, kind: Kind = "openapi", pointer = ""): void {
  if (visit(kind, value, pointer) === false || typeof value !== "object" || value === null) return;
  if (!isObject(value)) return each(value as readonly Json[], visit, kind, pointer);
  const { slots, rest, reference } = structures[kind];
  if (reference === "instead" && typeof member(value, "$ref") === "string") return;
  for (const name of Object.keys(value)) {
    const inner = value[name] as Json;
    const held = slots.get(name);
    if (held === undefined) {
      if (rest !== undefined && !name.startsWith("x-")) walk(inner, visit, rest, `${pointer}/${escapeToken(name)}`);
    } else if (held.many === "[]" && Array.isArray(inner)) {
      each(inner, visit, held.kind, `${pointer}/${name}`);
    } else if (held.many === "{}" && isObject(inner)) {
      const at = `${pointer}/${name}`;
      for (const key of Object.keys(inner)) walk(inner[key] as Json, visit, held.kind, `${at}/${escapeToken(key)}`);
    } else {
      walk(inner, visit, held.kind, `${pointer}/${name}`);
    }
  }
}

function each(list: readonly Json[], visit: Visit, kind: Kind, pointer: string): void {
  list.forEach((entry, index) => walk(entry, visit, kind, `${pointer}/${index}`));
}
