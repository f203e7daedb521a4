import { isObject, type Json, member } from "./document.ts";

interface Row {
  /** Members that hold objects, "name:kind": `kind[]` a list of them, `kind{}` a map of them. */
  readonly holds?: string;
  /** The kind of every other member that is no extension. */
  readonly rest?: string;
  /** The other fixed fields, whose values hold no objects of the specification. */
  readonly plain?: string;
  /** A `$ref` may stand instead of its members (Reference Object), or among them. */
  readonly reference?: "instead" | "among";
}

/**
 * The objects of OpenAPI 3.0, 3.1 and 3.2 (section 4.8 of 3.1) and where each holds others: the one table that bundling,
 * linting and the search for schemas and examples go by. What it does not name (extensions, the inside of a value) is data.
 */
const table = {
  openapi: {
    holds:
      "info:info servers:server[] paths:paths webhooks:pathItem{} components:components security:securityRequirement[] " +
      "tags:tag[] externalDocs:externalDocs",
    plain: "openapi jsonSchemaDialect $self",
  },
  info: { holds: "contact:contact license:license", plain: "title summary description termsOfService version" },
  contact: { plain: "name url email" },
  license: { plain: "name identifier url" },
  server: { holds: "variables:serverVariable{}", plain: "url description name" },
  serverVariable: { plain: "enum default description" },
  components: {
    holds:
      "schemas:schema{} responses:response{} parameters:parameter{} examples:example{} requestBodies:requestBody{} " +
      "headers:header{} securitySchemes:securityScheme{} links:link{} callbacks:callback{} pathItems:pathItem{} " +
      "mediaTypes:mediaType{}",
  },
  paths: { rest: "pathItem" },
  pathItem: {
    holds:
      "get:operation put:operation post:operation delete:operation options:operation head:operation patch:operation " +
      "trace:operation query:operation additionalOperations:operation{} servers:server[] parameters:parameter[]",
    plain: "summary description",
    reference: "among",
  },
  operation: {
    holds:
      "externalDocs:externalDocs parameters:parameter[] requestBody:requestBody responses:responses callbacks:callback{} " +
      "security:securityRequirement[] servers:server[]",
    plain: "tags summary description operationId deprecated",
  },
  externalDocs: { plain: "description url" },
  parameter: {
    holds: "schema:schema content:mediaType{} example:exampleValue examples:example{}",
    plain: "name in description required deprecated allowEmptyValue style explode allowReserved",
    reference: "instead",
  },
  requestBody: { holds: "content:mediaType{}", plain: "description required", reference: "instead" },
  mediaType: {
    holds:
      "schema:schema itemSchema:schema example:exampleValue examples:example{} encoding:encoding{} " +
      "prefixEncoding:encoding[] itemEncoding:encoding",
    reference: "instead",
  },
  encoding: {
    holds: "headers:header{} encoding:encoding{} prefixEncoding:encoding[] itemEncoding:encoding",
    plain: "contentType style explode allowReserved",
  },
  responses: { rest: "response" },
  response: {
    holds: "headers:header{} content:mediaType{} links:link{}",
    plain: "summary description",
    reference: "instead",
  },
  callback: { rest: "pathItem", reference: "instead" },
  example: {
    holds: "value:exampleValue dataValue:exampleValue",
    plain: "summary description externalValue serializedValue",
    reference: "instead",
  },
  link: {
    holds: "server:server",
    plain: "operationRef operationId parameters requestBody description",
    reference: "instead",
  },
  header: {
    holds: "schema:schema content:mediaType{} example:exampleValue examples:example{}",
    plain: "description required deprecated style explode",
    reference: "instead",
  },
  tag: { holds: "externalDocs:externalDocs", plain: "name summary description parent kind" },
  schema: {
    // JSON Schema 2020-12, then what OpenAPI adds to it
    holds:
      "allOf:schema[] anyOf:schema[] oneOf:schema[] not:schema if:schema then:schema else:schema dependentSchemas:schema{} " +
      "prefixItems:schema[] items:schema contains:schema properties:schema{} patternProperties:schema{} " +
      "additionalProperties:schema propertyNames:schema unevaluatedItems:schema unevaluatedProperties:schema " +
      "contentSchema:schema $defs:schema{} definitions:schema{} default:defaultValue examples:exampleValue[] " +
      "discriminator:discriminator xml:xml externalDocs:externalDocs example:exampleValue",
    plain:
      "$id $schema $anchor $dynamicRef $dynamicAnchor $vocabulary $comment type enum const multipleOf maximum " +
      "exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxContains " +
      "minContains maxProperties minProperties required dependentRequired format contentEncoding contentMediaType title " +
      "description deprecated readOnly writeOnly nullable",
    reference: "among",
  },
  discriminator: { plain: "propertyName mapping defaultMapping" },
  xml: { plain: "name namespace prefix attribute wrapped nodeType" },
  securityScheme: {
    holds: "flows:oauthFlows",
    plain: "type description name in scheme bearerFormat openIdConnectUrl oauth2MetadataUrl deprecated",
    reference: "instead",
  },
  oauthFlows: {
    holds:
      "implicit:oauthFlow password:oauthFlow clientCredentials:oauthFlow authorizationCode:oauthFlow " +
      "deviceAuthorization:oauthFlow",
  },
  oauthFlow: { plain: "authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl scopes" },
  securityRequirement: {},
  /** An example as it would be sent: `example`, an entry of a schema's `examples`, the `value` of an Example Object. */
  exampleValue: {},
  defaultValue: {},
} as const satisfies Record<string, Row>;

/** An object of the specification, or a value that its author gives as an example or a default. */
export type Kind = keyof typeof table;

/** What a member holds: one object of a kind, a list or a map of them. */
interface Slot {
  readonly kind: Kind;
  readonly many: "" | "[]" | "{}";
}

export interface Structure {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly rest: Kind | undefined;
  readonly fields: ReadonlySet<string>;
  readonly reference: Row["reference"];
}

const structures = Object.fromEntries(
  Object.entries<Row>(table).map(([kind, { holds, rest, plain, reference }]) => {
    const slots = new Map(words(holds).map((written) => slot(written)));
    const fields = new Set([...slots.keys(), ...words(plain), ...(reference ? ["$ref"] : [])]);
    return [kind, { slots, rest, fields, reference }];
  }),
) as unknown as Readonly<Record<Kind, Structure>>;

function words(text = ""): string[] {
  return text === "" ? [] : text.split(" ");
}

function slot(written: string): [name: string, Slot] {
  const [, name, kind, many] = /^([^:]+):(\w+)(\[\]|\{\}|)$/.exec(written) ?? [];
  if (name === undefined || !Object.hasOwn(table, kind as string)) throw new Error(`the table is wrong: ${written}`);
  return [name, { kind: kind as Kind, many: many as Slot["many"] }];
}

export function structureOf(kind: Kind): Structure {
  return structures[kind];
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
