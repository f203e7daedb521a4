import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apiOf } from "../../generator/model/build.ts";
import { schemaNames } from "../../generator/model/names.ts";
import { documentFindings } from "../../generator/read/findings.ts";
import { readDocument } from "../../generator/read/openapi.ts";

// Large documents that are not part of the repository: COVENANT_DATA names the folder that holds them.
const data = process.env.COVENANT_DATA;
const given: readonly [file: string, operations: number, webhooks: number, codes: string[]][] = [
  ["fin/openapi.yaml", 62, 13, ["nullable-in-3.1"]],
  ["specs/github.json", 1223, 0, ["path-ambiguous", "path-ambiguous"]],
];

const isThere = data !== undefined && given.every(([file]) => existsSync(join(data, file)));
if (!isThere) console.log("skipped: the large documents, for COVENANT_DATA does not lead to them");

test.skipIf(!isThere).each(given)("%s", (file, operations, webhooks, codes) => {
  const document = readDocument({ file: join(data as string, file) });
  const { api, diagnostics } = apiOf(document);
  expect([api.operations.length, api.webhooks.length]).toEqual([operations, webhooks]);
  for (const names of [api.operations, api.webhooks].map((list) => list.map(({ name }) => name.toLowerCase()))) {
    expect(new Set(names).size).toBe(names.length);
  }
  expect(new Set(schemaNames(api.schemas.keys()).values()).size).toBe(api.schemas.size);
  expect([...diagnostics, ...documentFindings(document)].map(({ code }) => code)).toEqual(codes);
});
