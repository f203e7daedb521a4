import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { emitValidators } from "../../generator/emit/validators/index.ts";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";
import type { Validator } from "../../generator/runtime/validator.ts";
import { importEmitted, writeEmitted } from "../support/emitted.ts";

export type Operations = Record<string, { readonly request?: Validator<unknown, unknown> } | undefined>;

const specs = fileURLToPath(new URL("../../specs/fin/", import.meta.url));

/** The validators of specs/fin, emitted anew. */
export async function finValidators(): Promise<Operations> {
  const { api } = apiOf(readDocument({ file: `${specs}openapi.yaml` }));
  const { rules } = bindRules(readRules(`${specs}rules.yaml`, readFileSync(`${specs}rules.yaml`, "utf8")), api);
  const folder = writeEmitted(emitValidators(api, rules));
  const module = await importEmitted<{ operations: Operations }>(folder, "operations.js");
  return module.operations;
}
