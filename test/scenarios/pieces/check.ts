import { parse } from "yaml";
import { needsOf } from "../../../generator/constraints/needs.ts";
import type { Checked, Validator } from "../../../generator/runtime/validator.ts";
import { importEmitted, writeEmitted } from "../../support/emitted.ts";
import { operationOf, type Project } from "../project.ts";

interface Validators {
  readonly request?: Validator<unknown, unknown>;
  readonly parameters: Validator<unknown, unknown>;
  readonly responses: Readonly<Record<string, Validator<unknown, unknown>>>;
}

/**
 * `text check`: bodies, each behind `> ` and with its facts behind `with`, in the flow style of YAML; below each the answer
 * of the emitted validator. An operation's name says whose, where several have rules. Behind it `parameters` or a status
 * says that these are parameters, or bodies of that response.
 */
export async function check(project: Project, words: readonly string[], text: string): Promise<string> {
  const isPart = (word: string) => /^(?:parameters|default|\d.*)$/.test(word);
  const operation = operationOf(
    project,
    words.find((word) => !isPart(word)),
  );
  const part = words.find(isPart) ?? "request";
  const module = operation.kind === "webhook" ? "webhooks.js" : "validators/index.js";
  const emitted = await importEmitted<Readonly<Record<string, Validators>>>(writeEmitted(project.files), module);
  const own = emitted[operation.name];
  const validator = part === "request" || part === "parameters" ? own?.[part] : own?.responses[part];
  if (validator === undefined) throw new Error(`${operation.key} has no ${part} to check`);
  const isTimed = (project.rules.rules.get(operation.key) ?? []).some((rule) =>
    needsOf(rule).some((path) => path.join(".") === "now"),
  );
  const asked = text.split("\n").filter((line) => line.startsWith("> "));
  if (asked.length === 0) throw new Error("no body is given: write each in a line that begins with `> `");
  const answers = asked.map((line) => {
    const [body, context] = questionOf(line);
    // The answer would be another one tomorrow.
    if (isTimed && context?.now === undefined) throw new Error(`a rule reads the clock: give \`now\` behind ${line}`);
    return `${line}\n${answerText(validator.check(body, context))}`;
  });
  return answers.join("");
}

function questionOf(line: string): readonly [body: unknown, context: Readonly<Record<string, unknown>> | undefined] {
  const text = line.slice(2);
  const end = text.lastIndexOf(" with {");
  return end === -1 ? [parse(text), undefined] : [parse(text.slice(0, end)), parse(text.slice(end + 6))];
}

function answerText(result: Checked<unknown>): string {
  const issues = result.valid
    ? []
    : result.issues.map((one) => `${one.status} ${one.rule ?? one.keyword} ${one.pointer || '""'}  ${one.message}`);
  const unchecked = result.unchecked.map(
    ({ rule, needs }) =>
      `not checked: ${rule}, ${needs.length === 0 ? "only the server can tell" : `needs ${needs.join(", ")}`}`,
  );
  const head = result.valid ? "accepted" : `rejected, ${result.status}`;
  return `${[head, ...[...issues, ...unchecked].map((line) => `  ${line}`)].join("\n")}\n`;
}
