import { identifier, imported, isIdentifier, js, literal, type Printable } from "../../code/printable.ts";

/** Names that every JavaScript object inherits: read as own members only. */
export const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** The same of a value that may be a list or a text. */
function isInherited(name: string): boolean {
  return inherited.has(name) || name === "length";
}

/** A member of whatever there is, as an expression: undefined where that is no object or has none of its own. */
export function memberOf(from: Printable, name: string): Printable {
  return isInherited(name) ? ownField(from, name) : js`${from}?.${key(name)}`;
}

/** A member of what is known to be an object. */
export function memberOfObject(from: Printable, name: string): Printable {
  if (isInherited(name)) return ownField(from, name);
  return isIdentifier(name) ? js`${from}.${key(name)}` : js`${from}${key(name)}`;
}

function ownField(from: Printable, name: string): Printable {
  return js`${imported("field", "runtime/values.js")}(${from}, ${literal(name)})`;
}

function key(name: string): Printable {
  return isIdentifier(name) ? identifier(name) : js`[${literal(name)}]`;
}
