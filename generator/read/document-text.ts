import { stringify } from "yaml";
import type { JsonObject } from "./document.ts";
import { stableOrder } from "./stable-order.ts";

/**
 * A document as a file: JSON where the name ends in .json, else YAML under `head`, which are lines of comment. The same text
 * for the same document, whoever put it in which order; read again it is the same value.
 */
export function documentText(file: string, document: JsonObject, head: readonly string[]): string {
  const ordered = stableOrder(document);
  if (file.toLowerCase().endsWith(".json")) return `${JSON.stringify(ordered, null, 2)}\n`;
  return head.map((line) => `# ${line}\n`).join("") + stringify(ordered, options);
}

/** Nothing is wrapped, no part is an alias of another, and what YAML 1.1 would read as something else stands in quotes. */
const options = {
  version: "1.2",
  schema: "core",
  compat: "yaml-1.1",
  lineWidth: 0,
  aliasDuplicateObjects: false,
} as const;
