import type { Diagnostic } from "../../diagnostics.ts";
import { type Draft, put } from "../copy.ts";
import { isObject, type Json, type JsonObject, member } from "../document.ts";
import { escapeToken } from "../pointer.ts";
import { bodyOf, responsesOf } from "./older-content.ts";
import { parametersOf } from "./older-parameters.ts";
import { type OlderText, olderText } from "./older-reading.ts";
import { olderSecurity } from "./older-security.ts";
import { versionSaid } from "./older-version.ts";

/** The dialect before this one: one operation written into `paths` itself. */
export function isOlder(root: JsonObject): boolean {
  const paths = member(root, "paths");
  return (
    paths !== undefined &&
    isObject(paths) &&
    typeof member(paths, "path") === "string" &&
    typeof member(paths, "method") === "string"
  );
}

/** Extensions of the operation, as the dialect writes their names. */
const extensions = { xMint: "x-mint", xMcp: "x-mcp" };

/** What a page says of its operation beside the fragment. */
interface About {
  readonly file: string;
  /** "GET /orders". */
  readonly key: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
}

export interface FromOlder {
  readonly root: JsonObject;
  /** Where a part of it is written in the fragment's text. */
  readonly written: (pointer: string) => string;
}

/**
 * An ordinary fragment of one operation from one in the older dialect. What the dialect does not say stays out: operation id,
 * tags, the document's title. Undefined, and each reported at its place, where something in it is not understood.
 */
export function fromOlder(root: JsonObject, about: About, report: (found: Diagnostic) => void): FromOlder | undefined {
  let isSound = true;
  const source = olderText(root, about, (found) => {
    if (found.severity === "error") isSound = false;
    report(found);
  });
  source.knows("", ["paths", "components"]);
  source.knows("/paths", [
    "path",
    "method",
    "servers",
    "request",
    "response",
    "deprecated",
    "type",
    ...Object.keys(extensions),
  ]);
  source.knows("/paths/request", ["security", "parameters", "body", "codeSamples"]);
  const { path = "", method = "", holder } = subjectOf(source);
  const item = `/${holder}/${escapeToken(path)}`;
  const to = `${item}/${method}`;
  source.moved(item, "/paths");
  source.moved("/servers", "/paths/servers");
  const secured = olderSecurity(source);
  const [servers, codeSamples] = [source.list("/paths/servers"), source.list("/paths/request/codeSamples")];
  const operation: Draft = {};
  const say = (name: string, value: Json | undefined) => {
    if (value !== undefined) put(operation, name, value);
  };
  say("summary", about.title);
  say("description", about.description);
  if (source.flag("/paths/deprecated")) say("deprecated", true);
  say("parameters", parametersOf(source, to));
  say("requestBody", bodyOf(source, to));
  say("responses", responsesOf(source, to));
  say("security", secured?.security);
  say("x-codeSamples", codeSamples.length === 0 ? undefined : codeSamples);
  for (const [name, extension] of Object.entries(extensions)) say(extension, member(source.mapping("/paths"), name));
  source.moved(`${to}/security`, "/paths/request/security");
  source.moved(`${to}/servers`, "/paths/servers");
  const content = {
    ...single("servers", servers.length === 0 ? undefined : servers),
    [holder]: single(path, single(method, operation)),
    ...single("components", componentsOf(source, secured?.schemes ?? {})),
  };
  if (!isSound) return undefined;
  return { root: { openapi: versionSaid([content]), ...content }, written: source.written };
}

function subjectOf(source: OlderText) {
  const [path, method] = [source.text("/paths/path"), source.text("/paths/method")?.toLowerCase()];
  const type = source.text("/paths/type") ?? (path?.startsWith("/") ? "path" : "webhook");
  if (type !== "path" && type !== "webhook") source.unclear("/paths/type", "`type` is neither `path` nor `webhook`");
  return { path, method, holder: type === "webhook" ? "webhooks" : "paths" };
}

/** Components as they are, and the schemes that the dialect spells out instead. */
function componentsOf(source: OlderText, schemes: JsonObject): JsonObject | undefined {
  const components: Draft = { ...source.mapping("/components") };
  const known = source.mapping("/components/securitySchemes");
  const all: Draft = {};
  for (const [name, value] of [...Object.entries(schemes), ...Object.entries(known)]) put(all, name, value as Json);
  if (Object.keys(all).length > 0) components.securitySchemes = all;
  return Object.keys(components).length === 0 ? undefined : components;
}

function single(name: string, value: Json | undefined): JsonObject {
  const object: Draft = {};
  if (value !== undefined) put(object, name, value);
  return object;
}
