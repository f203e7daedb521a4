import type { Operand } from "./operand.ts";

export const operators = ["lt", "lte", "gt", "gte", "eq", "ne"] as const;
export type Operator = (typeof operators)[number];

/** The same, said from the other operand. */
export const mirrored: Readonly<Record<Operator, Operator>> = {
  lt: "gt",
  lte: "gte",
  gt: "lt",
  gte: "lte",
  eq: "eq",
  ne: "ne",
};

/** Two operands that stand in an order, or are equal or not. */
export interface Comparison {
  readonly left: Operand;
  readonly operator: Operator;
  readonly right: Operand;
}
