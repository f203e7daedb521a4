import { isObject, type Json, type JsonObject, member } from "../read/document.ts";

/** A schema as a file: a member a line, a definition a line, so that a change shows where it is and the file stays small. */
export function schemaText(schema: JsonObject): string {
  return `${lines(schema, 0, 2)}\n`;
}

function lines(value: Json, depth: number, deepest: number): string {
  if (!isObject(value) || depth === deepest) return JSON.stringify(value);
  const indent = "  ".repeat(depth + 1);
  const members = Object.keys(value).map(
    (name) => `${indent}${JSON.stringify(name)}: ${lines(member(value, name) as Json, depth + 1, deepest)}`,
  );
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${"  ".repeat(depth)}}`;
}
