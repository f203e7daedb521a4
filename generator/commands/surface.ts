import { type Project as Declarations, type Symbol as ExportedSymbol, type SourceFile, ts } from "ts-morph";
import type { Relation } from "../constraints/comparison/difference.ts";
import type { CompareTypes, Exported, Surface } from "../diff/surface.ts";
import { declarationsProject } from "./declarations-project.ts";
import { operationTypes, type Uses, usesOf } from "./surface-uses.ts";

/** A package in memory, and what is known of it beside its files. */
export interface Emitted {
  readonly files: ReadonlyMap<string, string>;
  /** The folder that places of its files are shown in. */
  readonly folder: string;
  /** The key of each operation and webhook by its name in the package. */
  readonly operations: ReadonlyMap<string, string>;
}

/** The surfaces of two packages, and how the type of what both export changed. */
export interface Surfaces {
  readonly base: Surface;
  readonly revision: Surface;
  readonly compare: CompareTypes;
}

/** Reads the declarations of two packages, with all that their package.json lets be imported. */
export function surfacesOf(base: Emitted, revision: Emitted): Surfaces {
  const sides = { "/base": base, "/revision": revision };
  const project = declarationsProject(new Map(Object.entries(sides).map(([at, { files }]) => [at, files])));
  const [before, after] = Object.entries(sides).map(([at, one]) => readSurface(project, at, one));
  if (before === undefined || after === undefined) throw new Error("both are read");
  const checker = project.getTypeChecker().compilerObject;
  return {
    base: before.surface,
    revision: after.surface,
    compare(key) {
      const [was, is] = [before.types.get(key), after.types.get(key)];
      if (was === undefined || is === undefined) return { relation: "equivalent", lost: [], won: [] };
      const [from, to] = [checker.getTypeAtLocation(was), checker.getTypeAtLocation(is)];
      const [had, has] = [membersIn(checker, from), membersIn(checker, to)];
      return {
        relation: relationOf(checker.isTypeAssignableTo(to, from), checker.isTypeAssignableTo(from, to)),
        lost: [...had].filter((name) => !has.has(name)),
        won: [...has].filter((name) => !had.has(name)),
      };
    },
  };
}

/** All that is of the new type is of the old one: it narrowed. */
function relationOf(isNewOld: boolean, isOldNew: boolean): Relation {
  if (isNewOld) return isOldNew ? "equivalent" : "tightened";
  return isOldNew ? "loosened" : "incomparable";
}

/** "files.uri": the names of members, in whatever branch, down to where a type has a name of its own. */
function membersIn(checker: ts.TypeChecker, type: ts.Type, path = "", depth = 0): ReadonlySet<string> {
  const found = new Set<string>();
  const branches = type.isUnionOrIntersection() ? type.types : [type];
  for (const one of branches) {
    if (one.isUnionOrIntersection() && depth < deepest) {
      for (const name of membersIn(checker, one, path, depth + 1)) found.add(name);
    } else if (checker.isArrayLikeType(one)) {
      const entry = checker.getIndexTypeOfType(one, ts.IndexKind.Number);
      if (entry !== undefined && entry.aliasSymbol === undefined && depth < deepest)
        for (const name of membersIn(checker, entry, path, depth + 1)) found.add(name);
    } else if (depth === 0 || isNameless(one)) {
      for (const property of checker.getPropertiesOfType(one)) {
        const name = `${path}${property.name}`;
        found.add(name);
        const inner = checker.getNonNullableType(checker.getTypeOfSymbol(property));
        if (inner.aliasSymbol !== undefined || depth >= deepest) continue;
        for (const below of membersIn(checker, inner, `${name}.`, depth + 1)) found.add(below);
      }
    }
  }
  return found;
}

/** An object that is written where it stands; an interface of the library has members that nobody here decides. */
function isNameless(type: ts.Type): boolean {
  if ((type.flags & ts.TypeFlags.Object) === 0) return false;
  return ((type as ts.ObjectType).objectFlags & (ts.ObjectFlags.Anonymous | ts.ObjectFlags.Mapped)) !== 0;
}

/** So many levels of a type are looked into; what is further in has a name nearly always. */
const deepest = 8;

interface Read {
  readonly surface: Surface;
  /** What declares each, for the compiler. */
  readonly types: ReadonlyMap<string, ts.Node>;
}

