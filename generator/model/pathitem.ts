import { type Document, isObject, member } from "../read/document.ts";
import { valueAt } from "../read/pointer.ts";
import { pointerOfReference } from "../read/reference.ts";
import { isKnownMember } from "../read/structure.ts";
import { listed, named, within } from "./fields.ts";
import type { At } from "./resolve.ts";

/** What a Path Item Object holds (OpenAPI 3.1, 4.8.9), with what its `$ref` brings in under it. */
export interface PathItem {
  readonly operations: readonly { readonly method: string; readonly at: At }[];
  readonly parameters: readonly At[];
  /** Members that the specification does not know, `psot` or `GET`. */
  readonly unknown: readonly (readonly [name: string, At])[];
}

const methods: ReadonlySet<string> = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** `query` and `additionalOperations` are methods from OpenAPI 3.2 on. */
export function pathItemOf(document: Document, written: At, dialect: "3.0" | "3.1" | "3.2"): PathItem {
  const members = layered(document, written, new Set());
  const operations: { method: string; at: At }[] = [];
  const unknown: [string, At][] = [];
  for (const [name, at] of members) {
    if (methods.has(name) || (name === "query" && dialect === "3.2")) operations.push({ method: name, at });
    else if (name === "additionalOperations" && dialect === "3.2") {
      for (const [method, one] of named(at)) operations.push({ method: method.toLowerCase(), at: one });
    } else if (!isKnownMember("pathItem", name) || name === "query" || name === "additionalOperations") {
      unknown.push([name, at]);
    }
  }
  return {
    operations: operations.filter(({ at }) => isObject(at.value)),
    parameters: listed(members.get("parameters") ?? { value: undefined, pointer: "" }),
    unknown,
  };
}

function layered(document: Document, at: At, seen: Set<string>): ReadonlyMap<string, At> {
  const members = new Map<string, At>();
  if (!isObject(at.value) || seen.has(at.pointer)) return members;
  seen.add(at.pointer);
  const ref = member(at.value, "$ref");
  if (typeof ref === "string" && ref.startsWith("#")) {
    const pointer = pointerOfReference(ref);
    for (const [name, one] of layered(document, { value: valueAt(document.root, pointer), pointer }, seen)) {
      members.set(name, one);
    }
  }
  for (const name of Object.keys(at.value)) if (name !== "$ref") members.set(name, within(at, name));
  return members;
}
