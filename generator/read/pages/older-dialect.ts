import type { Diagnostic } from "../../diagnostics.ts";
import { type Draft, put } from "../copy.ts";
import { isObject, type Json, type JsonObject, member } from "../document.ts";
import { escapeToken } from "../pointer.ts";
import { olderExamples } from "./older-examples.ts";
import { type OlderText, olderText } from "./older-reading.ts";
import { olderSchema } from "./older-schema.ts";
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
  say("x-codeSamples", someOf(source.list("/paths/request/codeSamples")));
  for (const [name, extension] of Object.entries(extensions)) say(extension, member(source.mapping("/paths"), name));
  source.moved(`${to}/security`, "/paths/request/security");
  source.moved(`${to}/servers`, "/paths/servers");
  const content = {
    ...single("servers", someOf(source.list("/paths/servers"))),
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

function parametersOf(source: OlderText, to: string): readonly JsonObject[] | undefined {
  const from = "/paths/request/parameters";
  source.knows(from, ["path", "query", "header", "cookie"]);
  const found: JsonObject[] = [];
  for (const place of ["path", "query", "header", "cookie"]) {
    for (const name of Object.keys(source.mapping(`${from}/${place}`))) {
      const [at, target] = [`${from}/${place}/${escapeToken(name)}`, `${to}/parameters/${found.length}`];
      source.knows(at, ["schema", "style", "explode", "allowReserved", "allowEmptyValue"]);
      source.moved(target, at);
      const said = olderSchema(source, `${at}/schema`, `${target}/schema`);
      const flags = ["explode", "allowReserved", "allowEmptyValue"].map((flag) => [flag, source.flag(`${at}/${flag}`)]);
      const members = {
        name,
        in: place,
        ...(place === "path" || said?.isRequired ? { required: true } : {}),
        style: source.text(`${at}/style`),
        ...(Object.fromEntries(flags) as JsonObject),
      };
      found.push({ ...given(members), ...describing(said?.schema ?? {}) });
    }
  }
  return someOf(found);
}

/** A parameter's description stands in its schemas here, in each of them; that it is deprecated, too. */
function describing(schema: JsonObject): JsonObject {
  const alternatives = Array.isArray(schema.anyOf) ? (schema.anyOf as readonly JsonObject[]) : [schema];
  const lifted: Draft = {};
  for (const name of ["description", "deprecated"]) {
    const [said, ...others] = alternatives.map((one) => member(one, name));
    const isOfKind = typeof said === (name === "description" ? "string" : "boolean");
    if (isOfKind && others.every((one) => one === said)) put(lifted, name, said as Json);
  }
  const bare = alternatives.map((one) => without(one, Object.keys(lifted)));
  if (lifted.deprecated === false) delete lifted.deprecated;
  return { ...lifted, schema: Array.isArray(schema.anyOf) ? { ...schema, anyOf: bare } : (bare[0] as JsonObject) };
}

function bodyOf(source: OlderText, to: string): JsonObject | undefined {
  const at = "/paths/request/body";
  if (Object.keys(source.mapping(at)).length === 0) return undefined;
  source.moved(`${to}/requestBody`, at);
  const { content, description, isRequired } = contentOf(source, at, `${to}/requestBody/content`);
  return given({ description, required: isRequired || undefined, content });
}

function responsesOf(source: OlderText, to: string): JsonObject {
  const responses: Draft = {};
  const from = "/paths/response";
  source.moved(`${to}/responses`, from);
  for (const status of Object.keys(source.mapping(from))) {
    const [at, target] = [`${from}/${status}`, `${to}/responses/${status}`];
    if (!/^(?:[1-5](?:\d\d|XX)|default)$/.test(status)) {
      source.unclear(`${from}/${escapeToken(status)}`, "this is no status of a response");
      continue;
    }
    source.moved(target, at);
    const { content, description = "" } = contentOf(source, at, `${target}/content`);
    put(responses, status, given({ description, content: Object.keys(content).length === 0 ? undefined : content }));
  }
  return responses;
}

/** Stands for content where a response has none, to hold its description. */
const placeholder = "_mintlify/placeholder";

/** What is sent, by media types: each restates the description. */
function contentOf(source: OlderText, from: string, to: string) {
  const content: Draft = {};
  let description: string | undefined;
  let isRequired = false;
  for (const type of Object.keys(source.mapping(from))) {
    const [at, target] = [`${from}/${escapeToken(type)}`, `${to}/${escapeToken(type)}`];
    source.knows(at, ["schemaArray", "examples", "description"]);
    source.moved(target, at);
    const said = olderSchema(source, `${at}/schemaArray`, `${target}/schema`);
    const examples = olderExamples(source, `${at}/examples`, target);
    description ||= source.text(`${at}/description`);
    isRequired ||= said?.isRequired === true;
    if (type !== placeholder) put(content, type, given({ schema: said?.schema, ...examples }));
  }
  return { content, description, isRequired };
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

function someOf<Entry extends Json>(list: readonly Entry[]): readonly Entry[] | undefined {
  return list.length === 0 ? undefined : list;
}

function single(name: string, value: Json | undefined): JsonObject {
  const object: Draft = {};
  if (value !== undefined) put(object, name, value);
  return object;
}

function given(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
