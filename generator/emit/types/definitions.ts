import { copyOf, type Draft, put } from "../../read/copy.ts";
import { isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { escapeToken, pointerOf, tokensOf, valueAt } from "../../read/pointer.ts";
import { pointerOfReference } from "../../read/reference.ts";
import { walk } from "../../read/walk.ts";
import { freeName, pascal } from "./names.ts";
import { componentSchemas } from "./reference.ts";

const keywords = ["$defs", "definitions"];
/** A name under one of these is a name, whatever it is. */
const maps = new Set([...keywords, "properties", "patternProperties", "dependentSchemas", "schemas"]);

/**
 * The document with the schemas that stand under `$defs`, as far as something refers to them, among its components, and no
 * `$defs` left: openapi-typescript would print these as a member of the type.
 */
export function liftDefinitions(root: JsonObject): JsonObject {
  if (!holdsDefinitions(root)) return root;
  const document = copyOf(root) as Draft;
  const references: { readonly schema: Draft; readonly at: string; readonly rest: string }[] = [];
  const holders: Draft[] = [];
  walk(document as JsonObject, (kind, value) => {
    if (kind !== "schema" || !isObject(value)) return;
    if (keywords.some((name) => isObject(member(value, name)))) holders.push(value as Draft);
    const ref = member(value, "$ref");
    const found = typeof ref === "string" ? definitionIn(pointerOfReference(ref)) : undefined;
    if (found !== undefined) references.push({ schema: value as Draft, ...found });
  });
  const names = new Map<string, string>();
  const schemas: Draft = { ...componentSchemas(document as JsonObject) };
  for (const at of [...new Set(references.map((one) => one.at))].sort()) {
    const definition = valueAt(document as JsonObject, at);
    if (definition === undefined) continue;
    const name = freeName(nameOf(at), (taken) => Object.hasOwn(schemas, taken));
    names.set(at, name);
    put(schemas, name, definition);
  }
  for (const { schema, at, rest } of references) {
    const name = names.get(at);
    if (name !== undefined) schema.$ref = `#/components/schemas/${escapeToken(name)}${rest}`;
  }
  for (const schema of holders) for (const keyword of keywords) delete schema[keyword];
  const components = member(document as JsonObject, "components");
  return { ...document, components: { ...(isObject(components) ? components : {}), schemas } };
}

function holdsDefinitions(root: JsonObject): boolean {
  let found = false;
  walk(root, (kind, value) => {
    if (kind === "schema" && isObject(value)) found ||= keywords.some((name) => isObject(member(value, name)));
    return found ? false : undefined;
  });
  return found;
}

/** The innermost definition that a pointer leads to or through, and what follows it. */
function definitionIn(pointer: string): { readonly at: string; readonly rest: string } | undefined {
  const tokens = tokensOf(pointer);
  for (let index = tokens.length - 2; index >= 0; index--) {
    if (!keywords.includes(tokens[index] as string) || maps.has(tokens[index - 1] ?? "")) continue;
    return { at: pointerOf(tokens.slice(0, index + 2)), rest: pointerOf(tokens.slice(index + 2)) };
  }
  return undefined;
}

/** "/components/schemas/Page/$defs/item" -> "PageItem"; of one that stands elsewhere, its own name. */
function nameOf(pointer: string): string {
  const tokens = tokensOf(pointer);
  const own = tokens.filter((_, index) => keywords.includes(tokens[index - 1] ?? ""));
  const owner = tokens[0] === "components" && tokens[1] === "schemas" ? [tokens[2] as Json] : [];
  return pascal([...owner, ...own].join(" "));
}
