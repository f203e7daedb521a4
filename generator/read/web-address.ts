/** A text that is meant as an address of the web. */
export function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** A text that is meant as an address of any protocol: nobody's path, and who asks may stand in it. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text);
}

/** An address that can be asked; undefined where it is none of http or https. */
export function webAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

/** A URL as it is shown: who asks, and what the query and the fragment hold, may be secrets. */
export function shownUrl(text: string): string {
  const url = webAddress(text);
  if (url === undefined) return "the address";
  return `${url.origin}${url.pathname}${url.search === "" ? "" : "?…"}`;
}
