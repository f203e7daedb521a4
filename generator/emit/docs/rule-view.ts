import { isAlways } from "../../constraints/condition.ts";
import type { Rule, Table } from "../../constraints/rule.ts";
import { definedWords } from "../../constraints/words.ts";
import { anchor, code, inline, joined, linkWithin, type Markdown, md, nothing } from "./markdown.ts";
import { factsOf } from "./reads.ts";

/** A rule as a page shows it. */
export interface RuleView {
  readonly anchor: Markdown;
  readonly id: Markdown;
  readonly status: Markdown;
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
  const { sentence, table } = rule.kind.describe(rule);
  const needs = factsOf(rule);
  return {
    anchor: anchor("rule", rule.id),
    id: code(rule.id),
    status: inline(String(rule.status)),
    when: isAlways(rule.when) ? undefined : inline(definedWords(rule.when)),
    sentence: inline(sentence),
    message: rule.message === undefined ? undefined : inline(rule.message),
    table: table === undefined ? undefined : tableView(table),
    needs: needs.length === 0 ? undefined : joined(needs.map(code), md`, `),
    source: sourceWords(rule),
  };
}

export function ruleLink(rule: Rule): Markdown {
  return linkWithin(inline(rule.id), "rule", rule.id);
}

export function ruleLinks(rules: readonly Rule[]): Markdown {
  return joined(rules.map(ruleLink), md`, `);
}

/** "attach-documents, Key Rules, item 2": where the upstream documentation says so. */
export function sourceWords({ source }: Rule): Markdown | undefined {
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
  return { columns: columns.map(inline), rows: rows.map((row) => row.map(inline)) };
}
