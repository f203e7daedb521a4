import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { readRules } from "../../generator/rules/rules-file.ts";
import { hunt } from "./hunt.ts";

const specs = fileURLToPath(new URL("../../specs/fin/", import.meta.url));

test("x", async () => {
  const { api } = apiOf(readDocument({ file: `${specs}openapi.yaml` }));
  const t = Date.now();
  const fates = await hunt(readRules(`${specs}rules.yaml`, readFileSync(`${specs}rules.yaml`, "utf8")), api);
  const count = (k: string) => fates.filter((one) => one.kind === k).length;
  console.log(Date.now() - t, count("killed"), count("survived"), count("refused"));
  writeFileSync(
    "/tmp/fates.txt",
    fates
      .map(
        (f) =>
          `${f.kind}\t${f.mutant.family}\t${f.mutant.operation.replace(/\{customer_id\}/, "").slice(0, 50)}\t${f.mutant.name}\t${""}`,
      )
      .join("\n"),
  );
  expect(true).toBe(true);
});
