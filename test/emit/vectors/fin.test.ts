import { expect, test } from "vitest";
import { emitVectors, type RuleVectors, vectorsWithGaps } from "../../../generator/emit/vectors/index.ts";
import { finValidators } from "../../fin/validators.ts";
import { fin, readFin } from "../../support/fin.ts";
import { agrees } from "./agrees.ts";

const { api, rules } = fin;
const text = emitVectors(api, rules);
const groups = JSON.parse(text) as readonly RuleVectors[];
const validators = await finValidators();

test.each(
  groups.flatMap((group) =>
    group.tests.map((one) => [`${group.operation} ${group.rule}: ${one.description}`, group, one] as const),
  ),
)("%s", (_, group, vector) => agrees(vector, validators[group.operation]?.request));

const enforced = [...rules.rules.values()].flat().filter((rule) => rule.kind.key !== "documented");

test.each(enforced.map((rule) => [`${rule.operation} ${rule.id}`, rule] as const))(
  "%s has accepted and rejected bodies",
  (_, rule) => {
    const tests = groups.find((group) => group.operation === rule.operation && group.rule === rule.id)?.tests ?? [];
    expect(tests.filter((one) => one.valid)).not.toEqual([]);
    expect(tests.filter((one) => one.violates.includes(rule.id))).not.toEqual([]);
  },
);

test("a rejected body breaks the rule it is made for, and only that one where it can", () => {
  const rejected = groups.flatMap((group) => group.tests.filter((one) => !one.valid).map((one) => ({ group, one })));
  for (const { group, one } of rejected) expect(one.violates).toContain(group.rule);
  const several = rejected
    .filter(({ one }) => one.violates.length > 1)
    .map(({ group, one }) => [group.rule, one.violates]);
  // Where a selfie is asked for, two of them are one too many for both rules.
  expect(several).toEqual([["selfie-when-configured", ["one-selfie", "selfie-when-configured"]]]);
});

const all = [...rules.rules.values()].flat();

test("the groups stand in file order, one a rule", () => {
  expect(groups.map(({ operation, rule }) => `${operation} ${rule}`)).toEqual(
    all.map(({ operation, id }) => `${operation} ${id}`),
  );
});

test("what no vector shows is known: only documented rules reject nothing, and cases that ask for nothing", () => {
  const { gaps } = vectorsWithGaps(api, rules);
  const named = gaps.map((gap) => `${gap.rule.id}${gap.case === undefined ? "" : ` case ${gap.case}`}: ${gap.lacks}`);
  expect(named).toEqual([
    "state-of-issue case 1: rejected", // optional
    "state-of-issue case 2: rejected", // ignored
    "number-and-expiry case 0: rejected", // ignored
    "address-within-three-months: rejected",
    "sides case 2: rejected", // at least one file: the schema says so already
    "address-within-90-days: rejected",
    "sides case 2: rejected",
    "address-within-90-days: rejected",
    "address-within-three-months: rejected",
  ]);
});

test("descriptions are unique within a rule, and no body stands there twice", () => {
  for (const { tests } of groups) {
    expect(new Set(tests.map((one) => one.description)).size).toBe(tests.length);
    expect(new Set(tests.map((one) => JSON.stringify([one.data, one.context]))).size).toBe(tests.length);
  }
});

test("two runs give the same text", () => {
  const again = readFin();
  expect(emitVectors(again.api, again.rules)).toBe(text);
});
