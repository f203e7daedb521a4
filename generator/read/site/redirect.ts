import { withoutCredentials } from "../credentials.ts";
import { redirectOf as anyRedirectOf } from "../http/redirect.ts";
import type { Answer } from "../http/request.ts";
import { Unreadable } from "../http/unreadable.ts";
import { shownUrl } from "../web-address.ts";

/**
 * Where an answer leads to; undefined where it is no redirect. Throws Unreadable where that is not the same host, or leaves https:
 * then it is another site that speaks, or anybody on the way.
 */
export function redirectOf(answer: Pick<Answer, "status" | "headers">, at: URL): URL | undefined {
  const next = anyRedirectOf(answer, at);
  if (next === undefined) return undefined;
  if (next.host !== at.host) throw new Unreadable(`it redirects away from the site, to ${shownUrl(next.href)}`);
  if (at.protocol === "https:" && next.protocol !== "https:") throw new Unreadable("it redirects away from https");
  return withoutCredentials(next);
}
