import { isAlways } from "../constraints/condition.ts";
import { needsOf } from "../constraints/needs.ts";
import type { Rule, Table } from "../constraints/rule.ts";
import { selectorText } from "../constraints/selector.ts";
import { shapeOf } from "../constraints/shape.ts";
import { conditionWords } from "../constraints/words.ts";
import { diagnostic, InputError } from "../diagnostics.ts";
import { facetWays } from "../emit/types/variants/facet-ways.ts";
import { vectorsFor } from "../emit/vectors/index.ts";
import type { Operation } from "../model/api.ts";
import { type Part, statusOfPart } from "../model/part.ts";
import { locator } from "../read/locate.ts";
import { didYouMean } from "../read/nearest.ts";
import { inert, inertJson } from "../report/inert.ts";
import { tableText } from "../report/table.ts";
import { settleInterrupted } from "./interrupted.ts";
import { exit } from "./outcome.ts";
import { openProject, type Project } from "./project.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";

export interface ExplainOptions extends CommonOptions {
  /** The rule's id; several operations may have one of this name. */
  readonly rule: string;
  readonly api?: string | undefined;
}

/** What is told about a rule. */
interface Explained {
  readonly rule: string;
  readonly kind: string;
  readonly operation: string;
  /** What of a call it speaks of. */
  readonly part: Part;
  readonly sentence: string;
  readonly table: Table | null;
  /** What narrows it: where it stands in the body, and under which condition. */
  readonly each: readonly string[];
  readonly when: string | null;
  readonly status: number;
  readonly source: string | null;
  readonly needs: readonly string[];
  readonly at: string;
  readonly enforced: readonly string[];
  readonly vectors: readonly ExplainedVector[];
}

/** A body of vectors.json at a boundary of the rule. */
interface ExplainedVector {
  readonly valid: boolean;
  readonly description: string;
}

/** `covenant explain`: a rule in words, under every operation that has it. */
export async function run(options: ExplainOptions, terminal: Terminal): Promise<number> {
  await settleInterrupted(options, options, terminal);
  const project = openProject({ api: options.api, cwd: options.cwd });
  const all = [...project.rules.rules.values()].flat();
  const found = all.filter((one) => one.id === options.rule);
  if (found.length === 0) {
    const ids = [...new Set(all.map((one) => one.id))];
    const parameters = { id: options.rule, hint: didYouMean(options.rule, ids), known: ids.join(", ") || "none" };
    throw new InputError([diagnostic("rule-unknown", parameters, null)]);
  }
  const rules = explainedIn(project, found);
  terminal.out(options.format === "json" ? `${inertJson({ rules })}\n` : rules.map((one) => text(one)).join("\n"));
  return exit.fine;
}

function explainedIn({ sources, api, rules: bound }: Project, rules: readonly Rule[]): readonly Explained[] {
  const locate = locator(sources);
  const governed = new Set(rules.map((rule) => rule.operation));
  const own = new Map([...bound.rules].filter(([operation]) => governed.has(operation)));
  const vectors = vectorsFor(api, { ...bound, rules: own });
  const operations = new Map([...api.operations, ...api.webhooks].map((one) => [one.key, one]));
  return rules.map((rule) => {
    const { sentence, table } = rule.kind.describe(rule);
    const { file } = rule.place;
    const position = locate(rule.place);
    const source =
      rule.source &&
      [rule.source.page, rule.source.section, rule.source.item].filter((one) => one !== undefined && one !== "");
    return {
      rule: rule.id,
      kind: rule.kind.key,
      operation: rule.operation,
      part: rule.part,
      sentence,
      table: table ?? null,
      each: rule.frames.map(selectorText),
      when: isAlways(rule.when) ? null : conditionWords(rule.when),
      status: rule.status,
      source: source?.join(", ") ?? null,
      needs: needsOf(rule).map((path) => `context.${path.join(".")}`),
      at: position === undefined ? file : `${file}:${position.line}:${position.column}`,
      enforced: enforcedBy(rule, operations.get(rule.operation)),
      vectors: vectors
        .filter((one) => one.operation === rule.operation && one.rule === rule.id)
        .flatMap(({ tests }) => tests.map(({ valid, description }) => ({ valid, description }))),
    };
  });
}

/** Which parts of the package hold it: every kind is checked but one, and some say themselves in types as well. */
function enforcedBy(rule: Rule, operation: Operation | undefined): readonly string[] {
  if (rule.kind.describe(rule).about === "server" || operation === undefined) return [];
  const status = statusOfPart(rule.part);
  if (status !== undefined)
    return [`validator ${operation.name}.responses[${/^\d+$/.test(status) ? status : `"${status}"`}]`];
  const { refinements } = shapeOf(rule);
  const typed = refinements.some(({ then }) => facetWays(then).some(({ length }) => length > 0));
  const refined = [
    ...(typed ? ["type of the body"] : []),
    ...(refinements.length > 0 ? ["schema in openapi.json"] : []),
  ];
  const client = operation.kind === "path" ? ["client, before it sends"] : [];
  return [`validator ${operation.name}.${rule.part}`, ...client, ...refined];
}

function text(one: Explained): string {
  const row = (name: string, value: string) => `  ${name.padEnd(10)}${inert(value)}`;
  const lines = [
    `${one.rule} (${one.kind}): ${one.operation}${one.part === "request" ? "" : `, ${one.part}`}`,
    `  ${inert(one.sentence)}`,
    ...(one.table === null ? [] : ["", ...tableText(one.table), ""]),
    ...one.each.map((each) => row("each", each)),
    ...(one.when === null ? [] : [row("where", one.when)]),
    row("status", String(one.status)),
    ...(one.source === null ? [] : [row("source", one.source)]),
    row("needs", one.needs.join(", ") || "nothing beside the body"),
    row("enforced", one.enforced.join("; ") || "nowhere: only the server can check it; listed as unchecked"),
    row("written", one.at),
    ...(one.vectors.length === 0 ? [] : ["", "  Vectors"]),
    ...one.vectors.map(({ valid, description }) => `  ${valid ? "accepted" : "rejected"}  ${inert(description)}`),
  ];
  return `${lines.join("\n")}\n`;
}
