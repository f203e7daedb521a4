import { type Diagnostic, diagnostic, type Place } from "../../diagnostics.ts";
import { proseOf } from "./markdown.ts";
import type { Form, Page } from "./page.ts";
import { readerProse } from "./reader.ts";
import { renderedProse } from "./rendered.ts";

/**
 * Reads a page of documentation in any of its forms, told apart by what stands in it. Undefined where it is none: an empty text,
 * HTML, a page that was cut off; each is reported at its place.
 */
export function readPage(file: string, text: string, report: (found: Diagnostic) => void): Page | undefined {
  const written = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (written.trim() === "") {
    report(diagnostic("page-empty", { file }, placeAt(file, 1)));
    return undefined;
  }
  if (/^\s*<(?:!doctype|html|head|body)\b/i.test(written)) {
    report(diagnostic("page-html", { file }, placeAt(file, 1)));
    return undefined;
  }
  const form = formOf(written);
  if (form === "rendered") return { file, form, ...renderedProse(written), fragment: undefined };
  if (form === "reader") return { file, form, ...readerProse(written), fragment: undefined };
  const { unclosed, ...prose } = proseOf(written);
  if (unclosed !== undefined) {
    report(diagnostic("page-cut-off", { file }, placeAt(file, unclosed)));
    return undefined;
  }
  return { file, form, ...prose };
}

/** A line of a page. */
export function placeAt(file: string, line: number): Place {
  return { file, pointer: "", position: { line, column: 1 } };
}

/** Markup makes Markdown; bullets as they are printed, or the way past the navigation, a rendered page; a reader view has neither. */
function formOf(text: string): Form {
  if (/^\s*skip to main content\s*$/im.test(text.slice(0, 2000))) return "rendered";
  if (/^(?:> )?#{1,6} \S|^ {0,3}(?:```|~~~)|^[ \t]*<\/?[A-Z]\w*[^<>\n]*>/m.test(text)) return "markdown";
  return /^[ \t]*[•◦▪‣]\s/m.test(text) ? "rendered" : "reader";
}
