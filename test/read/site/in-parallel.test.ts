import { expect, test } from "vitest";
import { inParallel } from "../../../generator/read/site/in-parallel.ts";

test.each([
  [0, 4, 0],
  [3, 4, 3],
  [9, 4, 4],
  [9, 1, 1],
])("%d entries, %d at once: in their order, each once", async (count, atOnce, wanted) => {
  const entries = Array.from({ length: count }, (_, index) => index);
  let [open, most] = [0, 0];
  const answers = await inParallel(entries, atOnce, async (entry) => {
    most = Math.max(most, ++open);
    // The later ones are ready sooner.
    for (let turn = entry; turn < count; turn++) await undefined;
    open--;
    return entry * 2;
  });
  expect(answers).toEqual(entries.map((entry) => entry * 2));
  expect(most).toBe(wanted);
});
