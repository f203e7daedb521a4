import type { Entry } from "./entry.ts";

/** Reading documents, references and overlays. */
export const readDiagnostics = {
  "file-unreadable": {
    severity: "error",
    message: "cannot read {file}: {reason}",
    fix: "Check the path and its permissions.",
  },
  "url-unreadable": {
    severity: "error",
    message: "cannot read {url}: {reason}",
    fix: "Check the address, as `curl -L` does; or download the document and name the file.",
  },
  "url-html": {
    severity: "error",
    message: "{url} answers with a page of HTML, not with a document",
    fix: "Name the address of the document itself (of a repository the raw file, not the page that shows it).",
  },
  "file-empty": {
    severity: "error",
    message: "{file} is empty",
    fix: "Check that the download or the edit was complete.",
  },
  syntax: {
    severity: "error",
    message: "{format} syntax: {reason}",
    fix: "Mend the text at this place; nothing after it could be trusted.",
  },
  "value-unusable": {
    severity: "error",
    message: "this value cannot be used: {reason}",
    fix: "Simplify the document at this place.",
  },
  "document-not-mapping": {
    severity: "error",
    message: "{file} holds {found}; an OpenAPI document is a mapping that begins with `openapi`",
    fix: "Check that this is the right file and that it is complete.",
  },
  "document-swagger": {
    severity: "error",
    message: "this is a Swagger {version} document; OpenAPI 3.0, 3.1 and 3.2 are read",
    fix: "Convert it to OpenAPI 3 first, for example with `npx swagger2openapi`.",
  },
  "document-without-version": {
    severity: "error",
    message: "{file} has no member `openapi`, so it is no OpenAPI document",
    fix: "Check that this is the right file; an OpenAPI document says `openapi: 3.1.0`.",
  },
  "document-version": {
    severity: "error",
    message: "OpenAPI version {version} is not supported; 3.0, 3.1 and 3.2 are",
    fix: 'Write the version in quotes, as in `openapi: "3.1.0"`, or convert the document.',
  },
  "document-without-content": {
    severity: "error",
    message: "{file} has neither `paths` nor `webhooks` nor `components`",
    fix: "Check that the download or the edit was complete.",
  },
  "ref-dangling": {
    severity: "error",
    message: "`$ref` leads nowhere: {ref} ({missing} is not there)",
    fix: "Correct the reference, or add what it refers to{hint}.",
  },
  "ref-circular": {
    severity: "error",
    message: "`$ref` goes in a circle and never reaches anything: {circle}",
    fix: "Let one of them say what it is.",
  },
  "ref-unfit": {
    severity: "error",
    message: "{ref} leads to {unfit}, where an object was expected ({kind})",
    fix: "Correct the reference, or what it refers to.",
  },
  "ref-remote": {
    severity: "error",
    message: "{ref} is not fetched: a package must come from the files at hand",
    fix: "Download it next to the document and refer to the file.",
  },
  "ref-too-many": {
    severity: "error",
    message: "more than {most} parts would be brought in by references that depend on where they are read from",
    fix: "Give fewer schemas a `$dynamicAnchor` of the same name.",
  },
  "ref-misplaced": {
    severity: "error",
    message: "`$ref` stands where OpenAPI has none (in: {kind}), so what it refers to would be left out",
    fix: "Write a `$ref` in place of each single object instead.",
  },
  "dialect-unknown": {
    severity: "warning",
    message: "the dialect {uri} is not known here: its schemas are read as JSON Schema 2020-12",
    fix: "Write them in JSON Schema 2020-12, or leave the dialect out.",
  },
  "vocabulary-unknown": {
    severity: "warning",
    message: "{uri} requires the vocabulary {vocabulary}, which is not known here: its keywords check nothing",
    fix: "Say it with the keywords of JSON Schema 2020-12, or with a rule.",
  },
  "keyword-foreign": {
    severity: "warning",
    message: "the dialect of this schema does not have `{name}`, so it checks nothing and is left out (first here)",
    fix: "Leave it out, or add its vocabulary to the dialect.",
  },
  "overlay-malformed": {
    severity: "error",
    message: "this is no overlay (Overlay 1.0): {problem}",
    fix: "See https://spec.openapis.org/overlay/v1.0.0.html, Action Object.",
  },
  "overlay-target-invalid": {
    severity: "error",
    message: "the target {target} is no JSONPath (RFC 9535): {reason}",
    fix: "Correct the path; a member with other characters than letters, digits and _ is written $['like-this'].",
  },
  "overlay-matches-nothing": {
    severity: "error",
    message: "the target {target} selects nothing in the document",
    fix: "The document may have changed: correct the target, or drop the action if it is no longer needed.",
  },
  "overlay-changes-nothing": {
    severity: "warning",
    message: "the action on {target} changes nothing: the document says so already",
    fix: "Drop the action.",
  },
  "overlay-upstream-changed": {
    severity: "warning",
    message:
      "what {target} selects has changed under this action: it is not what the action replaced when it was written",
    fix: "Look at it there, and correct or drop the action. Then drop this member: the next `covenant sync` records it anew.",
  },
  "overlay-incompatible": {
    severity: "error",
    message: "the update does not fit the member at {at}: {reason}",
    fix: "Remove the member in an action before this one, or correct the target.",
  },
  "overlay-removes-all": {
    severity: "error",
    message: "this action would remove the whole document",
    fix: "Select what is to be removed.",
  },
  "object-misshapen": {
    severity: "error",
    message: "{type} stands where an object was expected ({kind}); it is passed over",
    fix: "Write the object, or drop the member.",
  },
  "nullable-in-3.1": {
    severity: "warning",
    message:
      "`nullable: true` stands {count} times (this is the first); it has no meaning since OpenAPI 3.1, but is honoured",
    fix: 'Write `type: [..., "null"]`.',
  },
} as const satisfies Record<string, Entry>;
