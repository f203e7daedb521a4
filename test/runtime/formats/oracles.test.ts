import * as hyperjump from "@hyperjump/json-schema-formats";
import { fullFormats } from "ajv-formats/dist/formats.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as ours from "../../../generator/runtime/formats.ts";

/** Texts that are nearly right, by our scanners and by two libraries: where they part, the reason stands here. */

type Check = (text: string) => boolean;

/** Why another answers otherwise; undefined where there is no reason. */
type Reasons = readonly (readonly [reason: string, applies: (text: string) => boolean])[];

interface Row {
  readonly check: Check;
  readonly seeds: readonly string[];
  readonly ajv?: readonly [name: keyof typeof fullFormats, reasons: Reasons];
  readonly hyperjump?: readonly [check: Check, reasons: Reasons];
}

const leap: Reasons[number] = [
  "it knows in which years there was a leap second; more will come",
  (text) => /:60(\.\d+)?\D/.test(text),
];
const noColon: Reasons[number] = ["it takes an offset without its colon", (text) => /[+-]\d{4}$/.test(text)];

const table: Readonly<Record<string, Row>> = {
  date: { check: ours.date, seeds: ["2024-02-29", "1999-12-31"], ajv: ["date", []], hyperjump: [hyperjump.isDate, []] },
  time: {
    check: ours.time,
    seeds: ["12:34:56Z", "23:59:60Z", "01:02:03.5+05:30"],
    ajv: ["time", [noColon]],
    hyperjump: [hyperjump.isTime, [leap]],
  },
  "date-time": {
    check: ours.dateTime,
    seeds: ["2024-02-29T12:34:56Z", "1998-12-31T23:59:60.5Z", "2024-01-31t01:02:03+05:30"],
    ajv: ["date-time", [noColon]],
    hyperjump: [hyperjump.isDateTime, [leap]],
  },
  duration: {
    check: ours.duration,
    seeds: ["P1Y2M3DT4H5M6S", "P2W", "PT1M"],
    ajv: ["duration", [["it lets units be left out in the middle", (text) => /Y\d+D|H\d+S/.test(text)]]],
    hyperjump: [hyperjump.isDuration, []],
  },
  email: {
    check: ours.email,
    seeds: ["a.b@c-d.example", '"a b"@c.de', "a@[1.2.3.4]", "a@[IPv6:::1]"],
    ajv: [
      "email",
      [
        ["it knows no quoted names", (text) => text.startsWith('"')],
        ["it knows no address literals", (text) => text.includes("@[")],
        ["it wants a dot in the domain", (text) => !text.slice(text.indexOf("@")).includes(".")],
      ],
    ],
    hyperjump: [hyperjump.isEmail, [["it throws at literals of an unknown tag", (text) => text.includes("@[")]]],
  },
  hostname: {
    check: ours.hostname,
    seeds: ["example.com", "a-b.c1", "1.2"],
    ajv: ["hostname", [["it takes the root's dot", (text) => text.endsWith(".")]]],
    hyperjump: [hyperjump.isHostname, []],
  },
  ipv4: {
    check: ours.ipv4,
    seeds: ["1.2.3.4", "255.255.255.255"],
    ajv: ["ipv4", []],
    hyperjump: [hyperjump.isIPv4, []],
  },
  ipv6: {
    check: ours.ipv6,
    seeds: ["::1", "1:2:3:4:5:6:7:8", "1::1.2.3.4", "a:b::c"],
    ajv: ["ipv6", []],
    hyperjump: [hyperjump.isIPv6, []],
  },
  // Of URIs ajv-formats has only a rough idea: it takes letters in a port and quotes in a path.
  uri: {
    check: ours.uri,
    seeds: ["http://a.b:80/c?d=e#f", "urn:a:b", "x://u@[::1]:1/%41"],
    hyperjump: [hyperjump.isUri, []],
  },
  "uri-reference": {
    check: ours.uriReference,
    seeds: ["/a/b?c#d", "../x", "//a.b:1/c", "a:b"],
    hyperjump: [hyperjump.isUriReference, []],
  },
  "uri-template": {
    check: ours.uriTemplate,
    seeds: ["/a/{b}/{+c,d*}", "{?x:3}", "a%41{/b}"],
    ajv: [
      "uri-template",
      [
        ["it does not know erratum 6937", (text) => text.includes("'")],
        ["it takes no dot in a name", (text) => /\{[^}]*\w\.\w/.test(text)],
      ],
    ],
    hyperjump: [hyperjump.isUriTemplate, []],
  },
  "json-pointer": {
    check: ours.jsonPointer,
    seeds: ["/a~0b/c~1", "", "/0/1"],
    ajv: ["json-pointer", []],
    hyperjump: [hyperjump.isJsonPointer, []],
  },
  "relative-json-pointer": {
    check: ours.relativeJsonPointer,
    seeds: ["0/a", "1#", "2+1/b"],
    ajv: [
      "relative-json-pointer",
      [["it knows an older draft, which moves no index", (text) => /^\d+[+-]/.test(text)]],
    ],
    hyperjump: [
      hyperjump.isRelativeJsonPointer,
      [["it moves no index before #", (text) => /^\d+[+-]\d+#$/.test(text)]],
    ],
  },
  uuid: {
    check: ours.uuid,
    seeds: ["11111111-2222-4333-8444-555555555555", "ABCDEFAB-0000-0000-0000-000000000000"],
    ajv: ["uuid", []],
    hyperjump: [hyperjump.isUuid, []],
  },
  // ajv-formats compiles without `u`.
  regex: { check: ours.regex, seeds: ["^a+$", "[a-z]{2}", "(?<a>b)\\k<a>"], hyperjump: [hyperjump.isRegex, []] },
};

const edits = fc.array(
  fc.tuple(
    fc.constantFrom("insert", "drop", "replace", "twice"),
    fc.nat(60),
    fc.constantFrom(..."0123569abfzTtZzPYMDHSW:.-+/%@[]{}(),;=?#~ ^\"'\\_*|é\n\u2028"),
  ),
  { maxLength: 3 },
);

function edited(text: string, changes: readonly (readonly [string, number, string])[]): string {
  return changes.reduce((now, [kind, where, character]) => {
    const at = where % (now.length + 1);
    const [before, after] = [now.slice(0, at), now.slice(at)];
    if (kind === "insert") return before + character + after;
    if (kind === "drop") return before + after.slice(1);
    return kind === "twice" ? now + now.slice(at) : before + character + after.slice(1);
  }, text);
}

for (const [name, { check, seeds, ajv, hyperjump: other }] of Object.entries(table)) {
  const oracles = [
    ...(ajv === undefined ? [] : [{ library: "ajv-formats", other: checkOf(fullFormats[ajv[0]]), reasons: ajv[1] }]),
    ...(other === undefined ? [] : [{ library: "hyperjump", other: quietly(other[0]), reasons: other[1] }]),
  ];
  test.each(oracles)(`${name}: $library`, ({ other, reasons }) => {
    const unused = new Set(reasons.map(([reason]) => reason));
    let right = 0;
    fc.assert(
      fc.property(fc.constantFrom(...seeds), edits, (seed, changes) => {
        const text = edited(seed, changes);
        if (check(text)) right++;
        if (check(text) === other(text)) return;
        const reason = reasons.find(([, applies]) => applies(text));
        expect(reason?.[0], JSON.stringify({ text, ours: check(text) })).toBeDefined();
        unused.delete(reason?.[0] ?? "");
      }),
      { seed: 20261121, numRuns: 5000 },
    );
    // Both answers were asked for, and each reason is one that was met.
    expect([right > 500, right < 4500, [...unused]]).toEqual([true, true, []]);
  });
}

function checkOf(format: unknown): Check {
  if (format instanceof RegExp) return (text) => format.test(text);
  if (typeof format === "function") return format as Check;
  return checkOf((format as { validate: unknown }).validate);
}

/** What throws has no answer of ours. */
function quietly(check: Check): (text: string) => boolean | undefined {
  return (text) => {
    try {
      return check(text);
    } catch {
      return undefined;
    }
  };
}
