import type { Relation, Side } from "../constraints/comparison/difference.ts";
import { memberOf, type Normal } from "../constraints/comparison/normal.ts";
import { isSameValue } from "../constraints/comparison/types.ts";
import type { MediaType } from "../model/api.ts";
import { isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { escapeToken, valueAt } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change } from "./comparison.ts";
import type { Use } from "./schemas.ts";
import { alike } from "./serialization.ts";
import { valueWords } from "./value-words.ts";

/** How the fields of a form are written (Encoding Object, OpenAPI 3.1, 4.8.15): each member that says it, with its default. */
export function encodingChanges(comparison: Comparison, use: Use, was: MediaType, is: MediaType): readonly Change[] {
  const [were, are] = [encodingsOf(comparison.base, was), encodingsOf(comparison.revision, is)];
  return [...new Set([...Object.keys(were), ...Object.keys(are)])].flatMap((field) => {
    const [from, to] = [encodingIn(were, field), encodingIn(are, field)];
    const fields = [fieldOf(comparison, was, field, "before"), fieldOf(comparison, is, field, "after")] as const;
    const isOneValue = fields.every((one) => one !== undefined && isScalar(one));
    return members.flatMap(({ name, aspect, read, relation: relationOf }) => {
      const [before, after] = [read(from), read(to)];
      if (name === "contentType" && (before ?? typeOf(fields[0])) === (after ?? typeOf(fields[1]))) return [];
      // One value is written alike in any of the styles that the fields of a query have.
      if (isOneValue && (name === "explode" || (name === "style" && [before, after].every(isAlike)))) return [];
      // The style decides what explode is where that is not said.
      if (isSameValue(before ?? null, after ?? null) || (name === "explode" && from.explode === to.explode)) return [];
      const relation = relationOf(before, after);
      if (relation === "equivalent") return [];
      const place = ({ pointer }: MediaType) => `${pointer}/encoding/${escapeToken(field)}/${name}`;
      return [
        change(comparison, {
          id: `${use.direction}-body-encoding-${aspect}-changed`,
          relation,
          direction: use.direction,
          operation: use.operation,
          message: `${use.words}, field ${field}: ${name} went from ${shown(before)} to ${shown(after)}`,
          before,
          after,
          at: { before: place(was), after: place(is) },
        }),
      ];
    });
  });
}

interface Member {
  readonly name: string;
  readonly aspect: string;
  read(encoding: JsonObject): Json | undefined;
  relation(before: Json | undefined, after: Json | undefined): Relation;
}

const members: readonly Member[] = [
  {
    name: "contentType",
    aspect: "content-type",
    read: ({ contentType }) => contentType,
    relation: relationOfTypes,
  },
  { name: "style", aspect: "style", read: (encoding) => encoding.style ?? "form", relation: () => "incomparable" },
  {
    name: "explode",
    aspect: "explode",
    read: (encoding) => encoding.explode ?? (encoding.style === undefined || encoding.style === "form"),
    relation: () => "incomparable",
  },
  {
    name: "allowReserved",
    aspect: "allow-reserved",
    read: (encoding) => encoding.allowReserved === true,
    relation: (_, after) => (after === true ? "loosened" : "tightened"),
  },
];

/** What the schema of a form says of one field; undefined where there is none. */
function fieldOf({ pairs }: Comparison, { schema }: MediaType, field: string, side: Side): Normal | undefined {
  return schema && pairs.normal(memberOf(pairs.normal([schema], side), field), side);
}

function isScalar({ types }: Normal): boolean {
  return types !== undefined && types.size > 0 && !types.has("array") && !types.has("object");
}

/** The media type of a field where nobody says (OpenAPI 3.1, 4.8.15.1), as far as it is sure: that of one plain value. */
function typeOf(field: Normal | undefined): string | undefined {
  if (field === undefined || !isScalar(field)) return undefined;
  const isCoded = field.notes.has("contentEncoding") || field.notes.has("contentMediaType");
  return isCoded || field.formats.some(({ value }) => coded.has(value)) ? undefined : "text/plain";
}

/** Formats of texts that stand for bytes (OpenAPI 3.0, 4.7.14). */
const coded: ReadonlySet<string> = new Set(["binary", "byte", "base64"]);

function isAlike(style: Json | undefined): boolean {
  return typeof style === "string" && alike.has(style);
}

function shown(value: Json | undefined): string {
  return valueWords(value ?? "none");
}

function encodingsOf({ document }: Comparison["base"], { pointer }: MediaType): JsonObject {
  const found = valueAt(document.root, `${pointer}/encoding`);
  return isObject(found) ? found : {};
}

function encodingIn(encodings: JsonObject, field: string): JsonObject {
  const found = member(encodings, field);
  return isObject(found) ? found : {};
}

/** "image/png, image/jpeg" */
function typesIn(value: Json | undefined): string[] {
  return typeof value === "string" ? value.toLowerCase().split(/\s*,\s*/) : [];
}

/** Without any, the type of the field's schema decides: what that is compared to stays open. */
function relationOfTypes(before: Json | undefined, after: Json | undefined): Relation {
  const [were, are] = [typesIn(before), typesIn(after)];
  if (were.length === 0 || are.length === 0) return "incomparable";
  const takes = (types: readonly string[], one: string) =>
    types.some((type) => type === one || type === "*/*" || type === `${one.split("/")[0]}/*`);
  const isNarrower = were.some((one) => !takes(are, one));
  const isWider = are.some((one) => !takes(were, one));
  if (isNarrower && isWider) return "incomparable";
  if (isNarrower) return "tightened";
  return isWider ? "loosened" : "equivalent";
}
