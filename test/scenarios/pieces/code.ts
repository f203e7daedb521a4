import ts from "typescript";
import type { Rule } from "../../../generator/constraints/rule.ts";
import { emitValidators } from "../../../generator/emit/validators/index.ts";
import { operationOf, type Project, ruleOf } from "../project.ts";

const predicates = ["$is_precondition", "$is_concurrency", "$isBody"];

/** `js code gift-note`: the statements of one rule, as they stand in the predicate of its operation. */
export function code(project: Project, words: readonly string[]): string {
  const rule = ruleOf(project, words);
  const [alone, without] = [blocksOf(project, rule, [rule]), blocksOf(project, rule, [])];
  // The schema's own statements stand first, and are the same with and without the rule.
  const [block] = alone.slice(without.length);
  if (block === undefined) throw new Error(`no code is emitted for the rule ${rule.id} in a predicate`);
  return block;
}

/** The bare blocks in the predicates of an operation that has these rules alone. */
function blocksOf(project: Project, { operation: key }: Rule, rules: readonly Rule[]): readonly string[] {
  const operation = [...project.api.operations, ...project.api.webhooks].find((one) => one.key === key);
  const name = operation?.name ?? operationOf(project, undefined).name;
  const folder = operation?.kind === "webhook" ? "webhooks" : "operations";
  const text = emitValidators(project.api, new Map([[key, rules]])).get(`validators/${folder}/${name}.js`) ?? "";
  const file = ts.createSourceFile("module.js", text, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS);
  return file.statements
    .filter((one) => ts.isFunctionDeclaration(one) && predicates.includes(one.name?.text ?? ""))
    .flatMap((one) => (ts.isFunctionDeclaration(one) ? (one.body?.statements ?? []) : []))
    .filter(ts.isBlock)
    .map((block) =>
      unindented(
        innermost(block)
          .statements.map((one) => text.slice(one.pos, one.end))
          .join(""),
      ),
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
