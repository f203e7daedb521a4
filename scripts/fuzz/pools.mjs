/** What schemas and instances are made of: few names and texts, so that the two meet. */

export const names = [
  "a",
  "b",
  "ab",
  "kind",
  "date",
  "v",
  "length",
  "a/b",
  "~",
  "ä",
  "constructor",
  "toString",
  "__proto__",
];

/** Patterns, each with texts that fit it. Every name fits some and not others, for patternProperties. */
export const patterns = {
  "^a": ["a", "ab", "abc"],
  b$: ["b", "ab", "aab"],
  "^.$": ["a", "ä", "😀"],
  "^[a-z]{2,3}$": ["ab", "abc", "zz"],
  "\\d": ["1", "a1", "2026"],
  "^\\p{L}+$": ["ä", "Straße", "ab"],
  "^(?:a|kind)$": ["a", "kind"],
  "^[^\\s/]+$": ["ab", "~", "ä"],
  o: ["constructor", "toString", "foo"],
};

/** Formats: texts (or numbers) that fit, and texts that nearly do. */
export const formats = {
  date: [
    ["2026-01-31", "2024-02-29", "0000-01-01"],
    ["2026-02-29", "2026-13-01", "2026-1-1", "26-01-01"],
  ],
  time: [
    ["12:00:00Z", "23:59:60Z", "08:30:06.283185+02:00", "12:00:00z"],
    ["12:00:00", "24:00:00Z", "22:59:60Z", "12:00:00+24:00"],
  ],
  "date-time": [
    ["2026-01-31T12:00:00Z", "1990-12-31T15:59:60-08:00", "2026-01-31t12:00:00z"],
    ["2026-01-31 12:00:00Z", "2026-02-30T12:00:00Z", "2026-01-31T12:00Z"],
  ],
  duration: [
    ["P3D", "PT0S", "P4DT12H30M5S", "P4W", "P1Y2M3D"],
    ["P", "PT", "P1", "P2D1Y", "4DT12H", "P1WT1H"],
  ],
  email: [
    ["a@example.com", "te~st@example.com", '"joe bloggs"@example.com', "a.b@[127.0.0.1]"],
    ["a", "a@", "a.@example.com", "a..b@example.com", "@example.com"],
  ],
  hostname: [
    ["example.com", "a-b.c", "localhost", "1host"],
    ["-a.com", "a_b.com", "a..b", ".com", "a-"],
  ],
  ipv4: [
    ["127.0.0.1", "0.0.0.0", "255.255.255.255"],
    ["256.0.0.1", "127.0.0", "01.2.3.4", "1.2.3.4 "],
  ],
  ipv6: [
    ["::1", "2001:db8::ff", "::ffff:1.2.3.4", "1:2:3:4:5:6:7:8"],
    ["1::2::3", "12345::", ":1", "::1%eth0", "1:2:3:4:5:6:7"],
  ],
  uri: [
    ["https://a.example/b?c#d", "urn:a:b", "mailto:a@example.com", "http://[::1]:80/"],
    ["/a", "a b", "//a/b", "http://a b", "http://a/<>"],
  ],
  "uri-reference": [
    ["/a", "", "#a", "a/b?c", "https://a.example/"],
    ["\\a", "a b", "#a#b", "a<b"],
  ],
  "uri-template": [
    ["/a/{b}", "{+a}", "x", "{a,b*}"],
    ["/a/{b", "{a b}", "}"],
  ],
  "json-pointer": [
    ["", "/a", "/a~1b", "/~0"],
    ["a", "/~", "/~2"],
  ],
  "relative-json-pointer": [
    ["0", "1/a", "2#"],
    ["", "/a", "01", "-1"],
  ],
  uuid: [
    ["2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380"],
    [
      "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
      "2eb8aa08aa9811eab4aa73b441d16380",
      "2eb8-aa08-aa98-11ea-b4aa73b44-1d16380",
    ],
  ],
  regex: [
    ["^a", "a|b", "(?:)", "\\d+"],
    ["^(a", "[", "a**"],
  ],
  byte: [
    ["", "YQ==", "YWI=", "YWJj"],
    ["YQ", "YQ=", "Y===", "_w=="],
  ],
  int32: [
    [0, -2147483648, 2147483647],
    [2147483648, -2147483649, 1.5],
  ],
  int64: [
    [0, -1, 9007199254740991],
    [0.5, -1.5],
  ],
  float: [[0, 1.5, -1], []],
  double: [[0, 1.5, 1e300], []],
  password: [["a", ""], []],
};

const plainTexts = [
  "",
  "a",
  "b",
  "ab",
  "abc",
  "aab",
  "zz",
  "1",
  "ä",
  "😀",
  "😀😀",
  "a\u0000",
  "\ud83d",
  "constructor",
  "true",
  "null",
  "a b",
  "Straße",
];
export const texts = [
  ...new Set([...plainTexts, ...names, ...Object.values(patterns).flat(), ...Object.values(formats).flat(2)]),
].filter((one) => typeof one === "string");

export const numbers = [
  0, 1, 2, 3, 4, 5, 6, 7, 10, -1, -2, -3, 0.5, 1.5, 2.5, 0.1, 0.3, 0.7, 4.35, 19.99, 1e-7, 12.34, 1e15,
  9007199254740991, 1e21, 2147483648, -0,
];

/** Few values, for const, enum, and entries that repeat. */
export const plainValues = [null, true, false, 0, 1, 2, 1.5, "", "a", "ab", "1", "😀", [], [0], [false], ["a"], {}];

/** An object of these entries: `__proto__` is a name like any other. */
export function objectOf(entries) {
  return Object.fromEntries(entries);
}

export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
