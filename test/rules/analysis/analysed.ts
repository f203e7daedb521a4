import type { Diagnostic } from "../../../generator/diagnostics.ts";
import type { Api } from "../../../generator/model/api.ts";
import { analysisOf } from "../../../generator/rules/analysis/index.ts";
import type { BoundRules } from "../../../generator/rules/bind.ts";
import { type More, things } from "../../support/things.ts";

export interface Given extends More {
  /** The schema of the body of `POST /things`. */
  readonly schema: object;
  /** The rules under that operation, YAML. */
  readonly rules: string;
}

/** The operation's model and its bound rules. Throws where the rules do not bind. */
export function bound({ schema, rules, ...more }: Given): { readonly api: Api; readonly rules: BoundRules } {
  const { api, bound } = things(schema, rules, more);
  const errors = bound.diagnostics.filter((one) => one.severity === "error").map((one) => one.message);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return { api, rules: bound };
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
