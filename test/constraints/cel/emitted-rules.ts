import { evaluateAt, none, unknown } from "../../../generator/constraints/cel/evaluate.ts";
import type { Expression } from "../../../generator/constraints/cel/expression.ts";
import type { Assert } from "../../../generator/constraints/rules/assert.ts";
import type { Json, JsonObject } from "../../../generator/read/document.ts";
import type { Validator } from "../../../generator/runtime/validator.ts";
import { emittedOperations, type Operation } from "../../support/emitted.ts";
import { things } from "../../support/things.ts";

/** What comes of an expression: "none" where it has no value, "unknown" where a fact is missing. */
export type Outcome = boolean | "none" | "unknown";

export interface Expressions {
  /** What was reported while they were bound. */
  readonly problems: readonly string[];
  readonly validator: Validator<unknown, unknown>;
  /** The emitted code: for each expression a rule that it holds, and one that it does not. */
  compiled(body: Json, context: JsonObject): readonly Outcome[];
  /** The code beside it that judges examples. */
  evaluated(body: Json, context: JsonObject): readonly Outcome[];
}

/** Expressions over `POST /things`, whose body and context have these schemas, emitted in one module. */
export async function expressionsOver(
  schema: object,
  context: object,
  expressions: readonly string[],
): Promise<Expressions> {
  const rules = expressions.flatMap((text, index) => [
    { id: `is${index}`, assert: text },
    { id: `not${index}`, assert: `!(${text})` },
  ]);
  const { api, bound } = things(schema, JSON.stringify(rules), { context: JSON.stringify(context) });
  const validator = ((await emittedOperations(api, bound.rules))["POST /things"] as Operation).request;
  const trees = (bound.rules.get("POST /things") ?? [])
    .filter((rule) => rule.id.startsWith("is"))
    .map((rule) => (rule.says as Assert).expression);
  return {
    problems: bound.diagnostics.map((one) => one.message),
    validator,
    compiled(body, facts) {
      const checked = validator.check(body, facts);
      const broken = new Set(checked.valid ? [] : checked.issues.map((issue) => issue.rule ?? issue.message));
      const left = new Set(checked.unchecked.map((one) => one.rule));
      return trees.map((_, index) => {
        if (broken.has(`is${index}`)) return false;
        if (broken.has(`not${index}`)) return true;
        return left.has(`is${index}`) ? "unknown" : "none";
      });
    },
    evaluated: (body, facts) => trees.map((tree) => outcome(tree, body, facts)),
  };
}

function outcome(tree: Expression, data: Json, context: JsonObject): Outcome {
  const value = evaluateAt(tree, { subject: { data, context }, entries: [{ in: "body", keys: [] }] });
  if (value === none) return "none";
  return value === unknown ? "unknown" : typeof value === "boolean" ? value : "none";
}
