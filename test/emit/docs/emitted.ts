import { parse } from "yaml";
import { emitDocs } from "../../../generator/emit/docs/index.ts";
import { apiOf } from "../../../generator/model/build.ts";
import type { Document, JsonObject } from "../../../generator/read/document.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";

/** The pages of a document and a rules file, both given inline. */
export function docsOf(root: JsonObject, rules = "covenant: 1"): ReadonlyMap<string, string> {
  const document: Document = { root, sources: new Map(), origin: (pointer) => ({ file: "openapi.yaml", pointer }) };
  const { api } = apiOf(document);
  const bound = bindRules(readRules("rules.yaml", rules), api);
  if (bound.diagnostics.length > 0) throw new Error(bound.diagnostics.map((one) => one.message).join("\n"));
  return emitDocs({ api, rules: bound, title: api.title, packageName: "an-api", description: "What it is." });
}

export function yaml(text: string): JsonObject {
  return parse(text) as JsonObject;
}
