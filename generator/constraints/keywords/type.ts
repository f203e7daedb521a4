import type { Json } from "../../read/document.ts";

/** The type names of JSON Schema (2020-12 validation, 6.1.1); the code of `type` stands in ../schema.ts, for it guards the others. */
export const typeNames = ["null", "boolean", "object", "array", "number", "string", "integer"] as const;
export type TypeName = (typeof typeNames)[number];

/** The types a `type` keyword names, or undefined where its value is none. */
export function typesOf(value: Json | undefined): readonly TypeName[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  const known = list.filter((one): one is TypeName => typeNames.includes(one as TypeName));
  return known.length === list.length && known.length > 0 ? known : undefined;
}

/** A type as a message names it. */
export function typeWords(type: TypeName): string {
  if (type === "null") return "null";
  if (type === "integer") return "a whole number";
  if (type === "boolean") return "true or false";
  return type === "array" ? "a list" : type === "object" ? "an object" : `a ${type}`;
}
