import type { GlobalContext, OpenAPI3, SchemaObject, TransformNodeOptions } from "openapi-typescript";
import type ts from "typescript";
import type { Json, JsonObject } from "../../read/document.ts";
import { compiler, resolveRef, scanDiscriminators, transformSchema, transformSchemaObject } from "./compiler.ts";
import { type Marker, markerOf } from "./marker.ts";
import { nameSchemas } from "./named-types.ts";

/**
 * The declarations of a document: the only place that knows openapi-typescript. Its index would load a linter and a bundler
 * (170 ms), and run both; the document is read and bundled already, so the transformation behind it is called directly.
 */
export function declarationsOf(document: JsonObject): readonly ts.Node[] {
  // What is told by discriminators is written into the schemas, so they get a copy of their own.
  const discriminated = holdsDiscriminator(document);
  const schema = (discriminated ? structuredClone(document) : document) as unknown as OpenAPI3;
  return nameSchemas(transformSchema(schema, contextOf(schema, discriminated)));
}

function contextOf(schema: OpenAPI3, discriminated: boolean): GlobalContext {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // A default makes no field of a request required.
    defaultNonNullable: false,
    discriminators: discriminated ? scanDiscriminators(schema, { silent: true }) : { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    redoc: {} as GlobalContext["redoc"],
    resolve: (ref) => resolveRef(schema, ref, { silent: true }),
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform(one, options) {
      const marker = markerOf(one);
      return marker && markedType(marker, options);
    },
    transformProperty: undefined,
  };
}

const { factory } = compiler;
const keyword = { string: compiler.SyntaxKind.StringKeyword, number: compiler.SyntaxKind.NumberKeyword } as const;

function markedType(marker: Marker, options: TransformNodeOptions): ts.TypeNode {
  const typeOf = (schema: Json) => transformSchemaObject(schema as unknown as SchemaObject, options);
  if ("forbidden" in marker) {
    const of = typeOf(marker.of);
    const text = of.kind === compiler.SyntaxKind.StringKeyword ? [] : [of];
    return factory.createTypeReferenceNode("Forbidden", [stringType(marker.forbidden), ...text]);
  }
  if ("missing" in marker) return factory.createTypeReferenceNode("Missing", [stringType(marker.missing)]);
  if ("without" in marker) {
    const values = marker.without.map((value) => typeOf({ const: value }));
    return factory.createTypeReferenceNode("Exclude", [typeOf(marker.of), factory.createUnionTypeNode(values)]);
  }
  if ("open" in marker) {
    const any = factory.createKeywordTypeNode(keyword[marker.open]);
    return factory.createParenthesizedType(
      factory.createIntersectionTypeNode([any, factory.createTypeLiteralNode([])]),
    );
  }
  const blob = factory.createTypeReferenceNode("Blob");
  return marker.file === "response"
    ? blob
    : factory.createUnionTypeNode([blob, factory.createKeywordTypeNode(keyword.string)]);
}

function stringType(text: string): ts.TypeNode {
  return factory.createLiteralTypeNode(factory.createStringLiteral(text));
}

function holdsDiscriminator(document: JsonObject): boolean {
  const rest: unknown[] = [document];
  while (rest.length > 0) {
    const one = rest.pop();
    if (typeof one !== "object" || one === null) continue;
    if (Object.hasOwn(one, "discriminator")) return true;
    for (const inner of Object.values(one)) if (typeof inner === "object") rest.push(inner);
  }
  return false;
}
