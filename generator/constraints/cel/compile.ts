import { block, type Identifier, imported, js, literal, type Printable } from "../../code/printable.ts";
import type { RuleEnv } from "../rule.ts";
import { compileCount, compileFold, compileMacro, isMade } from "./compile-list.ts";
import type { Expression, FactType, Macro, Operation } from "./expression.ts";

/** The code of a value: statements that come before, and an expression that may be read once. */
export interface Compiled {
  readonly before: readonly Printable[];
  readonly value: Printable;
}

/** What code may refer to: the rule's environment, and the variables of macros. */
export interface Compiling {
  readonly env: RuleEnv;
  readonly variables: ReadonlyMap<number, Identifier>;
}

export const runtime = "runtime/expressions.js";

/**
 * An expression as straight code over the functions of runtime/expressions.ts: its macros are loops, and what a `false`
 * or a condition decides is not gone into. Its value is `undefined` for none, and `unknown` where a fact is missing.
 */
export function compile(expression: Expression, { env, variables }: Compiling): Compiled {
  const compiling = { env, variables };
  switch (expression.kind) {
    case "literal":
      return plain(constant(expression.value, env));
    case "read":
      return plain(asFact(env.value(expression.selector), expression.fact));
    case "today":
      return plain(asFact(js`${imported("today", "runtime/facts.js")}(c)`, "number"));
    case "variable": {
      const variable = variables.get(expression.id);
      if (variable === undefined) throw new Error(`no loop around for ${expression.name}`);
      return plain(asFact(variable, expression.fact));
    }
    case "field":
      return strict([expression.of], compiling, ([of]) =>
        asFact(env.member(of as Printable, expression.name), expression.fact),
      );
    case "has": {
      const test = imported(expression.isFact ? "hasFact" : "hasField", runtime);
      return strict([expression.of], compiling, ([of]) => js`${test}(${of as Printable}, ${literal(expression.name)})`);
    }
    case "list":
      return strict(expression.of, compiling, (of) => call("listOf", of));
    case "call":
      if (expression.operation === "size" && expression.of.every(isMade))
        return compileCount(expression.of[0] as Macro, compiling);
      return strict(expression.of, compiling, (of) => operationCode(expression.operation, of));
    case "logic":
      return logic(expression, compiling);
    case "choice":
      return choice(expression, compiling);
    case "macro":
      return compileMacro(expression, compiling);
    case "fold":
      return compileFold(expression, compiling);
  }
}

function plain(value: Printable): Compiled {
  return { before: [], value };
}

function constant(value: Extract<Expression, { kind: "literal" }>["value"], env: RuleEnv): Printable {
  return Array.isArray(value) ? env.constant("values", literal(value)) : literal(value);
}

function asFact(value: Printable, type: FactType | undefined): Printable {
  return type === undefined ? value : js`${imported("fact", runtime)}(${value}, ${literal(type)})`;
}

/** All parts, then what is made of them. */
function strict(
  parts: readonly Expression[],
  compiling: Compiling,
  make: (values: readonly Printable[]) => Printable,
): Compiled {
  const all = parts.map((part) => compile(part, compiling));
  return { before: all.flatMap(({ before }) => before), value: make(all.map(({ value }) => value)) };
}

export function call(name: string, of: readonly Printable[]): Printable {
  const values = of.flatMap((one, index) => (index === 0 ? [one] : [js`, `, one]));
  return js`${imported(name, runtime)}(${values})`;
}

/** Comparisons are printed by two functions; the others have one of their own name. */
function operationCode(operation: Operation, of: readonly Printable[]): Printable {
  switch (operation) {
    case "equal":
      return call("isSame", of);
    case "unequal":
      return call("negation", [call("isSame", of)]);
    case "more":
      return call("less", of.toReversed());
    case "atLeast":
      return call("atMost", of.toReversed());
    case "not":
      return call("negation", of);
    default:
      return call(operation, of);
  }
}

function logic({ name, of }: Extract<Expression, { kind: "logic" }>, compiling: Compiling): Compiled {
  const join = name === "and" ? "conjunction" : "disjunction";
  const decisive = name === "and" ? js`false` : js`true`;
  const [first, ...rest] = of.map((one) => compile(one, compiling)) as [Compiled, ...Compiled[]];
  if (rest.every(({ before }) => before.length === 0)) {
    const value = rest.reduce<Printable>((joined, one) => call(join, [joined, one.value]), first.value);
    return { before: first.before, value };
  }
  const holds = compiling.env.fresh(name);
  const others = rest.map(({ before, value }) =>
    block(js`if (${holds} !== ${decisive})`, [...before, js`${holds} = ${call(join, [holds, value])};`]),
  );
  return { before: [...first.before, js`let ${holds} = ${first.value};`, ...others], value: holds };
}

function choice({ of, yes, no }: Extract<Expression, { kind: "choice" }>, compiling: Compiling): Compiled {
  const [test, one, other] = [of, yes, no].map((part) => compile(part, compiling)) as [Compiled, Compiled, Compiled];
  if (one.before.length === 0 && other.before.length === 0)
    return { before: test.before, value: call("choice", [test.value, one.value, other.value]) };
  const [tested, chosen] = [compiling.env.fresh("test"), compiling.env.fresh("chosen")];
  const branch = ({ before, value }: Compiled) => [...before, js`${chosen} = ${value};`];
  const before = [
    ...test.before,
    js`const ${tested} = ${test.value};`,
    js`let ${chosen} = ${call("failure", [tested])};`,
    block(js`if (${tested} === true)`, branch(one), block(js` else if (${tested} === false)`, branch(other))),
  ];
  return { before, value: chosen };
}
