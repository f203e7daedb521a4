import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Checked } from "../../generator/commands/emitted.ts";
import { vectorsFor } from "../../generator/emit/vectors/index.ts";
import type { Vector } from "../../generator/emit/vectors/vectors.ts";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";
import { covenant, workspace } from "../commands/workspace.ts";
import { answerIn, answerOf } from "../support/answer.ts";

/** Every vector of fin.com through the command line, as a user gives it. */

const specs = fileURLToPath(new URL("../../specs/fin/", import.meta.url));
const { api } = apiOf(readDocument({ file: `${specs}openapi.yaml` }));
const rules = readRules(`${specs}rules.yaml`, readFileSync(`${specs}rules.yaml`, "utf8"));
const vectors = vectorsFor(api, bindRules(rules, api)).flatMap(({ operation, rule, part, tests }) =>
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
  const args = ["validate", `${specs}api.yaml`, operation, "-", "--context", "facts.json", "--now", String(now)];
  const { code, out } = await covenant(cwd, [...args, "--format", "json"], { input: JSON.stringify(data) });
  return { code, answer: JSON.parse(out) as Checked };
}
