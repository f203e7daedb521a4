import { type Diagnostic, diagnostic, InputError, type Place } from "../../diagnostics.ts";
import { isObject, type Json, type JsonObject, member } from "../document.ts";
import { parseText } from "../parse.ts";
import { escapeToken } from "../pointer.ts";
import { fromOlder, isOlder } from "./older-dialect.ts";
import type { Page } from "./page.ts";

/** The piece of OpenAPI that a page carries: a document of one operation or webhook, with all that it refers to. */
export interface Fragment {
  /** The page's file; places in the fragment are places in it. */
  readonly file: string;
  /** "POST /orders", or "webhook order.sent". */
  readonly key: string;
  /** Of the operation or the webhook's path item: "/paths/~1orders/post". */
  readonly pointer: string;
  readonly root: JsonObject;
  /** The text that places are found in: line by line where it stands on the page. */
  readonly text: string;
  /** Whether it was in the older dialect, which does not say all. */
  readonly isConverted: boolean;
  /** Where a part of it is written in the text: in the older dialect elsewhere. */
  written(pointer: string): string;
}

/** Methods as they are the members of a path item, in the order of the specification. */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] as const;

interface Named {
  readonly key: string;
  readonly pointer: string;
}

/**
 * Reads the fragment of a page. What keeps it from being used is reported where it stands on the page, and undefined answered.
 * A page of prose alone has none, and nothing is wrong with that.
 */
export function readFragment(page: Page, report: (found: Diagnostic) => void): Fragment | undefined {
  const { file, fragment: written } = page;
  if (written === undefined) return undefined;
  const fence: Place = { file, pointer: "", position: { line: written.line, column: 1 } };
  const { info } = written;
  const named = namedBy(info);
  if (named === undefined) {
    report(diagnostic("fragment-unnamed", { info }, fence));
    return undefined;
  }
  const text = "\n".repeat(written.line) + written.text;
  let parsed: Json;
  try {
    parsed = parseText(file, text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // Of an empty text no line can be told but that of its fence.
    for (const one of error.diagnostics) report(one.code === "file-empty" ? noOperation(named, fence) : one);
    return undefined;
  }
  if (!isObject(parsed)) {
    report(noOperation(named, fence));
    return undefined;
  }
  const isConverted = isOlder(parsed);
  const said = isConverted ? fromOlder(parsed, { ...page, key: named.key }, report) : { root: parsed, written: same };
  if (said === undefined) return undefined;
  const { root, written: writtenAt } = said;
  const at = (pointer: string): Place => ({ file, pointer: writtenAt(pointer) });
  const holder = named.key.startsWith("webhook ") ? "webhooks" : "paths";
  const held = heldBy(root);
  if (!held.some((one) => one.pointer === named.pointer)) {
    const place = member(root, holder) === undefined ? fence : at(`/${holder}`);
    const [other] = held;
    if (other === undefined) report(noOperation(named, place));
    else report(diagnostic("fragment-of-another", { key: named.key, found: other.key }, at(other.pointer)));
    return undefined;
  }
  return { file, ...named, root, text, isConverted, written: writtenAt };
}

/** The operation that a page's fragment says it is of ("POST /orders"), whatever is in it; undefined of prose alone. */
export function operationOf({ fragment }: Pick<Page, "fragment">): string | undefined {
  return fragment && (namedBy(fragment.info)?.key ?? fragment.info);
}

/** The operation or webhook that a fence names: `yaml [FILE|URL] METHOD /path`, `yaml [FILE|URL] webhook NAME`. */
function namedBy(info: string): Named | undefined {
  const [, rest = ""] = /^(?:ya?ml|json)\s+(.*)$/i.exec(info.trim()) ?? [];
  // A file's name may have blanks; what counts stands at the end.
  const words = rest.split(/\s+/);
  for (const [index, word] of words.entries()) {
    const target = words.slice(index + 1).join(" ");
    const method = methods.find((one) => one === word.toLowerCase());
    if (method !== undefined && target.startsWith("/")) {
      return { key: `${method.toUpperCase()} ${target}`, pointer: `/paths/${escapeToken(target)}/${method}` };
    }
    if (word.toLowerCase() === "webhook" && target !== "") {
      return { key: `webhook ${target}`, pointer: `/webhooks/${escapeToken(target)}` };
    }
  }
  return undefined;
}

function same(pointer: string): string {
  return pointer;
}

function noOperation({ key }: Named, place: Place): Diagnostic {
  return diagnostic("fragment-empty", { key }, place);
}

/** Every operation and webhook of a fragment. */
function heldBy(root: JsonObject): readonly Named[] {
  const found: Named[] = [];
  for (const [path, item] of entriesOf(member(root, "paths"))) {
    if (!isObject(item)) continue;
    for (const method of methods) {
      if (member(item, method) === undefined) continue;
      found.push({ key: `${method.toUpperCase()} ${path}`, pointer: `/paths/${escapeToken(path)}/${method}` });
    }
  }
  for (const [name] of entriesOf(member(root, "webhooks"))) {
    found.push({ key: `webhook ${name}`, pointer: `/webhooks/${escapeToken(name)}` });
  }
  return found;
}

function entriesOf(value: Json | undefined): readonly [string, Json][] {
  return value !== undefined && isObject(value) ? (Object.entries(value) as [string, Json][]) : [];
}
