import { ts } from "ts-morph";
import type { Direction } from "../constraints/comparison/difference.ts";
import type { Exported } from "../diff/surface.ts";

export type Use = Pick<Exported, "direction" | "operations">;

/** Which way the values of each declared type go, and for which operations. */
export interface Uses {
  of(name: string): Use;
  /** Operations that the API calls: what they send is read, and what answers them is written. */
  readonly webhooks: ReadonlySet<string>;
}

/** In: the package's types, and the keys of operations by their names. */
export function usesOf(file: ts.SourceFile, operations: ReadonlyMap<string, string>): Uses {
  const declared = new Map(
    file.statements.flatMap((one) => (isDeclaration(one) ? [[one.name.text, one] as const] : [])),
  );
  const webhooks = new Set(operationsNamedIn(declared.get("webhooks")));
  const found = new Map<string, { directions: Set<Direction>; operations: Set<string> }>();
  const known: References = new Map();
  for (const { name, part, node } of partsIn(declared.get("operations"))) {
    const direction = directionOf(part, webhooks.has(name));
    for (const used of reachedFrom(node, declared, known)) {
      const use = found.get(used) ?? { directions: new Set(), operations: new Set() };
      found.set(used, use);
      use.directions.add(direction);
      const key = operations.get(name);
      if (key !== undefined) use.operations.add(key);
    }
  }
  return {
    webhooks,
    of(name) {
      // The draft of a type is what its validator takes in its place; no call names it.
      const use = found.get(name) ?? found.get(name.replace(/Draft$/, ""));
      const [only, other] = [...(use?.directions ?? [])];
      const isOneWay = only !== undefined && other === undefined;
      return { direction: isOneWay ? only : "both", operations: [...(use?.operations ?? [])] };
    },
  };
}

interface PartType extends Use {
  readonly key: string;
  readonly name: string;
  /** The export that it is a part of. */
  readonly whole: string;
  readonly node: ts.Node;
}

/** The types of what each operation is sent and answers, where these have no name. */
export function operationTypes(
  file: ts.SourceFile,
  { webhooks }: Uses,
  operations: ReadonlyMap<string, string>,
): readonly PartType[] {
  const interfaces = file.statements.find((one) => isDeclaration(one) && one.name.text === "operations");
  return partsIn(interfaces).map(({ name, part, node }) => {
    const key = operations.get(name);
    const folder = webhooks.has(name) ? "webhooks" : "operations";
    return {
      key: `types.d.ts#operations/${name}/${part}`,
      name: `operations["${name}"]["${part}"]`,
      whole: `validators/${folder}/${name}.d.ts#${name}`,
      direction: directionOf(part, webhooks.has(name)),
      operations: key === undefined ? [] : [key],
      node,
    };
  });
}

function directionOf(part: string, isWebhook: boolean): Direction {
  return (part === "responses") === isWebhook ? "request" : "response";
}

type Declaration = ts.TypeAliasDeclaration | ts.InterfaceDeclaration;

function isDeclaration(node: ts.Node): node is Declaration {
  return ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);
}

interface Part {
  readonly name: string;
  readonly part: string;
  readonly node: ts.TypeNode;
}

/** `parameters`, `requestBody`, `responses` of each member of `operations`. */
function partsIn(declared: ts.Node | undefined): readonly Part[] {
  if (declared === undefined || !ts.isInterfaceDeclaration(declared)) return [];
  return membersOf(declared).flatMap(([name, type]) =>
    ts.isTypeLiteralNode(type) ? membersOf(type).map(([part, node]) => ({ name, part, node })) : [],
  );
}

function membersOf({ members }: { readonly members: ts.NodeArray<ts.TypeElement> }) {
  return members.flatMap((one): readonly (readonly [name: string, type: ts.TypeNode])[] =>
    ts.isPropertySignature(one) && one.type !== undefined && "text" in one.name ? [[one.name.text, one.type]] : [],
  );
}

/** "a" of `operations["a"]`, wherever it stands. */
function operationsNamedIn(node: ts.Node | undefined): readonly string[] {
  const found: string[] = [];
  const visit = (one: ts.Node): void => {
    if (ts.isIndexedAccessTypeNode(one) && one.objectType.getText() === "operations") {
      const { indexType } = one;
      if (ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal)) found.push(indexType.literal.text);
    }
    ts.forEachChild(one, visit);
  };
  if (node !== undefined) visit(node);
  return found;
}

/** The declared types that a type leads to, through others as well. */
function reachedFrom(
  node: ts.Node,
  declared: ReadonlyMap<string, Declaration>,
  known: References,
): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [node];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    for (const name of namesIn(one, known)) {
      const next = declared.get(name);
      if (next === undefined || found.has(name)) continue;
      found.add(name);
      queue.push(next);
    }
  }
  return found;
}

type References = Map<ts.Node, readonly string[]>;

/** The names that a type refers to itself. */
function namesIn(node: ts.Node, known: References): readonly string[] {
  const before = known.get(node);
  if (before !== undefined) return before;
  const found: string[] = [];
  const visit = (one: ts.Node): void => {
    if (ts.isTypeReferenceNode(one) && ts.isIdentifier(one.typeName)) found.push(one.typeName.text);
    ts.forEachChild(one, visit);
  };
  visit(node);
  known.set(node, found);
  return found;
}
