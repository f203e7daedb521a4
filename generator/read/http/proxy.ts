import { diagnostic, InputError } from "../../diagnostics.ts";
import type { Environment } from "../credentials.ts";
import { webAddress } from "../web-address.ts";

/**
 * The proxy that a URL is to be asked through, by HTTPS_PROXY, HTTP_PROXY and NO_PROXY (in small letters first, as curl has
 * them); undefined where it is asked directly. Throws InputError where one cannot be used.
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const name = url.protocol === "https:" ? "https_proxy" : "http_proxy";
  const variable = env[name] ? name : name.toUpperCase();
  const given = env[variable]?.trim() ?? "";
  if (given === "" || isExcepted(url, env.no_proxy || env.NO_PROXY || "")) return undefined;
  const proxy = webAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`);
  if (proxy === undefined) throw new InputError([diagnostic("proxy-unusable", { variable }, null)]);
  return proxy;
}

/** Whether NO_PROXY names the host: all of them (`*`), itself, a domain it is in; with a port, at that port only. */
function isExcepted(url: URL, exceptions: string): boolean {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return exceptions
    .toLowerCase()
    .split(/[\s,]+/)
    .some((one) => {
      if (one === "*") return true;
      const [, bracketed, plain, at] = /^(?:\[([^\]]+)\]|([^:]+|.*:.*:.*))(?::(\d+))?$/.exec(one) ?? [];
      const name = (bracketed ?? plain)?.replace(/^\*?\./, "");
      if (name === undefined || name === "" || (at !== undefined && at !== port)) return false;
      return host === name || host.endsWith(`.${name}`);
    });
}
