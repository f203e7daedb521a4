import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ruleKinds } from "../../generator/constraints/rules/index.ts";
import type { Diagnostic } from "../../generator/diagnostics.ts";
import { apiOf } from "../../generator/model/build.ts";
import type { Json, JsonObject } from "../../generator/read/document.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { parseText } from "../../generator/read/parse.ts";
import { bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";
import { anywhere } from "../../generator/rules/schema/forms.ts";

/** The shop that the examples of the rule kinds speak of: its document, and a rules file with every part and member. */

const folder = fileURLToPath(new URL("shop/", import.meta.url));
const read = (name: string) => readFileSync(`${folder}${name}`, "utf8");

export const shopFiles: Readonly<Record<string, string>> = Object.fromEntries(
  ["api.yaml", "openapi.yaml", "rules.yaml"].map((name) => [`specs/shop/${name}`, read(name)]),
);
export const shopRules = parseText("rules.yaml", read("rules.yaml")) as JsonObject;
export const shopApi = apiOf(readDocument({ file: "openapi.yaml", readText: () => read("openapi.yaml") })).api;

/** The example rule of each kind, by the kind's key. */
export const examples: ReadonlyMap<string, JsonObject> = new Map(
  ruleKinds.map((kind) => [kind.key, parseText("example.yaml", kind.schema(anywhere).example) as JsonObject]),
);

/** What is wrong with a rules file of the shop. */
export function bindingOf(rules: Json): readonly Diagnostic[] {
  return bindRules(readRules("rules.json", JSON.stringify(rules)), shopApi).diagnostics;
}

/** A rules file of the shop with one more rule of its orders. */
export function withRules(rules: JsonObject, ...more: readonly Json[]): JsonObject {
  const operations = rules.operations as JsonObject;
  const key = "POST /shops/{shop_id}/orders";
  const { rules: before } = operations[key] as { readonly rules: readonly Json[] };
  return { ...rules, operations: { ...operations, [key]: { rules: [...before, ...more] } } };
}
