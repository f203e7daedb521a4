import { isAlways } from "../../constraints/condition.ts";
import type { Rule, Table } from "../../constraints/rule.ts";
import { definedWords } from "../../constraints/words.ts";
import { statusOfPart } from "../../model/part.ts";
import { anchor, code, inline, joined, linkWithin, type Markdown, md, nothing } from "./markdown.ts";
import { cellProse } from "./prose.ts";
import { factsOf } from "./reads.ts";

/** A rule as a page shows it. */
export interface RuleView {
  readonly anchor: Markdown;
  readonly id: Markdown;
  /** What the API answers where it is broken; undefined where it speaks of the answer itself. */
  readonly status: Markdown | undefined;
  readonly when: Markdown | undefined;
  readonly sentence: Markdown;
  /** What an issue says, where the author gave words of their own. */
  readonly message: Markdown | undefined;
  readonly table: TableView | undefined;
  readonly needs: Markdown | undefined;
  readonly source: Markdown | undefined;
}

export interface TableView {
  readonly columns: readonly Markdown[];
  readonly rows: readonly (readonly Markdown[])[];
}

export function ruleView(rule: Rule): RuleView {
  const { sentence, table, about } = rule.kind.describe(rule);
  // Without `now` the rule is checked against the clock.
  const needs = factsOf(rule).filter((name) => name !== "now");
  return {
    anchor: anchor("rule", rule.id),
    id: code(rule.id),
    status: statusOfPart(rule.part) === undefined ? inline(String(rule.status)) : undefined,
    when: isAlways(rule.when) ? undefined : said(definedWords(rule.when)),
    // Its author's own words, not ones that a kind put together.
    sentence: about === "server" ? cellProse(sentence) : said(sentence),
    message: rule.message === undefined ? undefined : inline(rule.message),
    table: table === undefined ? undefined : tableView(table),
    needs: needs.length === 0 ? undefined : joined(needs.map(code), md`, `),
    source: sourceWords(rule),
  };
}

/** True of what only the server can check: it is printed apart, and no answer of ours comes of it. */
export function isServerOnly(rule: Rule): boolean {
  return rule.kind.describe(rule).about === "server";
}

const names = /(`[^`]+`|[A-Za-z_]\w*(?:\.[A-Za-z_](?:[\w-]*\w)?|\[[^\]\s]*\])+|\w+_\w+|[A-Z][A-Z0-9]+\b)/;

/** A sentence about fields: what looks like a path or a value is set as code, and so is what stands in backticks. */
export function said(text: string): Markdown {
  const parts = text
    .split(names)
    .map((part, index) => (index % 2 === 1 ? code(part.replace(/^`|`$/g, "")) : spaced(part)));
  return parts.join("") as Markdown;
}

/** Escaped text that keeps the blanks at its ends, next to code. */
function spaced(text: string): string {
  const inner = inline(text);
  return inner === ""
    ? text.replace(/\s+/g, " ")
    : `${/^\s/.test(text) ? " " : ""}${inner}${/\s$/.test(text) ? " " : ""}`;
}

export function ruleLink(rule: Rule): Markdown {
  return linkWithin(inline(rule.id), "rule", rule.id);
}

export function ruleLinks(rules: readonly Rule[]): Markdown {
  return joined(rules.map(ruleLink), md`, `);
}

/** "attach-documents, Key Rules, item 2": where the upstream documentation says so. */
function sourceWords({ source }: Rule): Markdown | undefined {
  if (source === undefined) return undefined;
  const item =
    source.item === undefined
      ? nothing
      : typeof source.item === "number"
        ? inline(`item ${source.item}`)
        : inline(source.item);
  const parts = [inline(source.page), inline(source.section), item].filter((part) => part !== "");
  return joined(parts, md`, `);
}

function tableView({ columns, rows }: Table): TableView {
  return { columns: columns.map(said), rows: rows.map((row) => row.map(said)) };
}
