import { stringify } from "yaml";
import { isObject, type Json, type JsonObject, member } from "../../generator/read/document.ts";
import { escapeToken, tokensOf, valueAt } from "../../generator/read/pointer.ts";
import { walk } from "../../generator/read/walk.ts";

/** A documentation site: its texts by path, as they are served. */
export type Site = ReadonlyMap<string, string>;

export const home = "https://docs.example";
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** An operation or a webhook of a document. */
interface Subject {
  /** What its fence says: "POST /orders", "webhook order.sent". */
  readonly name: string;
  readonly pointer: string;
  readonly value: JsonObject;
  /** What of it stands in the document: the operation with its path's members, or the webhook. */
  readonly paths: JsonObject | undefined;
  readonly webhooks: JsonObject | undefined;
}

/**
 * A documentation site made from an OpenAPI document, in the form of Mintlify's exports: a page an operation and webhook, each
 * with a fragment that stands alone, `llms.txt`, and the whole document. A page's prose is the operation's `x-mint.content`,
 * which therefore is not in its fragment.
 */
export function siteOf(document: JsonObject): Site {
  const site = new Map<string, string>();
  const lines = ["# Docs", "", "## Docs", ""];
  for (const subject of subjectsOf(document)) {
    const { value, name } = subject;
    const title = String(member(value, "summary") ?? name);
    const described = member(value, "description");
    const description = typeof described === "string" ? described.replace(/\s+/g, " ").trim() : undefined;
    const [tag] = (member(value, "tags") ?? ["webhooks"]) as string[];
    const path = freePath(site, `/api-reference/${slug(tag ?? "api")}/${slug(title)}`);
    site.set(path, pageText(document, subject, title, description));
    lines.push(`- [${title}](${home}${path})${description === undefined ? "" : `: ${description}`}`);
  }
  lines.push("", "## OpenAPI Specs", "", `- [openapi](${home}/api-reference/openapi.yaml)`, "");
  return site.set("/llms.txt", lines.join("\n")).set("/api-reference/openapi.yaml", stringify(document));
}

