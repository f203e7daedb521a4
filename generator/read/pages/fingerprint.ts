import { createHash } from "node:crypto";

/**
 * What an item says, as 16 hex digits: the SHA-256 of its letters and digits (and the marks that are part of a letter), so that
 * markup, white space, lost separators and joined words change nothing, and the forms of one page agree. NFKC, for forms write
 * ligatures and full-width letters in two ways. Case is kept: `FRONT` and `front` are two values to an API, and no form
 * changes case.
 */
export function fingerprint({ text }: { readonly text: string }): string {
  const said = text.normalize("NFKC").replace(/[^\p{L}\p{Nd}\p{Nl}\p{No}\p{Mn}\p{Mc}]|\p{Variation_Selector}/gu, "");
  return createHash("sha256").update(said).digest("hex").slice(0, 16);
}
