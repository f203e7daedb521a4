import { join, posix, resolve } from "node:path";
import { diagnostic, InputError } from "../../diagnostics.ts";
import type { SiteSource } from "../../read/site/site.ts";
import { isAddress, isUrl, webAddress } from "../../read/web-address.ts";
import type { Upstream } from "../manifest.ts";
import type { Target } from "./target.ts";

/** Where a sync reads from: the site that the manifest names, or another one (a mirror, a folder) that holds the same. */
export function siteSource({ manifest, file, home }: Target, from: string | undefined, cwd: string): SiteSource {
  const { upstream } = manifest;
  const index = from === undefined ? upstream?.index : indexOf(from, cwd);
  if (index === undefined) {
    const place = { file, pointer: upstream === undefined ? "" : "/upstream" };
    throw new InputError([diagnostic("upstream-missing", { file }, place)]);
  }
  const document = from === undefined ? upstream?.document : documentThere(upstream, index);
  const path = webAddress(upstream?.index ?? "")?.pathname;
  return {
    index,
    ...(path === undefined ? {} : { path }),
    // So that whoever names no document is not taken to want none.
    ...(document === undefined ? {} : { document }),
    cache: join(home, ".covenant", "sites"),
  };
}

/** The address of an index: of a folder on the web, or of a site as such, it is the llms.txt in it. */
function indexOf(from: string, cwd: string): string {
  if (!isAddress(from)) return resolve(cwd, from);
  const url = webAddress(from);
  if (url === undefined) {
    const expected = "a URL of http or https, or a folder";
    throw new InputError([diagnostic("option-value", { option: "--from", expected, command: "sync" }, null)]);
  }
  if (!/\.[^/]*$/.test(url.pathname)) url.pathname = posix.join(url.pathname, "llms.txt");
  return url.href;
}

/** The document of the manifest where another site has it: at the same place seen from the index, if it is of the same site. */
function documentThere(upstream: Upstream | undefined, there: string): string | undefined {
  const document = webAddress(upstream?.document ?? "");
  const index = webAddress(upstream?.index ?? "");
  if (document === undefined) return undefined;
  // In a folder a text lies at the path of its address, whichever host that has.
  if (!isUrl(there)) return document.pathname;
  if (index === undefined || index.host !== document.host) return document.href;
  const way = posix.relative(posix.dirname(index.pathname), document.pathname) + document.search;
  return new URL(way, there).href;
}