/** Changes of a site, by name. Each fails where there is nothing to change. */
export const edits = {
  /** A piece of a text becomes another. */
  replace: (path: string, from: string | RegExp, to: string) => (site: Site) => {
    const before = textAt(site, path);
    return changed(site, path, before.replace(from, to));
  },
  remove: (path: string) => (site: Site) => {
    textAt(site, path);
    return new Map([...site].filter(([one]) => one !== path));
  },
  move: (path: string, to: string) => (site: Site) => {
    textAt(site, path);
    return new Map([...site].map(([one, text]) => [one === path ? to : one, text]));
  },
  /** White space alone: more blank lines, and blanks at the end of lines of prose. */
  whitespace: (path: string) => (site: Site) => {
    const [prose = "", ...rest] = textAt(site, path).split("\n## OpenAPI\n");
    return changed(site, path, [`${prose.replace(/\n\n/g, "  \n\n\n")}\n`, ...rest].join("\n## OpenAPI\n"));
  },
  /** The page ends where a download was cut, after this share of it. */
  cut: (path: string, share: number) => (site: Site) => {
    const text = textAt(site, path);
    return changed(site, path, text.slice(0, Math.floor(text.length * share)));
  },
  empty: (path: string) => (site: Site) => changed(site, path, ""),
  html: (path: string) => (site: Site) => changed(site, path, "<!doctype html><title>Not found</title>"),
  withoutFragment: (path: string) => (site: Site) =>
    changed(site, path, textAt(site, path).replace(/\n## OpenAPI\n[\s\S]*$/, "")),
} as const;

function textAt(site: Site, path: string): string {
  const text = site.get(path);
  if (text === undefined) throw new Error(`the site has no ${path}`);
  return text;
}

function changed(site: Site, path: string, text: string): Site {
  if (text === textAt(site, path)) throw new Error(`the edit changes nothing in ${path}`);
  return new Map(site).set(path, text);
}

function subjectsOf(document: JsonObject): readonly Subject[] {
  const found: Subject[] = [];
  for (const [path, item] of entriesOf(document.paths)) {
    const shared = Object.fromEntries(entriesOf(item).filter(([name]) => !methods.includes(name)));
    for (const [method, value] of entriesOf(item).filter(([name]) => methods.includes(name))) {
      const pointer = `/paths/${escapeToken(path)}/${method}`;
      const paths = { [path]: { ...shared, [method]: withoutProse(value as JsonObject) } };
      found.push({
        name: `${method.toUpperCase()} ${path}`,
        pointer,
        value: value as JsonObject,
        paths,
        webhooks: undefined,
      });
    }
  }
  for (const [name, item] of entriesOf(document.webhooks)) {
    const [, operation] = entriesOf(item).find(([method]) => methods.includes(method)) ?? [];
    const value = (operation ?? {}) as JsonObject;
    const written = Object.fromEntries(
      entriesOf(item).map(([method, one]) => [method, isObject(one) ? withoutProse(one) : one]),
    );
    const pointer = `/webhooks/${escapeToken(name)}`;
    found.push({ name: `webhook ${name}`, pointer, value, paths: undefined, webhooks: { [name]: written } });
  }
  return found;
}

function withoutProse(operation: JsonObject): JsonObject {
  return Object.fromEntries(entriesOf(operation).filter(([name]) => name !== "x-mint"));
}

function pageText(document: JsonObject, subject: Subject, title: string, description: string | undefined): string {
  const mint = member(subject.value, "x-mint");
  const content = mint !== undefined && isObject(mint) ? String(member(mint, "content") ?? "") : "";
  return [
    "> ## Documentation Index",
    `> Fetch the complete documentation index at: ${home}/llms.txt`,
    "> Use this file to discover all available pages before exploring further.",
    "",
    `# ${title}`,
    "",
    ...(description === undefined ? [] : [`> ${description}`, ""]),
    ...(content === "" ? [] : [content, ""]),
    "",
    "## OpenAPI",
    "",
    `\`\`\`\`yaml ${subject.name}`,
    `${stringify(fragmentOf(document, subject)).trimEnd()}`,
    "",
    "````",
  ].join("\n");
}

/** The document with one operation, and only those of its components that it reaches. */
function fragmentOf(document: JsonObject, { paths, webhooks }: Subject): JsonObject {
  const { openapi, info, servers, security, tags, components: _, paths: __, webhooks: ___, ...rest } = document;
  const head = { openapi, info, servers, security, tags, ...rest };
  const root = {
    ...Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined)),
    ...(paths === undefined ? {} : { paths }),
    ...(webhooks === undefined ? {} : { webhooks }),
  } as JsonObject;
  const sections = new Map<string, [string, Json][]>();
  for (const pointer of [...reached(document, root)].sort()) {
    const [, section = "", name = ""] = tokensOf(pointer);
    sections.set(section, [...(sections.get(section) ?? []), [name, valueAt(document, pointer) as Json]]);
  }
  const components = Object.fromEntries([...sections].map(([section, held]) => [section, Object.fromEntries(held)]));
  return Object.keys(components).length === 0 ? root : { ...root, components };
}

/** Pointers of the components that a part of a document leads to, by references, tags of unions and what secures it. */
export function reached(document: JsonObject, from: JsonObject): ReadonlySet<string> {
  const found = new Set<string>();
  const open: string[] = [];
  const add = (pointer: string) => {
    const component = /^\/components\/[^/]+\/[^/]+/.exec(pointer)?.[0];
    if (component === undefined || found.has(component) || valueAt(document, component) === undefined) return;
    found.add(component);
    open.push(component);
  };
  const visit = (value: Json, kind?: Parameters<typeof walk>[2]) =>
    walk(
      value,
      (at, inner) => {
        if (!isObject(inner) || at === "exampleValue" || at === "defaultValue") return;
        const ref = member(inner, "$ref");
        if (typeof ref === "string") add(decodeURIComponent(ref.slice(1)));
        if (at === "securityRequirement")
          for (const name of Object.keys(inner)) add(`/components/securitySchemes/${escapeToken(name)}`);
        if (at !== "discriminator") return;
        for (const [, target] of entriesOf(inner.mapping)) {
          if (typeof target === "string")
            add(target.startsWith("#") ? target.slice(1) : `/components/schemas/${escapeToken(target)}`);
        }
      },
      kind,
    );
  visit(from);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [, section = "", name = ""] = tokensOf(next);
    visit({ components: { [section]: Object.fromEntries([[name, valueAt(document, next) as Json]]) } });
  }
  return found;
}

function freePath(site: Site, path: string): string {
  for (let number = 1; ; number++) {
    const one = `${path}${number === 1 ? "" : `-${number}`}.md`;
    if (!site.has(one)) return one;
  }
}

function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "page"
  );
}

function entriesOf(value: Json | undefined): [string, Json][] {
  return value !== undefined && isObject(value) ? (Object.entries(value) as [string, Json][]) : [];
}
