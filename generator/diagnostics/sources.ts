import type { Entry } from "./entry.ts";

/** Where the rules were read from: the lock, and what moved upstream. */
export const sourcesDiagnostics = {
  "lock-member": {
    severity: "error",
    message: "`{key}` is no member here{hint}",
    fix: "The file is written by `covenant sync`: take it from the history, or delete it and sync again. Members known here: {known}.",
  },
  "lock-value": {
    severity: "error",
    message: "`{key}` must be {expected}",
    fix: "The file is written by `covenant sync`: take it from the history, or delete it and sync again.",
  },
  "source-unconfirmed": {
    severity: "warning",
    message: "the rule {id} was read from what has changed since: {what}",
    fix: "Read the page, correct the rule or its source where that is needed, then `covenant sync {api} --accept {name}`.",
  },
  "source-elsewhere": {
    severity: "warning",
    message: "the rule {id} rests on {where}, and its source does not lead there any more",
    fix: "Write that page, section and item as its source.",
  },
  "source-not-locked": {
    severity: "info",
    message: "whether the source of the rule {id} has changed is not known: the lock does not have it",
    fix: "Run `covenant sync {api}`.",
  },
  "lock-rule-gone": {
    severity: "info",
    message: "the rules file has no rule {id} with a source under {operation} any more",
    fix: "Run `covenant sync {api}`, which drops it here.",
  },
  "upstream-missing": {
    severity: "error",
    message: "{file} does not say where the API's documentation is published",
    fix: "Name its index there (`upstream:` with `index: https://docs.example.com/llms.txt`), or give a URL or a folder with --from.",
  },
  "site-without-document": {
    severity: "error",
    message: "the site has neither an OpenAPI document nor pages that carry a piece of one",
    fix: "Check that the index is that of the API's reference; name its document in api.yaml (`upstream.document`) where the index does not.",
  },
  "document-cut-off": {
    severity: "error",
    message: "{file} ends in the middle of what it was the last time, and the site's pages still hold more",
    fix: "Check on the site that the document is whole, and run it again. Where the rest is gone indeed, delete the folder .covenant first.",
  },
  "document-in-parts": {
    severity: "error",
    message: "{file} refers to another document, and a site's document is read alone",
    fix: "Name one that is whole in api.yaml (`upstream.document`), or put the parts together and give them with --from.",
  },
  "overlay-laid-twice": {
    severity: "warning",
    message: "{overlay} is an overlay of the document, too, and what sync writes is under it already",
    fix: "Drop it from `overlays`: under `upstream` it is enough.",
  },
  "sync-base-unread": {
    severity: "warning",
    message: "what changed in the API is not told: its specs as they were cannot be read ({reason})",
    fix: "Compare the result with a commit where they could: `covenant diff COMMIT:{specs} {specs}`.",
  },
  "sync-rules-unbound": {
    severity: "warning",
    message: "what the new document changes in the rules is not told: not all of them fit the document as it was",
    fix: "Nothing is to be done here: they fit the new one.",
  },
  "accept-unknown": {
    severity: "error",
    message: "no rule with a source is called {name}{hint}",
    fix: "Name it by its id, or by OPERATION#ID where several operations have one of that id.",
  },
  "accept-unclear": {
    severity: "error",
    message: "several rules are called {name}, and they were read from different items",
    fix: "Name those that are meant: {names}.",
  },
} as const satisfies Record<string, Entry>;
