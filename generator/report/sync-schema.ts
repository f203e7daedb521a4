import { closed } from "../constraints/rule-schema.ts";
import type { JsonObject } from "../read/document.ts";
import { itemKinds, printForm } from "../rules/sources/lock-file.ts";
import { changesSchema, inputDiagnostic } from "./changes-schema.ts";

const text: JsonObject = { type: "string" };
const textOrNull: JsonObject = { type: ["string", "null"] };
const count: JsonObject = { type: "integer", minimum: 0 };
const number: JsonObject = { type: "integer", minimum: 1 };
const kind: JsonObject = { enum: itemKinds };
const rule: JsonObject = { type: "string", pattern: "#", description: "OPERATION#ID, as `--accept` takes it." };

const told = {
  page: { type: "string", minLength: 1 },
  section: { ...text, description: 'The heading it stands under; "" before any.' },
  item: { ...number, description: "Its number within the section." },
  kind,
  fingerprint: { type: "string", pattern: printForm.source, description: "Over its letters and digits." },
  text: { ...textOrNull, description: "What it says, in one line; null where no cache has it any more." },
};

const place = { file: text, line: { ...number, description: "In the text of its page." } };

const item = all({
  kind: {
    enum: ["changed", "moved", "added", "removed", "page-removed"],
    description:
      "What became of it; added: it came to a section all of which a rule was read from, or to the place of one that was gone.",
  },
  page: { ...text, description: "As the rules name it." },
  before: { anyOf: [all(told), { type: "null" }], description: "Null of what was added." },
  after: { anyOf: [all({ ...told, ...place }), { type: "null" }], description: "Null of what is gone." },
  rules: list(rule, "Those that were read from it."),
  known: { type: "boolean", description: "An earlier sync found the same, and nobody has confirmed the rules since." },
});

const page = all({
  kind: { enum: ["added", "removed", "moved"] },
  page: text,
  to: { ...textOrNull, description: "Of one that moved: what it is called now." },
  operation: { ...textOrNull, description: "Whose OpenAPI it carries, or carried; null of prose alone." },
});

const prose = all({
  ...{ file: text, section: text, item: number, line: number, kind },
  sentences: { type: "array", minItems: 1, items: text, description: "Those that smell of a rule." },
});

const deprecated = all({
  operation: text,
  sentence: { ...text, description: "Of its prose, which calls it deprecated." },
  action: all({ target: text, update: all({ deprecated: { const: true } }) }),
});

const files = (description: string) => list(text, description);

const written = all({
  specs: files("Of the specs, those that are not what they were."),
  folder: { ...text, description: "Of the package." },
  package: {
    description: "Its files; null where none was made, for something is wrong with the specs.",
    anyOf: [
      all({
        added: files("New."),
        changed: files("Not what they were."),
        removed: files("Gone."),
        edited: files("Of the changed and removed, those that somebody edited by hand."),
        unlisted: files("Nobody's: none, or nothing is written."),
        unchanged: count,
      }),
      { type: "null" },
    ],
  },
});

const sync = all({
  api: { ...text, description: "Its name." },
  site: all({
    index: text,
    pages: { ...count, description: "That were read." },
    from: { enum: ["document", "pages"], description: "The site's own document, or its pages' pieces of one." },
    counts: all({ requests: count, fetched: count, unchanged: count }),
  }),
  dryRun: { type: "boolean", description: "Nothing was written: `written` is what would have been." },
  pages: list(page, "Pages that came, went, or stand under another name."),
  items: list(item, "What rules were read from, and is not what it was when they were confirmed."),
  unconfirmed: list(rule, "Rules that nobody has confirmed since their source changed."),
  uncovered: list(prose, "New prose that smells of a rule, and has none."),
  deprecated: list(deprecated, "Operations that only their prose calls deprecated."),
  overlay: { ...textOrNull, description: "One that says so by `deprecated`." },
  diagnostics: list(inputDiagnostic, "What is doubtful with the site, the overlays, the rules."),
  comparison: {
    description: "What `diff` says of the specs before and after; null where there was nothing to compare with.",
    anyOf: [{ $ref: "#/$defs/comparison" }, { type: "null" }],
  },
  written,
});

/** The JSON Schema (2020-12) of what `covenant sync --format json` prints: all its members, and no others. */
export function syncSchema(): JsonObject {
  const { $defs } = changesSchema() as { readonly $defs: Readonly<Record<string, JsonObject>> };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:openapi-covenant:sync",
    title: "What a sync found, and what it wrote",
    description: "What `covenant sync --format json` prints.",
    oneOf: [{ $ref: "#/$defs/sync" }, { $ref: "#/$defs/failure" }],
    $defs: {
      ...$defs,
      sync,
      failure: {
        description: "What kept it from going on, so that nothing was written; the command then ends with 2.",
        ...all({ diagnostics: { type: "array", minItems: 1, items: inputDiagnostic } }),
      },
    },
  };
}

function list(items: JsonObject, description: string): JsonObject {
  return { type: "array", items, description };
}

function all(properties: Readonly<Record<string, JsonObject>>): JsonObject {
  return closed(properties, { required: Object.keys(properties) });
}
