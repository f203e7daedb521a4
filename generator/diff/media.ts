import type { MediaType } from "../model/api.ts";

export interface MatchedMedia {
  readonly was: MediaType | undefined;
  readonly is: MediaType | undefined;
}

/** The media types of two bodies, each with its earlier self: by name, else by a range (`application/*`) that holds it. */
export function matchedMedia(before: readonly MediaType[], after: readonly MediaType[]): readonly MatchedMedia[] {
  const found: MatchedMedia[] = before.map((was) => ({ was, is: named(after, was) ?? holding(after, was) }));
  const added = after.filter((is) => !found.some((one) => one.is === is));
  return [...found, ...added.map((is) => ({ was: undefined, is }))];
}

function named(among: readonly MediaType[], one: MediaType): MediaType | undefined {
  return among.find(({ type }) => plain(type) === plain(one.type));
}

function holding(among: readonly MediaType[], one: MediaType): MediaType | undefined {
  const [main] = plain(one.type).split("/");
  return among.find(({ type }) => plain(type) === `${main}/*`) ?? among.find(({ type }) => plain(type) === "*/*");
}

/** `application/json; charset=utf-8` is JSON; other parameters tell media types apart. */
function plain(type: string): string {
  return type
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/;charset="?utf-8"?/, "");
}
