import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../document.ts";
import { escapeToken, valueAt } from "../pointer.ts";
import type { Kind } from "../structure.ts";
import { type Fragment, methods } from "./fragment.ts";
import { differences } from "./meaning.ts";

/**
 * Compares the pages' fragments with the whole document. Each difference is reported once, however many pages restate it, at
 * its place in the document, with that on the first of the pages. Of a fragment that was converted from the older dialect only
 * the operation is looked for: what it does not say would be told as a difference.
 */
export function crossCheck(
  { root, origin }: Pick<Document, "root" | "origin">,
  fragments: readonly Fragment[],
  report: (found: Diagnostic) => void,
): void {
  const told = new Set<string>();
  const converted = fragments.filter((one) => one.isConverted);
  if (converted[0] !== undefined) {
    const { file, written } = converted[0];
    const counts = { count: converted.length, all: fragments.length };
    report(diagnostic("fragments-not-compared", counts, { file, pointer: written("/paths") }));
  }
  for (const fragment of fragments) {
    const { file, key, pointer } = fragment;
    const seen = new Set<string>();
    const differs = (ours: string, theirs: string, what: string) => {
      const difference = `${ours} ${what}`;
      if (told.has(difference)) return;
      told.add(difference);
      report(diagnostic("page-differs", { key, what }, origin(ours), { related: { file, pointer: theirs } }));
    };
    const compare = (at: string, kind: Kind) =>
      differences({ root, pointer: at }, { root: fragment.root, pointer: at }, kind, differs, seen);
    if (valueAt(root, pointer) === undefined) {
      const related = { file, pointer: fragment.written(pointer) };
      report(diagnostic("page-operation-unknown", { key }, origin(""), { related }));
      continue;
    }
    if (fragment.isConverted) continue;
    compare(pointer, key.startsWith("webhook ") ? "pathItem" : "operation");
    for (const [at, kind] of around(fragment)) {
      const [ours, theirs] = [given(root, at), given(fragment.root, at)];
      if (ours === undefined && theirs === undefined) continue;
      const name = at.slice(at.lastIndexOf("/") + 1);
      if (ours === undefined || theirs === undefined) {
        const parent = at.slice(0, at.lastIndexOf("/"));
        differs(ours === undefined ? parent : at, theirs === undefined ? parent : at, `only one has \`${name}\``);
      } else if (Array.isArray(ours) && Array.isArray(theirs) && ours.length !== theirs.length) {
        differs(at, at, `\`${name}\` has ${ours.length} and ${theirs.length} entries`);
      } else if (Array.isArray(ours)) for (const index of ours.keys()) compare(`${at}/${index}`, kind);
      else compare(at, kind);
    }
  }
}

/** A document whose `security` is empty says what one without it says. */
function given(root: JsonObject, at: string): Json | undefined {
  const value = valueAt(root, at);
  return at === "/security" && Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** What counts for an operation and stands outside of it: members of the document, of its path, how it is secured. */
function around({ root, key, pointer }: Fragment): readonly [pointer: string, kind: Kind][] {
  const found: [string, Kind][] = [
    ["/info", "info"],
    ["/servers", "server"],
    ["/security", "securityRequirement"],
    ["/tags", "tag"],
    ["/jsonSchemaDialect", "exampleValue"],
  ];
  if (!key.startsWith("webhook ")) {
    const path = pointer.slice(0, pointer.lastIndexOf("/"));
    const item = valueAt(root, path);
    const others = item !== undefined && isObject(item) ? Object.keys(item) : [];
    const isOwn = (name: string) => !(methods as readonly string[]).includes(name) && !name.startsWith("x-");
    for (const name of others.filter(isOwn)) {
      found.push([
        `${path}/${name}`,
        ({ servers: "server", parameters: "parameter" } as const)[name] ?? "exampleValue",
      ]);
    }
  }
  const components = member(root, "components");
  const schemes = components !== undefined && isObject(components) ? member(components, "securitySchemes") : undefined;
  if (schemes !== undefined && isObject(schemes)) {
    for (const name of Object.keys(schemes)) {
      found.push([`/components/securitySchemes/${escapeToken(name)}`, "securityScheme"]);
    }
  }
  return found;
}
