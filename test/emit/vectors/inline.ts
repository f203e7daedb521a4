import { emitValidators } from "../../../generator/emit/validators/index.ts";
import { type RuleVectors, vectorsFor } from "../../../generator/emit/vectors/index.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";
import type { Validator } from "../../../generator/runtime/validator.ts";
import { importEmitted, writeEmitted } from "../../support/emitted.ts";

export interface Inline {
  readonly groups: readonly RuleVectors[];
  /** What was reported while the rules were bound. */
  readonly problems: readonly string[];
  readonly validator: Validator<unknown, unknown> | undefined;
}

/** The vectors and the emitted validator of `POST /things`, whose body has this schema (YAML, in one line or indented by JSON). */
export async function inline(
  schema: object,
  rules: string,
  more: {
    readonly context?: string;
    readonly rest?: string;
    readonly version?: string;
    readonly example?: unknown;
  } = {},
): Promise<Inline> {
  const document = {
    openapi: more.version ?? "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/things": {
        post: {
          requestBody: {
            required: true,
            content: {
              "application/json": { schema, ...(more.example === undefined ? {} : { example: more.example }) },
            },
          },
          responses: { "200": { description: "" } },
        },
      },
    },
  };
  const { api } = apiOf(readDocument({ file: "api.json", readText: () => JSON.stringify(document) }));
  const text = `covenant: 1\ncontext:\n  ${more.context ?? "{}"}\n${more.rest ?? ""}\noperations:\n  POST /things:\n    rules:\n${rules.replace(/^/gm, "      ")}\n`;
  const bound = bindRules(readRules("rules.yaml", text), api);
  const folder = writeEmitted(emitValidators(api, bound.rules));
  const { operations } = await importEmitted<{ operations: Record<string, { request?: Validator<unknown, unknown> }> }>(
    folder,
    "operations.js",
  );
  return {
    groups: vectorsFor(api, bound),
    problems: bound.diagnostics.map((one) => `${one.code}: ${one.message}`),
    validator: operations["POST /things"]?.request,
  };
}
