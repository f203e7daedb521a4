import { dayOfText } from "./days.ts";

interface Format {
  readonly sample: string;
  /** Which other texts are known to be of the format: fewer than there are, never more. */
  readonly knows: (text: string) => boolean;
}

const only = (sample: string): Format => ({ sample, knows: (text) => text === sample });
const matching = (sample: string, pattern: RegExp): Format => ({ sample, knows: (text) => pattern.test(text) });

/** Values for examples, of the formats that requests are held to. Dates lie in the future. */
const formats: ReadonlyMap<string, Format> = new Map([
  ["date", { sample: "2030-01-15", knows: (text) => text.length === 10 && dayOfText(text) !== undefined }],
  ["date-time", { sample: "2030-01-15T12:00:00Z", knows: (text) => text.length > 10 && dayOfText(text) !== undefined }],
  [
    "uuid",
    matching("11111111-2222-4333-8444-555555555555", /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i),
  ],
  [
    "email",
    matching("someone@example.com", /^[a-z0-9]+(?:[._+-][a-z0-9]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,8}$/i),
  ],
  [
    "uri",
    matching("https://example.com/1", /^https?:\/\/[a-z0-9]+(?:[.-][a-z0-9]+)*(?:\/[\w.~-]*)*(?:\?[\w.~=&-]*)?$/i),
  ],
  ["uri-reference", matching("/1", /^(?:\/[\w.~-]+)+$/)],
  ["hostname", matching("example.com", /^[a-z0-9]{1,40}(?:[.-][a-z0-9]{1,40}){0,4}$/i)],
  ["ipv4", matching("192.0.2.1", /^192\.0\.2\.[1-9]$/)],
  ["byte", matching("AAAA", /^(?:[A-Za-z0-9+/]{4})+$/)],
  ["time", only("12:00:00Z")],
  ["duration", only("P3D")],
  ["ipv6", only("2001:db8::1")],
  ["uri-template", only("/{id}")],
  ["json-pointer", only("/a")],
  ["relative-json-pointer", only("0/a")],
  ["regex", only("a")],
]);

export function sampleOfFormat(format: string): string | undefined {
  return formats.get(format)?.sample;
}

/** False where it is not certain that the text is of the format; formats that are not asserted let every text pass. */
export function isOfFormat(format: string, text: string): boolean {
  return formats.get(format)?.knows(text) ?? true;
}
