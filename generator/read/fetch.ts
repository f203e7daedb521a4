import { diagnostic, InputError } from "../diagnostics.ts";
import { isHtml, statusWords, utf8 } from "./answer.ts";
import { type Environment, withoutCredentials } from "./credentials.ts";
import { authorizationFor } from "./http/authorization.ts";
import { type Network, networkOf } from "./http/network.ts";
import { redirectOf } from "./http/redirect.ts";
import { type Answer, answerTo } from "./http/request.ts";
import { Unreadable } from "./http/unreadable.ts";
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
 * The text at an http or https URL, without a byte order mark, through the proxy that the environment names. Who asks, by the URL or
 * by the environment, is told to the host of the URL, and to no other that it redirects to. Throws InputError where there is none to
 * be had, with the reason; a page of HTML is none.
 */
export async function fetchText(
  url: string,
  limits: FetchLimits = fetchLimits,
  env: Environment = process.env,
): Promise<string> {
  const begin = webAddress(url);
  if (begin === undefined) throw failed(url, "it is no address of http or https");
  const signal = AbortSignal.timeout(limits.time);
  const network = networkOf(env, 1);
  try {
    return textOf(await answerAt(begin, network, authorizationFor([begin], env), limits, signal), url);
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (signal.aborted) throw failed(url, `there was no whole answer within ${limits.time / 1000} seconds`);
    if (error instanceof Unreadable) throw failed(url, error.reason);
    throw error;
  } finally {
    network.close();
  }
}

/** What is answered where all redirects have been followed. */
async function answerAt(
  begin: URL,
  network: Network,
  authorization: (url: URL) => string | undefined,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Answer> {
  let at = begin;
  for (let redirects = 0; redirects <= limits.redirects; redirects++) {
    const who = isOf(begin, at) ? authorization(at) : undefined;
    const headers = { ...asked, ...(who === undefined ? {} : { authorization: who }) };
    const answer = await answerTo(network.request(withoutCredentials(at), headers, signal), limits.bytes);
    const next = redirectOf(answer, at);
    if (next === undefined) return answer;
    at = next;
  }
  throw new Unreadable(`it redirects more than ${limits.redirects} times`);
}

const asked = {
  accept: "application/yaml, application/json, text/plain;q=0.9, */*;q=0.8",
  "accept-encoding": "identity",
  "user-agent": "openapi-covenant",
};

/** Whether it is the server that was named, and nobody on the way to it can read what is sent who could not before. */
function isOf(begin: URL, at: URL): boolean {
  return at.host === begin.host && (at.protocol === begin.protocol || at.protocol === "https:");
}

function textOf({ status, headers, body }: Answer, url: string): string {
  if (status !== 200) throw failed(url, statusWords(status, new URL(url)));
  const text = utf8(body);
  if (text === undefined) throw failed(url, "it is not UTF-8 text");
  if (!isHtml(text, headers["content-type"])) return text;
  throw new InputError([diagnostic("url-html", { url: shownUrl(url) }, null)]);
}

function failed(url: string, reason: string): InputError {
  return new InputError([diagnostic("url-unreadable", { url: shownUrl(url), reason }, null)]);
}
