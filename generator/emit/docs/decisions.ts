import { always, type Condition, isAlways, selectorsOf } from "../../constraints/condition.ts";
import { stepInto, valuesOf } from "../../constraints/navigate.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Selector } from "../../constraints/selector.ts";
import { definedWords } from "../../constraints/words.ts";
import type { SchemaAt } from "../../model/api.ts";
import type { Document, Json } from "../../read/document.ts";
import { assume } from "./assume.ts";
import { code, type Markdown, md } from "./markdown.ts";
import { shown, shownValues } from "./notes.ts";
import { pathText, stepsFromBody } from "./reads.ts";
import { ruleLink, said, type TableView } from "./rule-view.ts";

/** What the rules at one place ask, by the value of the field that most of them turn on. */
export interface Decisions {
  readonly field: Markdown;
  readonly table: TableView;
}

/** The table that answers "what does a PASSPORT need": a row a value, a column a rule. Undefined where no field decides. */
export function decisionsOf(document: Document, body: SchemaAt, rules: readonly Rule[]): Decisions | undefined {
  const candidates = new Map<string, Selector>();
  for (const one of rules.flatMap((rule) => conditionsOf(rule).flatMap(selectorsOf)))
    candidates.set(JSON.stringify(one), one);
  const found = [...candidates.values()].flatMap((field) => {
    const values = knownValues(document, body, field, rules[0]?.frames ?? []);
    const deciding = rules.filter((rule) => values.length > 0 && isDecided(rule, field, values));
    return deciding.length === 0 ? [] : [{ field, values, deciding }];
  });
  const [best] = found.sort((a, b) => b.deciding.length - a.deciding.length);
  if (best === undefined) return undefined;
  const { field, values, deciding } = best;
  const name = code(pathText(field.steps));
  return {
    field: name,
    table: {
      columns: [name, ...deciding.map(ruleLink)],
      rows: values.map((value) => [code(shown(value)), ...deciding.map((rule) => outcome(rule, field, value))]),
    },
  };
}

function knownValues(
  document: Document,
  body: SchemaAt,
  field: Selector,
  frames: readonly Selector[],
): readonly Json[] {
  const steps = stepsFromBody(field, frames);
  if (steps === undefined || field.steps.some((step) => step.kind !== "name")) return [];
  const schemas = steps.reduce<readonly SchemaAt[]>((at, step) => stepInto(document, at, step), [body]);
  const values = valuesOf(document, schemas) ?? [];
  return values.length > 1 && values.length <= shownValues ? values : [];
}

/** True where the rule asks different things by the field's value. */
function isDecided(rule: Rule, field: Selector, values: readonly Json[]): boolean {
  return new Set(values.map((value) => outcome(rule, field, value))).size > 1;
}

/** What a rule asks where the field has this value, in the words of its kind. */
function outcome(rule: Rule, field: Selector, value: Json): Markdown {
  const when = assume(rule.when, field, value);
  const says = when === false ? undefined : narrowed(rule.says, field, value);
  if (when === false || says === undefined) return md`–`;
  const { sentence } = rule.kind.describe({ ...rule, says });
  const where = when === true || isAlways(when) ? "" : `where ${definedWords(when)}: `;
  return said(where + sentence.replace(/\.$/, ""));
}

interface Case {
  readonly when: Condition;
}

function casesOf(says: unknown): readonly Case[] | undefined {
  if (typeof says !== "object" || says === null || !("cases" in says) || !Array.isArray(says.cases)) return undefined;
  return says.cases as readonly Case[];
}

function conditionsOf(rule: Rule): readonly Condition[] {
  return [rule.when, ...(casesOf(rule.says) ?? []).map((one) => one.when)];
}

/** What the rule says with the cases that can still match; undefined where none can. */
function narrowed(says: unknown, field: Selector, value: Json): unknown {
  const cases = casesOf(says);
  if (cases === undefined) return says;
  const left: Case[] = [];
  for (const one of cases) {
    const when = assume(one.when, field, value);
    if (when === false) continue;
    left.push({ ...one, when: when === true ? always : when });
    if (when === true) break;
  }
  return left.length === 0 ? undefined : { ...(says as object), cases: left };
}
