import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { atOnce } from "../../generator/write/at-once.ts";

test("every item is worked on, several at once, not all at once", async () => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  const worked: number[] = [];
  let [inFlight, most] = [0, 0];
  await atOnce(items, async (item) => {
    most = Math.max(most, ++inFlight);
    await pause(1);
    worked.push(item);
    inFlight--;
  });
  expect(worked.sort((a, b) => a - b)).toEqual(items);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThan(100);
});

test("a failure is thrown when what was begun has come to rest, and nothing more is begun", async () => {
  const [begun, ended]: [number[], number[]] = [[], []];
  const working = atOnce(Array.from({ length: 100 }).keys(), async (item) => {
    begun.push(item);
    if (item === 3) throw new Error("full");
    await pause(20);
    ended.push(item);
  });
  await expect(working).rejects.toThrow("full");
  expect(begun.length).toBeLessThan(100);
  expect(ended).toEqual(begun.filter((item) => item !== 3));
});
