import { expect, test } from "vitest";
import { formatNames } from "../../../generator/constraints/keywords/format.ts";
import { emitSchemas } from "../../support/emitted-schemas.ts";

/** Each format through emitted code: asserted of a request, an annotation of a response, and no business of other types. */

const table: Readonly<Record<string, readonly [right: string | number, wrong: string | number]>> = {
  date: ["2024-02-29", "2023-02-29"],
  "date-time": ["2016-12-31T23:59:60Z", "2016-12-31T23:58:60Z"],
  time: ["08:30:06.283185Z", "24:00:00Z"],
  duration: ["P1DT12H", "P1D12H"],
  email: ["joe.bloggs@example.com", ".joe@example.com"],
  hostname: ["a.b-c.example", "-a.example"],
  ipv4: ["192.0.2.1", "192.0.02.1"],
  ipv6: ["2001:db8::1", "2001:db8:::1"],
  uri: ["https://example.com/a?b#c", "//example.com/a"],
  "uri-reference": ["../a#b", "a b"],
  "uri-template": ["/a/{b}", "/a/{b"],
  "json-pointer": ["/a/~01", "/a/~2"],
  "relative-json-pointer": ["1/a", "/a"],
  uuid: ["2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2eb8aa08-aa98-11ea-b4aa73b441d16380"],
  regex: ["^\\p{Lu}$", "^\\a$"],
  byte: ["YWJj", "YWJ"],
  int32: [2147483647, 2147483648],
  int64: [2 ** 63, 2 ** 64],
  float: [3.4e38, 3.5e38],
  double: [1e308, Number.POSITIVE_INFINITY],
};

test("the table has every format", () => {
  expect(Object.keys(table).sort()).toEqual([...formatNames].sort());
});

const names = Object.keys(table);
const schemas = names.map((format) => ({ format }));
const requests = await emitSchemas(schemas);
const responses = await emitSchemas(schemas, { direction: "response" });

test.each(names)("%s", (name) => {
  const [right, wrong] = table[name] as readonly [string | number, string | number];
  const [request, response] = [requests[names.indexOf(name)], responses[names.indexOf(name)]];
  expect([request?.is(right), request?.is(wrong), response?.is(wrong)]).toEqual([true, false, true]);
  expect(request?.issues(wrong).map(({ keyword }) => keyword)).toEqual(["format"]);
  expect([request?.issues(right), response?.issues(wrong)]).toEqual([[], []]);
  const others = [null, true, {}, [], typeof right === "string" ? 0.5 : "a"];
  expect(others.filter((other) => request?.is(other) !== true)).toEqual([]);
});

test.each(["password", "binary", "iri", "idn-email", "never-heard-of"])(
  "%s says nothing that is checked",
  async (format) => {
    const [schema] = await emitSchemas([{ format }]);
    expect([schema?.is("anything \ud800"), schema?.issues("")]).toEqual([true, []]);
  },
);
