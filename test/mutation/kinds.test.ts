import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ruleKinds } from "../../generator/constraints/rules/index.ts";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";
import { hunt } from "./hunt.ts";
import { explained } from "./kinds-survivors.ts";
import { accountFor } from "./survivors.ts";

const folder = fileURLToPath(new URL("./kinds/", import.meta.url));
const { api } = apiOf(readDocument({ file: `${folder}openapi.yaml` }));
const file = readRules(`${folder}rules.yaml`, readFileSync(`${folder}rules.yaml`, "utf8"));

test("the rules bind, and use every kind but those of fin.com alone", () => {
  const { rules, diagnostics } = bindRules(file, api);
  expect(diagnostics).toEqual([]);
  const used = new Set([...rules.values()].flat().map((rule) => rule.kind.key));
  expect(ruleKinds.map(({ key }) => key).filter((key) => !used.has(key))).toEqual(["documented"]);
});

accountFor(await hunt(file, api), explained, 150);
