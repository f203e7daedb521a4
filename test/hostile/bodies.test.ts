import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../generator/read/document.ts";
import { answerTo, validatorOf } from "../support/validator-of.ts";

/** Bodies that no honest client sends: both speeds give one answer, in good time, and nothing is thrown. */

const self = { $ref: "#/components/schemas/Body" };
const list: Json = { type: "object", properties: { next: self } };
const tree: Json = {
  anyOf: [{ type: "array", items: self }, { type: "object", additionalProperties: self }, { type: "integer" }],
};
/** Either alternative leads on to both: without a bound, 2 to the power of the body's depth. */
const fork: Json = {
  anyOf: ["x", "y"].map((name) => ({ type: "object", properties: { next: self, [name]: { type: "integer" } } })),
};
const open: Json = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };
const closed: Json = { type: "object", properties: { a: true }, additionalProperties: false };

function nested(levels: number, before: string, after: string, inner = "1"): unknown {
  return JSON.parse(before.repeat(levels) + inner + after.repeat(levels));
}
const lists = (levels = 100_000) => nested(levels, "[", "]");
const objects = (levels = 100_000) => nested(levels, '{"next":', "}", "{}");

function cyclic(): unknown {
  const object: Record<string, unknown> = { a: 1 };
  object.next = object;
  object.more = [object];
  return object;
}

/** One object at two places of the next, sixty times: small in memory, endless as a tree. */
function shared(): unknown {
  let object: unknown = {};
  for (let level = 0; level < 60; level++) object = { next: object, more: object };
  return object;
}

function throwing(): unknown {
  return Object.defineProperty({}, "a", {
    enumerable: true,
    get() {
      throw new Error("no");
    },
  });
}

const trap = () => {
  throw new Error("no");
};
const everyTrap = new Proxy({}, { get: () => trap });
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
/**
 * It does not fit until it has been read so many times. Emitted code reads a member once: `is` first, then the predicate of
 * `check`, third its collector. Where only the collector finds nothing wrong there is no issue but that it cannot be read.
 */
function fickle(reads: number): unknown {
  let read = 0;
  return Object.defineProperty({}, "a", { enumerable: true, get: () => (read++ < reads ? "text" : 1) });
}
function sparse(length: number): unknown {
  const entries: unknown[] = [];
  entries.length = length;
  return entries;
}
class Account {
  readonly a = 1;
  readonly #secret = 2;
  get secret() {
    return this.#secret;
  }
}
const many = <Entry>(entry: (index: number) => Entry, count = 1_000_000) =>
  Array.from({ length: count }, (_, i) => entry(i));

interface Row {
  readonly name: string;
  readonly schema: Json;
  readonly body: () => unknown;
  /** True where the body is accepted, else the keywords of the issues. */
  readonly want: true | readonly string[];
}

