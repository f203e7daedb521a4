import { type Command, Option } from "commander";
import type { Level } from "../constraints/comparison/difference.ts";
import type { Part } from "../model/part.ts";
import type { DiffFormat } from "./diff.ts";
import type { Subject } from "./schema.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";

/** The options that every command takes, as they are given. */
export interface GivenCommon {
  readonly format: "text" | "json";
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

interface GivenSpecs extends GivenCommon {
  readonly document?: string;
  readonly overlay?: readonly string[];
}

/** Makes an action of what a command does with its options. */
export type Runs = (work: (options: CommonOptions) => Promise<number>) => (given: GivenCommon) => Promise<void>;

/** A command with the options that all take. `examples` are lines of its help, without "covenant". */
function command(
  program: Command,
  usage: string,
  description: string,
  examples: readonly string[],
  formats: readonly string[] = ["text", "json"],
): Command {
  return program
    .command(usage)
    .description(description)
    .addOption(new Option("--format <format>", "of what is printed").choices(formats).default("text"))
    .option("-q, --quiet", "no progress, no times, no summary")
    .option("-v, --verbose", "times of every phase, and where a bug of ours is")
    .addHelpText("after", `\nExamples:\n${examples.map((one) => `  $ covenant ${one}\n`).join("")}`);
}

/** The options of commands that read specs. */
function specs(one: Command): Command {
  return one
    .argument("[api]", "a folder under specs/, or a path to a folder or its api.yaml; without it the only one there")
    .option(
      "--document <file>",
      "an OpenAPI document in place of the API's; without an API a document alone, without rules",
    )
    .option(
      "--overlay <file>",
      "an overlay to apply (repeatable)",
      (file: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), file],
    );
}

function specsOf(api: string | undefined, { document, overlay }: GivenSpecs) {
  return { api, document, overlays: overlay ?? [] };
}

export function generate(program: Command, terminal: Terminal, runs: Runs): void {
  const examples = [
    "generate payments",
    "generate --document openapi.yaml --out build/api",
    "generate payments --document new.yaml --overlay fix.yaml",
  ];
  specs(command(program, "generate", "makes the package of an API, or of a document alone", examples))
    .option("--out <folder>", "where the package goes (generated/<name> beside specs/)")
    .action((api: string | undefined, given: GivenSpecs & { out?: string }) =>
      runs(async (options) => {
        const { run } = await import("./generate.ts");
        return run({ ...options, ...specsOf(api, given), out: given.out }, terminal);
      })(given),
    );
}

export function check(program: Command, terminal: Terminal, runs: Runs): void {
  const examples = ["check payments", "check payments --full", "check --document openapi.yaml --out build/api"];
  specs(command(program, "check", "is the package what its specs say? prints the difference, writes nothing", examples))
    .option("--out <folder>", "where the package is (generated/<name> beside specs/)")
    .option("--full", "generate in memory even where all hashes agree")
    .option("--types", "type-check the package's declarations as well")
    .action((api: string | undefined, given: GivenSpecs & { out?: string; full?: boolean; types?: boolean }) =>
      runs(async (options) => {
        const { run } = await import("./check.ts");
        return run(
          {
            ...options,
            ...specsOf(api, given),
            out: given.out,
            full: given.full === true,
            types: given.types === true,
          },
          terminal,
        );
      })(given),
    );
}

export function validate(program: Command, terminal: Terminal, runs: Runs): void {
  const examples = [
    'validate payments "POST /transfers" body.json',
    'validate payments "POST /transfers" body.json --context facts.json --now 2026-01-31T12:00:00Z',
    "validate payments createTransfer - --format json < body.json",
    'validate payments "GET /transfers" parameters.json --parameters',
    'validate payments "GET /transfers" answer.json --response 200',
  ];
  command(
    program,
    "validate",
    "does a part of a call keep the schema and the rules? the body of the request, unless said",
    examples,
  )
    .argument("<api>", "a folder under specs/, or a path")
    .argument("<operation>", '"METHOD /path", "webhook NAME" or the operation\'s name')
    .argument("<body>", "a JSON file, or - for stdin")
    .option(
      "--context <file>",
      "facts that the request does not carry, as JSON; what is missing leaves rules unchecked",
    )
    .option("--now <moment>", "RFC 3339; the clock where absent")
    .addOption(
      new Option("--parameters", 'the file holds the parameters, by where they stand: {"query": {...}}').conflicts(
        "response",
      ),
    )
    .option("--response <status>", "the file holds the body of this response")
    .action((api: string, operation: string, body: string, given: GivenValidate) =>
      runs(async (options) => {
        const { run } = await import("./validate.ts");
        const { context, now } = given;
        return run({ ...options, api, operation, body, part: partOf(given), context, now }, terminal);
      })(given),
    );
}

