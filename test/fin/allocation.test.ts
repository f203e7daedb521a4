import { expect, test } from "vitest";
import { rows } from "./table.ts";
import { finValidators } from "./validators.ts";

/** `is` allocates nothing on what it accepts: a service may ask it of every request and never pay for it again. */

const operations = await finValidators();
// Another day is another text, which is kept until the next one.
const now = "2026-07-01T12:00:00Z";
const accepted = rows().filter(({ want, context }) => want.valid && !isLong(context.uploads) && context.now === now);
const calls = 20_000;

/** Past so many values a Set is made of a list of the context, once a call. */
function isLong(list: unknown): boolean {
  return Array.isArray(list) && list.length > 16;
}

/** Bytes that so many calls leave behind, at most, over several runs: one that is collected meanwhile would count too little. */
function left(act: () => void): number {
  const runs = Array.from({ length: 5 }, () => {
    const before = process.memoryUsage().heapUsed;
    for (let call = 0; call < calls; call++) act();
    return process.memoryUsage().heapUsed - before;
  });
  return Math.max(...runs);
}

test.each([...new Set(accepted.map(({ operation }) => operation))])("%s", (operation) => {
  const bodies = accepted.filter((row) => row.operation === operation);
  const request = operations[operation]?.request;
  let index = 0;
  const ask = () => {
    const { body, context } = bodies[index++ % bodies.length] ?? {};
    if (request?.is(body, context) !== true) throw new Error("a body is not accepted");
  };
  left(ask);
  expect(left(ask) / calls).toBeLessThan(4);
});

test("what does allocate is seen", () => {
  const kept: unknown[] = [];
  expect(left(() => kept.push({})) / calls).toBeGreaterThan(16);
});
