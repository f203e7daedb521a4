import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type EmittedOperation, type EmittedValidator, validatorOfPart } from "../../../generator/commands/emitted.ts";
import type { RuledApi } from "../../../generator/diff/rules/index.ts";
import { emitValidators } from "../../../generator/emit/validators/index.ts";
import type { Api } from "../../../generator/model/api.ts";
import type { Part } from "../../../generator/model/part.ts";
import { importEmitted, writeEmitted } from "../../support/emitted.ts";

let written = 0;
const folders = new WeakMap<Api, Map<string, string>>();
const known = new WeakMap<RuledApi, Map<string, EmittedOperation>>();

/** The emitted validator of a part of an operation, under these rules. */
export async function emittedPart(of: RuledApi, operation: string, part: Part): Promise<EmittedValidator> {
  const all = known.get(of) ?? new Map<string, EmittedOperation>();
  known.set(of, all);
  const emitted = all.get(operation) ?? (await emittedOperation(of, operation));
  all.set(operation, emitted);
  const validator = validatorOfPart(emitted, part);
  if (validator === undefined) throw new Error(`no validator of ${part}`);
  return validator;
}

/** The modules of an API's schemas are written once: rules do not change them. */
async function emittedOperation({ api, rules }: RuledApi, operation: string): Promise<EmittedOperation> {
  const one = api.operations.find(({ key }) => key === operation);
  if (one === undefined) throw new Error(`no operation ${operation}`);
  const files = emitValidators({ ...api, operations: [one], webhooks: [] }, rules.rules);
  const own = folders.get(api) ?? new Map<string, string>();
  folders.set(api, own);
  const folder = own.get(operation) ?? writeEmitted(files);
  own.set(operation, folder);
  const path = `validators/operations/${one.name}-${written++}.js`;
  writeFileSync(join(folder, path), files.get(`validators/operations/${one.name}.js`) ?? "");
  const module = await importEmitted<Record<string, EmittedOperation>>(folder, path);
  return module[one.name] as EmittedOperation;
}
