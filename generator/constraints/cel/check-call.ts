import { didYouMean } from "../../read/nearest.ts";
import { memberType } from "./check-types.ts";
import { type Checking, factOf, looped, type Typed } from "./checking.ts";
import type { Operation } from "./expression.ts";
import type { Syntax } from "./syntax.ts";
import { entryType, listOf, plainType, type Type, typeWords } from "./types.ts";

type CallSyntax = Syntax & { kind: "call" };

/** A function: what it may be called on, what it takes, and what it makes of it. */
interface Signature {
  readonly operation: Operation;
  readonly of: readonly Type["kind"][];
  readonly args: readonly Type["kind"][];
  readonly result: Type["kind"];
  readonly usage: string;
}

const text = (operation: Operation, args: readonly Type["kind"][], result: Type["kind"], usage: string): Signature => ({
  operation,
  of: ["string", "dyn"],
  args,
  result,
  usage,
});
const day = (operation: Operation, arg: Type["kind"], result: Type["kind"], usage: string): Signature => ({
  operation,
  of: ["date"],
  args: [arg],
  result,
  usage,
});
const sized = ["string", "list", "object", "dyn"] as const;

/** Functions of CEL, of its strings extension (lowerAscii, upperAscii), and of days. */
const methods: Readonly<Record<string, Signature>> = {
  size: { operation: "size", of: sized, args: [], result: "int", usage: "x.size()" },
  startsWith: text("startsWith", ["string"], "bool", 'x.startsWith("a")'),
  endsWith: text("endsWith", ["string"], "bool", 'x.endsWith("a")'),
  contains: text("contains", ["string"], "bool", 'x.contains("a")'),
  lowerAscii: text("lowerAscii", [], "string", "x.lowerAscii()"),
  upperAscii: text("upperAscii", [], "string", "x.upperAscii()"),
  plusDays: day("plusDays", "int", "date", "date(x).plusDays(30)"),
  plusMonths: day("plusMonths", "int", "date", "date(x).plusMonths(6)"),
  plusYears: day("plusYears", "int", "date", "date(x).plusYears(18)"),
  daysUntil: day("daysUntil", "date", "int", "date(x).daysUntil(today)"),
};

const functions: Readonly<Record<string, Signature>> = {
  size: { operation: "size", of: sized, args: [], result: "int", usage: "size(x)" },
  double: { operation: "toDouble", of: ["int", "double"], args: [], result: "double", usage: "double(x) of a number" },
  int: { operation: "toInt", of: ["int", "double"], args: [], result: "int", usage: "int(x) of a number" },
  date: {
    operation: "toDay",
    of: ["string", "dyn"],
    args: [],
    result: "date",
    usage: "date(x) of a date or a date-time",
  },
};

const macros = ["all", "exists", "exists_one", "filter", "map"] as const;
type MacroName = (typeof macros)[number];
/** Of the list library that Kubernetes adds to CEL. */
const folds = ["sum", "min", "max"] as const;

/** A function, a method or a macro with what it is called on. */
export function checkCall(part: CallSyntax, checking: Checking): Typed | undefined {
  const { name, of } = part;
  if (of === undefined && name === "has") return hasOf(part, checking);
  if (of !== undefined && isMacro(name)) return macroOf(part, of, name, checking);
  if (of !== undefined && isFold(name)) return foldOf(part, of, name, checking);
  const signatures = of === undefined ? functions : methods;
  const signature = Object.hasOwn(signatures, name) ? signatures[name] : undefined;
  const args = checking.checkAll([...(of === undefined ? [] : [of]), ...part.args]);
  if (signature === undefined) return unknownFunction(part, checking);
  if (args === undefined) return undefined;
  const wanted = [signature.of, ...signature.args.map((one) => [one, "dyn"] as const)];
  const fits = args.length === wanted.length && args.every(({ type }, index) => wanted[index]?.includes(type.kind));
  if (!fits) return wrongArguments(part, signature.usage, args, checking);
  const texts = [...(of === undefined ? [] : [of]), ...part.args].map(checking.textOf);
  const node = { kind: "call", operation: signature.operation, of: args.map((one) => one.node), texts } as const;
  return { node, type: plainType(signature.result) };
}

function isMacro(name: string): name is MacroName {
  return macros.some((one) => one === name);
}

function isFold(name: string): name is (typeof folds)[number] {
  return folds.some((one) => one === name);
}

function unknownFunction({ name, nameAt, of }: CallSyntax, checking: Checking): undefined {
  const known = of === undefined ? [...Object.keys(functions), "has"] : [...Object.keys(methods), ...macros, ...folds];
  const fix =
    name === "matches"
      ? "Say it by `pattern` in the schema, or by startsWith, endsWith and contains."
      : `Functions known ${of === undefined ? "here" : "on a value"}: ${known.join(", ")}.`;
  checking.report("expression-function", { name, hint: didYouMean(name, known), fix }, nameAt);
}

