import { withoutCredentials } from "../credentials.ts";
import { shownUrl, webAddress } from "../web-address.ts";
import type { Answer } from "./request.ts";
import { Unreadable } from "./unreadable.ts";

/**
 * Where an answer leads to; undefined where it is no redirect. Throws Unreadable where that is not the same host, or leaves https:
 * then it is another site that speaks, or anybody on the way.
 */
export function redirectOf({ status, headers }: Pick<Answer, "status" | "headers">, at: URL): URL | undefined {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  const next = URL.canParse(location, at.href) ? webAddress(new URL(location, at.href).href) : undefined;
  if (next === undefined) throw new Unreadable("it redirects to what is no address of http or https");
  if (next.host !== at.host) throw new Unreadable(`it redirects away from the site, to ${shownUrl(next.href)}`);
  if (at.protocol === "https:" && next.protocol !== "https:") throw new Unreadable("it redirects away from https");
  return withoutCredentials(next);
}
