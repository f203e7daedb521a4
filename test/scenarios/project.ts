import type { Rule } from "../../generator/constraints/rule.ts";
import { InputError } from "../../generator/diagnostics.ts";
import { emitPackage } from "../../generator/emit/index.ts";
import type { Api, Operation } from "../../generator/model/api.ts";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { diagnosticsText } from "../../generator/report/text.ts";
import { type BoundRules, bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";

/** The inputs of a page as they stand at one of its blocks. */
export interface Inputs {
  readonly document: string;
  readonly rules: string;
}

/** The API of a page: its rules bound, and the package emitted for it. */
export interface Project {
  readonly api: Api;
  readonly rules: BoundRules;
  readonly files: ReadonlyMap<string, string>;
}

const names = { name: "scenario", version: "1.0.0", description: "" };

/** Makes the API of a page's blocks. Throws with the diagnostics, as `covenant` prints them, where one is an error. */
export function projectOf({ document, rules }: Inputs): Project {
  const sources = new Map([
    ["openapi.yaml", document],
    ["rules.yaml", rules],
  ]);
  try {
    const read = readDocument({ file: "openapi.yaml", readText: () => document });
    const { api, diagnostics } = apiOf(read);
    const bound = bindRules(readRules("rules.yaml", rules), api);
    const errors = [...diagnostics, ...bound.diagnostics].filter((one) => one.severity === "error");
    if (errors.length > 0) throw new InputError(errors);
    return { api, rules: bound, files: emitPackage({ api, rules: bound, names }, (_, run) => run()).files };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new Error(`the rules do not bind\n${diagnosticsText(error.diagnostics, sources, false)}`);
  }
}

/** The operation of this name; without a name the only one that has rules. */
export function operationOf({ api, rules }: Project, name: string | undefined): Operation {
  const all = [...api.operations, ...api.webhooks];
  const found = all.filter((one) => (name === undefined ? rules.rules.has(one.key) : one.name === name));
  const [operation] = found;
  if (operation !== undefined && found.length === 1) return operation;
  throw new Error(
    name === undefined
      ? `several operations have rules: name one of ${found.map((one) => one.name).join(", ")}`
      : `no operation is named ${name}; there are ${all.map((one) => one.name).join(", ")}`,
  );
}

/** The rule of this id, in the operation of this name where several have one. */
export function ruleOf(project: Project, [id, name]: readonly string[]): Rule {
  const own = name === undefined ? undefined : operationOf(project, name).key;
  const rules = [...project.rules.rules.values()].flat().filter((one) => own === undefined || one.operation === own);
  const found = rules.filter((one) => one.id === id);
  const [rule] = found;
  if (rule !== undefined && found.length === 1) return rule;
  throw new Error(
    found.length > 1
      ? `several operations have a rule ${id}: name the operation behind it`
      : `no rule has the id ${id ?? "(none is given)"}; there are ${rules.map((one) => one.id).join(", ")}`,
  );
}

/** A file of the emitted package. */
export function fileOf({ files }: Project, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`the package has no ${path}`);
  return text;
}
