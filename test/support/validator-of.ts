import type { Json, JsonObject } from "../../generator/read/document.ts";
import type { Validator } from "../../generator/runtime/validator.ts";
import { emittedOperations, type Operation } from "./emitted.ts";
import { modelOf } from "./things.ts";

export type AnyValidator = Validator<unknown, unknown>;

/** What both directions of one body are checked by. */
export interface BothWays extends Operation {
  readonly responses: { readonly 200: AnyValidator };
}

/**
 * The emitted validators of an operation that takes a body of this schema and answers with one. `schemas` are the
 * components beside it; `#/components/schemas/Body` is the schema itself.
 */
export async function operationOf(body: Json, schemas: JsonObject = {}): Promise<BothWays> {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Body" } } };
  const document = {
    openapi: "3.1.0",
    info: { title: "hostile", version: "1" },
    paths: {
      "/a": {
        post: {
          operationId: "send",
          requestBody: { required: true, content },
          responses: { 200: { description: "", content } },
        },
      },
    },
    components: { schemas: { Body: body, ...schemas } },
  };
  return (await emittedOperations(modelOf(document)))["POST /a"] as BothWays;
}

export async function validatorOf(body: Json, schemas: JsonObject = {}): Promise<AnyValidator> {
  return (await operationOf(body, schemas)).request;
}

/** What both speeds answer, everything of the result read; they must agree. */
export interface Answer {
  readonly valid: boolean;
  /** Keywords of the issues, each once. */
  readonly keywords: readonly (string | null)[];
  readonly issues: number;
  readonly drift: number;
  readonly truncated: boolean;
}

export function answerTo(validator: AnyValidator, body: unknown): Answer {
  const fits = validator.is(body);
  const result = validator.check(body);
  if (result.valid !== fits) throw new Error(`is says ${fits}, check says ${result.valid}`);
  const issues = result.valid ? [] : result.issues;
  if (!result.valid && issues.length === 0) throw new Error("rejected without an issue");
  for (const { message, pointer } of issues) if (message === "" || pointer === undefined) throw new Error("no message");
  return {
    valid: fits,
    keywords: [...new Set(issues.map(({ keyword }) => keyword))],
    issues: issues.length,
    drift: result.valid ? result.drift.length : 0,
    truncated: result.truncated,
  };
}
