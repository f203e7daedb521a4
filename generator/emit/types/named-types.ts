import type ts from "typescript";
import { compiler } from "./compiler.ts";
import { pascal } from "./names.ts";

const { factory } = compiler;

/** Names that the declarations use for other things. */
const taken = new Set([
  "paths",
  "webhooks",
  "components",
  "operations",
  "Forbidden",
  "Missing",
  "WithRequired",
  "Array",
  "Blob",
  "Exclude",
  "Extract",
  "NonNullable",
  "Omit",
  "Record",
]);

/**
 * The declarations with each component schema as a type of its own, which `components["schemas"]` then refers to. A compiler
 * prints a type by its name only where one declares it: else a message spells the type out, 249 countries and all.
 */
export function nameSchemas(declarations: readonly ts.Node[]): readonly ts.Node[] {
  const components = declarations.find(isComponents);
  const schemas = components === undefined ? undefined : schemasOf(components);
  if (components === undefined || schemas === undefined) return declarations;
  const names = plannedNames(schemas);
  const byName = referToNames(names);
  const aliases = schemas.flatMap((schema) => {
    const name = names.get(nameOf(schema) ?? "");
    return name === undefined || schema.type === undefined ? [] : [alias(name, schema, byName(schema.type))];
  });
  return declarations.flatMap((declaration) => {
    if (declaration !== components) return [byName(declaration)];
    return [...aliases, byName(withReferences(components, names))];
  });
}

function isComponents(node: ts.Node): node is ts.InterfaceDeclaration {
  return compiler.isInterfaceDeclaration(node) && node.name.text === "components";
}

function schemasOf(components: ts.InterfaceDeclaration): readonly ts.PropertySignature[] | undefined {
  const schemas = components.members.find((member) => nameOf(member) === "schemas");
  if (schemas === undefined || !compiler.isPropertySignature(schemas) || !schemas.type) return undefined;
  return compiler.isTypeLiteralNode(schemas.type)
    ? schemas.type.members.filter(compiler.isPropertySignature)
    : undefined;
}

/** The name of each schema's type: its own where it is a name, else one made of it; none where two would share it. */
function plannedNames(schemas: readonly ts.PropertySignature[]): ReadonlyMap<string, string> {
  const own = schemas.map(nameOf).filter((name) => name !== undefined);
  const used = new Set(own.filter(isTypeName));
  const names = new Map<string, string>([...used].map((name) => [name, name]));
  for (const name of own) {
    const made = pascal(name);
    if (names.has(name) || !isTypeName(made) || used.has(made)) continue;
    used.add(made);
    names.set(name, made);
  }
  return names;
}

function isTypeName(name: string): boolean {
  if (!/^[A-Za-z_$][\w$]*$/.test(name) || taken.has(name)) return false;
  // A keyword, such as `string`, is no name for a type.
  return compiler.identifierToKeywordKind(factory.createIdentifier(name)) === undefined;
}

/** `export type Name = …`, with the comment of the property it was. */
function alias(name: string, property: ts.PropertySignature, type: ts.TypeNode): ts.Node {
  const modifiers = [factory.createModifier(compiler.SyntaxKind.ExportKeyword)];
  const declared = factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
  return compiler.setSyntheticLeadingComments(declared, compiler.getSyntheticLeadingComments(property));
}

/** `components["schemas"]["Name"]`, where it refers to a type that has a name, as that name. */
function referToNames(names: ReadonlyMap<string, string>): <T extends ts.Node>(node: T) => T {
  const visit = (node: ts.Node): ts.Node => {
    const name = compiler.isIndexedAccessTypeNode(node) ? names.get(schemaOf(node) ?? "") : undefined;
    return name === undefined ? compiler.visitEachChild(node, visit, undefined) : factory.createTypeReferenceNode(name);
  };
  return <T extends ts.Node>(node: T) => visit(node) as T;
}

function schemaOf({ objectType, indexType }: ts.IndexedAccessTypeNode): string | undefined {
  if (!compiler.isIndexedAccessTypeNode(objectType) || textOf(objectType.indexType) !== "schemas") return undefined;
  const root = objectType.objectType;
  const inComponents =
    compiler.isTypeReferenceNode(root) && compiler.isIdentifier(root.typeName) && root.typeName.text === "components";
  return inComponents ? textOf(indexType) : undefined;
}

function textOf(node: ts.TypeNode): string | undefined {
  return compiler.isLiteralTypeNode(node) && compiler.isStringLiteral(node.literal) ? node.literal.text : undefined;
}

function withReferences(
  components: ts.InterfaceDeclaration,
  names: ReadonlyMap<string, string>,
): ts.InterfaceDeclaration {
  const members = components.members.map((member) => {
    if (nameOf(member) !== "schemas" || !compiler.isPropertySignature(member)) return member;
    const schemas = (schemasOf(components) ?? []).map((schema) => {
      const name = names.get(nameOf(schema) ?? "");
      const type = name === undefined ? schema.type : factory.createTypeReferenceNode(name);
      return name === undefined
        ? schema
        : factory.createPropertySignature(schema.modifiers, schema.name, schema.questionToken, type);
    });
    return factory.createPropertySignature(
      member.modifiers,
      member.name,
      undefined,
      factory.createTypeLiteralNode(schemas),
    );
  });
  const { modifiers, name, typeParameters, heritageClauses } = components;
  return factory.createInterfaceDeclaration(modifiers, name, typeParameters, heritageClauses, members);
}

function nameOf({ name }: ts.TypeElement): string | undefined {
  return name !== undefined &&
    (compiler.isIdentifier(name) || compiler.isStringLiteral(name) || compiler.isNumericLiteral(name))
    ? name.text
    : undefined;
}
