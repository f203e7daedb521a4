import { posix } from "node:path";
import { type FormatUse, formatUses } from "../constraints/keywords/format.ts";
import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import { isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { parseText } from "../read/parse.ts";
import { escapeToken } from "../read/pointer.ts";

/** A path that the manifest names, from the working directory, and where it names it. */
export interface NamedFile {
  readonly file: string;
  readonly place: Place | undefined;
}

/** What `api.yaml` says: what an API is called, what it is read from, and what its package is. */
export interface ApiManifest {
  readonly name: string;
  readonly package: { readonly name: string; readonly version: string; readonly description: string };
  readonly document: NamedFile;
  readonly overlays: readonly NamedFile[];
  readonly rules: NamedFile | undefined;
  readonly formats: FormatUse;
  readonly upstream: Upstream | undefined;
}

/** Where the API's own documentation is published. */
export interface Upstream {
  /** URLs: the index of the documentation (llms.txt), and the document. */
  readonly index: string | undefined;
  readonly document: string | undefined;
  readonly overlays: readonly NamedFile[];
}

/** What members of text must look like. */
export const forms = {
  name: /^[a-z0-9][\w.-]*$/i,
  packageName: /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/,
  version: /^\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/,
  url: /^https?:\/\//,
} as const satisfies Record<string, RegExp>;

/** Reads the text of a manifest. Throws InputError where it cannot be parsed; what else is wrong is reported, and left out. */
export function readApiManifest(file: string, text: string, report: (found: Diagnostic) => void): ApiManifest {
  const root = membersOf(parseText(file, text), "manifest", { file, pointer: "" }, report);
  root.only("covenant", "name", "package", "document", "overlays", "rules", "formats", "upstream");
  if (root.value("covenant") !== 1) root.wrong("covenant", "1, the version of the manifest");
  const made = root.within("package");
  made.only("name", "version", "description");
  return {
    name: root.text("name", "a name that can name a folder, such as payments", forms.name),
    package: {
      name: made.text("name", "a name that npm takes, such as payments-api", forms.packageName),
      version: made.text("version", "a version such as 1.0.0", forms.version),
      description: made.text("description", "text"),
    },
    document: root.file("document", "the path of an OpenAPI document, such as openapi.yaml") ?? {
      file,
      place: undefined,
    },
    overlays: root.files("overlays"),
    rules:
      root.value("rules") === undefined
        ? undefined
        : root.file("rules", "the path of a rules file, such as rules.yaml"),
    formats: root.value("formats") === undefined ? "requests" : root.oneOf("formats", formatUses),
    upstream: root.value("upstream") === undefined ? undefined : upstreamOf(root.within("upstream")),
  };
}

function upstreamOf(members: Members): Upstream {
  members.only("index", "document", "overlays");
  const url = (key: string) => (members.value(key) === undefined ? undefined : members.text(key, "a URL", forms.url));
  return { index: url("index"), document: url("document"), overlays: members.files("overlays") };
}

/** The members of a mapping of the manifest: each is read by what it must be, and what is wrong is reported at its place. */
interface Members {
  value(key: string): Json | undefined;
  wrong(key: string, expected: string): void;
  only(...known: readonly string[]): void;
  within(key: string): Members;
  text(key: string, expected: string, form?: RegExp): string;
  oneOf<Word extends string>(key: string, words: readonly [Word, ...Word[]]): Word;
  file(key: string, expected: string): NamedFile | undefined;
  files(key: string): readonly NamedFile[];
}

function membersOf(found: Json, key: string, place: Place, report: (found: Diagnostic) => void): Members {
  const object: JsonObject = isObject(found) ? found : {};
  const at = (...keys: readonly (string | number)[]): Place => ({
    file: place.file,
    pointer: place.pointer + keys.map((one) => `/${escapeToken(one)}`).join(""),
  });
  const named = (path: string, where: Place): NamedFile => ({
    file: posix.join(posix.dirname(place.file), path),
    place: where,
  });
  if (!isObject(found)) report(diagnostic("manifest-value", { key, expected: "a mapping" }, place));
  const members: Members = {
    value: (key) => member(object, key),
    wrong: (key, expected) => isObject(found) && report(diagnostic("manifest-value", { key, expected }, at(key))),
    only(...known) {
      for (const key of Object.keys(object)) {
        if (known.includes(key)) continue;
        const parameters = { key, hint: didYouMean(key, known), known: known.join(", ") };
        report(diagnostic("manifest-member", parameters, { ...at(key), part: "key" }));
      }
    },
    // Of what is no mapping, no member is missed as well.
    within: (key) => membersOf(member(object, key) ?? null, key, at(key), isObject(found) ? report : () => {}),
    text(key, expected, form = /\S/) {
      const value = member(object, key);
      if (typeof value === "string" && form.test(value)) return value.trim();
      members.wrong(key, expected);
      return "";
    },
    oneOf(key, words) {
      const found = words.find((one) => one === member(object, key));
      if (found === undefined) members.wrong(key, `one of ${words.join(", ")}`);
      return found ?? words[0];
    },
    file(key, expected) {
      const path = members.text(key, expected);
      return path === "" ? undefined : named(path, at(key));
    },
    files(key) {
      const list = member(object, key) ?? [];
      if (Array.isArray(list) && list.every((one) => typeof one === "string"))
        return list.map((one, index) => named(one, at(key, index)));
      members.wrong(key, "a list of paths");
      return [];
    },
  };
  return members;
}
