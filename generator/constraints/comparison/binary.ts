import type { Normal, Said } from "./normal.ts";

/** What OpenAPI 3.0 says of binary content by a format, 3.1 says by a keyword of JSON Schema. */
const keywordOf = {
  byte: ["contentEncoding", "base64"],
  binary: ["contentMediaType", "application/octet-stream"],
} as const;
type Keyword = (typeof keywordOf)["byte" | "binary"][0];

/** The formats of one side but those that the other one says by a keyword. */
export function formatsBeside(own: Normal, other: Normal): readonly Said<string>[] {
  return own.formats.filter(({ value }) => !isKeyword(value, own, other));
}

/** The one side says by this keyword what the other one says by a format. */
export function isFormatOf(name: Keyword, one: Normal, other: Normal): boolean {
  const says = (own: Normal, opposite: Normal) =>
    own.formats.some(({ value }) => keywordFor(value)?.[0] === name && isKeyword(value, own, opposite));
  return says(one, other) || says(other, one);
}

function isKeyword(format: string, own: Normal, other: Normal): boolean {
  const [name, value] = keywordFor(format) ?? [];
  if (name === undefined || own.notes.has(name) || other.formats.some((one) => one.value === format)) return false;
  return other.notes.get(name)?.value === value;
}

function keywordFor(format: string) {
  return Object.hasOwn(keywordOf, format) ? keywordOf[format as keyof typeof keywordOf] : undefined;
}

/** Nothing but bytes, which 3.1 describes by no schema at all. */
export function isBytes({ types, formats, limits, patterns, values, unions, nots, conditionals }: Normal): boolean {
  const saysMore = limits.size + patterns.length + unions.length + nots.length + conditionals.length > 0;
  const isText = types?.size === 1 && types.has("string");
  return isText && formats.length === 1 && formats[0]?.value === "binary" && values === undefined && !saysMore;
}
