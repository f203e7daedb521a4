import { diagnostic, InputError } from "../diagnostics.ts";
import { shownUrl, webAddress } from "./web-address.ts";

/** What fetching may take at most. */
export interface FetchLimits {
  /** Milliseconds, from the first request to the last byte. */
  readonly time: number;
  /** Bytes of the text, after decompression. */
  readonly bytes: number;
  readonly redirects: number;
}

export const fetchLimits: FetchLimits = { time: 30_000, bytes: 64 * 2 ** 20, redirects: 5 };

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
      const response = await fetch(bare(at), { redirect: "manual", signal, headers: headersFor(at, begin) });
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

/** `fetch` refuses a URL that holds a user and a password: they go into a header. */
function bare(url: URL): string {
  const plain = new URL(url);
  plain.username = "";
  plain.password = "";
  plain.hash = "";
  return plain.href;
}

function headersFor(url: URL, begin: URL): Record<string, string> {
  const accept = "application/yaml, application/json, text/plain;q=0.9, */*;q=0.8";
  // `fetch` takes what was packed and then cut off for whole.
  const asked = { accept, "accept-encoding": "identity" };
  const { username, password } = begin;
  if (url.origin !== begin.origin || username + password === "") return asked;
  const who = Buffer.from(`${decoded(username)}:${decoded(password)}`).toString("base64");
  return { ...asked, authorization: `Basic ${who}` };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
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
  const text = decodedText(bytes, url);
  const type = response.headers.get("content-type") ?? "";
  // YAML never begins like this, nor does JSON.
  if (/^text\/html\b/i.test(type) || /^\s*<(?:!doctype|html|\?xml)\b/i.test(text.slice(0, 1000)))
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

function decodedText(bytes: Uint8Array, url: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw failed(url, "it is not UTF-8 text");
  }
}

const statuses: Readonly<Record<number, string>> = {
  401: "401, it wants to know who asks",
  403: "403, it is not for who asks",
  404: "404, there is nothing",
  410: "410, it is gone",
  429: "429, it is asked too often",
};

function statusWords(status: number): string {
  if (status >= 500) return `the server answers ${status}, it has failed`;
  return `the server answers ${statuses[status] ?? status}`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "no server has this name",
  EAI_AGAIN: "the name of the server cannot be looked up now",
  ECONNREFUSED: "the server takes no connection",
  ECONNRESET: "the connection broke off",
  EHOSTUNREACH: "the server cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "the server does not answer",
  UND_ERR_CONNECT_TIMEOUT: "the server does not answer",
  UND_ERR_HEADERS_TIMEOUT: "the server does not answer",
  UND_ERR_BODY_TIMEOUT: "the server stopped in the middle of the text",
  UND_ERR_SOCKET: "the connection broke off before the text was whole",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the text is not as long as the server said",
  CERT_HAS_EXPIRED: "its certificate has expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is that of another server",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is signed by itself",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate cannot be verified",
};

/** Never the error's own message: it may hold the URL as it was given. */
function reasonOf(error: unknown): string {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
    const { code, errors } = one as { readonly code?: unknown; readonly errors?: readonly unknown[] };
    if (typeof code === "string") return reasons[code] ?? `the connection failed (${code})`;
    if (errors?.[0] !== undefined) return reasonOf(errors[0]);
  }
  return "the connection failed";
}

function failed(url: string, reason: string): InputError {
  return new InputError([diagnostic("url-unreadable", { url: shownUrl(url), reason }, null)]);
}
