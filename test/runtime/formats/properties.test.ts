import { isIP } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as formats from "../../../generator/runtime/formats.ts";

test("a date exists where Date gives it back", () => {
  const part = (max: number, width: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(width, "0"));
  fc.assert(
    fc.property(part(9999, 4), part(13, 2), part(32, 2), (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      const parsed = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
      expect(formats.date(text)).toBe(exists);
    }),
    { numRuns: 2000 },
  );
});

test("addresses agree with node:net", () => {
  const piece = fc.constantFrom(
    "::",
    ":",
    "1",
    "ab",
    "0",
    "00",
    "f00f",
    "12345",
    "255",
    "256",
    ".",
    "1.2.3.4",
    "g",
    " ",
  );
  const random = fc.array(piece, { maxLength: 18 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), random), (text) => {
      expect([formats.ipv4(text), formats.ipv6(text)]).toEqual([isIP(text) === 4, isIP(text) === 6]);
    }),
    { numRuns: 5000 },
  );
});

test("what generators of good texts make passes", () => {
  fc.assert(fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), formats.uri));
  fc.assert(fc.property(fc.emailAddress(), formats.email));
  fc.assert(fc.property(fc.domain(), formats.hostname));
  fc.assert(fc.property(fc.uuid(), formats.uuid));
  fc.assert(fc.property(fc.base64String(), formats.byte));
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") }), (d) =>
      formats.dateTime(d.toISOString()),
    ),
  );
});

test("byte agrees with Buffer on what is canonical", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("A", "z", "9", "+", "/", "=", "-", " "), maxLength: 9 }), (text) => {
      const canonical = Buffer.from(text, "base64").toString("base64") === text;
      if (canonical) expect(formats.byte(text)).toBe(true);
      else if (formats.byte(text)) expect(text).toMatch(/=$/); // only the bits after the last byte may differ
    }),
  );
});

const texts = Object.values(formats).filter(
  (check): check is (text: string) => boolean => !["int32", "int64", "float", "double"].includes(check.name),
);

test("any text gets an answer", () => {
  for (const check of texts)
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof check(text) === "boolean"));
});

test("a million characters take no more than their share of time", () => {
  const pieces = [
    "1",
    "a",
    "a.",
    "1:",
    "::",
    "/",
    "~0",
    "%41",
    "{a}",
    "{a,",
    "@",
    '"',
    "[",
    "P1Y",
    "=",
    "-",
    "//",
    "\\",
    "0",
  ];
  const begun = performance.now();
  for (const piece of pieces) {
    const text = piece.repeat(1_000_000 / piece.length);
    for (const check of texts) check(text);
  }
  // Some seconds at most on a slow machine, hours where a scanner were quadratic.
  expect(performance.now() - begun).toBeLessThan(20_000);
}, 60_000);
