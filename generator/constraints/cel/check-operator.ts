import type { Json } from "../../read/document.ts";
import { didYouMean } from "../../read/nearest.ts";
import { listed, valueWords } from "../words.ts";
import { memberType } from "./check-types.ts";
import { type Checking, looped, type Typed } from "./checking.ts";
import type { Operation } from "./expression.ts";
import type { BinarySign, Syntax } from "./syntax.ts";
import { canBeEqual, canBeOrdered, entryType, plainType, type Type, typeWords } from "./types.ts";

type Binary = Syntax & { kind: "binary" };

const comparisons: Readonly<Record<string, Operation>> = {
  "==": "equal",
  "!=": "unequal",
  "<": "less",
  "<=": "atMost",
  ">": "more",
  ">=": "atLeast",
};

/** What an operator does to two values of one type; what is not here it cannot do. */
const arithmetic: Readonly<Record<string, Partial<Record<Type["kind"], Operation>>>> = {
  "+": { int: "addInt", double: "addDouble", string: "concat" },
  "-": { int: "subtractInt", double: "subtractDouble" },
  "*": { int: "multiplyInt", double: "multiplyDouble" },
  "/": { int: "divideInt", double: "divideDouble" },
  "%": { int: "remainder" },
};

/** Two values and an operator between them. */
export function checkBinary(part: Binary, checking: Checking): Typed | undefined {
  const [left, right] = [checking.check(part.left), checking.check(part.right)];
  if (left === undefined || right === undefined) return undefined;
  const { sign } = part;
  const texts = [part.left, part.right].map(checking.textOf);
  const call = (operation: Operation, kind: Type["kind"]): Typed => ({
    node: { kind: "call", operation, of: [left.node, right.node], texts },
    type: plainType(kind),
  });
  if (sign === "in") return amongOf(part, left, right, checking, call);
  const comparison = comparisons[sign];
  if (comparison !== undefined) {
    const fits = comparison === "equal" || comparison === "unequal" ? canBeEqual : canBeOrdered;
    if (!fits(left.type, right.type)) return cannot(part, left.type, right.type, checking);
    const isKnown =
      known(part.right, right.node, left.type, checking) && known(part.left, left.node, right.type, checking);
    return isKnown ? call(comparison, "bool") : undefined;
  }
  const operation = left.type.kind === right.type.kind ? arithmetic[sign]?.[left.type.kind] : undefined;
  return operation === undefined ? cannot(part, left.type, right.type, checking) : call(operation, left.type.kind);
}

function amongOf(
  part: Binary,
  left: Typed,
  right: Typed,
  checking: Checking,
  call: (operation: Operation, kind: Type["kind"]) => Typed,
): Typed | undefined {
  const { kind } = right.type;
  if (kind === "object" && left.type.kind === "string") {
    const name = left.node.kind === "literal" ? String(left.node.value) : undefined;
    const isKnown =
      name === undefined || memberType(right.type, name, part.right, part.left.at, checking) !== undefined;
    return isKnown ? call("hasMember", "bool") : undefined;
  }
  if (kind !== "list" && kind !== "dyn") return cannot(part, left.type, right.type, checking);
  looped(right.type, checking);
  const entry = entryType(right.type, checking.scope);
  if (entry.bound !== undefined) checking.found.reads.push(entry.bound.selector);
  const isEmpty = right.node.kind === "literal" && right.type.of === undefined;
  if (!isEmpty && !canBeEqual(left.type, entry)) return cannot(part, left.type, entry, checking);
  if (part.right.kind === "list" && !part.right.of.every((one) => knownLiteral(one, left.type, checking)))
    return undefined;
  return known(part.left, left.node, entry, checking) ? call("among", "bool") : undefined;
}

function knownLiteral(part: Syntax, type: Type, checking: Checking): boolean {
  return part.kind !== "literal" || known(part, { kind: "literal", value: part.value }, type, checking);
}

/** Is a literal one of the values that the other side can have? One that is not is reported. */
function known(part: Syntax, node: Typed["node"], { bound }: Type, checking: Checking): boolean {
  const values = bound && checking.scope.values(bound);
  if (node.kind !== "literal" || node.value === null || values === undefined) return true;
  if (typeof node.value === "object" || values.includes(node.value)) return true;
  const texts: readonly string[] = values.map((one: Json) => valueWords(one));
  const value = valueWords(node.value);
  const selector = fieldText(bound);
  const names = texts.length > 12 ? `${texts.slice(0, 12).join(", ")}, …` : listed(texts, "or");
  checking.report("value-not-in-enum", { value, selector, hint: didYouMean(value, texts), known: names }, part.at);
  return false;
}

function fieldText(bound: Type["bound"]): string {
  const last = bound?.selector.steps.findLast((step) => step.kind === "name");
  return last?.kind === "name" ? last.name : "it";
}

function cannot({ sign, at, right: { at: rightAt } }: Binary, left: Type, right: Type, checking: Checking): undefined {
  const parameters = { sign: `\`${sign}\``, left: typeWords(left), right: typeWords(right) };
  checking.report(
    "expression-types",
    { ...parameters, fix: advice(sign, left, right) },
    left.kind === "null" ? at : rightAt,
  );
}

function advice(sign: BinarySign, left: Type, right: Type): string {
  const kinds = [left.kind, right.kind];
  const isReckoning = arithmetic[sign] !== undefined;
  if (kinds.includes("null")) return "It is never null; has() tells whether a field is given.";
  if (kinds.includes("date")) return "Make a day of a text by date(), and move one by plusDays().";
  if (isReckoning && kinds.includes("dyn")) return "Give it one type in its schema.";
  if (isReckoning && kinds.includes("int") && kinds.includes("double"))
    return "Write the int with a point (2.0), or turn it into a double by double().";
  return sign === "in"
    ? "Write a list on the right, of values like the one on the left."
    : "Compare values of one type.";
}

/** `!` and `-` before a value. */
export function checkUnary(part: Syntax & { kind: "unary" }, checking: Checking): Typed | undefined {
  const { sign } = part;
  // A minus before a number is part of it.
  if (sign === "-" && part.of.kind === "literal" && typeof part.of.value === "number")
    return { node: { kind: "literal", value: 0 - part.of.value }, type: plainType(part.of.type) };
  const of = checking.check(part.of);
  if (of === undefined) return undefined;
  const { kind } = of.type;
  const operation: Operation | undefined =
    sign === "!"
      ? kind === "bool" || kind === "dyn"
        ? "not"
        : undefined
      : kind === "int"
        ? "negateInt"
        : kind === "double"
          ? "negateDouble"
          : undefined;
  if (operation !== undefined) {
    const node = { kind: "call", operation, of: [of.node], texts: [checking.textOf(part.of)] } as const;
    return { node, type: plainType(sign === "!" ? "bool" : kind) };
  }
  const wanted = sign === "!" ? "true or false" : "a number";
  const parameters = { what: checking.textOf(part.of), wanted, given: typeWords(of.type) };
  checking.report("expression-type", { ...parameters, fix: `\`${sign}\` stands before ${wanted}.` }, part.of.at);
  return undefined;
}
