import type { Operand } from "./operand.ts";

export const operators = ["lt", "lte", "gt", "gte", "eq", "ne"] as const;
export type Operator = (typeof operators)[number];

/** Two operands that stand in an order, or are equal or not. */
export interface Comparison {
  readonly left: Operand;
  readonly operator: Operator;
  readonly right: Operand;
}
