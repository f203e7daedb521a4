import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { emitPackage } from "../../../generator/emit/index.ts";
import type { RuleVectors } from "../../../generator/emit/vectors/index.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";

/** `vectors.json` of fin.com, and of an API with rules of every part: as its schema says, each group in reach of a JSON Schema validator. */

const specs = fileURLToPath(new URL("../../../specs/fin/", import.meta.url));
const kinds = fileURLToPath(new URL("../../mutation/kinds/", import.meta.url));

function packaged(folder: string) {
  const { api } = apiOf(readDocument({ file: `${folder}openapi.yaml` }));
  const rules = bindRules(readRules(`${folder}rules.yaml`, readFileSync(`${folder}rules.yaml`, "utf8")), api);
  const names = { name: "made", version: "1.0.0", description: "" };
  const { files } = emitPackage({ api, rules, names }, (_, run) => run());
  const json = (path: string): object => JSON.parse(files.get(path) ?? "") as object;
  const ajv = new Ajv2020({ strict: false, validateFormats: true });
  formats.default(ajv);
  ajv.addSchema(json("openapi.json"), "openapi.json");
  return { ajv, groups: json("vectors.json") as readonly RuleVectors[], schema: json("vectors.schema.json") };
}

const fin = packaged(specs);
const packages = [
  { name: "fin", ...fin },
  { name: "kinds", ...packaged(kinds) },
];

test.each(packages)("$name: vectors.json is as vectors.schema.json says", ({ ajv, groups, schema }) => {
  const isVectors = ajv.compile(schema);
  expect(isVectors(groups), JSON.stringify(isVectors.errors)).toBe(true);
  expect(groups.length).toBeGreaterThan(10);
});

test("a group of another form is not", () => {
  const { ajv, groups, schema } = fin;
  const isVectors = ajv.compile(schema);
  const [group] = groups;
  const [one] = group?.tests ?? [];
  for (const wrong of [{ status: null, valid: false }, { violates: ["a"], valid: true }, { data: undefined }])
    expect(isVectors(JSON.parse(JSON.stringify([{ ...group, tests: [{ ...one, ...wrong }] }])))).toBe(false);
});

test.each(packages)(
  "$name: what a vector accepts, openapi.json accepts at the place that its group names",
  ({ ajv, groups }) => {
    for (const { schema, rule, tests, part } of groups) {
      if (schema === true) expect(part).toBe("parameters");
      const accepts = ajv.compile(schema);
      for (const one of tests.filter(({ valid }) => valid))
        expect(accepts(one.data), `${rule}: ${one.description} ${JSON.stringify(accepts.errors)}`).toBe(true);
    }
  },
);
