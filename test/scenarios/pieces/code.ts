import ts from "typescript";
import type { Rule } from "../../../generator/constraints/rule.ts";
import { emitValidators } from "../../../generator/emit/validators/index.ts";
import { type Project, ruleOf } from "../project.ts";

/** `js code gift-note`: the statements of one rule, as they stand in the predicate of what it speaks of. */
export function code(project: Project, words: readonly string[]): string {
  const rule = ruleOf(project, words);
  const without = predicatesOf(project, rule, []);
  for (const [name, statements] of predicatesOf(project, rule, [rule])) {
    // The schema's own statements stand first, the one that accepts last; both are the same without the rule.
    const own = statements.slice((without.get(name)?.length ?? 1) - 1, -1);
    if (own.length > 0) return unindented(textOf(own));
  }
  throw new Error(`no code is emitted for the rule ${rule.id} in a predicate`);
}

/** The statements of the predicates of an operation that has these rules alone. */
function predicatesOf({ api }: Project, { operation: key }: Rule, rules: readonly Rule[]) {
  const operation = [...api.operations, ...api.webhooks].find((one) => one.key === key);
  const folder = operation?.kind === "webhook" ? "webhooks" : "operations";
  const text = emitValidators(api, new Map([[key, rules]])).get(`validators/${folder}/${operation?.name}.js`) ?? "";
  const file = ts.createSourceFile("module.js", text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  return new Map(
    file.statements.filter(ts.isFunctionDeclaration).flatMap((one): [string, readonly ts.Statement[]][] => {
      const name = one.name?.text ?? "";
      return name.startsWith("$is") ? [[name, one.body?.statements ?? []]] : [];
    }),
  );
}

/** A block that holds all the rest says nothing. */
function textOf(statements: readonly ts.Statement[]): string {
  const [only, ...others] = statements;
  if (only !== undefined && ts.isBlock(only) && others.length === 0) return textOf(only.statements);
  return statements.map((one) => one.getFullText()).join("");
}

/** The statements without the indent of their first line. */
function unindented(text: string): string {
  const lines = text.replace(/^\n+/, "").split("\n");
  const indent = /^ */.exec(lines[0] ?? "")?.[0].length ?? 0;
  return `${lines.map((line) => line.slice(indent)).join("\n")}\n`;
}
