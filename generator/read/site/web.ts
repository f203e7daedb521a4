import type { IncomingHttpHeaders } from "node:http";
import { isHtml, statusWords, utf8 } from "../answer.ts";
import { withoutCredentials } from "../credentials.ts";
import type { Network } from "../http/network.ts";
import { type Answer, answerTo } from "../http/request.ts";
import { Unreadable } from "../http/unreadable.ts";
import { shownUrl, webAddress } from "../web-address.ts";
import { addressKey } from "./address-key.ts";
import type { Clock } from "./clock.ts";
import type { SiteLimits } from "./limits.ts";
import { redirectOf } from "./redirect.ts";
import type { Known, Read, Texts, Validators } from "./texts.ts";

export interface Web {
  readonly network: Network;
  /** The value of the `Authorization` header for a host. */
  readonly authorization: (url: URL) => string | undefined;
  readonly limits: SiteLimits;
  readonly clock: Clock;
  readonly random: () => number;
}

/** The texts of the web: asked for politely, again where it may help, and only where the first address is. */
export function webTexts(web: Web): Texts {
  const { limits, clock } = web;
  let requests = 0;
  /** Until then the server is left alone, whichever text is wanted: it said so. */
  let quiet = 0;

  const once = async (url: URL, most: number, stop: AbortSignal, known: Known | undefined): Promise<Read> => {
    let at = url;
    for (let redirects = 0; redirects <= limits.redirects; redirects++) {
      const late = clock.timeout(limits.request);
      const asked = web.network.request(at, headersFor(at, web, known?.validators), AbortSignal.any([stop, late]));
      requests++;
      const answer = await answerTo(asked, most).catch((error: unknown) => {
        if (!late.aborted || stop.aborted) throw error;
        throw new Unreadable(`there was no whole answer within ${limits.request / 1000} seconds`, true);
      });
      const next = redirectOf(answer, at);
      if (next === undefined) return readOf(answer, at, known, clock.now());
      at = next;
    }
    throw new Unreadable(`it redirects more than ${limits.redirects} times`);
  };

  return {
    shown: shownUrl,
    requests: () => requests,
    close: () => web.network.close(),
    async read(address, most, stop, known) {
      const url = webAddress(address);
      if (url === undefined) throw new Unreadable("it is no address of http or https");
      for (let attempt = 1; ; attempt++) {
        for (let left = quiet - clock.now(); left > 0; left = quiet - clock.now()) await clock.sleep(left, stop);
        try {
          return await once(withoutCredentials(url), most, stop, known);
        } catch (error) {
          if (stop.aborted || !(error instanceof Unreadable) || !error.isPassing) throw error;
          if (attempt >= limits.attempts) throw new Unreadable(`${error.reason} (asked ${attempt} times)`);
          const { wait } = error;
          if (wait === undefined) await clock.sleep(pause(attempt, web.random), stop);
          else if (wait <= limits.wait) quiet = Math.max(quiet, clock.now() + wait);
          else
            throw new Unreadable(`${error.reason}, and wants to be left alone for ${Math.ceil(wait / 1000)} seconds`);
        }
      }
    },
  };
}

/** Half a second, twice as long each time, to ten; by chance shortened, so that those who failed together come apart. */
function pause(attempt: number, random: () => number): number {
  return Math.min(10_000, 500 * 2 ** (attempt - 1)) * (0.5 + random() / 2);
}

function headersFor(at: URL, web: Web, known: Validators | undefined): Record<string, string> {
  const who = web.authorization(at);
  const { etag, lastModified } = known?.of === addressKey(at.href) ? known : {};
  return {
    accept: "text/markdown, application/yaml, application/json, text/plain;q=0.9, */*;q=0.8",
    "accept-encoding": "identity",
    "user-agent": "openapi-covenant",
    ...(who === undefined ? {} : { authorization: who }),
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
}

function readOf({ status, headers, body }: Answer, at: URL, known: Known | undefined, now: number): Read {
  if (status === 304 && known !== undefined && known.validators.of === addressKey(at.href))
    return { ...known, isHtml: false, isUnchanged: true, address: at.href };
  if (status !== 200) throw new Unreadable(statusWords(status, at), mayPass.has(status), waitOf(headers, now));
  const text = utf8(body);
  if (text === undefined) throw new Unreadable("it is not UTF-8 text");
  return {
    text,
    isHtml: isHtml(text, headers["content-type"]),
    isUnchanged: false,
    address: at.href,
    validators: validatorsOf(headers, at),
  };
}

const mayPass = new Set([408, 429, 500, 502, 503, 504]);

/** How long the server wants to be left alone: seconds, or until a date (RFC 9110, 10.2.3). */
function waitOf(headers: IncomingHttpHeaders, now: number): number | undefined {
  const said = headers["retry-after"]?.trim();
  if (said === undefined) return undefined;
  if (/^\d{1,10}$/.test(said)) return Number(said) * 1000;
  const until = Date.parse(said);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
}

function validatorsOf({ etag, date, "last-modified": lastModified }: IncomingHttpHeaders, at: URL): Validators {
  // Within the same second it may have changed again (RFC 9110, 8.8.2.2).
  const isOld = Date.parse(date ?? "") - Date.parse(lastModified ?? "") >= 1000;
  return {
    of: addressKey(at.href),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined || !isOld ? {} : { lastModified }),
  };
}
