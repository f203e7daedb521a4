import { expect, test } from "vitest";
import { email, hostname, ipv4, ipv6 } from "../../../generator/runtime/formats.ts";

const a63 = "a".repeat(63);

// What the official suite (suite.test.ts) does not ask, or asks only in some of its versions.
const table: readonly (readonly [
  check: (given: string) => boolean,
  good: readonly string[],
  bad: readonly string[],
])[] = [
  [
    email,
    [
      "a@b",
      "!#$%&'*+/=?^_`{|}~-@iana.org",
      '"\\""@iana.org',
      '""@iana.org',
      "a@[ipv6:::]",
      `${"a".repeat(64)}@b.c`,
      "test@255.255.255.255",
    ],
    [
      "",
      "@",
      "@b",
      "a@",
      "a b@c",
      "a@b ",
      "a@b.",
      "a@-b",
      'a."b"@c',
      '"a"b@c',
      '"a@c',
      '"\\"@c',
      '"\n"@c',
      "é@c",
      "a@é",
      "a@b@c",
      "a@[]",
      "a@[::1]",
      "a@[IPv6:::1",
      "a@[x:y]",
      `${"a".repeat(65)}@b.c`,
      `a@${a63}.${a63}.${a63}.${a63}`,
    ],
  ],
  [
    hostname,
    ["a", "1", "localhost", "a.b-c.d", `${a63}.${a63}.${a63}.${"a".repeat(61)}`, "XN--4GBWDL"],
    [
      "",
      ".",
      "a.",
      ".a",
      "a..b",
      "a-.b",
      "a.-b",
      "a b",
      "é",
      "a\uff0eb",
      "xn--",
      `${a63}.${a63}.${a63}.${"a".repeat(62)}`,
    ],
  ],
  [
    ipv4,
    ["0.0.0.0", "255.255.255.255"],
    ["", "1.2.3", "1.2.3.", ".1.2.3", "1.2.3.04", "1.2.3.4 ", "00.0.0.0", "1.2.3.0255"],
  ],
  [
    ipv6,
    ["1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "::1:2:3:4:5:1.2.3.4", "2001:DB8::1", "::1.2.3.4", "1::"],
    [
      "",
      ":",
      ":::",
      "1:2:3:4:5:6:7:8::",
      "::1:2:3:4:5:6:7:8",
      "[::1]",
      "::1\n",
      "1.2.3.4::",
      "::1.2.3.4:5",
      "::1.2.3.04",
    ],
  ],
];

for (const [check, good, bad] of table) {
  test(check.name, () => {
    expect(good.filter((given) => !check(given))).toEqual([]);
    expect(bad.filter(check)).toEqual([]);
  });
}
