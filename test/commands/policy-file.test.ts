import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { checks } from "../../generator/diff/checks/index.ts";
import { policySchema } from "../../generator/diff/policy-schema.ts";
import { parseText } from "../../generator/read/parse.ts";
import { covenant, openapi, told, workspace } from "./workspace.ts";

/** Each mistake in a policy, and what is told of it. */
const mistakes: Readonly<Record<string, readonly [text: string, ...told: readonly string[]]>> = {
  "no mapping": ["[]", "policy-value p.yaml:1:1 `the policy` must be a mapping that begins with `covenant: 1`"],
  "no version": ["severities: {}", "policy-value p.yaml:1:1 `covenant` must be 1, the version of the policy"],
  "another version": ["covenant: 2", "policy-value p.yaml:1:11 `covenant` must be 1, the version of the policy"],
  "a member misspelt": [
    "covenant: 1\nseverites: {}",
    "policy-member p.yaml:2:1 `severites` is no member here; did you mean severities?",
  ],
  "severities that are a list": [
    "covenant: 1\nseverities: [off]",
    "policy-value p.yaml:2:13 `severities` must be a mapping of ids of changes to levels",
  ],
  "an id misspelt": [
    "covenant: 1\nseverities:\n  request-body-max-length-decreasd: info",
    "policy-id-unknown p.yaml:3:3 no change is called request-body-max-length-decreasd; did you mean request-body-max-length-decreased?",
  ],
  "an id that is far from all": [
    "covenant: 1\nseverities: { nothing: info }",
    "policy-id-unknown p.yaml:2:15 no change is called nothing",
  ],
  "no level": [
    "covenant: 1\nseverities: { endpoint-added: fatal }",
    "policy-value p.yaml:2:31 `endpoint-added` must be one of error, warning, info, off",
  ],
  "ignores that are no list": [
    "covenant: 1\nignores: { id: a }",
    "policy-value p.yaml:2:10 `ignores` must be a list of at most 1000 ignores",
  ],
  "an ignore that is a text": [
    "covenant: 1\nignores: [endpoint-added]",
    "policy-value p.yaml:2:11 `ignores` must be a list of mappings, each with a reason",
  ],
  "no reason": [
    "covenant: 1\nignores:\n  - id: endpoint-added",
    "policy-value p.yaml:3:5 `reason` must be a text that says why",
  ],
  "an empty reason": [
    "covenant: 1\nignores: [{ id: endpoint-added, reason: ' ' }]",
    "policy-value p.yaml:2:41 `reason` must be a text that says why",
  ],
  "nothing that is ignored": [
    "covenant: 1\nignores: [{ reason: r, expires: 2026-01-31 }]",
    "policy-ignore-open p.yaml:2:11 this names no change, so that it would ignore all of them",
  ],
  "a pattern of ids that fits none": [
    "covenant: 1\nignores: [{ id: requests-*, reason: r }]",
    "policy-id-unknown p.yaml:2:17 no change is called requests-*",
  ],
  "a day that is in no calendar": [
    "covenant: 1\nignores: [{ id: endpoint-added, reason: r, expires: 2026-02-30 }]",
    "policy-value p.yaml:2:53 `expires` must be a day such as 2026-01-31",
  ],
  "a moment": [
    "covenant: 1\nignores: [{ id: endpoint-added, reason: r, expires: 2026-02-03T00:00:00Z }]",
    "policy-value p.yaml:2:53 `expires` must be a day such as 2026-01-31",
  ],
  "a fingerprint that is a number": [
    "covenant: 1\nignores: [{ fingerprint: 1234567890123456, reason: r }]",
    "policy-value p.yaml:2:26 `fingerprint` must be 16 hexadecimal digits, in quotes",
  ],
  "a pattern that is a list": [
    "covenant: 1\nignores: [{ operation: [GET /a], reason: r }]",
    "policy-value p.yaml:2:24 `operation` must be a text, in which * stands for any characters",
  ],
  "all of them at once": [
    "covenant: 1\nseveritie: {}\nignores: [{ ids: a, reason: 1 }]",
    "policy-member p.yaml:2:1 `severitie` is no member here; did you mean severities?",
    "policy-ignore-open p.yaml:3:11 this names no change, so that it would ignore all of them",
    "policy-member p.yaml:3:13 `ids` is no member here; did you mean id?",
    "policy-value p.yaml:3:29 `reason` must be a text that says why",
  ],
  "a grace that is a number": [
    "covenant: 1\ngrace: 180",
    "policy-value p.yaml:2:8 `grace` must be a mapping of beta and stable to numbers of days",
  ],
  "a grace for what needs none": [
    "covenant: 1\ngrace: { alpha: 10, stable: 10 }",
    "policy-member p.yaml:2:10 `alpha` is no member here",
  ],
  "days that are none": [
    "covenant: 1\ngrace:\n  beta: -1\n  stable: 1.5",
    "policy-value p.yaml:3:9 `beta` must be a whole number of days, 36500 at most",
    "policy-value p.yaml:4:11 `stable` must be a whole number of days, 36500 at most",
  ],
  "days in words and without end": [
    "covenant: 1\ngrace: { beta: P31D, stable: 36501 }",
    "policy-value p.yaml:2:16 `beta` must be a whole number of days, 36500 at most",
    "policy-value p.yaml:2:30 `stable` must be a whole number of days, 36500 at most",
  ],
  "broken YAML": ["covenant: 1\nignores: [", "syntax p.yaml:2:10 YAML syntax: the [ that opens here is not closed"],
  "a key that stands twice": [
    "covenant: 1\ncovenant: 1",
    'syntax p.yaml:2:1 YAML syntax: the key "covenant" stands in this mapping before',
  ],
  "nothing in it": ["", "file-empty p.yaml:1:1 p.yaml is empty"],
};

