import { type Diagnostic, diagnostic, InputError, type Place } from "../../diagnostics.ts";
import type { JsonObject, Sources } from "../../read/document.ts";
import { locator } from "../../read/locate.ts";
import { unsupported } from "../../read/openapi.ts";
import { crossCheck } from "../../read/pages/cross-check.ts";
import { type Fragment, readFragment } from "../../read/pages/fragment.ts";
import { mergeFragments } from "../../read/pages/merge-fragments.ts";
import type { Page } from "../../read/pages/page.ts";
import { parseText } from "../../read/parse.ts";
import type { SiteText } from "../../read/site/site.ts";
import { sitePath } from "../../read/site/site-path.ts";

/** The document of a site, before any overlay. */
export interface UpstreamDocument {
  /** The site's own document, or the fragments of all its pages put together. */
  readonly from: "document" | "pages";
  /** What its text is called, and where a part of that really stands. */
  readonly file: string;
  readonly text: string;
  readonly root: JsonObject;
  origin(place: Place): Place;
  /** Where pages and document differ, and which pages hold nothing to compare. */
  readonly doubts: readonly Diagnostic[];
  /** The texts that places are found in. */
  readonly sources: Sources;
}

/**
 * The whole document of a site, compared with the fragments of its pages; where it has none, the fragments put together.
 * Throws InputError where it is none, and of fragments where one is broken or two say different things.
 */
export function upstreamDocument(documents: readonly SiteText[], pages: readonly Page[]): UpstreamDocument {
  const found: Diagnostic[] = [];
  const fragments = pages.flatMap((page) => readFragment(page, (one) => found.push(one)) ?? []);
  const [whole] = documents;
  return whole === undefined ? rebuilt(fragments, found) : checked(whole, fragments, found);
}

/** Places in fragments as lines of their pages: what is below a page's prose has no pointers there. */
function onPages(fragments: readonly Fragment[]): (place: Place) => Place {
  const texts = new Map(fragments.map(({ file, text }) => [file, text]));
  const locate = locator(texts);
  return (place) => {
    const position = place.position === undefined && texts.has(place.file) ? locate(place) : undefined;
    return position === undefined ? place : { file: place.file, pointer: "", position };
  };
}

function moved(one: Diagnostic, origin: (place: Place) => Place): Diagnostic {
  const { place, related } = one;
  return { ...one, place: place && origin(place), ...(related === undefined ? {} : { related: origin(related) }) };
}

function checked(
  { address, text, before }: SiteText,
  fragments: readonly Fragment[],
  found: readonly Diagnostic[],
): UpstreamDocument {
  const file = sitePath(address);
  const sources = new Map([[file, text]]);
  const root = parseText(file, text);
  const problem = unsupported(file, root);
  if (problem !== undefined) throw new InputError([problem], sources);
  // Nothing hangs on a fragment where there is a whole document.
  const doubts = found.map((one): Diagnostic => ({ ...one, severity: "warning" }));
  const origin = (pointer: string): Place => ({ file, pointer });
  crossCheck({ root: root as JsonObject, origin }, fragments, (one) => doubts.push(one));
  const there = onPages(fragments);
  const told = doubts.map((one) => moved(one, there));
  const missing = told.find((one) => one.severity !== "info");
  if (missing !== undefined && isCutOff(text, before)) {
    const end = { ...origin(""), position: { line: text.split("\n").length, column: 1 } };
    const more = missing.related ?? missing.place ?? undefined;
    throw new InputError([diagnostic("document-cut-off", { file }, end, more && { related: more })], sources);
  }
  return { from: "document", file, text, root: root as JsonObject, origin: (place) => place, doubts: told, sources };
}

/** Whether a text ends in the middle of what it was. YAML may end at many a place, and is another document then. */
function isCutOff(text: string, before = ""): boolean {
  return before.startsWith(text) && before.slice(text.length).trim() !== "";
}

function rebuilt(fragments: readonly Fragment[], found: Diagnostic[]): UpstreamDocument {
  const merged = mergeFragments(fragments, (one) => found.push(one));
  if (merged === undefined && found.length === 0) found.push(diagnostic("site-without-document", {}, null));
  const there = onPages(fragments);
  const told = found.map((one) => moved(one, there));
  if (merged === undefined || found.some((one) => one.severity === "error")) throw new InputError(told);
  const { root } = merged;
  const file = "the document of all pages";
  const origin = (place: Place) => (place.file === file ? there({ ...place, ...merged.origin(place.pointer) }) : place);
  return { from: "pages", file, text: JSON.stringify(root), root, origin, doubts: told, sources: new Map() };
}
