import ts from "typescript";
import { fileOf, type Project } from "../project.ts";

/** `ts types Order OrderDraft`: types of types.d.ts by their names, without comments. */
export function types(project: Project, names: readonly string[]): string {
  return declarations(fileOf(project, "types.d.ts"), names);
}

/** `ts context`: the type of the facts that the rules file declares. */
export function context(project: Project): string {
  return declarations(fileOf(project, "validators/context.d.ts"), ["Context"]);
}

function declarations(text: string, names: readonly string[]): string {
  const file = ts.createSourceFile("types.d.ts", text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const declared = new Map(
    file.statements.flatMap((one) =>
      ts.isTypeAliasDeclaration(one) || ts.isInterfaceDeclaration(one) ? [[one.name.text, one] as const] : [],
    ),
  );
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed, removeComments: true });
  const printed = names.map((name) => {
    const node = declared.get(name);
    if (node === undefined) throw new Error(`no type is named ${name}; there are ${[...declared.keys()].join(", ")}`);
    onOneLine(node);
    return `${printer.printNode(ts.EmitHint.Unspecified, node, file)}\n`;
  });
  return printed.join("").replace(/^(?: {4})+/gm, (indent) => indent.slice(indent.length / 2));
}

/** Tuples print an entry a line else. */
function onOneLine(node: ts.Node): void {
  if (ts.isTupleTypeNode(node)) ts.setEmitFlags(node, ts.EmitFlags.SingleLine);
  node.forEachChild(onOneLine);
}
