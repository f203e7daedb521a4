import { join, relative } from "node:path";
import { diagnostic, InputError } from "../../diagnostics.ts";
import { withoutCredentials } from "../credentials.ts";
import { authorizationFor } from "../http/authorization.ts";
import { networkOf } from "../http/network.ts";
import { isUrl, shownUrl, webAddress } from "../web-address.ts";
import { type Cache, cacheOf } from "./cache.ts";
import { realClock } from "./clock.ts";
import { folderTexts, indexFile } from "./folder.ts";
import { siteLimits } from "./limits.ts";
import type { SiteOptions, SiteSource } from "./site.ts";
import type { Texts } from "./texts.ts";
import { webTexts } from "./web.ts";

/** Where the index of a site stands, where its texts come from, and where they are kept. */
export interface Places {
  readonly index: string;
  /** The folder that the index stands in within its site, where it has no address: "docs/", or "" where that is the site. */
  readonly folder: string;
  readonly texts: Texts;
  readonly cache: Cache;
}

/** Throws InputError where the index has no address. */
export async function placesOf(source: SiteSource, options: SiteOptions): Promise<Places> {
  if (!isUrl(source.index)) {
    const found = await indexFile(source.index, source.path);
    const { file: index, root } = found;
    const folder = relative(root, join(index, "..")).replaceAll("\\", "/");
    const texts = folderTexts(found);
    return { index, folder: folder === "" ? "" : `${folder}/`, texts, cache: cacheOf(undefined, index) };
  }
  const url = webAddress(source.index);
  if (url === undefined) {
    const reason = "it is no address of http or https";
    throw new InputError([diagnostic("page-unreadable", { page: shownUrl(source.index), reason }, null)]);
  }
  const { limits = siteLimits, clock = realClock, random = Math.random, env = process.env } = options;
  const document = webAddress(source.document ?? "");
  const authorization = authorizationFor(document === undefined ? [url] : [url, document], env);
  const network = networkOf(env, limits.atOnce);
  const index = withoutCredentials(url).href;
  return {
    index,
    folder: "",
    texts: webTexts({ network, authorization, limits, clock, random }),
    cache: cacheOf(source.cache, index),
  };
}
