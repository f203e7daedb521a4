/**
 * The catalogue of diagnostics: what can be wrong with the input, said once, with its cause and what to do.
 * A diagnostic carries a place (file and JSON pointer); line and column are found only when it is printed (read/locate.ts).
 */
export type Severity = "error" | "warning" | "info";

/** A position in an input file: its path as the user gave it, a JSON pointer (RFC 6901), and what of the member is meant. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
  /** "key" points at a member's name instead of its value. */
  readonly part?: "key";
  /** A known position, where the text could not be parsed and a pointer means nothing. 1-based. */
  readonly position?: { readonly line: number; readonly column: number };
}

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
  readonly place: Place | null;
}

interface Entry {
  readonly severity: Severity;
  /** `{name}` is replaced by the parameter of that name. */
  readonly message: string;
  readonly fix: string;
}

const catalogue = {
  // project
  "api-not-named": {
    severity: "error",
    message: "no API is named, and {found}",
    fix: "Name one (a folder under specs/ or a path to an api.yaml), or give a document with --document FILE.",
  },
  "api-unknown": {
    severity: "error",
    message: "there is no API {name}: {looked} is not there{hint}",
    fix: "APIs under specs/: {known}.",
  },
  "manifest-member": {
    severity: "error",
    message: "`{key}` is no member here{hint}",
    fix: "Members known here: {known}.",
  },
  "manifest-value": {
    severity: "error",
    message: "`{key}` must be {expected}",
    fix: "Write {expected}.",
  },

  // commands
  "option-value": {
    severity: "error",
    message: "{option} must be {expected}",
    fix: "See covenant {command} --help.",
  },
  "json-syntax": {
    severity: "error",
    message: "{file} is no JSON: {reason}",
    fix: "Mend the text at this place.",
  },
  "context-value": {
    severity: "error",
    message: "the context does not hold what the rules file declares: {reason}",
    fix: "Correct the fact, or leave it out: rules that need it then stay unchecked.",
  },
  "operation-bodyless": {
    severity: "error",
    message: "{operation} takes no body that could be validated",
    fix: "Name an operation with a request body.",
  },
  "rule-unknown": {
    severity: "error",
    message: "no rule is named {id}{hint}",
    fix: "Rules: {known}.",
  },

  // read
  "file-unreadable": {
    severity: "error",
    message: "cannot read {file}: {reason}",
    fix: "Check the path and its permissions.",
  },
  "file-empty": {
    severity: "error",
    message: "{file} is empty; an OpenAPI document or a rules file was expected",
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
  "ref-misplaced": {
    severity: "error",
    message: "`$ref` stands where OpenAPI has none (in: {kind}), so what it refers to would be left out",
    fix: "Write a `$ref` in place of each single object instead.",
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

  // keywords
  "keyword-unknown": {
    severity: "warning",
    message: "`{name}` is no keyword of JSON Schema or OpenAPI, so it checks nothing ({times}){hint}",
    fix: "Correct the name, or begin it with x- if it is an extension.",
  },
  "keyword-unchecked": {
    severity: "warning",
    message: "`{name}` is kept in the document but not checked by the validators ({times})",
    fix: "Say it with other keywords, or with a rule.",
  },
  "keyword-value": {
    severity: "warning",
    message: "`{name}` {complaint}, so it checks nothing",
    fix: "Correct the value.",
  },
  "ref-siblings": {
    severity: "warning",
    message: "OpenAPI 3.0 ignores what stands beside a `$ref`: `{name}` ({times})",
    fix: "Put the `$ref` into an `allOf`, or use OpenAPI 3.1.",
  },
  "format-unknown": {
    severity: "info",
    message: "the format {name} is not checked ({times}){hint}",
    fix: "A `pattern` or an `enum` is checked.",
  },
  "pattern-old": {
    severity: "info",
    message: "this pattern is run without the `u` flag, which refuses it: {reason}",
    fix: "Escape only what has to be escaped, so that every engine reads it alike.",
  },

  // examples
  "example-invalid": {
    severity: "warning",
    message: "the {what} does not fit its schema: {reason}{more}",
    fix: "Correct it, or the schema.",
  },
  "example-breaks-rule": {
    severity: "warning",
    message: "the example fits the schema of {operation} but breaks its rule {rule}: {reason}",
    fix: "Correct the example, or the rule.",
  },

  // model
  "operation-id-duplicate": {
    severity: "warning",
    message: "operationId {id} is also that of {other}; both are named by method and path",
    fix: "Give each operation its own operationId.",
  },
  "path-without-slash": {
    severity: "warning",
    message: "the path {path} does not begin with a slash",
    fix: "Begin it with a slash, or with x- if it is an extension.",
  },
  "path-ambiguous": {
    severity: "warning",
    message: "the path {path} is the same as {same} but for the names of its parameters",
    fix: "Merge the two: a request cannot tell them apart.",
  },
  "path-item-unknown": {
    severity: "warning",
    message: "{name} is no method or other member of a path item, so it is passed over ({path})",
    fix: "Correct the name, or begin it with x- if it is an extension.{hint}",
  },
  "path-parameter-undeclared": {
    severity: "warning",
    message: "the path {path} names {name}, and no parameter in: path declares it",
    fix: "Declare it for the operation or the path.",
  },
  "path-parameter-unused": {
    severity: "warning",
    message: "the parameter {name} is in: path, but {path} does not name it",
    fix: "Put it into the path template, or drop the parameter.",
  },
  "parameter-incomplete": {
    severity: "error",
    message:
      "a parameter needs a `name`, and an `in` that is path, query, header, cookie or querystring; it is passed over",
    fix: "Complete the parameter.",
  },
  "parameter-ignored": {
    severity: "info",
    message: "OpenAPI ignores a header parameter named {name}: media types and security describe it",
    fix: "Drop the parameter.",
  },
  "security-unknown": {
    severity: "warning",
    message: "the security scheme {name} is not declared in components.securitySchemes",
    fix: "Declare it, or correct the name.",
  },
  // rules
  "rule-member": {
    severity: "error",
    message: "`{key}` is no member here{hint}",
    fix: "Members known here: {known}.",
  },
  "rule-value": {
    severity: "error",
    message: "`{key}` must be {expected}",
    fix: "Write {expected}.",
  },
  "rule-without-kind": {
    severity: "error",
    message: "the rule does not say what it does",
    fix: "Give it one of: {known}.",
  },
  "rule-of-two-kinds": {
    severity: "error",
    message: "the rule says several things at once: {kinds}",
    fix: "Make it several rules, one kind each.",
  },
  "rule-without-id": {
    severity: "error",
    message: "the rule has no `id`",
    fix: "Name it by what it does; the id stays when the wording changes.",
  },
  "rule-id-twice": {
    severity: "error",
    message: "the id {id} stands twice under {operation}",
    fix: "Ids are unique within an operation; rename one.",
  },
  "operation-unknown": {
    severity: "error",
    message: "the document has no operation {operation}{hint}",
    fix: "Write METHOD and path as the document does, or `webhook NAME`.",
  },
  "operation-without-body": {
    severity: "error",
    message: "{operation} takes no body, so this rule would never be checked",
    fix: "Move the rule to an operation with a body, or add the body to the document.",
  },
  "selector-syntax": {
    severity: "error",
    message: "{selector} is no selector",
    fix: "Write $.name, name[*].inner, ['odd name'] or context.name.",
  },
  "selects-nothing": {
    severity: "error",
    message: "{selector} selects nothing: {where} has no such field",
    fix: "Fields known there: {known}.",
  },
  "selects-several": {
    severity: "error",
    message: "{selector} selects several values where one is wanted",
    fix: "Let `each` lead to the entries, and write the field from there.",
  },
  "parameter-unread": {
    severity: "error",
    message: "{selector} is a parameter; rules read the body and the context",
    fix: "Give it as a fact of the context, or say it by the parameter's own schema.",
  },
  "value-not-in-enum": {
    severity: "error",
    message: "{value} is no value of {selector}{hint}",
    fix: "The schema allows {known}.",
  },
  "state-unknown": {
    severity: "error",
    message: "{value} is no state of {machine}{hint}",
    fix: "States of {machine}: {known}.",
  },
  "fact-here": {
    severity: "error",
    message: "{selector} is a fact of the context, and `{key}` speaks of the body",
    fix: "Select a part of the body; facts stand in conditions, in `in`, in `allow` and as operands.",
  },
  "operand-unclear": {
    severity: "error",
    message: "{word} is neither a field nor a value that {other} is known to have{hint}",
    fix: "Say which it is: a mapping with `value` is a literal, one with `field` a field.",
  },
  "term-cycle": {
    severity: "error",
    message: "the term {name} leads back to itself: {through}",
    fix: "Say it by fields, or by terms that do not need it.",
  },
  "term-unknown": {
    severity: "error",
    message: "no term is named {name}{hint}",
    fix: "Terms: {known}.",
  },
  "include-unknown": {
    severity: "error",
    message: "no shared list of rules is named {name}{hint}",
    fix: "Shared lists: {known}.",
  },
  // emit
  "types-too-wide": {
    severity: "warning",
    message: "the type of {at} stays wide: its rules would make {variants} variants of it ({operation})",
    fix: "The validators check them all the same. Fewer conditions on fields without a tag make a type that can say them.",
  },
  // write
  "write-unlisted": {
    severity: "error",
    message: "{folder} holds files that covenant did not write, and that would be lost: {files}{reason}",
    fix: "Move them elsewhere, or choose another folder with --out.",
  },
  "write-busy": {
    severity: "error",
    message: "another process ({pid}) is writing {folder}",
    fix: "Wait until it has ended, and run this again.",
  },
  "write-in-the-way": {
    severity: "error",
    message: "{path} stands where an interrupted write keeps its parts, and is not covenant's",
    fix: "Move it elsewhere.",
  },
  "write-not-a-folder": {
    severity: "error",
    message: "{path} is no folder",
    fix: "Choose another folder with --out.",
  },
  "write-unsafe-paths": {
    severity: "error",
    message: "names in the document make paths that cannot be written to {folder}: {paths}",
    fix: "Rename them with an overlay.",
  },
  "write-failed": {
    severity: "error",
    message: "{folder} cannot be written: {reason}",
    fix: "The old package stands as it was. Check space and permissions.",
  },
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof catalogue;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
export type Parameters<C extends Code> = Record<
  Placeholders<(typeof catalogue)[C]["message"]> | Placeholders<(typeof catalogue)[C]["fix"]>,
  string | number
>;

/** A diagnostic of the catalogue with its parameters filled in. */
export function diagnostic<C extends Code>(code: C, parameters: Parameters<C>, place: Place | null): Diagnostic {
  const entry: Entry = catalogue[code];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String((parameters as Record<string, string | number>)[name]));
  return { code, severity: entry.severity, message: fill(entry.message), fix: fill(entry.fix), place };
}

/** Input that cannot be gone on with: every problem found so far, thrown to the command, which prints them and exits 2. */
export class InputError extends Error {
  override readonly name = "InputError";
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    /** The texts the places are found in, by file, where the thrower knows them. */
    readonly sources: ReadonlyMap<string, string> = new Map(),
  ) {
    super(diagnostics.map((one) => one.message).join("\n"));
  }
}
