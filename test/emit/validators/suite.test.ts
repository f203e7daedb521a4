import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { printModule } from "../../../generator/code/module.ts";
import { imported, js } from "../../../generator/code/printable.ts";
import { SchemaFunctions } from "../../../generator/emit/validators/schema-functions.ts";
import { apiOf } from "../../../generator/model/build.ts";
import type { Json } from "../../../generator/read/document.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { importEmitted, writeEmitted } from "../../support/emitted.ts";

/** The official suite of JSON Schema 2020-12, as far as its keywords are checked and its references stay within a schema. */

interface Group {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

type Functions = Record<string, (value: unknown, depth?: number) => boolean>;

const data = process.env.COVENANT_DATA;
const folder = `${data}/json-schema-test-suite/tests/draft2020-12/`;
// References are to the document in OpenAPI, so groups with references of their own are the conformance run's (a later step).
const elsewhere = /^(anchor|defs|dynamicRef|id|infinite-loop-detection|ref|refRemote|unevaluatedItems|unevaluatedProperties|vocabulary|format|content|default)\.json$/;

if (data === undefined || !existsSync(folder)) {
  test.skip("the official suite: COVENANT_DATA is not set", () => {});
  console.log("skipped: the official JSON Schema suite, for COVENANT_DATA is not set");
} else {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json") && !elsewhere.test(file));
  const groups = files.flatMap((file) =>
    (JSON.parse(readFileSync(folder + file, "utf8")) as Group[])
      .filter(({ schema }) => !/"(\$ref|unevaluated\w+)"/.test(JSON.stringify(schema)))
      .map((group) => ({ ...group, file })),
  );
  const schemas = Object.fromEntries(groups.map(({ schema }, index) => [`S${index}`, schema]));
  const text = JSON.stringify({ openapi: "3.1.0", info: { title: "suite", version: "1" }, paths: {}, components: { schemas } });
  const { api } = apiOf(readDocument({ file: "suite.json", readText: () => text }));
  const names = new Map(groups.map((_, index) => [`/components/schemas/S${index}`, `S${index}`]));
  const functions = new SchemaFunctions(api.document, "request", names);
  for (const schema of api.schemas.values()) functions.of(schema);
  const index = {
    path: "index.js",
    banner: "All of them.",
    body: [...names.values()].map((name) => js`export { ${imported(`is${name}`, `validators/schemas/${name}.js`)} };`),
  };
  const modules = [...functions.modules(), index].map((module) => [module.path, printModule(module)] as const);
  const emitted = await importEmitted<Functions>(writeEmitted(new Map(modules)), "index.js");

  test.each(groups.map((group, at) => [`${group.file}: ${group.description}`, group, at] as const))("%s", (_, group, at) => {
    const answers = group.tests.map((one) => [one.description, emitted[`isS${at}`]?.(one.data, 0)]);
    expect(answers).toEqual(group.tests.map((one) => [one.description, one.valid]));
  });
}
