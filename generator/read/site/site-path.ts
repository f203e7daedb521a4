import { isUrl } from "../web-address.ts";

/**
 * The path of an address within its site, the same on the web and in a folder: "api-reference/create-order.md". It is printed and
 * written: of a query, which may be a secret, no more than that there is one.
 */
export function sitePath(address: string): string {
  const { pathname, search } = isUrl(address) ? new URL(address) : partsOf(address);
  const path = `${readable(pathname)}${search === "" ? "" : "?…"}`;
  return path.replace(/^(?:\.?\/)+/, "");
}

function partsOf(path: string) {
  const [, pathname = "", search = ""] = /^([^?#]*)(\?[^#]*)?/.exec(path) ?? [];
  return { pathname, search };
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
