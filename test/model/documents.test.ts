import { join } from "node:path";
import { expect, test } from "vitest";
import { apiOf } from "../../generator/model/build.ts";
import { schemaNames } from "../../generator/model/names.ts";
import { documentFindings } from "../../generator/read/findings.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { withData } from "../support/data.ts";

const given: readonly [file: string, operations: number, webhooks: number, codes: string[]][] = [
  ["fin/openapi.yaml", 62, 13, ["nullable-in-3.1"]],
  ["specs/github.json", 1223, 0, ["path-ambiguous", "path-ambiguous"]],
];

await withData("the large documents", (data) => {
  test.each(given)("%s", (file, operations, webhooks, codes) => {
    const document = readDocument({ file: join(data, file) });
    const { api, diagnostics } = apiOf(document);
    expect([api.operations.length, api.webhooks.length]).toEqual([operations, webhooks]);
    for (const names of [api.operations, api.webhooks].map((list) => list.map(({ name }) => name.toLowerCase()))) {
      expect(new Set(names).size).toBe(names.length);
    }
    expect(new Set(schemaNames(api.schemas.keys()).values()).size).toBe(api.schemas.size);
    expect([...diagnostics, ...documentFindings(document)].map(({ code }) => code)).toEqual(codes);
  });
});
