import { didYouMean } from "../../read/nearest.ts";
import { checkCall } from "./check-call.ts";
import { checkBinary, checkUnary } from "./check-operator.ts";
import { type Checking, factOf, type Typed } from "./checking.ts";
import type { Expression } from "./expression.ts";
import type { Syntax } from "./syntax.ts";
import { dyn, entryType, joined, listOf, plainType, type Type, typeOf, typeWords } from "./types.ts";

/** A part of an expression with its type; undefined where something was reported. All parts are looked at, whatever is wrong. */
export function checkTypes(part: Syntax, checking: Checking): Typed | undefined {
  switch (part.kind) {
    case "literal":
      return { node: { kind: "literal", value: part.value }, type: plainType(part.type) };
    case "name":
      return named(part, checking);
    case "select":
      return selected(part, checking);
    case "index":
      return indexed(part, checking);
    case "call":
      return checkCall(part, checking);
    case "unary":
      return checkUnary(part, checking);
    case "binary":
      return checkBinary(part, checking);
    case "logic": {
      const of = checking.checkAll(part.of);
      const wrong = of?.findIndex(({ type }) => type.kind !== "bool" && type.kind !== "dyn") ?? -1;
      if (of === undefined || wrong >= 0)
        return of && mustBeBool(part.of[wrong] as Syntax, of[wrong] as Typed, checking);
      const node: Expression = {
        kind: "logic",
        name: part.sign === "&&" ? "and" : "or",
        of: of.map((one) => one.node),
      };
      return { node, type: plainType("bool") };
    }
    case "choice":
      return chosen(part, checking);
    case "list":
      return listed(part, checking);
  }
}

function named({ name, at }: Syntax & { kind: "name" }, checking: Checking): Typed | undefined {
  const { scope, variables } = checking;
  const variable = variables.get(name);
  if (variable !== undefined) return variable;
  if (name === "today") {
    checking.found.reads.push(clock);
    return { node: { kind: "today" }, type: plainType("date") };
  }
  const bound = scope.roots.get(name);
  if (bound !== undefined) {
    const type = typeOf(bound, scope);
    checking.found.reads.push(bound.selector);
    return { node: { kind: "read", selector: bound.selector, fact: factOf(type) }, type };
  }
  const known = [...variables.keys(), ...scope.roots.keys(), "today"];
  const hint = scope.fieldsOf(scope.entry).includes(name) ? `; did you mean this.${name}?` : didYouMean(name, known);
  checking.report("expression-name", { name, hint, known: known.join(", ") }, at);
  return undefined;
}

/** The fact behind `today`; the clock where it is absent. */
const clock = { root: { kind: "context" }, steps: [{ kind: "name", name: "now" }] } as const;

function selected(part: Syntax & { kind: "select" }, checking: Checking): Typed | undefined {
  const of = checking.check(part.of);
  return of && memberOf(of, part.field, part.of, part.fieldAt, checking);
}

/** A field of a value, by its name. */
export function memberOf(of: Typed, name: string, part: Syntax, at: number, checking: Checking): Typed | undefined {
  const type = memberType(of.type, name, part, at, checking);
  if (type === undefined) return undefined;
  const fact = factOf(type);
  if (of.node.kind !== "read") return { node: { kind: "field", of: of.node, name, fact }, type };
  const { root, steps } = of.node.selector;
  const selector = { root, steps: [...steps, { kind: "name", name } as const] };
  return { node: { kind: "read", selector, fact }, type };
}

/** The type of a field; what has no fields is reported, and a field that no schema describes. */
export function memberType(of: Type, name: string, part: Syntax, at: number, checking: Checking): Type | undefined {
  const { scope, found } = checking;
  if (of.kind !== "object" && of.kind !== "dyn") {
    const text = checking.textOf(part);
    const fix =
      of.kind === "list"
        ? `Say it of its entries, such as ${text}.all(one, one.${name} ...), or of one, such as ${text}[0].${name}.`
        : "Take a field of an object.";
    checking.report("expression-fieldless", { of: text, type: `a ${typeWords(of)}`, fix }, at);
    return undefined;
  }
  if (of.bound === undefined) return dyn;
  const bound = scope.step(of.bound, { kind: "name", name });
  if (bound === undefined) {
    const known = scope.fieldsOf(of.bound);
    const words = known.length > 20 ? `${known.slice(0, 20).join(", ")}, …` : known.join(", ") || "none";
    const parameters = { of: checking.textOf(part), field: name, hint: didYouMean(name, known), known: words };
    checking.report("expression-field", parameters, at);
    return undefined;
  }
  found.reads.push(bound.selector);
  return typeOf(bound, scope);
}

