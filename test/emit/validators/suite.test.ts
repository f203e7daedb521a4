import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Json } from "../../../generator/read/document.ts";
import { emitSchemas } from "./emitted-schemas.ts";

/** The official suite of JSON Schema 2020-12, as far as its keywords are checked and its references stay within a schema. */

interface Group {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

const data = process.env.COVENANT_DATA;
const folder = `${data}/json-schema-test-suite/tests/draft2020-12/`;
// These references are to the schema itself; in OpenAPI one is to the document, which other tests cover.
const elsewhere =
  /^(anchor|defs|dynamicRef|id|infinite-loop-detection|ref|refRemote|vocabulary|format|content|default)\.json$/;
const notChecked = /"(\$ref|unevaluated\w+)"/;

if (data === undefined || !existsSync(folder)) {
  console.log("skipped: the official JSON Schema suite, for COVENANT_DATA is not set");
  test.skip("the official suite", () => {});
} else {
  const groups = readdirSync(folder)
    .filter((file) => file.endsWith(".json") && !elsewhere.test(file))
    .flatMap((file) =>
      (JSON.parse(readFileSync(folder + file, "utf8")) as Group[]).map((group) => ({ ...group, file })),
    )
    .filter(({ schema }) => !notChecked.test(JSON.stringify(schema)));
  const schemas = await emitSchemas(groups.map(({ schema }) => schema));

  test.each(groups.map((group, at) => [`${group.file}: ${group.description}`, group, at] as const))(
    "%s",
    (_, group, at) => {
      const answers = (valid: (data: unknown) => boolean) =>
        group.tests.map((one) => [one.description, valid(one.data)]);
      const wanted = group.tests.map((one) => [one.description, one.valid]);
      expect(answers((value) => schemas[at]?.is(value) === true)).toEqual(wanted);
      expect(answers((value) => schemas[at]?.issues(value).length === 0)).toEqual(wanted);
    },
  );
}
