import { type Part, statusOfPart } from "../model/part.ts";

/** What the emitted validators answer, as far as commands read it. */
export interface EmittedValidator {
  check(value: unknown, context?: unknown): Checked;
}

export type Checked =
  | { readonly valid: true; readonly unchecked: readonly Unchecked[] }
  | {
      readonly valid: false;
      readonly status: number;
      readonly issues: readonly Issue[];
      readonly unchecked: readonly Unchecked[];
      /** There are more issues than are listed. */
      readonly truncated: boolean;
    };

export interface Issue {
  readonly rule: string | null;
  readonly keyword: string | null;
  readonly status: number;
  readonly pointer: string;
  readonly message: string;
}

export interface Unchecked {
  readonly rule: string;
  readonly needs: readonly string[];
}

/** The module `operations.js`. */
export interface EmittedOperations {
  readonly operations: Readonly<Record<string, EmittedOperation | undefined>>;
}

export interface EmittedOperation {
  readonly request?: EmittedValidator;
  readonly parameters: EmittedValidator;
  readonly responses: Readonly<Record<string, EmittedValidator | undefined>>;
}

/** An issue's message; where it speaks of the value as a whole, without "the request". */
export function reasonOf(issue: { readonly message: string } | undefined): string {
  return (issue?.message ?? "").replace(/^the (?:request|response|parameters): /, "");
}

/** The validator of one part of an operation; undefined where it has no such part. */
export function validatorOfPart(operation: EmittedOperation | undefined, part: Part): EmittedValidator | undefined {
  const status = statusOfPart(part);
  if (status !== undefined)
    return operation && Object.hasOwn(operation.responses, status) ? operation.responses[status] : undefined;
  return part === "request" ? operation?.request : operation?.parameters;
}
