import type { Diagnostic } from "../../diagnostics.ts";
import type { Environment } from "../credentials.ts";
import type { SiteIndex } from "../pages/index-file.ts";
import type { Page } from "../pages/page.ts";
import type { Clock } from "./clock.ts";
import type { SiteLimits } from "./limits.ts";

export interface SiteSource {
  /** The URL of the site's `llms.txt`, or a folder that holds it with all that it names. */
  readonly index: string;
  /** The path of the index within its site ("/docs/llms.txt"), by which it is found in a folder that holds all of the site. */
  readonly path?: string;
  /** The OpenAPI document that is meant, absolute or from the index. `null`: none. Absent: the only one that the index names. */
  readonly document?: string | null;
  /** A folder that git ignores, for what was read the last time. */
  readonly cache?: string;
}

export interface SiteOptions {
  /** Whether the page of this address had a fragment the last time: one that has lost it is no whole page. */
  readonly hadFragment?: (address: string) => boolean;
  /** Told after the index and after each other text: how many were asked for, of how many. */
  readonly progress?: (done: number, total: number) => void;
  /** Proxies (`proxyFor`), and who asks (`authorizationVariable`). */
  readonly env?: Environment;
  readonly limits?: SiteLimits;
  readonly clock?: Clock;
  /** From 0 to 1. */
  readonly random?: () => number;
}

/** A text of a site. */
export interface SiteText {
  /** Of a text of the web absolute, without who asks. */
  readonly address: string;
  /** As it is shown in messages. */
  readonly file: string;
  readonly title: string;
  readonly text: string;
  /** What it was the last time, by the cache. */
  readonly before: string | undefined;
}

export interface SitePage extends SiteText {
  readonly page: Page;
}

/** A documentation site as it was read: all of it. */
export interface Site {
  readonly index: SiteIndex;
  readonly indexText: SiteText;
  /** In the order of the index. */
  readonly pages: readonly SitePage[];
  readonly documents: readonly SiteText[];
  readonly counts: Counts;
  /** Warnings and information: nothing that keeps the site from being used. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Puts the texts into the cache, in the place of those before: to be called once what was made of the site is written.
   * Throws where the disk does: nothing is lost by that but time.
   */
  keep(): Promise<void>;
}

export interface Counts {
  /** All that were sent, redirects and repetitions included. */
  readonly requests: number;
  /** Texts whose bodies came. */
  readonly fetched: number;
  /** Texts of which the server said that they are as they were. */
  readonly unchanged: number;
}
