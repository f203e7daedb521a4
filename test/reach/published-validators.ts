import { readFileSync } from "node:fs";
import { emitValidators } from "../../generator/emit/validators/index.ts";
import type { Api } from "../../generator/model/api.ts";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { type BoundRules, bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";
import type { Validator } from "../../generator/runtime/validator.ts";
import { importEmitted, writeEmitted } from "../support/emitted.ts";

type OperationValidators = Record<string, { readonly request?: Validator<unknown, unknown> } | undefined>;

export interface Published {
  readonly api: Api;
  readonly bound: BoundRules;
  /** The validators of the bodies that have rules, by the key of their operation or webhook. */
  readonly validators: ReadonlyMap<string, Validator<unknown, unknown> | undefined>;
}

/** A document with the rules of a file: bound, and the operations they govern emitted and loaded. */
export async function publishedValidators(document: string, rulesFile: string): Promise<Published> {
  const { api } = apiOf(readDocument({ file: document }));
  const bound = bindRules(readRules(rulesFile, readFileSync(rulesFile, "utf8")), api);
  const governed = [...api.operations, ...api.webhooks].filter((one) => bound.rules.has(one.key));
  const within = (list: Api["operations"]) => list.filter((one) => governed.includes(one));
  const part = { ...api, operations: within(api.operations), webhooks: within(api.webhooks) };
  const folder = writeEmitted(emitValidators(part, bound.rules));
  const { operations } = await importEmitted<{ operations: OperationValidators }>(folder, "operations.js");
  const webhooks = await importEmitted<OperationValidators>(folder, "webhooks.js");
  return {
    api,
    bound,
    validators: new Map(governed.map((one) => [one.key, (operations[one.key] ?? webhooks[one.name])?.request])),
  };
}
