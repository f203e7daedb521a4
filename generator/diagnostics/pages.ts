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
  "source-page-unknown": {
    severity: "error",
    message: "no page of the documentation is named {page}{hint}",
    fix: "Name the page by the last part of its address, without extension.",
  },
  "source-page-unclear": {
    severity: "error",
    message: "several pages of the documentation are named {page}: {pages}",
    fix: "Put more of the path before the name.",
  },
  "source-section-unknown": {
    severity: "error",
    message: "{file} has no section {heading}{hint}",
    fix: "Name a heading of the page as it stands there. Headings: {known}.",
  },
  "source-section-twice": {
    severity: "error",
    message: "{file} has the heading {heading} more than once (lines {lines})",
    fix: "Name a section whose heading is the only one of its name.",
  },
  "source-section-empty": {
    severity: "error",
    message: "nothing stands directly under {heading} in {file}",
    fix: "Name the section of a heading below it.",
  },
  "source-item-unknown": {
    severity: "error",
    message: "{section} has no item {item}; it has {count}",
    fix: "Count paragraphs, bullets and table rows from 1, or write the words that the item begins with.",
  },
  "source-item-unclear": {
    severity: "error",
    message: "several items of {section} say {item}: {numbers}",
    fix: "Write more of the item's words, or its number.",
  },
  "fragment-unnamed": {
    severity: "error",
    message: "this fence does not say which operation it holds: {info}",
    fix: "It should say `yaml METHOD /path` or `yaml webhook NAME`, a file's name or address in between where there is one.",
  },
  "fragment-empty": {
    severity: "error",
    message: "the page is of {key}, and its OpenAPI does not hold it",
    fix: "Look at the page on the site: its operation may be gone, or its export broken. A whole document is read without it.",
  },
  "fragment-of-another": {
    severity: "error",
    message: "the page is of {key}, and its OpenAPI holds {found} instead",
    fix: "Look at the page on the site: it may have been moved or renamed.",
  },
  "fragment-older": {
    severity: "info",
    message:
      "{count} of {all} pages were converted from an older dialect of exports, of which this is the first: it does not say operation ids, tags, the API's title and version, flows of OAuth, nor whether one or any of several schemas is meant",
    fix: "Name a whole document in the manifest where there is one, or add by an overlay what is missing.",
  },
  "fragment-older-unclear": {
    severity: "error",
    message: "the OpenAPI of {key} is in an older dialect of exports, and not all of it is understood: {what}",
    fix: "Name a whole document in the manifest: that of this page cannot be rebuilt from it.",
  },
  "fragment-older-member": {
    severity: "warning",
    message:
      "the OpenAPI of {key} is in an older dialect of exports, which is not known to have {name}; it is left out",
    fix: "Add by an overlay what it says, where it counts.",
  },
  "fragments-not-compared": {
    severity: "info",
    message:
      "{count} of {all} pages are in an older dialect of exports, of which this is the first: only that the document has their operations was looked at",
    fix: "Nothing is to be done here: the document is taken.",
  },
  "pages-conflict": {
    severity: "error",
    message: "two pages say different things of {what}, and neither is taken",
    fix: "Name a whole document in the manifest, or correct one of them by an overlay.",
  },
  "page-operation-unknown": {
    severity: "warning",
    message: "the page of {key} is of an operation that the document does not have",
    fix: "The document may be stale, or the page: see which of them the site means.",
  },
  "page-differs": {
    severity: "warning",
    message: "the document and the page of {key} differ: {what}",
    fix: "The document is taken. Where the page is right, say so by an overlay.",
  },
  "index-without-pages": {
    severity: "error",
    message: "{file} names neither pages nor OpenAPI documents",
    fix: "Check that this is the site's llms.txt: a list of links under headings.",
  },
  "index-address": {
    severity: "warning",
    message: "{address} is left out: {reason}",
    fix: "Nothing is to be done here: it is not followed.",
  },
  "index-other-host": {
    severity: "info",
    message: "{address} is left out: {reason}",
    fix: "Nothing is to be done here: only the site itself is read.",
  },
  "page-unreadable": {
    severity: "error",
    message: "cannot read {page}: {reason}",
    fix: "Look there, as `curl` does; in a folder, for the file. Nothing was changed; run it again when it can be read.",
  },
  "pages-alike": {
    severity: "warning",
    message:
      "{count} pages of the site are called {page}, and differ in the queries of their addresses alone: rules and prose are looked for on the first",
    fix: "Nothing is to be done here, unless a rule was read from another one of them.",
  },
  "page-fragment-lost": {
    severity: "error",
    message: "{file} had the OpenAPI of its operation, and has none now",
    fix: "Look at the page on the site: its export may be broken, or the operation gone.",
  },
  "site-changed": {
    severity: "error",
    message: "{file} changed while the site was read: its texts may be of two versions",
    fix: "Nothing was changed; run it again.",
  },
  "index-too-large": {
    severity: "error",
    message: "{file} names {count} pages; at most {most} are read",
    fix: "Check that this is the index of the API's documentation alone.",
  },
  "index-documents-several": {
    severity: "error",
    message: "{file} names {count} OpenAPI documents, and which of them is meant is not said: {names}",
    fix: "Name the address of one: others may be stale.",
  },
  "index-lacks-document": {
    severity: "warning",
    message: "{file} does not name {document}, which was read nevertheless",
    fix: "The site may have left it behind: see which document the index names now.",
  },
  "site-stopped": {
    severity: "error",
    message: "the site was not read to its end: {reason} ({done} of {total} texts were read)",
    fix: "Nothing was changed; run it again when the site answers faster, or look at what it names.",
  },
  "proxy-unusable": {
    severity: "error",
    message: "{variable} does not name a proxy of http or https",
    fix: "Write it as `http://HOST:PORT`.",
  },
  "authorization-unusable": {
    severity: "error",
    message: "{variable} holds what no header may hold",
    fix: "Write what the header `Authorization` is to say, such as `Bearer TOKEN`, in one line of ASCII.",
  },
  "cache-unwritable": {
    severity: "warning",
    message: "what was read could not be kept in {folder} ({reason}): the next time all of it is fetched again",
    fix: "Check the folder's permissions and the space on its disk.",
  },
  "table-contradicts-rule": {
    severity: "warning",
    message: "for {value} the table says {table}, and the rule {id} says {rule}",
    fix: "Read the page again, and correct the rule's case; or confirm the rule as it is.",
  },
  "table-lacks-value": {
    severity: "warning",
    message: "the rule {id} has a case for {value}, and the table has no row for it",
    fix: "Read the page again: the row may have been dropped. Correct the rule, or confirm it as it is.",
  },
} as const satisfies Record<string, Entry>;