function readSurface(project: Declarations, root: string, { files, folder, operations }: Emitted): Read {
  const { name, exports } = JSON.parse(files.get("package.json") ?? "{}") as PackageJson;
  const types = new Map<string, ts.Node>();
  const found = new Map<string, Exported>();
  const typesFile = project.getSourceFileOrThrow(`${root}/types.d.ts`).compilerNode;
  const uses = usesOf(typesFile, operations);
  const place = { file: `${folder}/package.json`, pointer: "" };
  const placeOf = (node: ts.Node) => {
    const file = node.getSourceFile();
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
    const path = file.fileName.slice(root.length + 1);
    return { file: `${folder}/${path}`, pointer: "", position: { line: line + 1, column: character + 1 } };
  };
  for (const [from, file] of entryPoints(project, root, name, exports)) {
    for (const symbol of file.getExportSymbols()) {
      const node = declarationOf(symbol);
      if (node === undefined) continue;
      const path = node.getSourceFile().fileName.slice(root.length + 1);
      const key = `${path}#${symbol.getName()}`;
      const known = found.get(key);
      if (known !== undefined) {
        found.set(key, { ...known, from: [...known.from, from] });
        continue;
      }
      types.set(key, node);
      found.set(key, {
        ...exported(symbol.getName(), path, node, uses, operations),
        from: [from],
        place: placeOf(node),
      });
    }
  }
  for (const { key, name: part, node, whole, ...use } of operationTypes(typesFile, uses, operations)) {
    types.set(key, node);
    const place = placeOf(node);
    found.set(key, { name: part, from: [`${name}/types`], whole, text: textOf(node), place, ...use });
  }
  return { surface: { packageName: name, place, exports: found }, types };
}

interface PackageJson {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types?: string }>>;
}

/** Each path that a program may import, with its declarations; a path with a star is as many as there are files. */
function entryPoints(
  project: Declarations,
  root: string,
  name: string,
  exports: PackageJson["exports"],
): readonly (readonly [from: string, file: SourceFile])[] {
  return Object.entries(exports).flatMap(([entry, target]) => {
    const types = typeof target === "string" ? undefined : target.types;
    if (types === undefined) return [];
    const [head = "", tail] = types.slice(1).split("*");
    const from = `${name}${entry.slice(1)}`;
    if (tail === undefined) return [[from, project.getSourceFileOrThrow(`${root}${head}`)] as const];
    return project.getSourceFiles().flatMap((file) => {
      const path = file.getFilePath() as string;
      if (!path.startsWith(`${root}${head}`) || !path.endsWith(tail)) return [];
      return [[from.replace("*", path.slice(root.length + head.length, -tail.length)), file] as const];
    });
  });
}

function declarationOf(symbol: ExportedSymbol): ts.Node | undefined {
  const { compilerNode } = (symbol.getAliasedSymbol() ?? symbol).getDeclarations()[0] ?? {};
  return compilerNode;
}

/** What is known of an export by where it is declared. */
function exported(
  name: string,
  path: string,
  node: ts.Node,
  uses: Uses,
  operations: ReadonlyMap<string, string>,
): Omit<Exported, "from" | "place"> {
  const [, module] = /^validators\/(?:operations|webhooks)\/(.*)\.d\.ts$/.exec(path) ?? [];
  if (module !== undefined) {
    // What a module exports beside its operation is a part of that.
    const key = operations.get(module);
    const about = { direction: "both", operations: key === undefined ? [] : [key], text: undefined } as const;
    return name === module ? { name, ...about } : { name: `${module}.${name}`, whole: `${path}#${module}`, ...about };
  }
  if (path === "validators/context.d.ts") {
    const own = [...operations].flatMap(([operation, key]) => (isContextOf(name, operation) ? [key] : []));
    return { name, direction: "request", operations: own, text: name === "Contexts" ? undefined : textOf(node) };
  }
  const use = uses.of(name);
  const isCompared = path === "types.d.ts" && ts.isTypeAliasDeclaration(node) && node.typeParameters === undefined;
  return { name, ...use, text: isCompared ? textOf(node) : undefined };
}

function isContextOf(name: string, operation: string): boolean {
  return name.toLowerCase() === `${operation}Context`.toLowerCase();
}

/** A declaration on one line, without comments. */
function textOf(node: ts.Node): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replace(/\s+/g, " ");
}

const printer = ts.createPrinter({ removeComments: true });
