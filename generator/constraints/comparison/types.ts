import type { Json } from "../../read/document.ts";
import type { TypeName } from "../keywords/type.ts";

/** The types that two lists have in common; every whole number is a number. Undefined stands for all of them. */
export function commonTypes(
  one: ReadonlySet<TypeName> | undefined,
  other: ReadonlySet<TypeName> | undefined,
): ReadonlySet<TypeName> | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const [left, right] = [spelledOut(one), spelledOut(other)];
  return shortened(new Set([...left].filter((type) => right.has(type))));
}

/** With `integer` beside each `number`. */
export function spelledOut(types: ReadonlySet<TypeName>): ReadonlySet<TypeName> {
  return types.has("number") ? new Set([...types, "integer" as const]) : types;
}

export function shortened(types: ReadonlySet<TypeName>): ReadonlySet<TypeName> {
  return types.has("number") ? new Set([...types].filter((type) => type !== "integer")) : types;
}

export function typeOfValue(value: Json): TypeName {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as "boolean" | "string" | "object";
}

export function isOfType(value: Json, types: ReadonlySet<TypeName> | undefined): boolean {
  return types === undefined || spelledOut(types).has(typeOfValue(value));
}

/** A text that is the same for equal values: members in one order, numbers by value. */
export function canonical(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map((one: Json) => canonical(one)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value === 0 ? 0 : (value ?? null));
  const members = Object.entries(value as { readonly [name: string]: Json | undefined });
  return `{${members
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`)
    .join(",")}}`;
}
