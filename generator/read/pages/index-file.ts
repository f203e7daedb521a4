import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { placeAt } from "./read-page.ts";

/** A site's index (`llms.txt`): its pages and the OpenAPI documents it names, in its order. */
export interface SiteIndex {
  readonly title: string | undefined;
  readonly pages: readonly IndexEntry[];
  readonly documents: readonly IndexEntry[];
}

export interface IndexEntry {
  readonly title: string;
  /** Absolute where the index or the entry is; else from the index's own folder. */
  readonly address: string;
  readonly description: string | undefined;
  /** The heading it stands under. */
  readonly section: string;
  readonly line: number;
}

const longest = 4000;

/**
 * Reads an index. Addresses are resolved against it, where `file` is an address itself, else against the folder that it stands
 * in within its site ("docs/"); an address that leads out of the site (another scheme or host, `..`) is reported and left out.
 * Undefined where the text is no index.
 */
export function readIndex(
  file: string,
  text: string,
  report: (found: Diagnostic) => void,
  folder = "",
): SiteIndex | undefined {
  if (text.trim() === "" || /^\s*<(?:!doctype|html)\b/i.test(text)) {
    report(diagnostic(text.trim() === "" ? "page-empty" : "page-html", { file }, placeAt(file, 1)));
    return undefined;
  }
  let title: string | undefined;
  let section = "";
  let base = siteOf(file);
  const entries: IndexEntry[] = [];
  const seen = new Set<string>();
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = written.slice(0, longest);
    const [, marks, heading = ""] = /^(#{1,6}) +(.*)$/.exec(line) ?? [];
    if (marks === "#") title ??= heading.trim();
    else if (marks !== undefined) section = heading.trim();
    const link = linkIn(line);
    if (link === undefined) continue;
    const { name, address, rest } = link;
    const resolved = resolve(address, base, folder);
    if (typeof resolved !== "string") {
      const place = { ...placeAt(file, index + 1) };
      const code = resolved.isForeign ? "index-other-host" : "index-address";
      report(diagnostic(code, { address: address.slice(0, 200), reason: resolved.reason }, place));
      continue;
    }
    // Of an index without an address of its own, the first page's host is the site's.
    base ??= siteOf(resolved) && new URL(`/${folder}`, resolved);
    if (seen.has(resolved)) continue;
    seen.add(resolved);
    const [, description] = /^\s*:\s*(.*?)\s*$/.exec(rest) ?? [];
    entries.push({ title: name, address: resolved, description: description || undefined, section, line: index + 1 });
  }
  const ofAsync = entries.filter((one) => /asyncapi/i.test(one.section));
  const documents = entries.filter((one) => isDocument(one) && !ofAsync.includes(one));
  const pages = entries.filter((one) => !documents.includes(one) && !ofAsync.includes(one));
  if (pages.length === 0 && documents.length === 0) {
    report(diagnostic("index-without-pages", { file }, placeAt(file, 1)));
    return undefined;
  }
  return { title, pages, documents };
}

/** A list entry that begins with a link: "- [name](address): rest". */
function linkIn(line: string): { name: string; address: string; rest: string } | undefined {
  const [marker] = /^\s*[-*+] +\[/.exec(line) ?? [];
  const middle = marker === undefined ? -1 : line.indexOf("](", marker.length);
  if (marker === undefined || middle < 0) return undefined;
  let depth = 1;
  let end = middle + 2;
  for (; end < line.length && depth > 0; end++) depth += line[end] === "(" ? 1 : line[end] === ")" ? -1 : 0;
  if (depth > 0) return undefined;
  // Behind a blank stands a title of the link.
  const [address = ""] = line
    .slice(middle + 2, end - 1)
    .trim()
    .replace(/^<|>$/g, "")
    .split(/\s/);
  return { name: line.slice(marker.length, middle), address, rest: line.slice(end) };
}

/** By its name; without one that tells, by the heading it stands under. */
function isDocument({ section, address }: IndexEntry): boolean {
  if (/\.(?:ya?ml|json)(?:[?#]|$)/i.test(address)) return true;
  return /\bopenapi\b/i.test(section) && !/\.(?:mdx?|txt)(?:[?#]|$)/i.test(address);
}

/** The address of something on a site; undefined for a path. */
function siteOf(file: string): URL | undefined {
  return /^https?:\/\//i.test(file) ? new URL(file) : undefined;
}

interface Refusal {
  readonly reason: string;
  /** It is well-formed and merely leads elsewhere: nothing to worry about. */
  readonly isForeign: boolean;
}

function resolve(address: string, base: URL | undefined, folder: string): string | Refusal {
  const refused = (reason: string, isForeign = false): Refusal => ({ reason, isForeign });
  if (address === "") return refused("it is empty");
  if (/[\u0000-\u001f\\]/.test(address)) return refused("it has characters that no address has");
  if (/(?:^|\/)(?:\.|%2e){2}(?:\/|$|[?#])/i.test(address)) return refused("it leads out of its folder");
  const [, scheme] = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(address) ?? [];
  if (scheme !== undefined && !/^https?$/i.test(scheme)) return refused(`its scheme is ${scheme}`);
  if (scheme === undefined && base === undefined) {
    if (address.startsWith("//")) return refused("its host is not that of the site");
    return folder === "" || address.startsWith("/") ? address : `/${folder}${address.replace(/^(?:\.\/)+/, "")}`;
  }
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return refused("it is no address");
  }
  if (url.username !== "" || url.password !== "") return refused("it carries credentials");
  if (base !== undefined && url.host !== base.host) return refused("its host is not that of the site", true);
  if (base?.protocol === "https:" && url.protocol !== "https:") return refused("it leaves https");
  url.hash = "";
  return url.href;
}
