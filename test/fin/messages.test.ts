import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Given, made } from "./table.ts";
import { finValidators } from "./validators.ts";

/** Wrong bodies, and all that a person reads of each: where, what was expected, what came; never what was written there. */

interface Row extends Given {
  readonly name: string;
  readonly wanted: readonly string[];
}

/** A row changes a body of the table of that name in bodies/. */
const folder = new URL("./messages/", import.meta.url);
const table = readdirSync(folder).flatMap((file) =>
  (parse(readFileSync(new URL(file, folder), "utf8")) as readonly Row[]).map((row) => ({ file, ...row })),
);
const operations = await finValidators();

test.each(table)("$file: $name", ({ file, wanted, ...row }) => {
  const { operation, body, context } = made(file, row);
  const result = operations[operation]?.request?.check(body, context);
  const messages = result?.valid === false ? result.issues.map(({ message }) => message) : [];
  expect(messages).toEqual(wanted);
});
