// What both forms of plain text have in common: headings are told from paragraphs by how they are written.

/**
 * A line that stands alone, begins with a capital or a digit, is short and does not end as a sentence does. A paragraph written
 * so would be taken for one as well.
 */
export function isHeading(line: string): boolean {
  const text = line.trim();
  if (text.length > 80 || !/^[\p{Lu}\p{Nd}]/u.test(text)) return false;
  return !/[.!?:;,]$|[.!?;:]\s/u.test(text) && text.split(/\s+/).length <= 10 && !/[{}[\]"|]/.test(text);
}

/** The headings of the part of a page that is made from the OpenAPI document, not from prose. */
const reference = new Set([
  "Authorizations",
  "Headers",
  "Cookies",
  "Path Parameters",
  "Query Parameters",
  "Body",
  "Response",
  "Responses",
]);

export function isReferenceHeading(line: string): boolean {
  return reference.has(line.trim());
}

/**
 * Whether a line of that part is somebody's sentence: names, types and bounds of fields are told by the document itself, and
 * better.
 */
export function isDescription(line: string): boolean {
  const text = line.trim();
  if (!/\s/.test(text) || /^["'[{<\d]/.test(text)) return false;
  return !/^(?:Minimum|Maximum|Required|Available|Pattern|Examples?|Default|Allowed)\b[\w ]*:/.test(text);
}

/** The boilerplate that tells machines where the site's index is. */
export function isIndexText(line: string): boolean {
  return /^(?:Fetch the complete documentation index at: |Use this file to discover all available pages)/.test(
    line.trim(),
  );
}
