import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { covenant, workspace } from "../commands/workspace.ts";
import { type Row, rows } from "./table.ts";
import { type Answer, expectWanted } from "./wanted.ts";

const fin = fileURLToPath(new URL("../../specs/fin/api.yaml", import.meta.url));

test.each(rows().map((row) => [`${row.operation}: ${row.name}`, row] as const))("%s", async (_, row) => {
  const { code, answer } = await validate(row);
  expectWanted(answer, row);
  expect(code).toBe(row.want.valid ? 0 : 1);
});

/** The facts in a file and the moment on the command line, as a user gives them. */
async function validate({ operation, body, context }: Row): Promise<{ code: number; answer: Answer }> {
  const { now, ...facts } = context;
  const cwd = workspace({ "facts.json": JSON.stringify(facts) });
  const moment = typeof now === "string" ? ["--now", now] : [];
  const args = ["validate", fin, operation, "-", "--context", "facts.json", ...moment, "--format", "json"];
  const { code, out } = await covenant(cwd, args, { input: JSON.stringify(body) });
  return { code, answer: JSON.parse(out) as Answer };
}
