import { isObject, type Json } from "../../read/document.ts";
import { type TypeName, typeNames, typesOf } from "../keywords/type.ts";
import { assertionsIn } from "./trivial.ts";
import { shortened, spelledOut } from "./types.ts";

/** The types that `not` leaves, where it excludes nothing but types; undefined where it says something else. */
export function typesLeft(excluded: Json): ReadonlySet<TypeName> | undefined {
  if (!isObject(excluded) || assertionsIn(excluded).some((name) => name !== "type")) return undefined;
  const gone = new Set(typesOf(excluded.type));
  // Numbers that are not whole have no name of their own.
  if (gone.size === 0 || (gone.has("integer") && !gone.has("number"))) return undefined;
  const known = spelledOut(gone);
  return shortened(new Set(typeNames.filter((name) => !known.has(name))));
}

/** The members that a schema of an object asks for, where it says nothing else. */
export function needsIn(schema: Json): readonly string[] | undefined {
  if (!isObject(schema) || !Array.isArray(schema.required)) return undefined;
  const isPlain = (name: string) => name === "required" || (name === "type" && schema.type === "object");
  return assertionsIn(schema).every(isPlain)
    ? schema.required.filter((name: Json) => typeof name === "string")
    : undefined;
}
