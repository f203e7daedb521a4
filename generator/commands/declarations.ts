import { type Command, Option } from "commander";
import type { Part } from "../model/part.ts";
import type { FailOn } from "./diff.ts";
import type { DiffFormat } from "./diff-output.ts";
import type { Subject } from "./schema.ts";
import type { SyncFormat } from "./sync/print.ts";
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
  const examples = ["lint payments", "lint payments --strict", "lint --document openapi.yaml --format json"];
  specs(
    command(
      program,
      "lint",
      "what is wrong or doubtful with the specs: references, rules, their sources, what they say together, keywords, examples",
      examples,
    ),
  )
    .option(
      "--strict",
      "every warning counts: rules whose source has changed, and that nobody has confirmed since, too",
    )
    .action((api: string | undefined, given: GivenSpecs & { strict?: boolean }) =>
      runs(async (options) => {
        const { run } = await import("./lint.ts");
        return run({ ...options, ...specsOf(api, given), strict: given.strict === true }, terminal);
      })(given),
    );
}

export function sync(program: Command, terminal: Terminal, runs: Runs): void {
  const examples = [
    "sync payments",
    "sync payments --dry-run",
    "sync payments --accept limit 'POST /transfers#sides'",
    "sync payments --from ../docs-mirror --format markdown --output pull-request.md",
  ];
  const formats: readonly SyncFormat[] = ["text", "json", "markdown"];
  const description =
    "reads the published documentation: what changed in it, which rules rest on that; brings document, lock and package to it";
  command(program, "sync", description, examples, formats)
    .argument("[api]", "a folder under specs/, or a path to a folder or its api.yaml; without it the only one there")
    .option("--from <site>", "the URL of another index, or a folder that holds one (llms.txt) with what it names")
    .option("--accept <rule...>", "rules that were read again, by id or OPERATION#ID: they count as confirmed")
    .option("--dry-run", "tells what would change, and writes nothing; ends with 1 where something would")
    .option("--output <file>", "where the report is written, as a whole or not at all; without it, it is printed")
    .action((api: string | undefined, given: GivenSync) =>
      // What is wrong with an input is told in JSON or in words.
      runs(async (options) => {
        const { run } = await import("./sync/index.ts");
        const { from, accept = [], dryRun: isDryRun = false, output: file } = given;
        return run({ ...options, api, from, accept, isDryRun, output: given.format as SyncFormat, file }, terminal);
      })({ ...given, format: given.format === "json" ? "json" : "text" }),
    );
}

