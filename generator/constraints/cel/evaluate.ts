import { isObject, type Json, member } from "../../read/document.ts";
import { dayOfText } from "../examples/days.ts";
import type { Standing } from "../examples/example.ts";
import { fieldValue } from "../examples/spot.ts";
import type { Call, Expression, FactType, Fold, Macro } from "./expression.ts";
import { operate } from "./operate.ts";

/** No result: an absent field, or an operation that has none for these values (CEL: an error). */
export const none: unique symbol = Symbol("none");
/** A fact that decides was not given. */
export const unknown: unique symbol = Symbol("unknown");
export type Failure = typeof none | typeof unknown;
export type Value = Json | Failure;

/** Is told of each part that is evaluated, with the values of its operands and its own, also where it decides nothing. */
export type Trace = (part: Expression, operands: readonly Value[], value: Value) => void;

/**
 * The value of an expression at a place of a subject, on plain JSON. Beside `compile` this is a second code for the same
 * meaning: every vector runs through both.
 */
export function evaluateAt(expression: Expression, at: Standing, trace: Trace = () => {}): Value {
  return new Evaluation(at, trace).value(expression, new Map());
}

type Variables = ReadonlyMap<number, Json>;

class Evaluation {
  readonly #at: Standing;
  readonly #trace: Trace;

  constructor(at: Standing, trace: Trace) {
    this.#at = at;
    this.#trace = trace;
  }

  value(expression: Expression, variables: Variables): Value {
    if (expression.kind === "call") return this.#call(expression, variables);
    const value = this.#value(expression, variables);
    this.#trace(expression, [], value);
    return value;
  }

  #call(expression: Call, variables: Variables): Value {
    const operands = expression.of.map((one) => this.value(one, variables));
    const value = strict(operands, (all) => orNone(operate(expression.operation, all)));
    this.#trace(expression, operands, value);
    return value;
  }

  #value(expression: Exclude<Expression, Call>, variables: Variables): Value {
    switch (expression.kind) {
      case "literal":
        return expression.value;
      case "read":
        return read(fieldValue(expression.selector, this.#at), expression.fact);
      case "today": {
        const { now } = this.#at.subject.context;
        return (typeof now === "string" ? dayOfText(now) : undefined) ?? unknown;
      }
      case "variable":
        return read(variables.get(expression.id), expression.fact);
      case "field": {
        const of = this.value(expression.of, variables);
        const inner = isFailure(of) || !isObject(of) ? undefined : member(of, expression.name);
        return read(inner, expression.fact);
      }
      case "has": {
        const of = this.value(expression.of, variables);
        const inner = isFailure(of) || !isObject(of) ? undefined : member(of, expression.name);
        if (expression.isFact) return inner === undefined || inner === null ? unknown : true;
        if (isFailure(of)) return of;
        return isObject(of) ? inner !== undefined : none;
      }
      case "list":
        return strict(
          expression.of.map((one) => this.value(one, variables)),
          (values) => values,
        );
      case "logic": {
        const values = expression.of.map((one) => this.value(one, variables));
        return decided(values, expression.name === "or");
      }
      case "choice": {
        const [of, yes, no] = [expression.of, expression.yes, expression.no].map((one) => this.value(one, variables));
        return of === true ? (yes as Value) : of === false ? (no as Value) : of === unknown ? unknown : none;
      }
      case "macro":
        return this.#macro(expression, variables);
      case "fold":
        return this.#fold(expression, variables);
    }
  }

  #macro(macro: Macro, variables: Variables): Value {
    if (macro.name === "filter" || macro.name === "map") {
      const made: Json[] = [];
      for (const entry of this.#entries(macro, variables)) {
        if (isFailure(entry)) return entry;
        made.push(entry);
      }
      return made;
    }
    const found: Value[] = [];
    for (const entry of this.#entries(macro.list, variables)) {
      if (isFailure(entry)) return entry;
      const holds = this.value(macro.body, new Map([...variables, [macro.id, entry]]));
      if (macro.name === "exists_one" && typeof holds !== "boolean") return holds === unknown ? unknown : none;
      found.push(holds);
    }
    if (macro.name === "exists_one") return found.filter((one) => one === true).length === 1;
    return decided(found, macro.name === "exists");
  }

  #fold({ name, list }: Fold, variables: Variables): Value {
    let found: Value = name === "sumInt" || name === "sumDouble" ? 0 : null;
    for (const entry of this.#entries(list, variables)) {
      if (isFailure(entry)) return entry;
      found = strict([found, entry], ([before, one]) => {
        if (before === null && typeof one === "number") return one;
        if (typeof before !== "number" || typeof one !== "number") return none;
        if (name === "min") return one < before ? one : before;
        if (name === "max") return one > before ? one : before;
        return orNone(operate(name === "sumInt" ? "addInt" : "addDouble", [before, one]));
      });
    }
    return found === null ? none : found;
  }

  /** The entries of a list, one after the other; a failure where there is none, or where one cannot be made. */
  *#entries(list: Expression, variables: Variables): Iterable<Value> {
    if (list.kind !== "macro" || (list.name !== "filter" && list.name !== "map")) {
      const value = this.value(list, variables);
      if (Array.isArray(value)) yield* value as readonly Json[];
      else yield value === unknown ? unknown : none;
      return;
    }
    for (const entry of this.#entries(list.list, variables)) {
      const result: Value = isFailure(entry) ? entry : this.value(list.body, new Map([...variables, [list.id, entry]]));
      if (list.name === "map" || isFailure(entry)) yield result;
      else if (typeof result !== "boolean") yield result === unknown ? unknown : none;
      else if (result) yield entry;
    }
  }
}

function orNone(value: Json | undefined): Value {
  return value === undefined ? none : value;
}

function isFailure(value: Value): value is Failure {
  return typeof value === "symbol";
}

function read(value: Json | undefined, fact: FactType | undefined): Value {
  if (fact === undefined) return value === undefined ? none : value;
  if (value === undefined || value === null) return unknown;
  const types: Readonly<Record<FactType, boolean>> = {
    string: typeof value === "string",
    integer: Number.isInteger(value),
    number: typeof value === "number",
    boolean: typeof value === "boolean",
    array: Array.isArray(value),
    object: isObject(value),
    any: true,
  };
  return types[fact] ? value : unknown;
}

function strict(values: readonly Value[], make: (values: readonly Json[]) => Value): Value {
  if (values.includes(none)) return none;
  return values.includes(unknown) ? unknown : make(values as readonly Json[]);
}

/** `&&` of the values, or `||`: one that is decisive decides; else a missing fact leaves it open. */
function decided(values: readonly Value[], decisive: boolean): Value {
  if (values.includes(decisive)) return decisive;
  if (values.includes(unknown)) return unknown;
  return values.every((one) => typeof one === "boolean") ? !decisive : none;
}
