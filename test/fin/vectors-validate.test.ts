import { expect, test } from "vitest";
import type { Checked } from "../../generator/commands/emitted.ts";
import { vectorsFor } from "../../generator/emit/vectors/index.ts";
import type { Vector } from "../../generator/emit/vectors/vectors.ts";
import { covenant, workspace } from "../commands/workspace.ts";
import { answerIn, answerOf } from "../support/answer.ts";
import { fin, finFolder } from "../support/fin.ts";

/** Every vector of fin.com through the command line, as a user gives it. */

const vectors = vectorsFor(fin.api, fin.rules).flatMap(({ operation, rule, part, tests }) =>
  tests.map((vector) => ({ name: `${operation} ${rule}: ${vector.description}`, operation, part, vector })),
);

test("all of them are of bodies of requests", () => {
  expect(vectors.filter(({ part }) => part !== "request")).toEqual([]);
});

test.each(vectors)("$name", async ({ operation, vector }) => {
  const { code, answer } = await validate(operation, vector);
  expect(answerOf(answer)).toEqual(answerIn(vector));
  expect(code).toBe(vector.valid ? 0 : 1);
});

async function validate(operation: string, { data, context }: Vector): Promise<{ code: number; answer: Checked }> {
  const { now, ...facts } = context;
  const cwd = workspace({ "facts.json": JSON.stringify(facts) });
  const args = ["validate", `${finFolder}api.yaml`, operation, "-", "--context", "facts.json", "--now", String(now)];
  const { code, out } = await covenant(cwd, [...args, "--format", "json"], { input: JSON.stringify(data) });
  return { code, answer: JSON.parse(out) as Checked };
}
