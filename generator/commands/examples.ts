import type { FormatUse } from "../constraints/keywords/format.ts";
import { type Diagnostic, diagnostic } from "../diagnostics.ts";
import { type CollectedIssue, type Collectors, emitCollectors } from "../emit/validators/collectors.ts";
import { emitValidators } from "../emit/validators/index.ts";
import type { Api } from "../model/api.ts";
import { type ExampleUse, exampleUses } from "../model/examples.ts";
import { examplesOfPart } from "../model/part.ts";
import type { Document } from "../read/document.ts";
import type { BoundRules } from "../rules/bind.ts";
import { type EmittedOperations, reasonOf, validatorOfPart } from "./emitted.ts";
import { loaded } from "./scratch.ts";

/** What became of the examples of a document: how many there are, how many do not fit; of defaults as well, what is wrong. */
export interface CheckedExamples {
  readonly examples: number;
  readonly failing: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks every example against its own schema, strictly, in the direction it is sent. */
export async function checkExamples(document: Document): Promise<CheckedExamples> {
  const uses = exampleUses(document);
  const [request, response] = await Promise.all(
    (["request", "response"] as const).map((one) => issuesIn(document, uses, one)),
  );
  const issuesOf = (use: ExampleUse): readonly CollectedIssue[] => {
    const [asRequest, asResponse] = [request?.get(use) ?? [], response?.get(use) ?? []];
    if (use.direction !== undefined) return use.direction === "request" ? asRequest : asResponse;
    // Of a schema that stands by itself nobody says which way it goes: an example that fits one way fits.
    return asRequest.length === 0 ? [] : asResponse;
  };
  const wrong = uses.filter((use) => issuesOf(use).length > 0);
  const examples = (of: readonly ExampleUse[]) => of.filter((one) => one.what === "example").length;
  const diagnostics = wrong.map((use) => invalid(document, use, issuesOf(use)));
  return { examples: examples(uses), failing: examples(wrong), diagnostics };
}

async function issuesIn(
  document: Document,
  uses: readonly ExampleUse[],
  direction: "request" | "response",
): Promise<ReadonlyMap<ExampleUse, readonly CollectedIssue[]>> {
  const own = uses.filter((one) => one.direction === undefined || one.direction === direction);
  const schemas = [...new Map(own.map(({ schema }) => [schema.pointer, schema])).values()];
  const files = emitCollectors(document, schemas, direction);
  const { collectors } = await loaded(files, (load) => load<Collectors>(`${direction}.js`));
  const collect = new Map(schemas.map(({ pointer }, index) => [pointer, collectors[index]]));
  return new Map(own.map((use) => [use, collect.get(use.schema.pointer)?.(use.value) ?? []]));
}

function invalid(document: Document, { what, pointer }: ExampleUse, issues: readonly CollectedIssue[]): Diagnostic {
  const more = issues.length === 1 ? "" : ` (and ${issues.length - 1} more)`;
  return diagnostic("example-invalid", { what, reason: reasonOf(issues[0]), more }, document.origin(pointer));
}

/**
 * Checks the examples of bodies, sent and answered, against the rules that speak of them. An example stands for no customer
 * and no day, so no fact is given, and `now` is no moment: rules that need the context or the clock stay unchecked.
 */
export async function checkRuleExamples(
  api: Api,
  rules: BoundRules,
  formats: FormatUse = "requests",
): Promise<readonly Diagnostic[]> {
  const ruled = [...api.operations, ...api.webhooks].flatMap((operation) => {
    const parts = new Set((rules.rules.get(operation.key) ?? []).map((rule) => rule.part));
    return [...parts].map((part) => ({ operation, part, examples: examplesOfPart(operation, part) }));
  });
  const governed = ruled.filter(({ examples }) => examples.length > 0);
  if (governed.length === 0) return [];
  // As operations of the record by key, webhooks as well.
  const operations = [...new Set(governed.map(({ operation }) => operation))];
  const files = emitValidators({ ...api, operations, webhooks: [] }, rules.rules, { formats });
  const module = await loaded(files, (load) => load<EmittedOperations>("operations.js"));
  return governed.flatMap(({ operation, part, examples }) => {
    const validator = validatorOfPart(module.operations[operation.key], part);
    return examples.flatMap(({ value, pointer }) => {
      const result = validator?.check(value, { now: "" });
      const issues = result?.valid === false ? result.issues : [];
      // What the schema says of it is told already; rules may be broken only because of that.
      if (issues.some((one) => one.rule === null)) return [];
      return issues.map((issue) => {
        const parameters = { operation: operation.key, rule: issue.rule ?? "", reason: reasonOf(issue) };
        return diagnostic("example-breaks-rule", parameters, api.document.origin(pointer));
      });
    });
  });
}
