import { isUrl } from "../web-address.ts";

/** The path of an address within its site, the same on the web and in a folder: "api-reference/create-order.md". */
export function sitePath(address: string): string {
  const { pathname, search } = isUrl(address) ? new URL(address) : { pathname: address, search: "" };
  const path = `${readable(pathname)}${search}`;
  return path.replace(/^(?:\.?\/)+/, "");
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
