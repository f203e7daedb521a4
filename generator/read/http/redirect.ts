import { webAddress } from "../web-address.ts";
import type { Answer } from "./request.ts";
import { Unreadable } from "./unreadable.ts";

/** Where an answer leads to; undefined where it is no redirect. Throws Unreadable where that is no address of the web. */
export function redirectOf({ status, headers }: Pick<Answer, "status" | "headers">, at: URL): URL | undefined {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  const next = URL.canParse(location, at.href) ? webAddress(new URL(location, at.href).href) : undefined;
  if (next === undefined) throw new Unreadable("it redirects to what is no address of http or https");
  return next;
}
