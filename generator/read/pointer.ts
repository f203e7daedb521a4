import type { Json } from "./document.ts";

/** One reference token, escaped for a JSON pointer (RFC 6901, section 3). */
export function escapeToken(token: string | number): string {
  const text = String(token);
  return /[~/]/.test(text) ? text.replaceAll("~", "~0").replaceAll("/", "~1") : text;
}

/** A pointer from its tokens: `[]` is "" (the whole document). */
export function pointerOf(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${escapeToken(token)}`).join("");
}

/** The tokens of a pointer, unescaped. */
export function tokensOf(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((token) => (token.includes("~") ? token.replaceAll("~1", "/").replaceAll("~0", "~") : token));
}

/** The value a pointer leads to (RFC 6901, section 4), or undefined where a step is missing. */
export function valueAt(root: Json | undefined, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (const token of tokensOf(pointer)) {
    value = step(value, token);
    if (value === undefined) return undefined;
  }
  return value;
}

/** The member or the entry that one token leads to; never one that JavaScript objects inherit, nor an array's `length`. */
export function step(value: Json | undefined, token: string): Json | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, token)) return undefined;
  if (Array.isArray(value) && token === "length") return undefined;
  return (value as Record<string, Json>)[token];
}
