import type { Entry } from "./entry.ts";

/** Pages of documentation: their prose, the sources of rules in it, and the pieces of OpenAPI that they carry. */
export const pagesDiagnostics = {
  "page-empty": {
    severity: "error",
    message: "{file} is empty; a page of documentation was expected",
    fix: "Check that the download was complete, and that the page still exists.",
  },
  "page-html": {
    severity: "error",
    message: "{file} is HTML; the page's Markdown export or its text was expected",
    fix: "Ask for the address with .md behind it; a site answers HTML for a page that it does not have, too.",
  },
  "page-cut-off": {
    severity: "error",
    message: "{file} ends within the block that opens here",
    fix: "Check that the download was complete.",
  },
} as const satisfies Record<string, Entry>;
