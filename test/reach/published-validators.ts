import { readFileSync } from "node:fs";
import { emitValidators } from "../../generator/emit/validators/index.ts";
import type { Api } from "../../generator/model/api.ts";
import { apiOf } from "../../generator/model/build.ts";
import { type Part, statusOfPart } from "../../generator/model/part.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { type BoundRules, bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";
import type { Validator } from "../../generator/runtime/validator.ts";
import { importEmitted, writeEmitted } from "../support/emitted.ts";

interface Validators {
  readonly request?: Validator<unknown, unknown>;
  readonly parameters?: Validator<unknown, unknown>;
  readonly responses?: Readonly<Record<string, Validator<unknown, unknown>>>;
}

export interface Published {
  readonly api: Api;
  readonly bound: BoundRules;
  /** The validator of a part of an operation that has rules. */
  readonly validator: (operation: string, part: Part) => Validator<unknown, unknown> | undefined;
}

/** A document with the rules of a file: bound, and the operations they govern emitted and loaded. */
export async function publishedValidators(document: string, rulesFile: string): Promise<Published> {
  const { api } = apiOf(readDocument({ file: document }));
  const bound = bindRules(readRules(rulesFile, readFileSync(rulesFile, "utf8")), api);
  const governed = [...api.operations, ...api.webhooks].filter((one) => bound.rules.has(one.key));
  const within = (list: Api["operations"]) => list.filter((one) => governed.includes(one));
  const part = { ...api, operations: within(api.operations), webhooks: within(api.webhooks) };
  const folder = writeEmitted(emitValidators(part, bound.rules));
  const { operations } = await importEmitted<{ operations: Record<string, Validators> }>(folder, "operations.js");
  const webhooks = await importEmitted<Record<string, Validators>>(folder, "webhooks.js");
  const validators = new Map(governed.map((one) => [one.key, operations[one.key] ?? webhooks[one.name]]));
  const validator = (operation: string, part: Part) => {
    const own = validators.get(operation);
    return part === "request" || part === "parameters" ? own?.[part] : own?.responses?.[statusOfPart(part) ?? ""];
  };
  return { api, bound, validator };
}
