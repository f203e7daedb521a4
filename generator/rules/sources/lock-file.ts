import type { SourceItem } from "../../constraints/rule.ts";
import { type Diagnostic, diagnostic, type Place } from "../../diagnostics.ts";
import { isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { didYouMean } from "../../read/nearest.ts";
import { parseText } from "../../read/parse.ts";
import { pointerOf } from "../../read/pointer.ts";
import { type LockedItem, type LockedRule, noLock, type SourcesLock } from "./lock.ts";

export const itemKinds = ["paragraph", "bullet", "entry", "row", "callout", "code"] as const;
export const printForm = /^[0-9a-f]{16}$/;

/** So many mistakes are told, and of so many misspelt words the one that was meant is looked for. */
const [mostMistakes, mostHints] = [100, 20];

/**
 * Reads the text of a lock. Throws InputError where it cannot be parsed; every other mistake is among the diagnostics, and what
 * it is about is left out.
 */
export function readLock(
  file: string,
  text: string,
): { readonly lock: SourcesLock; readonly diagnostics: readonly Diagnostic[] } {
  const reader = new LockReader(file);
  const lock = reader.lock(parseText(file, text));
  return { lock, diagnostics: reader.diagnostics.slice(0, mostMistakes) };
}

type Tokens = readonly (string | number)[];

class LockReader {
  readonly diagnostics: Diagnostic[] = [];
  #hints = 0;

  constructor(readonly file: string) {}

  lock(root: Json): SourcesLock {
    if (!isObject(root)) {
      this.#wrong("the lock", "a mapping that begins with `covenant: 1`", []);
      return noLock;
    }
    this.#only(root, ["covenant", "rules", "pages", "fragments"], []);
    if (member(root, "covenant") !== 1) this.#wrong("covenant", "1, the version of the lock", ["covenant"]);
    const operations = this.#mapping(root, "rules", "a mapping of operations to their rules", []);
    const pages = this.#mapping(root, "pages", "a mapping of pages to lists of fingerprints", []);
    const fragments = this.#mapping(root, "fragments", "a mapping of pages to operations", []);
    return {
      rules: entries(operations).flatMap(([operation]) => {
        const own = this.#mapping(operations, operation, "a mapping of ids to rules", ["rules"]);
        return entries(own).flatMap(([id, rule]) => this.#rule(operation, id, rule));
      }),
      pages: new Map(entries(pages).map(([name, prints]) => [name, this.#prints(prints, ["pages", name])])),
      fragments: new Map(
        entries(fragments).map(([name]) => [name, this.#text(fragments, name, "an operation", ["fragments"])]),
      ),
    };
  }

  #rule(operation: string, id: string, found: Json): readonly LockedRule[] {
    const at = ["rules", operation, id];
    const before = this.diagnostics.length;
    if (!isObject(found)) {
      this.#wrong(id, "a mapping with source, confirmed and read", at);
      return [];
    }
    this.#only(found, ["source", "confirmed", "read", "now"], at);
    const confirmed = member(found, "confirmed");
    if (typeof confirmed !== "boolean") this.#wrong("confirmed", "true or false", [...at, "confirmed"]);
    else if (confirmed !== (member(found, "now") === undefined))
      this.#wrong("now", confirmed ? "left out of what is confirmed" : "the list of what stands there now", at);
    const source = this.#source(member(found, "source"), [...at, "source"]);
    const read = this.#items(member(found, "read"), "read", [...at, "read"]);
    const now = confirmed === false ? this.#items(member(found, "now"), "now", [...at, "now"]) : undefined;
    return this.diagnostics.length > before || source === undefined ? [] : [{ operation, id, source, read, now }];
  }

  #source(found: Json | undefined, at: Tokens): SourceItem | undefined {
    if (found === undefined || !isObject(found)) {
      this.#wrong("source", "a mapping with page, section and item", at);
      return undefined;
    }
    this.#only(found, ["page", "section", "item"], at);
    const item = member(found, "item");
    const isItem = item === undefined || (typeof item === "string" && /\S/.test(item)) || isCount(item);
    if (!isItem) this.#wrong("item", "a whole number from 1, or a text", [...at, "item"]);
    return {
      page: this.#text(found, "page", "the name of a page", at, /./su),
      section: this.#text(found, "section", "a heading", at),
      item: item as number | string | undefined,
    };
  }

  #items(found: Json | undefined, name: string, at: Tokens): readonly LockedItem[] {
    if (Array.isArray(found)) return found.flatMap((one: Json, index) => this.#item(one, [...at, index]));
    // What is not there beside `confirmed: false` was told with it.
    if (found !== undefined || name === "read") this.#wrong(name, "a list of items", at);
    return [];
  }

  #item(found: Json, at: Tokens): readonly LockedItem[] {
    if (!isObject(found)) {
      this.#wrong("item", "a mapping with section, item, kind and fingerprint", at);
      return [];
    }
    this.#only(found, ["page", "section", "item", "kind", "fingerprint"], at);
    const item = member(found, "item");
    const kind = itemKinds.find((one) => one === member(found, "kind"));
    if (!isCount(item)) this.#wrong("item", "a whole number from 1", [...at, "item"]);
    if (kind === undefined) this.#wrong("kind", `one of ${itemKinds.join(", ")}`, [...at, "kind"]);
    const page = member(found, "page") === undefined ? undefined : this.#text(found, "page", "the name of a page", at);
    const section = this.#text(found, "section", "a heading", at);
    const fingerprint = this.#text(found, "fingerprint", "16 hexadecimal digits, in quotes", at, printForm);
    return isCount(item) && kind !== undefined ? [{ page, section, item, kind, fingerprint }] : [];
  }

  #prints(found: Json, at: Tokens): readonly string[] {
    if (!Array.isArray(found)) {
      this.#wrong(String(at.at(-1)), "a list of fingerprints", at);
      return [];
    }
    return found.filter((one: Json, index): one is string => {
      const isPrint = typeof one === "string" && printForm.test(one);
      if (!isPrint) this.#wrong("a fingerprint", "16 hexadecimal digits, in quotes", [...at, index]);
      return isPrint;
    });
  }

  /** A member that is a mapping; where it is missing or something else, that is told. */
  #mapping(object: JsonObject, key: string, expected: string, at: Tokens): JsonObject {
    const found = member(object, key);
    if (found !== undefined && isObject(found)) return found;
    this.#wrong(key, expected, [...at, key]);
    return {};
  }

  #text(object: JsonObject, key: string, expected: string, at: Tokens, form = /^/): string {
    const value = member(object, key);
    if (typeof value === "string" && form.test(value)) return value;
    this.#wrong(key, expected, [...at, key]);
    return "";
  }

  #only(object: JsonObject, known: readonly string[], at: Tokens): void {
    for (const key of Object.keys(object)) {
      if (known.includes(key)) continue;
      const hint = key.length > 100 || ++this.#hints > mostHints ? "" : didYouMean(key, known);
      const place: Place = { ...this.#at([...at, key]), part: "key" };
      this.diagnostics.push(diagnostic("lock-member", { key, hint, known: known.join(", ") }, place));
    }
  }

  #wrong(key: string, expected: string, at: Tokens): void {
    this.diagnostics.push(diagnostic("lock-value", { key, expected }, this.#at(at)));
  }

  #at(tokens: Tokens): Place {
    return { file: this.file, pointer: pointerOf(tokens) };
  }
}

function entries(object: JsonObject): readonly (readonly [string, Json])[] {
  return Object.keys(object).map((name) => [name, member(object, name) as Json]);
}

function isCount(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}