const table: readonly Row[] = [
  { name: "100,000 lists in a recursive schema", schema: tree, body: lists, want: ["depth"] },
  { name: "100,000 objects in a recursive schema", schema: list, body: objects, want: ["depth"] },
  { name: "as many levels as are allowed", schema: list, body: () => objects(500), want: true },
  { name: "one level more", schema: list, body: () => objects(501), want: ["depth"] },
  { name: "100,000 levels below `not`", schema: { not: list }, body: objects, want: ["depth"] },
  { name: "100,000 levels of an unknown member", schema: open, body: () => ({ a: 1, more: objects() }), want: true },
  {
    name: "100,000 levels of a forbidden member",
    schema: closed,
    body: () => ({ more: objects() }),
    want: ["additionalProperties"],
  },
  {
    name: "100,000 levels twice under uniqueItems",
    schema: { uniqueItems: true },
    body: () => [lists(), lists()],
    want: true,
  },
  { name: "100,000 levels under const", schema: { const: [[1]] }, body: lists, want: ["const"] },
  { name: "100,000 levels under enum", schema: { enum: [[[1]], { next: {} }] }, body: objects, want: ["enum"] },
  {
    name: "forking alternatives, 400 levels deep",
    schema: fork,
    body: () => nested(400, '{"next":', ',"x":"","y":""}', "{}"),
    want: ["depth"],
  },

  { name: "a cycle in a recursive schema", schema: list, body: cyclic, want: ["depth"] },
  { name: "a cycle in an open object", schema: open, body: cyclic, want: true },
  { name: "cycles under uniqueItems", schema: { uniqueItems: true }, body: () => many(cyclic, 100), want: true },
  {
    name: "the same cycle twice",
    schema: { uniqueItems: true },
    body: () => ((one) => [one, one])(cyclic()),
    want: ["uniqueItems"],
  },
  { name: "one object at endless places of a recursive schema", schema: tree, body: shared, want: ["depth"] },
  {
    name: "one object at endless places, compared",
    schema: { uniqueItems: true },
    body: () => [shared(), shared()],
    want: true,
  },

  {
    name: "1,000,000 numbers under uniqueItems",
    schema: { uniqueItems: true },
    body: () => many((i) => i),
    want: true,
  },
  {
    name: "1,000,000 strings, the last one twice",
    schema: { uniqueItems: true },
    body: () => [...many((i) => `s${i}`), "s9"],
    want: ["uniqueItems"],
  },
  {
    name: "1,000,000 objects under uniqueItems",
    schema: { uniqueItems: true },
    body: () => many((i) => ({ i })),
    want: true,
  },
  { name: "1,000,000 equal lists", schema: { uniqueItems: true }, body: () => many(() => [1]), want: ["uniqueItems"] },
  { name: "1,000,000 entries of a recursive schema", schema: tree, body: () => many((i) => [i]), want: true },
  {
    name: "a string of 50 million characters",
    schema: { type: "string", maxLength: 10 },
    body: () => "a".repeat(5e7),
    want: ["maxLength"],
  },
  {
    name: "50 million characters of a format",
    schema: { type: "string", format: "uri" },
    body: () => "a".repeat(5e7),
    want: ["format"],
  },

  { name: "a getter that throws", schema: open, body: throwing, want: ["read"] },
  {
    name: "a getter that throws, that nobody reads",
    schema: open,
    body: () => Object.defineProperty({ a: 1 }, "b", { enumerable: true, get: trap }),
    want: true,
  },
  {
    name: "a getter that throws, compared",
    schema: { uniqueItems: true },
    body: () => [throwing(), throwing()],
    want: ["read"],
  },
  { name: "a getter that answers otherwise each time", schema: open, body: () => fickle(2), want: ["read"] },
  { name: "a getter that answers otherwise when all is said", schema: open, body: () => fickle(3), want: ["type"] },
  { name: "a proxy that only throws", schema: closed, body: () => new Proxy({}, everyTrap), want: ["read"] },
  {
    name: "a proxy that throws, as an open object",
    schema: { type: "object", properties: { a: true } },
    body: () => new Proxy({}, everyTrap),
    want: true,
  },
  { name: "a revoked proxy", schema: open, body: revoked, want: ["read"] },
  { name: "revoked proxies in a list", schema: { items: open }, body: () => [revoked()], want: ["read"] },

  { name: "a sparse list", schema: { items: { type: "integer" } }, body: () => sparse(1_000_000), want: ["type"] },
  {
    name: "the longest sparse list there is",
    schema: { items: { type: "integer" } },
    body: () => sparse(2 ** 32 - 1),
    want: ["type"],
  },
  {
    name: "the longest sparse list under uniqueItems",
    schema: { uniqueItems: true },
    body: () => sparse(2 ** 32 - 1),
    want: ["uniqueItems"],
  },
  {
    name: "an object without a prototype",
    schema: open,
    body: () => Object.assign(Object.create(null), { a: 1 }),
    want: true,
  },
  {
    name: "a closed object without a prototype",
    schema: closed,
    body: () => Object.assign(Object.create(null), { b: 1 }),
    want: ["additionalProperties"],
  },
  {
    name: "an instance of a class",
    schema: { ...(closed as JsonObject), required: ["a"] },
    body: () => new Account(),
    want: true,
  },
  {
    name: "a Date where a moment is text",
    schema: { type: "string", format: "date-time" },
    body: () => new Date(),
    want: ["type"],
  },
  { name: "a Map", schema: open, body: () => new Map([["a", 1]]), want: ["required"] },
  { name: "keys that are symbols", schema: closed, body: () => ({ [Symbol("a")]: 1 }), want: true },
  { name: "a symbol", schema: { type: ["string", "object"] }, body: () => Symbol("a"), want: ["type"] },
  { name: "a function", schema: { type: "object" }, body: () => trap, want: ["type"] },
  { name: "a big integer", schema: { type: ["integer", "number"] }, body: () => 10n ** 400n, want: ["type"] },
  { name: "big integers, compared", schema: { uniqueItems: true }, body: () => [1n, 1], want: true },
  { name: "negative zero", schema: { minimum: 0, enum: [0] }, body: () => -0, want: true },
  { name: "zeros, compared", schema: { uniqueItems: true }, body: () => [0, -0], want: ["uniqueItems"] },
  { name: "NaN as an integer", schema: { type: "integer" }, body: () => Number.NaN, want: ["type"] },
  { name: "Infinity as an integer", schema: { type: "integer" }, body: () => Number.POSITIVE_INFINITY, want: ["type"] },
  { name: "NaN as a number", schema: { type: "number" }, body: () => Number.NaN, want: ["type"] },
  { name: "Infinity as a number", schema: { type: "number" }, body: () => Number.NEGATIVE_INFINITY, want: ["type"] },
  {
    name: "NaN in a list of numbers or null",
    schema: { items: { type: ["number", "null"] } },
    body: () => [1.5, null, Number.NaN],
    want: ["type"],
  },
  { name: "the largest number", schema: { type: "number" }, body: () => Number.MAX_VALUE, want: true },
  {
    name: "Infinity as a double",
    schema: { type: "number", format: "double" },
    body: () => Number.POSITIVE_INFINITY,
    want: ["type"],
  },
  {
    name: "Infinity as a double of no type",
    schema: { format: "double" },
    body: () => Number.POSITIVE_INFINITY,
    want: ["format"],
  },
  { name: "NaN, compared", schema: { uniqueItems: true }, body: () => [Number.NaN, Number.NaN], want: ["uniqueItems"] },
  {
    name: "a lone surrogate is a character",
    schema: { minLength: 1, maxLength: 1, pattern: "^.$" },
    body: () => "\ud800",
    want: true,
  },
  {
    name: "lone surrogates, compared",
    schema: { uniqueItems: true },
    body: () => many((i) => [String.fromCharCode(0xd800 + i)], 100),
    want: true,
  },
  { name: "nothing", schema: open, body: () => undefined, want: ["type"] },
];

test.each(table)("$name", { timeout: 60_000 }, async ({ schema, body, want }) => {
  const given = body();
  const validator = await validatorOf(schema);
  const begun = performance.now();
  const answer = answerTo(validator, given);
  // Seconds on a slow machine; what is not linear takes hours.
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect([answer.valid, answer.keywords]).toEqual(want === true ? [true, []] : [false, want]);
});
