import { printCommentText } from "../../code/literal.ts";
import { printFragment } from "../../code/module.ts";
import { comment } from "../../code/printable.ts";
import type { JsonObject } from "../../read/document.ts";
import { compiler } from "./compiler.ts";
import { declarationsOf } from "./openapi-typescript.ts";

/**
 * Types of our own, which the text declares where it uses them. The odd member of `Missing` has a compiler compare an entry
 * with the one variant that its tag names: it would else measure it against all of them, and complain of another one's fields.
 */
const own = {
  Forbidden: `/** What may not be there, and why: nothing that a program writes is of this type. */
export type Forbidden<Reason extends string, Type = string> = Type & { readonly " forbidden": Reason };
`,
  Missing: `/** What is missing from an empty list: nothing that a program writes is of this type. */
export type Missing<Reason extends string> = [] & { readonly 0?: undefined; readonly " missing": Reason };
`,
};

/** The text of `types.d.ts`. */
export function printTypes(document: JsonObject, banner: string): string {
  const file = compiler.createSourceFile("types.ts", "", compiler.ScriptTarget.ESNext, false, compiler.ScriptKind.TS);
  const printer = compiler.createPrinter({ newLine: compiler.NewLineKind.LineFeed, removeComments: false });
  const nodes = compiler.factory.createNodeArray(declarationsOf(document));
  const text = printer.printList(compiler.ListFormat.MultiLine, nodes, file).replace(/^(?: {4})+/gm, halved);
  const used = Object.entries(own).filter(([name]) => text.includes(`${name}<`));
  return `${printFragment(comment(banner))}\n\n${inert([...used.map(([, declared]) => declared), text].join("\n"))}`;
}

function halved(indent: string): string {
  return indent.slice(indent.length / 2);
}

/** Marks that a reader does not see, escaped: in a string literal the escape means the same, in a comment it is harmless. */
function inert(text: string): string {
  return text.split("*/").map(printCommentText).join("*/");
}
