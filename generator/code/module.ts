import { posix } from "node:path";
import { printCommentText, printLiteral } from "./literal.ts";
import type { Block, Code, Import, Printable } from "./printable.ts";

export interface Module {
  /** Path from the package's root: "validators/schemas/country-code.js". */
  readonly path: string;
  /** Comment at the top of the file. */
  readonly banner: string;
  readonly body: readonly Printable[];
}

/**
 * The text of a module: its imports collected, sorted and written once, its body one printable a line, two spaces a level.
 * An import from a path with a slash and an ending is a module of the package, anything else a dependency.
 */
export function printModule(module: Module): string {
  const imports = new Map<string, Map<string, boolean>>();
  const body = module.body.map((one) => print(one, "", (found) => collect(imports, found)));
  const lines = [...imports]
    .map(([from, names]) => [specifier(module.path, from), names] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, names]) => importLine(from, names));
  // One line, whatever the document's text holds: what stood on a second one would be code.
  const banner = printCommentText(module.banner).replace(/[\r\n\u2028\u2029]+/g, " ");
  const head = [`// ${banner}`, ...lines].join("\n");
  return `${head}\n${lines.length > 0 ? "\n" : ""}${body.join("\n")}\n`;
}

/** A printable as text, without imports: for tests and for fragments. */
export function printFragment(printable: Printable): string {
  return print(printable, "", () => {});
}

function collect(imports: Map<string, Map<string, boolean>>, found: Import): void {
  for (const [from, names] of imports) {
    if (from !== found.from && names.has(found.name)) {
      throw new Error(`${found.name} is imported from ${from} and from ${found.from}`);
    }
  }
  const names = imports.get(found.from) ?? new Map<string, boolean>();
  names.set(found.name, (names.get(found.name) ?? true) && found.typeOnly);
  imports.set(found.from, names);
}

function importLine(from: string, names: ReadonlyMap<string, boolean>): string {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const typeOnly = sorted.every(([, type]) => type);
  const list = sorted.map(([name, type]) => (type && !typeOnly ? `type ${name}` : name)).join(", ");
  return `import ${typeOnly ? "type " : ""}{ ${list} } from ${printLiteral(from)};`;
}

function specifier(path: string, from: string): string {
  if (!from.endsWith(".js")) return from;
  const relative = posix.relative(posix.dirname(path), from);
  return relative.startsWith(".") ? relative : `./${relative}`;
}

function print(printable: Printable, indent: string, found: (one: Import) => void): string {
  if (isList(printable)) return printable.map((one) => print(one, indent, found)).join("");
  switch (printable.kind) {
    case "identifier":
      return printable.name;
    case "literal":
      return printLiteral(printable.value);
    case "import":
      found(printable);
      return printable.name;
    case "comment":
      return printComment(printable.text, indent);
    case "block":
      return printBlock(printable, indent, found);
    case "code":
      return printCode(printable, indent, found);
  }
}

function isList(printable: Printable): printable is readonly Printable[] {
  return Array.isArray(printable);
}

function printCode(code: Code, indent: string, found: (one: Import) => void): string {
  return code.strings
    .map((text, index) => {
      const value = code.values[index];
      return text + (value === undefined ? "" : print(value, indent, found));
    })
    .join("");
}

function printBlock(block: Block, indent: string, found: (one: Import) => void): string {
  const inner = `${indent}  `;
  const body = block.body.map((one) => print(one, inner, found)).filter((text) => text !== "");
  const head = print(block.head, indent, found);
  const open = head === "" ? "{" : `${head} {`;
  const tail = print(block.tail, indent, found);
  if (body.length === 0) return `${open}}${tail}`;
  return `${open}\n${body.map((text) => inner + text).join("\n")}\n${indent}}${tail}`;
}

function printComment(text: string, indent: string): string {
  const lines = printCommentText(text)
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trimEnd());
  if (lines.length === 1) return `/** ${lines[0]} */`;
  return [`/**`, ...lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}`), `${indent} */`].join("\n");
}
