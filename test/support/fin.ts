import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";

export const finFolder = fileURLToPath(new URL("../../specs/fin/", import.meta.url));

/** specs/fin, read anew: its model, its rules file, and the rules bound. */
export function readFin() {
  const { api } = apiOf(readDocument({ file: `${finFolder}openapi.yaml` }));
  const file = readRules(`${finFolder}rules.yaml`, readFileSync(`${finFolder}rules.yaml`, "utf8"));
  return { api, file, rules: bindRules(file, api) };
}

/** The same, read once. */
export const fin = readFin();
