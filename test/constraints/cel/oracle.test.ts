import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../generator/read/document.ts";
import { expressionsOver, type Outcome } from "./emitted-rules.ts";
import { oracle } from "./oracle.ts";
import { body, context, expression, facts, now, schema } from "./random-expression.ts";

const seed = 20_260_711;
/** A collector stops at 1,000 issues. */
const atOnce = 700;

test("random expressions mean what another implementation of CEL takes them to mean", async () => {
  const texts = fc
    .sample(expression("bool", 3), { seed, numRuns: 2 * atOnce })
    .filter((text) => /this|body|context|today/.test(text) && text.length < 1500);
  const subjects = fc.sample(fc.tuple(body, facts), { seed, numRuns: 40 }) as [Json, JsonObject][];
  const tally = new Map<Outcome, number>();
  const differing: unknown[] = [];
  for (let from = 0; from < texts.length; from += atOnce) {
    const some = texts.slice(from, from + atOnce);
    const ours = await expressionsOver(
      schema,
      context,
      some.map((text) => text.replaceAll("@", "")),
    );
    expect(ours.problems).toEqual([]);
    const theirs = some.map(oracle);
    for (const [data, given] of subjects) {
      const told = { ...given, now };
      const [compiled, evaluated] = [ours.compiled(data, told), ours.evaluated(data, told)];
      for (const [index, text] of some.entries()) {
        const [one, other] = [compiled[index] as Outcome, evaluated[index] as Outcome];
        const wanted = theirs[index]?.(data, given, schema, context, now);
        tally.set(one, (tally.get(one) ?? 0) + 1);
        const isAgreed = one === other && (typeof one === "boolean" ? one : "none") === wanted;
        if (!isAgreed) differing.push({ text, data, given, compiled: one, evaluated: other, wanted });
      }
    }
  }
  expect(differing.slice(0, 5)).toEqual([]);
  // The sample reaches every outcome.
  for (const outcome of [true, false, "none", "unknown"] as const)
    expect(tally.get(outcome) ?? 0).toBeGreaterThan(1000);
}, 120_000);

interface Divergence {
  readonly expression: string;
  readonly ours: Outcome;
  readonly theirs: Outcome;
  readonly why: string;
}

// Reviewed: where the two differ, and why ours is meant so.
test.each<Divergence>([
  {
    expression: "this.n + 9007199254740991 > 0",
    ours: "none",
    theirs: true,
    why: "an int of JSON is exact up to 53 bits; CEL's has 64, and none beyond those",
  },
  {
    expression: "this.n * 9007199254740991 > 0",
    ours: "none",
    theirs: true,
    why: "the same of a product",
  },
  {
    expression: "this.s > '😀'",
    ours: false,
    theirs: true,
    why: "CEL orders texts by code points (langdef.md, Ordering); the other implementation by UTF-16 units",
  },
  {
    expression: "context.limit > 1",
    ours: "unknown",
    theirs: "none",
    why: "a fact that is missing leaves the rule unchecked; in CEL it is an error like a field that is missing",
  },
])("$expression: $why", async ({ expression: text, ours, theirs }) => {
  const data = { n: 3, s: "\uffff", maybe: null };
  const all = await expressionsOver(schema, context, [text]);
  expect(all.problems).toEqual([]);
  expect([all.compiled(data, { now }), all.evaluated(data, { now })]).toEqual([[ours], [ours]]);
  expect(oracle(text)(data, {}, schema, context, now)).toBe(theirs);
});
