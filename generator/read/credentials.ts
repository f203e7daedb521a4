/** Environment variables, as they are given in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The user and password of a URL, as the value of a header; undefined where it has none. */
export function basicOf({ username, password }: URL): string | undefined {
  if (username + password === "") return undefined;
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString("base64")}`;
}

/** A URL as it is asked for: who asks goes into a header, and a fragment is nobody's but the reader's. */
export function withoutCredentials(url: URL): URL {
  const plain = new URL(url);
  plain.username = "";
  plain.password = "";
  plain.hash = "";
  return plain;
}

/**
 * The environment variable that holds the `Authorization` header for a host: of docs.my-shop.example it is
 * `COVENANT_AUTH_DOCS_MY__SHOP_EXAMPLE`. No two hosts share one, so that what is meant for one is sent to no other; a host with
 * a name that would has none.
 */
export function authorizationVariable({ hostname }: URL): string | undefined {
  if (!/^[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)*$/.test(hostname)) return undefined;
  return `COVENANT_AUTH_${hostname.replace(/-/g, "__").replace(/\./g, "_").toUpperCase()}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
