import { readFileSync, writeFileSync } from "node:fs";
import { test } from "vitest";
import { vectorsFor } from "../../../generator/emit/vectors/index.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";

test("try", () => {
  const { api } = apiOf(readDocument({ file: "specs/fin/openapi.yaml" }));
  const bound = bindRules(readRules("specs/fin/rules.yaml", readFileSync("specs/fin/rules.yaml", "utf8")), api);
  console.time("vectors");
  const all = vectorsFor(api, bound);
  console.timeEnd("vectors");
  let out = "";
  for (const one of all) {
    out += `${one.operation} ${one.rule} ${one.tests.length} ${one.description}\n`;
    for (const t of one.tests) out += `    ${t.valid ? "ok  " : t.status} ${t.description} [${t.violates.join(",")}] ${t.unchecked.length ? "unchecked " + t.unchecked.join(",") : ""}\n`;
  }
  writeFileSync("/tmp/vectors.txt", out);
  writeFileSync("/tmp/vectors.json", JSON.stringify(all, null, 2));
});
