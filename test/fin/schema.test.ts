import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parseText } from "../../generator/read/parse.ts";
import { covenant } from "../commands/workspace.ts";
import { withData } from "../support/data.ts";

/** The schemas beside the specs of fin.com, which an editor reads: current, small enough, and what the specs fit. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, "utf8");

test.each([
  ["specs/fin/rules.schema.json", ["schema", "fin"]],
  ["specs/fin/api.schema.json", ["schema", "--of", "manifest"]],
])("%s is current; `npm run generate` makes it", async (path, args) => {
  const ran = await covenant(root, args);
  expect(read(path)).toBe(ran.out);
});

test("the schema of the rules file stays below 300 kB", () => {
  expect(read("specs/fin/rules.schema.json").length).toBeLessThan(300_000);
});

test.each([
  ["rules.yaml", "rules.schema.json"],
  ["api.yaml", "api.schema.json"],
])("%s fits its schema, and names it for editors", (file, schema) => {
  expect(errorsOf(schema, read(`specs/fin/${file}`))).toEqual([]);
  expect(read(`specs/fin/${file}`).split("\n")[0]).toBe(`# yaml-language-server: $schema=./${schema}`);
});

await withData("the sketch of the rules", (data) => {
  test("the sketch of the rules fits the schema", () => {
    expect(errorsOf("rules.schema.json", readFileSync(`${data}/fin/rules.sketch.yaml`, "utf8"))).toEqual([]);
  });
});

function errorsOf(schema: string, text: string): readonly unknown[] {
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
  ajv.addVocabulary(["markdownDescription", "patternErrorMessage"]);
  const validate = ajv.compile(JSON.parse(read(`specs/fin/${schema}`)));
  validate(parseText("specs.yaml", text));
  return validate.errors ?? [];
}
