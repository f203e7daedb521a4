import type { Json } from "../../read/document.ts";
import type { Selector } from "../selector.ts";

/**
 * An expression whose names, types and functions are known. Beside the values of JSON it has two outcomes: none, where a
 * field of the body is absent or an operation has no result (CEL: an error), and unknown, where a fact was not given.
 */
export type Expression =
  | { readonly kind: "literal"; readonly value: Json }
  /** What names lead to from the entry, the body or the context. */
  | { readonly kind: "read"; readonly selector: Selector; readonly fact: FactType | undefined }
  /** The day of `now`. */
  | { readonly kind: "today" }
  /** What a macro goes through a list with. */
  | { readonly kind: "variable"; readonly id: number; readonly name: string; readonly fact: FactType | undefined }
  | { readonly kind: "field"; readonly of: Expression; readonly name: string; readonly fact: FactType | undefined }
  | { readonly kind: "has"; readonly of: Expression; readonly name: string; readonly isFact: boolean }
  | { readonly kind: "list"; readonly of: readonly Expression[] }
  | { readonly kind: "logic"; readonly name: "and" | "or"; readonly of: readonly Expression[] }
  | { readonly kind: "choice"; readonly of: Expression; readonly yes: Expression; readonly no: Expression }
  | Call
  | Macro
  | Fold;

/** An operation on values. Where one of them is none it has none; else it is unknown where one of them is. */
export interface Call {
  readonly kind: "call";
  readonly operation: Operation;
  readonly of: readonly Expression[];
  /** Its operands as they are written, for the words of examples. */
  readonly texts: readonly string[];
}

/** Goes through a list. `all` and `exists` join what they find as `&&` and `||` do. */
export interface Macro {
  readonly kind: "macro";
  readonly name: "all" | "exists" | "exists_one" | "filter" | "map";
  readonly list: Expression;
  readonly id: number;
  readonly variable: string;
  readonly body: Expression;
}

/** One value of a whole list. */
export interface Fold {
  readonly kind: "fold";
  readonly name: "sumInt" | "sumDouble" | "min" | "max";
  readonly list: Expression;
}

/** What a fact must be to say something: one of another type leaves the rule unchecked, as if it were not given. */
export type FactType = "string" | "integer" | "number" | "boolean" | "array" | "object" | "any";

export type Comparison = "equal" | "unequal" | "less" | "atMost" | "more" | "atLeast";

export type Operation =
  | Comparison
  | "among"
  | "hasMember"
  | "not"
  | "addInt"
  | "subtractInt"
  | "multiplyInt"
  | "divideInt"
  | "remainder"
  | "negateInt"
  | "addDouble"
  | "subtractDouble"
  | "multiplyDouble"
  | "divideDouble"
  | "negateDouble"
  | "concat"
  | "size"
  | "startsWith"
  | "endsWith"
  | "contains"
  | "lowerAscii"
  | "upperAscii"
  | "toDouble"
  | "toInt"
  | "entryAt"
  | "toDay"
  | "plusDays"
  | "plusMonths"
  | "plusYears"
  | "daysUntil";

/** The expressions directly inside another. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "literal":
    case "read":
    case "today":
    case "variable":
      return [];
    case "field":
    case "has":
      return [expression.of];
    case "list":
    case "logic":
    case "call":
      return expression.of;
    case "choice":
      return [expression.of, expression.yes, expression.no];
    case "macro":
      return [expression.list, expression.body];
    case "fold":
      return [expression.list];
  }
}

/** The expression and all that is inside it, outermost first. */
export function allIn(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(allIn)];
}
