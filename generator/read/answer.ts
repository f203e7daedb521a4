import { authorizationVariable } from "./credentials.ts";

/** What a server's answer, or the lack of one, means to a reader. */

const statuses: Readonly<Record<number, string>> = {
  401: "401, it wants to know who asks",
  403: "403, it is not for who asks",
  404: "404, there is nothing",
  410: "410, it is gone",
  429: "429, it is asked too often",
};

/** What a status says of what stands at an address, and how a server is told who asks where it wants to know. */
export function statusWords(status: number, at: URL): string {
  if (status >= 500) return `the server answers ${status}, it has failed`;
  const variable = status === 401 || status === 403 ? authorizationVariable(at) : undefined;
  const how = variable === undefined ? "" : ` (the variable ${variable} can say that)`;
  return `the server answers ${statuses[status] ?? status}${how}`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "no server has this name",
  EAI_AGAIN: "the name of the server cannot be looked up now",
  ECONNREFUSED: "the server takes no connection",
  ECONNRESET: "the connection broke off before the text was whole",
  EHOSTUNREACH: "the server cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "the server does not answer",
  CERT_HAS_EXPIRED: "its certificate has expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is that of another server",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is signed by itself",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate cannot be verified",
  Z_BUF_ERROR: "what the server packed is cut off",
};

/** Why a request failed. Never the error's own message: it may hold the URL as it was given. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) return "the connection failed";
  if (/^(?:Z_|ERR_BROTLI|ERR__ERROR)/.test(code)) return reasons[code] ?? "what the server packed cannot be unpacked";
  if (code.startsWith("HPE_")) return "the answer is no sound HTTP, or of another length than it says";
  return reasons[code] ?? `the connection failed (${code})`;
}

/** The code of a failure, or of what it was caused by. */
export function codeOf(error: unknown): string | undefined {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
    const { code, errors } = one as { readonly code?: unknown; readonly errors?: readonly unknown[] };
    if (typeof code === "string") return code;
    if (errors?.[0] !== undefined) return codeOf(errors[0]);
  }
  return undefined;
}

/** Whether an answer is a page for a browser. Neither YAML nor JSON nor Markdown begins like this. */
export function isHtml(text: string, type = ""): boolean {
  return /^text\/html\b/i.test(type) || /^\s*<(?:!doctype|html|\?xml)\b/i.test(text.slice(0, 1000));
}

/** The text without its byte order mark; undefined where the bytes are no UTF-8. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