test.each(Object.entries(mistakes))("a mistake: %s", async (_, [text, ...want]) => {
  const cwd = workspace({ "a.yaml": openapi, "p.yaml": text });
  const ran = await covenant(cwd, ["diff", "a.yaml", "a.yaml", "--policy", "p.yaml", "--format", "json"]);
  expect(ran.code).toBe(2);
  expect(told(ran).map(({ code, at, message }) => `${code} ${at} ${message}`)).toEqual(want);
});

test("of very many mistakes the first thousand are told, in time", async () => {
  const wrong = Array.from({ length: 3_000 }, (_, index) => `  request-body-max-length-decrease${index}: info`);
  const cwd = workspace({ "a.yaml": openapi, "p.yaml": `covenant: 1\nseverities:\n${wrong.join("\n")}\n` });
  const ran = await covenant(cwd, ["diff", "a.yaml", "a.yaml", "--policy", "p.yaml", "--format", "json"]);
  expect([ran.code, told(ran).length]).toEqual([2, 1000]);
});

const formats = addFormats as unknown as (ajv: Ajv) => void;

test("the schema for editors refuses what reading refuses, and nothing else", async () => {
  const ajv = new Ajv({ strict: false });
  formats(ajv);
  const fits = ajv.compile(policySchema());
  for (const [name, [text]] of Object.entries(mistakes)) {
    if (/YAML|twice|nothing in it/.test(name)) continue;
    // A pattern of ids is the one thing that a schema cannot look up.
    expect(fits(parseText("p.yaml", text)), name).toBe(name === "a pattern of ids that fits none");
  }
  const whole = `covenant: 1\ngrace: { beta: 0, stable: 36500 }\nseverities: { endpoint-added: off }\nignores:\n  - { id: '*', operation: '*', pointer: '*', rule: '*', message: '*', fingerprint: "0123456789abcdef-2", reason: r, expires: 2026-01-31 }\n`;
  expect(fits(parseText("p.yaml", whole))).toBe(true);
  const cwd = workspace({ "a.yaml": openapi, "p.yaml": whole });
  expect((await covenant(cwd, ["diff", "a.yaml", "a.yaml", "--policy", "p.yaml"])).code).toBe(0);
});

test("covenant schema --of policy", async () => {
  const { code, out } = await covenant(workspace({}), ["schema", "--of", "policy"]);
  const { title, properties } = JSON.parse(out) as {
    readonly title: string;
    readonly properties: { readonly severities: { readonly propertyNames: { readonly enum: readonly string[] } } };
  };
  expect([code, title]).toEqual([0, "A policy for changes of an API"]);
  expect(properties.severities.propertyNames.enum).toEqual([...checks.keys()]);
});
