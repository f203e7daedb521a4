import type { MediaType } from "../model/api.ts";

/** How a media type was found again: under its name, in a wider range or a narrower one, or with other parameters. */
export type HowMatched = "same" | "wider" | "narrower" | "parameters";

export interface MatchedMedia {
  readonly was: MediaType | undefined;
  readonly is: MediaType | undefined;
  readonly how: HowMatched;
}

/**
 * The media types of two bodies, each with its earlier self: by name, else by a range (`application/*`) that holds it, else one
 * that differs in its parameters alone.
 */
export function matchedMedia(before: readonly MediaType[], after: readonly MediaType[]): readonly MatchedMedia[] {
  const found: MatchedMedia[] = [];
  const isFree = (one: MediaType) => !found.some(({ is }) => is === one);
  const left = new Set(before);
  const match = (how: HowMatched, pick: (was: MediaType) => MediaType | undefined) => {
    for (const was of left) {
      const is = pick(was);
      if (is === undefined) continue;
      left.delete(was);
      found.push({ was, is, how });
    }
  };
  match("same", (was) => after.find(({ type }) => plain(type) === plain(was.type)));
  match("wider", (was) => rangeHolding(after, was) ?? after.find((is) => isFree(is) && isVariant(was, is)));
  match("narrower", (was) =>
    after.find((is) => isFree(is) && (rangeHolding([was], is) !== undefined || isVariant(is, was))),
  );
  match("parameters", (was) => after.find((is) => isFree(is) && bare(is.type) === bare(was.type)));
  const known = new Map(found.map((one) => [one.was, one]));
  return [
    ...before.map((was) => known.get(was) ?? { was, is: undefined, how: "same" as const }),
    ...after.filter(isFree).map((is) => ({ was: undefined, is, how: "same" as const })),
  ];
}

function rangeHolding(ranges: readonly MediaType[], one: MediaType): MediaType | undefined {
  const [main] = plain(one.type).split("/");
  const range = (text: string) => ranges.find((each) => each !== one && plain(each.type) === text);
  return main === "*" ? undefined : ((plain(one.type).endsWith("/*") ? undefined : range(`${main}/*`)) ?? range("*/*"));
}

/** `application/vnd.shop+json` is written as `application/json` is (RFC 6839). */
function isVariant(one: MediaType, other: MediaType): boolean {
  const [, suffix] = /\+(json|xml|cbor|zip)$/.exec(bare(one.type)) ?? [];
  return suffix !== undefined && bare(other.type) === `application/${suffix}`;
}

/** `application/json; charset=utf-8` is JSON; other parameters tell media types apart. */
function plain(type: string): string {
  return type
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/;charset="?utf-8"?/, "");
}

/** Without any parameter. */
function bare(type: string): string {
  return plain(type).replace(/;.*$/, "");
}