interface GivenSync extends GivenCommon {
  readonly from?: string;
  readonly accept?: readonly string[];
  readonly dryRun?: boolean;
  readonly output?: string;
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

export function init(program: Command, terminal: Terminal, runs: Runs): void {
  const examples = ["init --ci", "init --ci --force"];
  command(program, "init", "writes what a repository needs to keep its packages true: a workflow of GitHub", examples)
    .option("--ci", "the workflow that syncs, day by day, every API under specs/ with an upstream")
    .option("--force", "write it anew also where somebody has edited it")
    .action((given: GivenCommon & { ci?: boolean; force?: boolean }, self: Command) => {
      if (given.ci !== true) self.error("error: nothing is named that could be written: --ci, a workflow of GitHub");
      return runs(async (options) => {
        const { run } = await import("./init.ts");
        return run({ ...options, force: given.force === true }, terminal);
      })(given);
    });
}

/** `schema diff` is short for `schema --of diff`; an API that is called so is named by its path. */
const subjects: readonly Subject[] = ["rules", "any-rules", "manifest", "policy", "lock", "diff", "sync"];

export function schema(program: Command, terminal: Terminal, runs: Runs): void {
  const examples = [
    "schema payments --out specs/payments/rules.schema.json",
    "schema --of manifest --out specs/payments/api.schema.json",
    "schema --of any-rules",
    "schema --of policy --out specs/payments/policy.schema.json",
    "schema diff",
  ];
  specs(
    command(program, "schema", "a JSON Schema of the rules file, so that an editor completes and checks it", examples),
  )
    .addOption(
      new Option(
        "--of <what>",
        "the rules file of the API, one of any API, the manifest, a policy of diff, the lock of sources, or what diff or sync prints as JSON",
      ).choices(subjects),
    )
    .option("--out <file>", "where it is written; without it, it is printed")
    .action((api: string | undefined, given: GivenSpecs & { of?: Subject; out?: string }) =>
      runs(async (options) => {
        const { run } = await import("./schema.ts");
        const named = subjects.find((one) => one === api && one !== "rules");
        return run({ ...options, ...specsOf(api, given), of: given.of ?? named ?? "rules", out: given.out }, terminal);
      })(given),
    );
}

export function diff(program: Command, terminal: Terminal, runs: Runs): void {
  const examples = [
    "diff old.yaml new.yaml",
    "diff main:specs/payments specs/payments --fail-on warning",
    "diff v1.2.0:openapi.yaml - --format json < openapi.yaml",
    "diff https://api.example.com/openapi.json openapi.yaml",
    "diff main:specs/payments specs/payments --check-version --policy release.policy.yaml",
    "diff specs/payments --since v1.0.0 --format markdown > CHANGELOG.md",
    "diff --list-checks",
    "diff main:specs/payments specs/payments --format html --output changes.html",
    "diff main:specs/payments specs/payments --surface",
  ];
  const formats: readonly DiffFormat[] = ["text", "json", "markdown", "github", "sarif", "junit", "html"];
  command(program, "diff", "what a change of the document or of its rules breaks, for whom", examples, formats)
    .argument(
      "[base]",
      "a document, a folder of specs, either at a commit (main:specs/payments), a document's URL, or - for stdin",
    )
    .argument("[revision]", "the same, as it is to be; not with --since")
    .addOption(
      new Option("--fail-on <level>", "ends with 1 where a change is of this level or worse")
        .choices(["error", "warning", "info", "none"])
        .default("error"),
    )
    .option(
      "--surface",
      "compare what the packages made of both export as well: names, and types as the compiler judges them; not with --since",
    )
    .option("--check-version", "ends with 1 where the version of the revision is too small for its changes")
    .option("--policy <file>", "levels and ignores; without it covenant.policy.yaml beside the revision's api.yaml")
    .option("--since <commit>", "the changelog of <base>: every commit after this one that touched it, up to HEAD")
    .option("--now <moment>", "RFC 3339: when sunsets and ignores are over; the clock where absent; not with --since")
    .option(
      "--list-checks",
      "prints every change that is looked for: its id, its level, what it tells, the way back; alone",
    )
    .option("--output <file>", "where it is written, as a whole or not at all; without it, it is printed")
    .action((base: string | undefined, revision: string | undefined, given: GivenDiff, self: Command) => {
      const wrong = missingIn(base, revision, given) ?? idleIn(base, self);
      if (wrong !== undefined) self.error(`error: ${wrong}`);
      // What is wrong with an input is told in JSON or in words.
      return runs((options) => compare({ ...options, base: base ?? "", revision: revision ?? "", given }, terminal))({
        ...given,
        format: given.format === "json" ? "json" : "text",
      });
    });
}

interface GivenDiff extends GivenCommon {
  readonly failOn: FailOn;
  readonly surface?: boolean;
  readonly checkVersion?: boolean;
  readonly policy?: string;
  readonly since?: string;
  readonly now?: string;
  readonly listChecks?: boolean;
  readonly output?: string;
}

function missingIn(base: string | undefined, revision: string | undefined, given: GivenDiff): string | undefined {
  if (given.listChecks === true) return undefined;
  if (base === undefined) return "missing required argument 'base'";
  if (given.since === undefined) return revision === undefined ? "missing required argument 'revision'" : undefined;
  return revision === undefined ? undefined : "with --since there is no argument 'revision'";
}

/** An option beside which what is given would do nothing; undefined where there is none. */
function idleIn(base: string | undefined, self: Command): string | undefined {
  const given = (name: string) => self.getOptionValueSource(name) === "cli";
  if (given("listChecks")) {
    if (base !== undefined) return "with --list-checks there is no argument 'base'";
    const idle = ["failOn", "surface", "checkVersion", "policy", "since", "now", "output"].find(given);
    if (idle !== undefined)
      return `--list-checks prints every change that is looked for, and takes no ${flag(self, idle)}`;
    return self.opts().format === "text" || self.opts().format === "json"
      ? undefined
      : "with --list-checks the format is text or json";
  }
  const idle = given("since") ? ["surface", "now"].find(given) : undefined;
  return idle === undefined ? undefined : `--since goes from commit to commit, and takes no ${flag(self, idle)}`;
}

function flag(self: Command, name: string): string {
  return self.options.find((one) => one.attributeName() === name)?.long ?? name;
}

async function compare(
  { given, base, revision, ...common }: CommonOptions & { base: string; revision: string; given: GivenDiff },
  terminal: Terminal,
): Promise<number> {
  if (given.listChecks === true) return (await import("./diff-checks.ts")).run(common, terminal);
  const { failOn, policy, since, now } = given;
  const formed = { output: given.format as DiffFormat, file: given.output };
  const judging = { ...common, ...formed, failOn, policy, checkVersion: given.checkVersion === true };
  const { orFailure } = await import("./diff-failure.ts");
  return orFailure(judging, terminal, async () => {
    if (since !== undefined) return (await import("./diff-since.ts")).run({ ...judging, path: base, since }, terminal);
    const { run } = await import("./diff.ts");
    return run({ ...judging, base, revision, now, surface: given.surface === true }, terminal);
  });
}
