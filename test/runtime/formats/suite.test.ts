import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as formats from "../../../generator/runtime/formats.ts";

/** The official suite's cases, file by file. */
interface Group {
  readonly schema: { readonly format: string };
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

const files = {
  date: formats.date,
  "date-time": formats.dateTime,
  duration: formats.duration,
  email: formats.email,
  hostname: formats.hostname,
  int64: formats.int64,
  ipv4: formats.ipv4,
  ipv6: formats.ipv6,
  "json-pointer": formats.jsonPointer,
  regex: formats.regex,
  "relative-json-pointer": formats.relativeJsonPointer,
  time: formats.time,
  uri: formats.uri,
  "uri-reference": formats.uriReference,
  "uri-template": formats.uriTemplate,
  uuid: formats.uuid,
};

/** Cases that we answer otherwise, and why. */
function isKnown(file: string, data: unknown, valid: boolean): boolean {
  // Whether Punycode decodes to a name that IDNA 2008 allows takes tables of Unicode properties.
  return file === "hostname" && !valid && typeof data === "string" && data.toLowerCase().startsWith("xn--");
}

const data = process.env.COVENANT_DATA;
const folder = data && join(data, "json-schema-test-suite/tests/draft2020-12/optional/format");
const found = folder !== undefined && folder !== "" && existsSync(folder);
if (!found) console.warn(`formats: official suite skipped: ${folder ? `no ${folder}` : "COVENANT_DATA is unset"}`);

for (const [file, check] of Object.entries(files)) {
  const path = join(folder ?? "", `${file}.json`);
  test.skipIf(!found || !existsSync(path))(`official suite: ${file}`, () => {
    const groups = JSON.parse(readFileSync(path, "utf8")) as readonly Group[];
    const asked = file === "int64" ? "number" : "string";
    const cases = groups.flatMap((group) => group.tests).filter((one) => typeof one.data === asked);
    expect(cases.length).toBeGreaterThan(0);
    const wrong = cases.filter((one) => (check as (value: unknown) => boolean)(one.data) !== one.valid);
    expect(wrong.filter((one) => !isKnown(file, one.data, one.valid))).toEqual([]);
  });
}
