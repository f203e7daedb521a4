import { isObject, type Json } from "../../read/document.ts";
import type { BoundSelector, RuleScope } from "../rule-scope.ts";
import type { FactType } from "./expression.ts";

/**
 * A type of CEL, as far as JSON has them. A schema's `integer` is an int, its `number` a double; `date` is a day, of our own.
 * What several types describe, or none, is dyn: it is compared by what it turns out to be, and not reckoned with.
 */
export interface Type {
  readonly kind: "int" | "double" | "string" | "bool" | "null" | "date" | "list" | "object" | "dyn";
  readonly nullable: boolean;
  /** Of a list: the type of its entries; undefined where `bound` tells it, and of a list without entries. */
  readonly of: Type | undefined;
  /** What of the body or of the context has this type. */
  readonly bound: BoundSelector | undefined;
}

export function plainType(kind: Type["kind"]): Type {
  return { kind, nullable: false, of: undefined, bound: undefined };
}

export const dyn = plainType("dyn");

export function listOf(of: Type | undefined): Type {
  return { kind: "list", nullable: false, of, bound: undefined };
}

/** The type of what a selector leads to, from the schemas that describe it. */
export function typeOf(bound: BoundSelector, scope: RuleScope): Type {
  const kinds = new Set<Type["kind"]>();
  const described = scope.describing(bound);
  for (const { schema } of described) {
    if (!isObject(schema)) continue;
    const types: readonly (Json | undefined)[] = Array.isArray(schema.type) ? schema.type : [schema.type];
    for (const type of types) {
      const kind = typeof type === "string" ? named.get(type) : undefined;
      if (kind !== undefined) kinds.add(kind);
    }
    if (schema.nullable === true) kinds.add("null");
    if (schema.type === undefined && (schema.properties || schema.required)) kinds.add("object");
    if (schema.type === undefined && schema.items) kinds.add("list");
  }
  const values = scope.values(bound);
  if (kinds.size === 0 || (kinds.size === 1 && kinds.has("null")))
    for (const value of values ?? []) kinds.add(kindOf(value));
  else if (values?.includes(null)) kinds.add("null");
  const nullable = kinds.delete("null");
  if (kinds.has("double")) kinds.delete("int");
  const [kind, another] = kinds;
  if (kind === undefined)
    return { kind: nullable && values !== undefined ? "null" : "dyn", nullable, of: undefined, bound };
  return { kind: another === undefined ? kind : "dyn", nullable, of: undefined, bound };
}

const named: ReadonlyMap<string, Type["kind"]> = new Map([
  ["integer", "int"],
  ["number", "double"],
  ["string", "string"],
  ["boolean", "bool"],
  ["null", "null"],
  ["array", "list"],
  ["object", "object"],
]);

function kindOf(value: Json): Type["kind"] {
  if (value === null) return "null";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "double";
  if (typeof value === "boolean") return "bool";
  return typeof value === "string" ? "string" : Array.isArray(value) ? "list" : "object";
}

/** The type of the entries of a list; dyn where nothing is known of them. */
export function entryType({ of, bound }: Type, scope: RuleScope): Type {
  if (of !== undefined) return of;
  const entries = bound && scope.step(bound, { kind: "every" });
  return entries === undefined ? dyn : typeOf(entries, scope);
}

export function isNumber({ kind }: Type): boolean {
  return kind === "int" || kind === "double";
}

/** Can the two be equal at all? Numbers are compared as numbers, and only what may be null with null. */
export function canBeEqual(left: Type, right: Type): boolean {
  if (left.kind === "date" || right.kind === "date") return left.kind === right.kind;
  if (left.kind === "dyn" || right.kind === "dyn") return true;
  if (left.kind === "null" || right.kind === "null")
    return (left.kind === "null" || left.nullable) && (right.kind === "null" || right.nullable);
  return left.kind === right.kind || (isNumber(left) && isNumber(right));
}

/** Have the two an order? */
export function canBeOrdered(left: Type, right: Type): boolean {
  const orders = (type: Type) => isNumber(type) || type.kind === "string" || type.kind === "dyn";
  if (left.kind === "date" || right.kind === "date") return left.kind === right.kind;
  return orders(left) && orders(right) && canBeEqual(left, right);
}

/** A type that both have; dyn for two kinds of numbers, undefined where there is none. */
export function joined(left: Type, right: Type): Type | undefined {
  if (left.kind === "null") return { ...right, nullable: true };
  if (right.kind === "null") return { ...left, nullable: true };
  const nullable = left.nullable || right.nullable;
  if (left.kind === right.kind) return { ...left, nullable, bound: left.bound ?? right.bound };
  const isOpen = left.kind === "dyn" || right.kind === "dyn" || (isNumber(left) && isNumber(right));
  return isOpen && left.kind !== "date" && right.kind !== "date" ? { ...dyn, nullable } : undefined;
}

/** What a fact of this type is at run time. */
export function factTypeOf({ kind }: Type): FactType {
  const types = {
    int: "integer",
    double: "number",
    string: "string",
    bool: "boolean",
    list: "array",
    object: "object",
  } as const;
  return kind in types ? types[kind as keyof typeof types] : "any";
}

/** The type as a message names it. */
export function typeWords({ kind, nullable }: Type): string {
  if (kind === "dyn") return "a value of no single type";
  return nullable && kind !== "null" ? `${kind} or null` : kind;
}
