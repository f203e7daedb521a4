import { type Diagnostic, diagnostic, InputError } from "../../diagnostics.ts";
import { Unreadable } from "../http/unreadable.ts";
import type { Page } from "../pages/page.ts";
import type { Cache } from "./cache.ts";
import type { Clock } from "./clock.ts";
import type { SiteLimits } from "./limits.ts";
import type { SiteText } from "./site.ts";
import type { Known, Read, Texts } from "./texts.ts";

/** A text that is wanted. */
export interface Wanted {
  readonly address: string;
  readonly title: string;
  /** Bytes. */
  readonly most: number;
  /** Reports what keeps a text from being what it should; answers with the page that it is, if it should be one. */
  readonly judge: (file: string, read: Read, report: (found: Diagnostic) => void) => Page | undefined;
}

/** A text that was read. */
export interface Had {
  readonly wanted: Wanted;
  readonly text: SiteText;
  readonly read: Read;
  /** Undefined for a document. */
  readonly page: Page | undefined;
}

/** The reading of one site: how far it is, what it took, and what was found wrong. */
export class Reading {
  readonly found: Diagnostic[] = [];
  readonly report = (found: Diagnostic): void => void this.found.push(found);
  /** Texts that are known to be wanted. */
  total = 1;
  private done = 0;
  private bytes = 0;
  /** The texts that places of what was found are in. */
  private readonly sources = new Map<string, string>();
  private readonly late: AbortSignal;
  private readonly tooLarge = new AbortController();
  private readonly stop: AbortSignal;

  constructor(
    private readonly texts: Texts,
    private readonly cache: Cache,
    private readonly limits: SiteLimits,
    clock: Clock,
  ) {
    this.late = clock.timeout(limits.time);
    this.stop = AbortSignal.any([this.late, this.tooLarge.signal]);
  }

  /** A text, judged; undefined where it cannot be had. What is wrong is reported. */
  async had(wanted: Wanted, report: (found: Diagnostic) => void): Promise<Had | undefined> {
    const { address, title, most, judge } = wanted;
    const known = await this.cache.entry(address);
    const read = await this.textAt(address, most, known, report);
    if (read === undefined) return undefined;
    this.done++;
    this.bytes += Buffer.byteLength(read.text);
    if (this.bytes > this.limits.whole) this.tooLarge.abort();
    const file = this.texts.shown(address);
    const page = judge(file, read, (found) => {
      if (found.place !== null) this.sources.set(found.place.file, read.text);
      report(found);
    });
    return { wanted, text: { address, file, title, text: read.text, before: known?.text }, read, page };
  }

  /** Asks for a text once more, and reports it where it is another by now. */
  async again({ wanted: { address, most }, text: { file, text }, read }: Had): Promise<void> {
    const { of, etag } = read.validators;
    // A date says nothing of a change within the same second.
    const known = { text, validators: etag === undefined ? { of } : { of, etag } };
    const now = await this.textAt(address, most, known, this.report);
    if (now !== undefined && now.text !== text) this.report(diagnostic("site-changed", { file }, null));
  }

  /** Throws InputError with all that was found, where any of it makes the site useless. */
  check(): void {
    const { done, total } = this;
    const reason = this.late.aborted
      ? `it takes more than ${this.limits.time / 1000} seconds`
      : `it is larger than ${this.limits.whole} bytes`;
    if (this.stop.aborted) this.found.unshift(diagnostic("site-stopped", { reason, done, total }, null));
    if (this.found.some((one) => one.severity === "error")) throw new InputError(this.found, this.sources);
  }

  private async textAt(
    address: string,
    most: number,
    known: Known | undefined,
    report: (found: Diagnostic) => void,
  ): Promise<Read | undefined> {
    try {
      return this.stop.aborted ? undefined : await this.texts.read(address, most, this.stop, known);
    } catch (error) {
      // That is told once, for all that was not read.
      if (this.stop.aborted) return undefined;
      if (error instanceof InputError) for (const one of error.diagnostics) report(one);
      else if (!(error instanceof Unreadable)) throw error;
      else report(diagnostic("page-unreadable", { page: this.texts.shown(address), reason: error.reason }, null));
      return undefined;
    }
  }
}
