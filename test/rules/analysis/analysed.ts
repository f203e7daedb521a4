import type { Diagnostic } from "../../../generator/diagnostics.ts";
import type { Api } from "../../../generator/model/api.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { analysisOf } from "../../../generator/rules/analysis/index.ts";
import { type BoundRules, bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";

export interface Given {
  /** The schema of the body of `POST /things`. */
  readonly schema: object;
  /** The rules under that operation, YAML. */
  readonly rules: string;
  /** Those under `POST /others`, which has the same body. */
  readonly others?: string;
  readonly context?: string;
  /** Other parts of the rules file: terms, shared lists, states. */
  readonly rest?: string;
  readonly components?: object;
  /** Of `POST /things`. */
  readonly parameters?: readonly object[];
  readonly version?: string;
}

/** The operation's model and its bound rules. Throws where the rules do not bind. */
export function bound(given: Given): { readonly api: Api; readonly rules: BoundRules } {
  const { schema, rules, others, context = "{}", rest = "", components, parameters = [], version = "3.1.0" } = given;
  const content = { "application/json": { schema } };
  const document = {
    openapi: version,
    info: { title: "t", version: "1" },
    paths: {
      "/things": {
        post: { parameters, requestBody: { required: true, content }, responses: { "200": { description: "" } } },
      },
      "/others": { post: { requestBody: { required: true, content }, responses: { "200": { description: "" } } } },
    },
    ...(components === undefined ? {} : { components: { schemas: components } }),
  };
  const { api } = apiOf(readDocument({ file: "api.json", readText: () => JSON.stringify(document) }));
  const under = (key: string, list: string) => `  ${key}:\n    rules:\n${list.replace(/^/gm, "      ")}\n`;
  const operations = under("POST /things", rules) + (others === undefined ? "" : under("POST /others", others));
  const text = `covenant: 1\ncontext:\n  ${context}\n${rest}\noperations:\n${operations}`;
  const found = bindRules(readRules("rules.yaml", text), api);
  const errors = found.diagnostics.filter((one) => one.severity === "error").map((one) => one.message);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return { api, rules: found };
}

/** What the analysis finds: severity, code, place below the operation, message; then the other place, the body and the facts. */
export function analysed(given: Given): readonly string[] {
  const { api, rules } = bound(given);
  return analysisOf(api, rules).diagnostics.map(line);
}

function line({ severity, code, message, place, related, shows }: Diagnostic): string {
  const parts = [
    `${severity} ${code} ${short(place?.pointer)}: ${message}`,
    ...(related === undefined ? [] : [`see ${short(related.pointer)}`]),
    ...(shows === undefined ? [] : [JSON.stringify(shows.body)]),
    ...(shows?.context === undefined ? [] : [`with ${JSON.stringify(shows.context)}`]),
  ];
  return parts.join(" | ");
}

function short(pointer: string | undefined): string {
  return (pointer ?? "")
    .replace(/^\/operations\/POST ~1things\/rules/, "")
    .replace(/^\/paths\/~1things\/post\/requestBody\/content\/application~1json\/schema/, "#");
}

export const text = { type: "string" };
export const date = { type: "string", format: "date" };
export const whole = { type: "integer" };

export function object(properties: object, ...required: string[]) {
  return { type: "object", properties, required };
}

export function list(items: object, more: object = {}) {
  return { type: "array", items, ...more };
}
