import type { Literal } from "./literal.ts";

/**
 * The closed union of what can be printed as source text. Text of a document enters only as a literal, a comment, a
 * property name or a checked identifier, so it cannot become code.
 */
export type Printable = Code | Identifier | Import | Literally | Comment | Block | readonly Printable[];

export interface Identifier {
  readonly kind: "identifier";
  readonly name: string;
}
/** A name exported by another module of the package (`from`: its path from the package's root), or by a dependency. */
export interface Import {
  readonly kind: "import";
  readonly name: string;
  readonly from: string;
  readonly typeOnly: boolean;
}
export interface Literally {
  readonly kind: "literal";
  readonly value: Literal;
}
export interface Comment {
  readonly kind: "comment";
  readonly text: string;
}
/** `head { body }tail`, its body indented, one printable a line. */
export interface Block {
  readonly kind: "block";
  readonly head: Printable;
  readonly body: readonly Printable[];
  readonly tail: Printable;
}
/** Our own static text with printables between. Only the tag `js` makes one. */
export interface Code {
  readonly kind: "code";
  readonly strings: readonly string[];
  readonly values: readonly Printable[];
}

/** The tag for our own source text. What is interpolated is a printable: a plain string does not type-check. */
export function js(strings: TemplateStringsArray, ...values: readonly Printable[]): Code {
  return { kind: "code", strings: [...strings], values };
}

/** An identifier; throws where `name` is not one, for a name is planned before it is printed (model/names.ts). */
export function identifier(name: string): Identifier {
  if (!isIdentifier(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return { kind: "identifier", name };
}

export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/** A value of JSON (or undefined) as a literal. */
export function literal(value: Literal): Literally {
  return { kind: "literal", value };
}

export function imported(name: string, from: string): Import {
  return { kind: "import", name, from, typeOnly: false };
}

export function importedType(name: string, from: string): Import {
  return { kind: "import", name, from, typeOnly: true };
}

/** A comment; text that would end it early is made inert. */
export function comment(text: string): Comment {
  return { kind: "comment", text };
}

export function block(head: Printable, body: readonly Printable[], tail: Printable = js``): Block {
  return { kind: "block", head, body, tail };
}

/** The printables with a separator of ours between. */
export function joined(items: readonly Printable[], separator: Code): Printable {
  return items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
}

/** Access to a member: `.name`, or `["na-me"]`. */
export function memberAccess(name: string): Printable {
  return isIdentifier(name) ? js`.${identifier(name)}` : js`[${literal(name)}]`;
}

/** A key of an object literal or of a type. `__proto__` is computed, for a plain one would set the prototype. */
export function propertyKey(name: string): Printable {
  if (name === "__proto__") return js`[${literal(name)}]`;
  return isIdentifier(name) ? identifier(name) : literal(name);
}
