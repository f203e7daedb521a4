import { type Diagnostic, diagnostic } from "../diagnostics.ts";
import { type Document, isObject, member } from "./document.ts";
import { walk } from "./walk.ts";

/**
 * What `lint` says about a document as it was read: what reading noticed, objects that are of another type than the
 * specification asks for (they are passed over), `nullable` where it means nothing.
 */
export function documentFindings(document: Document): readonly Diagnostic[] {
  return [...(document.findings ?? []), ...misshapenFindings(document), ...nullableFindings(document)];
}

/**
 * `nullable: true` left OpenAPI in 3.1 (JSON Schema says `type: [..., "null"]`), but is honoured, since documents that
 * write it rely on it: one warning, at the first, with their number.
 */
function nullableFindings(document: Document): readonly Diagnostic[] {
  if (String(member(document.root, "openapi")).startsWith("3.0")) return [];
  const found: string[] = [];
  walk(document.root, (kind, value, pointer) => {
    if (kind === "schema" && isObject(value) && member(value, "nullable") === true) found.push(`${pointer}/nullable`);
  });
  const [first] = found;
  if (first === undefined) return [];
  return [diagnostic("nullable-in-3.1", { count: found.length }, { ...document.origin(first), part: "key" })];
}

function misshapenFindings(document: Document): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  walk(document.root, (kind, value, pointer) => {
    if (kind === "exampleValue" || kind === "defaultValue" || isObject(value)) return;
    if (kind === "schema" && typeof value === "boolean") return;
    const type = Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`;
    found.push(diagnostic("object-misshapen", { kind, type }, document.origin(pointer)));
  });
  return found;
}
