import type { Place } from "../../diagnostics.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../document.ts";
import { escapeToken } from "../pointer.ts";
import { methods } from "./fragment.ts";
import { sectionsOf } from "./markdown.ts";
import { itemsIn } from "./page.ts";
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

/** Every operation and webhook whose summary, description or page (`x-mint`) says that it is deprecated. */
export function deprecatedInProse({ root, origin }: Pick<Document, "root" | "origin">): readonly DeprecatedInProse[] {
  const operations = operationsOf(root);
  const others = operations.flatMap(({ key, value }) => [key, member(value, "summary")]).filter(isText);
  return operations.flatMap(({ key, pointer, target, value }) => {
    if (member(value, "deprecated") === true) return [];
    for (const { text, at, sentences } of proseOf(value)) {
      const found = sentences.find(({ said }) => saysDeprecated(said, others));
      if (found === undefined) continue;
      const character = beginOf(text, found.said, found.line);
      const place = { ...origin(pointer + at), ...(character === 0 ? {} : { character }) };
      return [
        { operation: key, sentence: found.said, place, action: { target, update: { deprecated: true } as const } },
      ];
    }
    return [];
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

interface Prose {
  readonly text: string;
  readonly at: string;
  readonly sentences: readonly { readonly said: string; readonly line: number }[];
}

/** What an operation says in words, by where it stands within the operation. */
function proseOf(operation: JsonObject): readonly Prose[] {
  const mint = member(operation, "x-mint");
  const written: readonly (readonly [string, Json | undefined])[] = [
    ["/summary", member(operation, "summary")],
    ["/description", member(operation, "description")],
    ["/x-mint/content", mint !== undefined && isObject(mint) ? member(mint, "content") : undefined],
  ];
  return written.flatMap(([at, text]) => {
    if (!isText(text)) return [];
    const items = itemsIn(sectionsOf(text)).filter((one) => one.kind !== "code" && one.kind !== "row");
    const sentences = items.flatMap(({ text: said, line }) => sentencesOf(said).map((one) => ({ said: one, line })));
    return [{ text, at, sentences }];
  });
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