interface GivenValidate extends GivenCommon {
  readonly context?: string;
  readonly now?: string;
  readonly parameters?: boolean;
  readonly response?: string;
}

function partOf({ parameters, response }: GivenValidate): Part {
  if (response !== undefined) return `response ${response}`;
  return parameters === true ? "parameters" : "request";
}

export function lint(program: Command, terminal: Terminal, runs: Runs): void {
  const examples = ["lint payments", "lint --document openapi.yaml --format json"];
  specs(
    command(
      program,
      "lint",
      "what is wrong or doubtful with the specs: references, rules and what they say together, keywords, examples",
      examples,
    ),
  ).action((api: string | undefined, given: GivenSpecs) =>
    runs(async (options) => {
      const { run } = await import("./lint.ts");
      return run({ ...options, ...specsOf(api, given) }, terminal);
    })(given),
  );
}

export function explain(program: Command, terminal: Terminal, runs: Runs): void {
  command(program, "explain", "a rule in words: its cases, its status, its source, where it is enforced, its vectors", [
    "explain limit --api payments",
  ])
    .argument("<rule>", "the rule's id")
    .option("--api <api>", "a folder under specs/, or a path; without it the only one there")
    .action((rule: string, given: GivenCommon & { api?: string }) =>
      runs(async (options) => {
        const { run } = await import("./explain.ts");
        return run({ ...options, rule, api: given.api }, terminal);
      })(given),
    );
}

export function schema(program: Command, terminal: Terminal, runs: Runs): void {
  const examples = [
    "schema payments --out specs/payments/rules.schema.json",
    "schema --of manifest --out specs/payments/api.schema.json",
    "schema --of any-rules",
  ];
  specs(
    command(program, "schema", "a JSON Schema of the rules file, so that an editor completes and checks it", examples),
  )
    .addOption(
      new Option("--of <what>", "the rules file of the API, one of any API, or the manifest")
        .choices(["rules", "any-rules", "manifest"])
        .default("rules"),
    )
    .option("--out <file>", "where it is written; without it, it is printed")
    .action((api: string | undefined, given: GivenSpecs & { of: Subject; out?: string }) =>
      runs(async (options) => {
        const { run } = await import("./schema.ts");
        return run({ ...options, ...specsOf(api, given), of: given.of, out: given.out }, terminal);
      })(given),
    );
}

export function diff(program: Command, terminal: Terminal, runs: Runs): void {
  const examples = [
    "diff old.yaml new.yaml",
    "diff main:specs/payments specs/payments --fail-on warning",
    "diff v1.2.0:openapi.yaml - --format json < openapi.yaml",
    "diff main:specs/payments specs/payments --surface",
  ];
  const formats: readonly DiffFormat[] = ["text", "json", "markdown", "github"];
  command(program, "diff", "what a change of the document or of its rules breaks, for whom", examples, formats)
    .argument("<base>", "a document, a folder of specs, either at a commit (main:specs/payments), or - for stdin")
    .argument("<revision>", "the same, as it is to be")
    .addOption(
      new Option("--fail-on <level>", "ends with 1 where a change is of this level or worse")
        .choices(["error", "warning", "info"])
        .default("error"),
    )
    .option(
      "--surface",
      "compare what the packages made of both export as well: names, and types as the compiler judges them",
    )
    .action((base: string, revision: string, given: GivenCommon & { failOn: Level; surface?: boolean }) =>
      // What is wrong with an input is told in JSON or in words.
      runs(async (options) => {
        const { run } = await import("./diff.ts");
        const { failOn, surface = false } = given;
        return run({ ...options, base, revision, failOn, surface, output: given.format as DiffFormat }, terminal);
      })({ ...given, format: given.format === "json" ? "json" : "text" }),
    );
}
