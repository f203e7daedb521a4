import { type Diagnostic, diagnostic, InputError } from "../../diagnostics.ts";
import { unsupported } from "../openapi.ts";
import type { Page } from "../pages/page.ts";
import { readPage } from "../pages/read-page.ts";
import { parseText } from "../parse.ts";
import type { Read } from "./texts.ts";

/** The page that a text is; undefined, and reported, where it is none, or has lost the fragment that it had. */
export function pageOf(
  file: string,
  { text, isHtml }: Read,
  hadFragment: boolean,
  report: (found: Diagnostic) => void,
): Page | undefined {
  if (isHtml) {
    report(diagnostic("page-html", { file }, null));
    return undefined;
  }
  const page = readPage(file, text, report);
  if (page === undefined || !hadFragment || page.fragment !== undefined) return page;
  report(diagnostic("page-fragment-lost", { file }, { file, pointer: "", position: { line: 1, column: 1 } }));
  return undefined;
}

/** Reports what keeps a text from being an OpenAPI document. What is wrong within one is found when it is read. */
export function judgeDocument(file: string, { text, isHtml }: Read, report: (found: Diagnostic) => void): undefined {
  if (isHtml) report(diagnostic("url-html", { url: file }, null));
  else for (const problem of problemsOf(file, text)) report(problem);
}

function problemsOf(file: string, text: string): readonly Diagnostic[] {
  try {
    const problem = unsupported(file, parseText(file, text));
    return problem === undefined ? [] : [problem];
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
}