function wrongArguments(
  { name, nameAt, of }: CallSyntax,
  usage: string,
  args: readonly Typed[],
  checking: Checking,
): undefined {
  const words = args.map(({ type }) => typeWords(type));
  const own = of === undefined ? words : words.slice(1);
  const on = of === undefined ? "" : `, on ${words[0]}`;
  const parameters = { name, wanted: "other arguments", given: `(${own.join(", ")})${on}`, usage };
  checking.report("expression-arguments", parameters, nameAt);
}

function hasOf(part: CallSyntax, checking: Checking): Typed | undefined {
  const [arg] = part.args;
  if (part.args.length !== 1 || arg?.kind !== "select") {
    const usage = "has(this.name), or 'odd-name' in this";
    const parameters = { name: "has", wanted: "a field of a value", given: "something else", usage };
    checking.report("expression-arguments", parameters, part.nameAt);
    return undefined;
  }
  const of = checking.check(arg.of);
  const type = of && memberType(of.type, arg.field, arg.of, arg.fieldAt, checking);
  if (of === undefined || type === undefined) return undefined;
  const node = { kind: "has", of: of.node, name: arg.field, isFact: factOf(type) !== undefined } as const;
  return { node, type: plainType("bool") };
}

function macroOf(part: CallSyntax, of: Syntax, name: MacroName, checking: Checking): Typed | undefined {
  const [variable, ...bodies] = part.args;
  const usage = `${checking.textOf(of)}.${name}(one, ...)`;
  if (variable?.kind !== "name" || bodies.length < 1 || bodies.length > (name === "map" ? 2 : 1)) {
    const given = `${part.args.length} arguments`;
    const parameters = { name, wanted: "a name for an entry and an expression over it", given, usage };
    checking.report("expression-arguments", parameters, part.nameAt);
    return undefined;
  }
  const list = listAt(of, name, usage, part.nameAt, checking);
  const [first, second] = bodies as [Syntax, Syntax | undefined];
  if (second === undefined) return list && overList(list, name, variable.name, first, checking);
  const kept = list && overList(list, "filter", variable.name, first, checking);
  return kept && overList(kept, "map", variable.name, second, checking);
}

/** What a macro goes through: a list, or what may be one. */
function listAt(of: Syntax, name: string, usage: string, at: number, checking: Checking): Typed | undefined {
  const list = checking.check(of);
  if (list === undefined || list.type.kind === "list" || list.type.kind === "dyn") return list;
  const parameters = { name, wanted: "a list", given: typeWords(list.type), usage };
  checking.report("expression-arguments", parameters, at);
  return undefined;
}

function overList(list: Typed, name: MacroName, variable: string, part: Syntax, checking: Checking): Typed | undefined {
  const { found, scope } = checking;
  const entry = entryType(list.type, scope);
  if (entry.bound !== undefined) found.reads.push(entry.bound.selector);
  const id = found.variables++;
  const node = { kind: "variable", id, name: variable, fact: factOf(entry) } as const;
  const variables = new Map([...checking.variables, [variable, { node, type: entry }]]);
  const body = checking.check(part, { variables, around: looped(list.type, checking) });
  if (body === undefined) return undefined;
  if (name !== "map" && body.type.kind !== "bool" && body.type.kind !== "dyn") {
    const parameters = { what: checking.textOf(part), wanted: "true or false", given: typeWords(body.type) };
    checking.report("expression-type", { ...parameters, fix: "Compare it with something." }, part.at);
    return undefined;
  }
  const type = name === "map" ? listOf(body.type) : name === "filter" ? list.type : plainType("bool");
  return { node: { kind: "macro", name, list: list.node, id, variable, body: body.node }, type };
}

function foldOf(part: CallSyntax, of: Syntax, name: (typeof folds)[number], checking: Checking): Typed | undefined {
  const list = checking.check(of);
  if (list === undefined) return undefined;
  const entry = list.type.kind === "list" ? entryType(list.type, checking.scope) : undefined;
  const isNumber = entry?.kind === "int" || entry?.kind === "double";
  if (entry === undefined || !isNumber || part.args.length > 0) {
    const given = entry === undefined ? typeWords(list.type) : `a list of ${typeWords(entry)}`;
    const usage = `${checking.textOf(of)}.map(one, one.amount).${name}(), of numbers`;
    checking.report("expression-arguments", { name, wanted: "a list of int or of double", given, usage }, part.nameAt);
    return undefined;
  }
  looped(list.type, checking);
  if (entry.bound !== undefined) checking.found.reads.push(entry.bound.selector);
  const fold = name === "sum" ? (entry.kind === "int" ? "sumInt" : "sumDouble") : name;
  return { node: { kind: "fold", name: fold, list: list.node }, type: plainType(entry.kind) };
}
