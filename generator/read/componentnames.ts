import { dirname, parse, relative, sep } from "node:path";
import type { Scope } from "./dynamic-scope.ts";
import { tokensOf } from "./pointer.ts";

/** Something outside the document that becomes a component of it. */
export interface Newcomer {
  readonly key: string;
  /** "schemas", "responses", ... */
  readonly section: string;
  readonly file: string;
  readonly pointer: string;
  /** Components of the document that are nothing but a reference to it: it takes the place of one. */
  readonly aliases: readonly string[];
  /** What its `$dynamicRef`s lead to: a copy is named for the schemas that say so. */
  readonly scope: Scope;
}

/**
 * A component name for each newcomer, by its key: the name of the alias it replaces, else the last token of its pointer or
 * its file's name. Where two want the same name, both are told apart by what stands before it, so that the order in which
 * they are met does not matter. `taken` holds the document's own names, by section, which stay as they are.
 */
export function componentNames(
  newcomers: readonly Newcomer[],
  rootFile: string,
  taken: (section: string) => Iterable<string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const section of new Set(newcomers.map((one) => one.section))) {
    const used = new Set(taken(section));
    const open = newcomers.filter((one) => one.section === section);
    let waiting: Waiting[] = [];
    for (const one of open.sort((a, b) => (a.key < b.key ? -1 : 1))) {
      const segments = segmentsOf(one, rootFile);
      const alias = one.aliases.find((name) => name === segments.at(-1)) ?? one.aliases[0];
      if (alias !== undefined) names.set(one.key, alias);
      else waiting.push({ key: one.key, segments });
    }
    for (let length = 1; waiting.length > 0; length++) {
      const wanted = new Map<string, Waiting[]>();
      for (const one of waiting) {
        const name = one.segments.slice(-length).join("_");
        wanted.set(name, [...(wanted.get(name) ?? []), one]);
      }
      waiting = [];
      for (const [name, group] of wanted) {
        const [only] = group;
        if (group.length === 1 && only !== undefined && !used.has(name)) {
          names.set(only.key, name);
          used.add(name);
        } else {
          waiting.push(...group.map((one, index) => (one.segments.length > length ? one : numbered(one, index))));
        }
      }
    }
  }
  return names;
}

interface Waiting {
  readonly key: string;
  readonly segments: readonly string[];
}

/** Where nothing is left to tell it apart by: a number before all. */
function numbered(one: Waiting, index: number): Waiting {
  return { key: one.key, segments: [String(index + 1), ...one.segments] };
}

function segmentsOf(newcomer: Newcomer, rootFile: string): readonly string[] {
  const segments = placeOf(newcomer, rootFile);
  const owners = [...newcomer.scope.values()].map(({ in: { file }, pointer }) => ownerOf(file, pointer));
  if (owners.length === 0) return segments;
  return [...segments.slice(0, -1), `${segments.at(-1)}For${[...new Set(owners)].sort().join("And")}`];
}

/** The component that a pointer leads into, else the file. */
function ownerOf(file: string, pointer: string): string {
  const [components, schemas, name] = tokensOf(pointer);
  return componentKey(components === "components" && schemas === "schemas" && name ? name : parse(file).name);
}

function placeOf({ file, pointer, section }: Newcomer, rootFile: string): readonly string[] {
  const folders = relative(dirname(rootFile), dirname(file)).split(sep);
  const tokens = tokensOf(pointer);
  const inner = tokens[0] === "components" && tokens[1] === section ? tokens.slice(2) : tokens;
  const plain = inner[0] === "definitions" || inner[0] === "$defs" ? inner.slice(1) : inner;
  return [...folders.filter((one) => !/^\.*$/.test(one)), parse(file).name, ...plain].map(componentKey);
}

/** The text with only what a component's key may hold (OpenAPI 3.1, 4.8.7). */
function componentKey(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, "_") || "_";
}
