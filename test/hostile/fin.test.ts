import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openProject } from "../../generator/commands/project.ts";
import { emitValidators } from "../../generator/emit/validators/index.ts";
import { emitVectors, type RuleVectors } from "../../generator/emit/vectors/index.ts";
import { importEmitted, writeEmitted } from "../support/emitted.ts";
import { type AnyValidator, answerTo } from "../support/validator-of.ts";

/** Bodies that an operation with many rules accepts, with something hostile in each of their places. */

const cwd = fileURLToPath(new URL("../../", import.meta.url));
const { api, rules } = openProject({ api: "fin", cwd });
const folder = writeEmitted(emitValidators(api, rules.rules));
type Operations = Record<string, { readonly request?: AnyValidator }>;
const { operations } = await importEmitted<{ operations: Operations }>(folder, "operations.js");
const vectors = JSON.parse(emitVectors(api, rules)) as readonly RuleVectors[];

const cycle: { self?: unknown } = {};
cycle.self = cycle;
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
const hostile: readonly (readonly [name: string, value: unknown])[] = [
  ["a cycle", cycle],
  ["a revoked proxy", proxy],
  ["100,000 lists", JSON.parse("[".repeat(100_000) + "]".repeat(100_000))],
  ["100,000 objects", JSON.parse(`${'{"type":'.repeat(100_000)}1${"}".repeat(100_000)}`)],
  ["100,000 empty objects", Array.from({ length: 100_000 }, () => ({}))],
  ["100,000 nothings", new Array(100_000)],
  ["a getter that throws", Object.defineProperty({}, "type", { enumerable: true, get: () => JSON.parse("") })],
  ["__proto__", JSON.parse('{"__proto__": {"type": "PASSPORT"}}')],
  ["a big integer", 10n],
  ["a symbol", Symbol("a")],
  ["a lone surrogate", "\ud800"],
  ["NaN", Number.NaN],
  ["undefined", undefined],
];

/** The value with another in one of its places, for each place. */
function* replaced(value: unknown, other: unknown): Generator<unknown> {
  yield other;
  if (typeof value !== "object" || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    for (const one of replaced(inner, other)) {
      yield isList ? value.map((entry, at) => (String(at) === key ? one : entry)) : { ...value, [key]: one };
    }
  }
}

const starts = [...new Map(vectors.map((group) => [group.operation, group])).values()].flatMap(
  ({ operation, part }) => {
    const accepted = vectors
      .filter((one) => one.operation === operation && one.part === part && part === "request")
      .flatMap(({ tests }) => tests)
      .find(({ valid }) => valid);
    const validator = operations[operation]?.request;
    return accepted === undefined || validator === undefined ? [] : [{ operation, validator, accepted }];
  },
);

test.each(starts)("$operation", { timeout: 60_000 }, ({ validator, accepted }) => {
  expect(validator.is(accepted.data, accepted.context)).toBe(true);
  for (const [name, value] of hostile) {
    for (const body of replaced(accepted.data, value)) {
      const begun = performance.now();
      expect(typeof answerTo(validator, body).valid, name).toBe("boolean");
      expect(performance.now() - begun, name).toBeLessThan(10_000);
    }
    // A fact that is hostile is the caller's own: it is answered all the same.
    expect(typeof validator.check(accepted.data, { customer: value, uploads: value, rfi: value }).valid, name).toBe(
      "boolean",
    );
  }
});
