import { identifier, imported, isIdentifier, js, literal, type Printable } from "../../code/printable.ts";

const inherited = new Set([...Object.getOwnPropertyNames(Object.prototype), "length"]);

/** A member of whatever there is, as an expression: undefined where that is no object or has none of its own. */
export function memberOf(from: Printable, name: string): Printable {
  return inherited.has(name) ? ownField(from, name) : js`${from}?.${key(name)}`;
}

/** A member of what is known to be an object. */
export function memberOfObject(from: Printable, name: string): Printable {
  if (inherited.has(name)) return ownField(from, name);
  return isIdentifier(name) ? js`${from}.${key(name)}` : js`${from}${key(name)}`;
}

function ownField(from: Printable, name: string): Printable {
  return js`${imported("field", "runtime/values.js")}(${from}, ${literal(name)})`;
}

function key(name: string): Printable {
  return isIdentifier(name) ? identifier(name) : js`[${literal(name)}]`;
}
