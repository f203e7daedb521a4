/** What reading a site may take at most. Times are milliseconds, sizes bytes of the text as it is read, unpacked. */
export interface SiteLimits {
  /** Requests at the same time. */
  readonly atOnce: number;
  /** Of one text, the first included. */
  readonly attempts: number;
  /** How long the server may ask to be left alone before it is asked again. */
  readonly wait: number;
  /** Of one request, to the last byte. */
  readonly request: number;
  /** Of all together. */
  readonly time: number;
  /** Of a page, and of the index. */
  readonly page: number;
  readonly document: number;
  /** Of all together. */
  readonly whole: number;
  readonly pages: number;
  /** Of one text. */
  readonly redirects: number;
}

const mebibyte = 2 ** 20;

export const siteLimits: SiteLimits = {
  atOnce: 4,
  attempts: 4,
  wait: 60_000,
  request: 60_000,
  time: 600_000,
  page: 4 * mebibyte,
  document: 64 * mebibyte,
  whole: 256 * mebibyte,
  pages: 2000,
  redirects: 5,
};
