import { diagnostic, InputError } from "../diagnostics.ts";
import { isHtml, reasonOf, statusWords, utf8 } from "./answer.ts";
import { basicOf, withoutCredentials } from "./credentials.ts";
import { shownUrl, webAddress } from "./web-address.ts";

/** What fetching may take at most. */
export interface FetchLimits {
  /** Milliseconds, from the first request to the last byte. */
  readonly time: number;
  /** Bytes of the text, after decompression. */
  readonly bytes: number;
  readonly redirects: number;
}

const fetchLimits: FetchLimits = { time: 30_000, bytes: 64 * 2 ** 20, redirects: 5 };

/**
 * The text at an http or https URL, without a byte order mark. A user and password in the URL are sent, and to no other server that
 * it redirects to. Throws InputError where there is none to be had, with the reason; a page of HTML is none.
 */
export async function fetchText(url: string, limits: FetchLimits = fetchLimits): Promise<string> {
  const begin = webAddress(url);
  if (begin === undefined) throw failed(url, "it is no address of http or https");
  const signal = AbortSignal.timeout(limits.time);
  let at = begin;
  try {
    for (let redirects = 0; redirects <= limits.redirects; redirects++) {
      const response = await fetch(withoutCredentials(at).href, {
        redirect: "manual",
        signal,
        headers: headersFor(at, begin),
      });
      const next = redirectOf(response, at);
      if (next === undefined) return await textOf(response, url, limits);
      await response.body?.cancel();
      at = next;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (signal.aborted) throw failed(url, `there was no whole answer within ${limits.time / 1000} seconds`);
    throw failed(url, reasonOf(error));
  }
  throw failed(url, `it redirects more than ${limits.redirects} times`);
}

function headersFor(url: URL, begin: URL): Record<string, string> {
  const accept = "application/yaml, application/json, text/plain;q=0.9, */*;q=0.8";
  // `fetch` takes what was packed and then cut off for whole.
  const asked = { accept, "accept-encoding": "identity" };
  const who = url.origin === begin.origin ? basicOf(begin) : undefined;
  return who === undefined ? asked : { ...asked, authorization: who };
}

function redirectOf(response: Response, at: URL): URL | undefined {
  const location = response.headers.get("location");
  if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return undefined;
  const next = URL.canParse(location, at) ? webAddress(new URL(location, at).href) : undefined;
  if (next === undefined) throw failed(at.href, "it redirects to what is no address of http or https");
  return next;
}

async function textOf(response: Response, url: string, limits: FetchLimits): Promise<string> {
  if (response.status !== 200) {
    await response.body?.cancel();
    throw failed(url, statusWords(response.status));
  }
  const bytes = await bytesOf(response, url, limits);
  const text = utf8(bytes);
  if (text === undefined) throw failed(url, "it is not UTF-8 text");
  if (isHtml(text, response.headers.get("content-type") ?? ""))
    throw new InputError([diagnostic("url-html", { url: shownUrl(url) }, null)]);
  return text;
}

async function bytesOf(response: Response, url: string, limits: FetchLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step !== undefined && !step.done; step = await reader?.read()) {
    size += step.value.length;
    chunks.push(step.value);
    if (size <= limits.bytes) continue;
    await reader?.cancel();
    throw failed(url, `it is larger than ${limits.bytes} bytes`);
  }
  return Buffer.concat(chunks);
}

function failed(url: string, reason: string): InputError {
  return new InputError([diagnostic("url-unreadable", { url: shownUrl(url), reason }, null)]);
}
