import ts from "typescript";
import type { Rule } from "../../../generator/constraints/rule.ts";
import { emitValidators } from "../../../generator/emit/validators/index.ts";
import { type Project, ruleOf } from "../project.ts";

/** `js code gift-note`: the statements of one rule, as they stand in the predicate of what it speaks of. */
export function code(project: Project, words: readonly string[]): string {
  const rule = ruleOf(project, words);
  const [alone, without] = [blocksOf(project, rule, [rule]), blocksOf(project, rule, [])];
  // The schema's own statements stand first, and are the same with and without the rule.
  const [block] = [...alone].flatMap(([name, blocks]) => blocks.slice(without.get(name)?.length ?? 0));
  if (block === undefined) throw new Error(`no code is emitted for the rule ${rule.id} in a predicate`);
  return block;
}

/** The bare blocks in the predicates of an operation that has these rules alone. */
function blocksOf({ api }: Project, { operation: key }: Rule, rules: readonly Rule[]): ReadonlyMap<string, string[]> {
  const operation = [...api.operations, ...api.webhooks].find((one) => one.key === key);
  const folder = operation?.kind === "webhook" ? "webhooks" : "operations";
  const text = emitValidators(api, new Map([[key, rules]])).get(`validators/${folder}/${operation?.name}.js`) ?? "";
  const file = ts.createSourceFile("module.js", text, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS);
  const textOf = (block: ts.Block) => block.statements.map((one) => text.slice(one.pos, one.end)).join("");
  return new Map(
    file.statements.filter(ts.isFunctionDeclaration).flatMap((one): [string, string[]][] => {
      const name = one.name?.text ?? "";
      const blocks = (one.body?.statements ?? ([] as readonly ts.Statement[])).filter(ts.isBlock);
      return name.startsWith("$is") ? [[name, blocks.map((block) => unindented(textOf(innermost(block))))]] : [];
    }),
  );
}

/** Rules at the same entries share a block, within which each has its own. */
function innermost(block: ts.Block): ts.Block {
  const [only, ...others] = block.statements;
  return only !== undefined && ts.isBlock(only) && others.length === 0 ? innermost(only) : block;
}

/** The statements without the indent of their first line. */
function unindented(text: string): string {
  const lines = text.replace(/^\n+/, "").split("\n");
  const indent = /^ */.exec(lines[0] ?? "")?.[0].length ?? 0;
  return `${lines.map((line) => line.slice(indent)).join("\n")}\n`;
}
