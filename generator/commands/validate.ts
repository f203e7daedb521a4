import { diagnostic, InputError } from "../diagnostics.ts";
import { emitValidators } from "../emit/validators/index.ts";
import type { Operation } from "../model/api.ts";
import { type Part, statusOfPart } from "../model/part.ts";
import { didYouMean } from "../read/nearest.ts";
import { inert, inertJson } from "../report/inert.ts";
import { contextOf } from "./context-input.ts";
import {
  type Checked,
  type EmittedOperations,
  type EmittedValidator,
  type Unchecked,
  validatorOfPart,
} from "./emitted.ts";
import { findOperation } from "./find-operation.ts";
import { inputsIn } from "./inputs.ts";
import { settleInterrupted } from "./interrupted.ts";
import { readJsonInput } from "./json-input.ts";
import { exit } from "./outcome.ts";
import { openProject, type Project } from "./project.ts";
import { loaded } from "./scratch.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";
import { Timing } from "./timing.ts";

export interface ValidateOptions extends CommonOptions {
  readonly api: string;
  /** "METHOD /path", "webhook NAME" or the operation's name. */
  readonly operation: string;
  /** A file, or - for stdin. */
  readonly body: string;
  /** What of the call is in the file: the request's body, unless said. */
  readonly part: Part;
  readonly context?: string | undefined;
  readonly now?: string | undefined;
}

/** `covenant validate`: whether a part of a call keeps schema and rules. Ends with 1 where it does not. */
export async function run(options: ValidateOptions, terminal: Terminal): Promise<number> {
  const timing = new Timing(terminal, options);
  await settleInterrupted(options, options, terminal);
  const inputs = inputsIn(options.cwd);
  const project = openProject({ api: options.api, cwd: options.cwd, phase: timing.phase });
  const operation = findOperation(project.api, options.operation);
  const body = readJsonInput(options.body, inputs, terminal).value;
  const file = options.context === undefined ? undefined : readJsonInput(options.context, inputs, terminal);
  const context = await timing.wait("context", () =>
    contextOf({ file, now: options.now }, project.rules.context, inputs),
  );
  const validator = await timing.wait("validator", () => validatorOf(project, operation, options.part));
  const result = timing.phase("check", () => validator.check(body, context));
  terminal.out(options.format === "json" ? jsonOf(result) : textOf(result, options.part));
  if (options.verbose) timing.print();
  return result.valid ? exit.fine : exit.findings;
}

/** The validator of a part of one operation, emitted and loaded; a webhook's as if it were an operation. */
async function validatorOf(
  { api, rules, manifest, sources }: Project,
  operation: Operation,
  part: Part,
): Promise<EmittedValidator> {
  const files = emitValidators({ ...api, operations: [operation], webhooks: [] }, rules.rules, {
    formats: manifest.formats,
  });
  const { operations } = await loaded(files, (load) => load<EmittedOperations>("operations.js"));
  const own = operations[operation.key];
  const status = statusOfPart(part);
  const validator = validatorOfPart(own, part);
  if (validator !== undefined) return validator;
  const place = api.document.origin(operation.pointer);
  if (status === undefined)
    throw new InputError([diagnostic("operation-bodyless", { operation: operation.key }, place)], sources);
  const known = Object.keys(own?.responses ?? {});
  const parameters = {
    operation: operation.key,
    status,
    hint: didYouMean(status, known),
    known: known.join(", ") || "none",
  };
  throw new InputError([diagnostic("response-unknown", parameters, place)], sources);
}

/** What scripts rely on: unchanged once landed. */
function jsonOf(result: Checked): string {
  const issues = (result.valid ? [] : result.issues).map(({ rule, keyword, status, pointer, message }) => ({
    rule,
    keyword,
    status,
    pointer,
    message,
  }));
  const unchecked = result.unchecked.map(({ rule, needs }) => ({ rule, needs }));
  const said = { valid: result.valid, status: result.valid ? null : result.status, issues, unchecked };
  return `${inertJson(isCut(result) ? { ...said, truncated: true } : said)}\n`;
}

function textOf(result: Checked, part: Part): string {
  const issues = (result.valid ? [] : result.issues).map(
    (one) => `  ${one.status} ${one.rule ?? one.keyword}  ${inert(one.message)}`,
  );
  const head = result.valid ? "valid" : headOf(result.status, part);
  const more = isCut(result) ? [`  and more: ${issues.length} are listed`] : [];
  return `${[head, ...issues, ...more, ...result.unchecked.map(uncheckedText)].join("\n")}\n`;
}

function isCut(result: Checked): boolean {
  return !result.valid && result.truncated;
}

function headOf(status: number, part: Part): string {
  return statusOfPart(part) === undefined
    ? `invalid: the API would answer ${status}`
    : "invalid: the API answers other than it says";
}

function uncheckedText({ rule, needs }: Unchecked): string {
  const why =
    needs.length === 0 ? "only the server can tell" : `needs ${needs.map((one) => `context.${one}`).join(", ")}`;
  return `  not checked: ${rule}, ${why}`;
}