function indexed(part: Syntax & { kind: "index" }, checking: Checking): Typed | undefined {
  const { scope, found } = checking;
  const of = checking.check(part.of);
  if (of !== undefined && part.by.kind === "literal" && typeof part.by.value === "string")
    return memberOf(of, part.by.value, part.of, part.by.at, checking);
  const by = checking.check(part.by);
  if (of === undefined || by === undefined) return undefined;
  const wanted = (what: string, fix: string) => {
    const given = typeWords(by.type);
    checking.report("expression-type", { what: checking.textOf(part.by), wanted: what, given, fix }, part.by.at);
    return undefined;
  };
  if (of.type.kind === "list") {
    if (by.type.kind !== "int") return wanted("an int", "A list is indexed from 0.");
    const type = entryType(of.type, scope);
    if (type.bound !== undefined) found.reads.push(type.bound.selector);
    const texts = [part.of, part.by].map(checking.textOf);
    return { node: { kind: "call", operation: "entryAt", of: [of.node, by.node], texts }, type };
  }
  if (of.type.kind !== "object" || of.type.bound === undefined) {
    const fix = "Index a list by an int, an object by a string.";
    const given = typeWords(of.type);
    checking.report(
      "expression-type",
      { what: checking.textOf(part.of), wanted: "a list or an object", given, fix },
      part.of.at,
    );
    return undefined;
  }
  if (of.node.kind !== "read" || by.node.kind !== "read" || by.type.kind !== "string")
    return wanted(
      "a string literal or a string of this or of body",
      "Reach other members by all or exists over a list.",
    );
  const step = { kind: "lookup", by: by.node.selector } as const;
  const bound = scope.step(of.type.bound, step);
  if (bound === undefined)
    return wanted("a name of its schema", "Its schema describes no members beyond those it names.");
  found.reads.push(bound.selector);
  const type = typeOf(bound, scope);
  const { root, steps } = of.node.selector;
  return { node: { kind: "read", selector: { root, steps: [...steps, step] }, fact: factOf(type) }, type };
}

function chosen(part: Syntax & { kind: "choice" }, checking: Checking): Typed | undefined {
  const [of, yes, no] = [part.of, part.yes, part.no].map((one) => checking.check(one));
  if (of === undefined || yes === undefined || no === undefined) return undefined;
  if (of.type.kind !== "bool" && of.type.kind !== "dyn") return mustBeBool(part.of, of, checking);
  const type = joined(yes.type, no.type);
  if (type !== undefined) return { node: { kind: "choice", of: of.node, yes: yes.node, no: no.node }, type };
  const [left, right] = [typeWords(yes.type), typeWords(no.type)];
  const fix = "Let both outcomes be of one type.";
  checking.report("expression-types", { sign: "? :", left, right, fix }, part.no.at);
  return undefined;
}

function listed(part: Syntax & { kind: "list" }, checking: Checking): Typed | undefined {
  const of = checking.checkAll(part.of);
  if (of === undefined) return undefined;
  const [first, ...rest] = of.map(({ type }) => type);
  const type = rest.reduce((found: Type | undefined, one) => found && (joined(found, one) ?? dyn), first);
  const plain = type && { ...type, bound: undefined };
  const values = of.flatMap(({ node }) => (node.kind === "literal" ? [node.value] : []));
  const node: Expression =
    values.length === of.length ? { kind: "literal", value: values } : { kind: "list", of: of.map((one) => one.node) };
  return { node, type: listOf(plain) };
}

export function mustBeBool(part: Syntax, { type }: Typed, checking: Checking): undefined {
  const parameters = { what: checking.textOf(part), wanted: "true or false", given: typeWords(type) };
  checking.report("expression-type", { ...parameters, fix: "Compare it with something." }, part.at);
}
