import type { Json, JsonObject } from "../../read/document.ts";
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

/** Equal as JSON, as `canonical` has it, without a text of either: for what is large. The order of members says nothing. */
export function isSameValue(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return one !== undefined;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [names, others] = [Object.keys(one), Object.keys(other as object)];
  if (names.length !== others.length) return false;
  const [left, right] = [one as JsonObject, other as JsonObject];
  return names.every((name) => isSameValue(left[name], Object.hasOwn(right, name) ? right[name] : undefined));
}
