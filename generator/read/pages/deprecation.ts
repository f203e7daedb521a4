import type { Place } from "../../diagnostics.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../document.ts";
import { escapeToken } from "../pointer.ts";
import { methods, operationOf } from "./fragment.ts";
import { sectionsOf } from "./markdown.ts";
import { type Item, itemsIn, type Page, type Section } from "./page.ts";
import { sentencesOf } from "./sentences.ts";

/** An operation that its prose calls deprecated and `deprecated` does not, with the action of an overlay that mends it. */
export interface DeprecatedInProse {
  /** "GET /orders". */
  readonly operation: string;
  readonly sentence: string;
  /** Where the sentence begins. */
  readonly place: Place;
  readonly action: { readonly target: string; readonly update: { readonly deprecated: true } };
}

/**
 * Every operation and webhook of which a summary, a description or the page (its own, or the document's copy in `x-mint`) says
 * that it is deprecated. Pages are those of the site, if there is one.
 */
export function deprecatedInProse(
  { root, origin }: Pick<Document, "root" | "origin">,
  pages: readonly Page[] = [],
): readonly DeprecatedInProse[] {
  const operations = operationsOf(root);
  const others = operations.flatMap(({ key, value }) => [key, member(value, "summary")]).filter(isText);
  return operations.flatMap(({ key, pointer, target, value }) => {
    if (member(value, "deprecated") === true) return [];
    const written = textsOf(value).flatMap(({ text, at }) => sentencesIn(text, origin(pointer + at)));
    const shown = pages.filter((page) => operationOf(page) === key).flatMap(sentencesOn);
    const found = [...written, ...shown].find(({ said }) => saysDeprecated(said, others));
    if (found === undefined) return [];
    const action = { target, update: { deprecated: true } as const };
    return [{ operation: key, sentence: found.said, place: found.place, action }];
  });
}

const itself = String.raw`(?:this|the) (?:\w+ )?(?:endpoint|operation|api|method|route|call|webhook|event|resource)`;
const verb = `(?:is|was|has been|had been|got)(?: (?:now|also|already|since|officially))*`;
/** Sentences about the operation itself. One that says what will be, or of what part or in which case, is none. */
const says = [
  new RegExp(`^${itself} ${verb} (?:deprecated|obsolete|discontinued|superseded|replaced by)\\b`, "i"),
  /^[[(]deprecated[\])]/i,
  /^deprecated(?:\s*[:.!,–—-]|\s*$|\s(?:since|as of|in favou?r of|on|from|by|and)\b)/i,
  /[[(]deprecated[\])]\s*\.?$/i,
  /^(?:superseded|replaced) by\b/i,
] as const;

function saysDeprecated(sentence: string, operations: readonly string[]): boolean {
  if (says.some((one) => one.test(sentence))) return true;
  // "Use List Orders V2 instead.": instead of this one, where nothing else is named and another operation is meant.
  const [, other = ""] = /^(?:please )?use (?:the )?(.{1,200}) instead\.?$/i.exec(sentence) ?? [];
  const name = other.replace(/ (?:endpoint|operation|api)$/i, "").toLowerCase();
  return name !== "" && operations.some((one) => one.toLowerCase() === name);
}

interface Operation {
  readonly key: string;
  readonly pointer: string;
  readonly target: string;
  readonly value: JsonObject;
}

function operationsOf(root: JsonObject): readonly Operation[] {
  return (["paths", "webhooks"] as const).flatMap((holder) =>
    entriesOf(member(root, holder)).flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const value = isObject(item) ? member(item, method) : undefined;
        if (value === undefined || !isObject(value)) return [];
        const key = holder === "paths" ? `${method.toUpperCase()} ${path}` : `webhook ${path}`;
        const pointer = `/${holder}/${escapeToken(path)}/${method}`;
        return [{ key, pointer, target: `$.${holder}[${quoted(path)}].${method}`, value }];
      }),
    ),
  );
}

interface Sentence {
  readonly said: string;
  readonly place: Place;
}

/** What an operation says in words, and where within the operation. */
function textsOf(operation: JsonObject): readonly { readonly text: string; readonly at: string }[] {
  const mint = member(operation, "x-mint");
  const written: readonly (readonly [string, Json | undefined])[] = [
    ["/summary", member(operation, "summary")],
    ["/description", member(operation, "description")],
    ["/x-mint/content", mint !== undefined && isObject(mint) ? member(mint, "content") : undefined],
  ];
  return written.flatMap(([at, text]) => (isText(text) ? [{ text, at }] : []));
}

/** The sentences of a text in Markdown, which stands at a place. */
function sentencesIn(text: string, place: Place): readonly Sentence[] {
  return proseIn(sectionsOf(text)).flatMap(({ text: words, line }) =>
    sentencesOf(words).map((said) => {
      const character = beginOf(text, said, line);
      return { said, place: { ...place, ...(character === 0 ? {} : { character }) } };
    }),
  );
}

function sentencesOn({ file, sections }: Page): readonly Sentence[] {
  return proseIn(sections).flatMap(({ text, line }) =>
    sentencesOf(text).map((said) => ({ said, place: { file, pointer: "", position: { line, column: 1 } } })),
  );
}

function proseIn(sections: readonly Section[]): readonly Item[] {
  return itemsIn(sections).filter((one) => one.kind !== "code" && one.kind !== "row");
}

/** The offset of a sentence in Markdown: from its line on, its first word. */
function beginOf(text: string, sentence: string, line: number): number {
  let start = 0;
  for (let number = 1; number < line; number++) start = text.indexOf("\n", start) + 1;
  const [word = ""] = /[\p{L}\p{N}_]+/u.exec(sentence) ?? [];
  return Math.max(start, text.indexOf(word, start));
}

/** A name as a JSONPath selector (RFC 9535, 2.3.1.1). */
function quoted(name: string): string {
  const escaped = name.replace(/['\\]/g, "\\$&").replace(/[\u0000-\u001f]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `'${escaped}'`;
}

function isText(value: Json | undefined): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function entriesOf(value: Json | undefined): readonly [string, Json][] {
  return value !== undefined && isObject(value) ? (Object.entries(value) as [string, Json][]) : [];
}
