import { isObject, type Json } from "../../read/document.ts";

/**
 * A value like the one given that is none of those taken: its last number counted up, at the same length, so that a file
 * name, a UUID or an e-mail address stays one. Undefined where it has no such neighbour.
 */
export function fresh(value: Json, taken: readonly Json[]): Json | undefined {
  const others = new Set(taken.map((one) => JSON.stringify(one)));
  let next: Json | undefined = value;
  for (let tries = 0; tries <= taken.length; tries++) {
    next = neighbour(next);
    if (next === undefined || !others.has(JSON.stringify(next))) return next;
  }
  return undefined;
}

function neighbour(value: Json): Json | undefined {
  if (typeof value === "number") return value + 1;
  if (typeof value === "string") return counted(value);
  if (isObject(value)) {
    // One member of its own is enough to make an object another.
    for (const [name, inner] of Object.entries(value)) {
      const next = inner === undefined || typeof inner === "boolean" ? undefined : neighbour(inner);
      if (next !== undefined) return { ...value, [name]: next };
    }
  }
  return undefined;
}

function counted(text: string): string {
  const last = /(\d+)(\D*)$/.exec(text);
  // An address counts its mailbox, since no domain ends in a number.
  if (last === null) return text.replace(/@|$/, (end) => `2${end}`);
  const [, digits = "", rest = ""] = last;
  const next = String(BigInt(digits) + 1n).padStart(digits.length, "0");
  const width = next.length > digits.length && digits.length > 1 ? "1".padStart(digits.length, "0") : next;
  return text.slice(0, last.index) + width + rest;
}
