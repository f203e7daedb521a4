import { atomsOf, notKnown, truth } from "../constraints/evaluate.ts";
import type { Rule } from "../constraints/rule.ts";
import type { Count, CountCase } from "../constraints/rules/count.ts";
import { type Selector, selectorText } from "../constraints/selector.ts";
import { listed, valueWords } from "../constraints/words.ts";
import { type Diagnostic, diagnostic } from "../diagnostics.ts";
import type { SideCase, SideTable } from "../read/pages/side-table.ts";

/**
 * What a table of the documentation says otherwise than the cases of a `count` rule that was read from it, row by row; and the
 * values of the rule that the table does not have. `file` is the page. Nothing is said of rows whose case hangs on more than
 * the value.
 */
export function contradictions(rule: Rule<Count>, { cases }: SideTable, file: string): readonly Diagnostic[] {
  const values = new Set(cases.map((one) => one.value));
  const read = fieldOf(rule, values);
  const found: Diagnostic[] = [];
  for (const said of cases) {
    const place = { file, pointer: "", position: { line: said.row.line, column: 1 } };
    const own = read === undefined ? "none" : caseFor(rule, read, said.value);
    if (own === "unknown" || (own !== "none" && isSame(own, said))) continue;
    const parameters = {
      value: said.value,
      table: bounds(said),
      id: rule.id,
      rule: own === "none" ? "nothing" : bounds(own),
    };
    found.push(diagnostic("table-contradicts-rule", parameters, place, { related: rule.place }));
  }
  const line = cases[0]?.row.line ?? 1;
  for (const value of read === undefined ? [] : valuesOf(rule, read)) {
    if (values.has(value)) continue;
    const place = { file, pointer: "", position: { line, column: 1 } };
    found.push(diagnostic("table-lacks-value", { value, id: rule.id }, place, { related: rule.place }));
  }
  return found;
}

/** The field whose values the rows are about: that of a condition which names one of them. */
function fieldOf(rule: Rule<Count>, values: ReadonlySet<string>): string | undefined {
  const atoms = rule.says.cases.flatMap((one) => atomsOf(one.when));
  const naming = atoms.find((one) => one.kind === "is" && one.values.some((value) => values.has(String(value))));
  return naming?.kind === "is" ? selectorText(naming.at) : undefined;
}

function valuesOf(rule: Rule<Count>, field: string): ReadonlySet<string> {
  const atoms = rule.says.cases.flatMap((one) => atomsOf(one.when));
  return new Set(
    atoms.flatMap((one) => (one.kind === "is" && selectorText(one.at) === field ? one.values.map(String) : [])),
  );
}

/** The first case that holds for a value, of which nothing else is known. */
function caseFor(rule: Rule<Count>, field: string, value: string): CountCase | "none" | "unknown" {
  const valueAt = (selector: Selector) => (selectorText(selector) === field ? value : notKnown);
  if (truth(rule.when, valueAt) === false) return "none";
  for (const one of rule.says.cases) {
    const holds = truth(one.when, valueAt);
    if (holds === true) return one;
    if (holds === undefined) return "unknown";
  }
  return "none";
}

type Bounds = Pick<CountCase, "min" | "max" | "classes">;

function isSame(one: Bounds, other: Pick<SideCase, "min" | "max" | "classes">): boolean {
  const classes = (of: Bounds) => of.classes.map(({ value, exactly }) => `${String(value)} ${exactly}`).sort();
  return one.min === other.min && one.max === other.max && classes(one).join() === classes(other).join();
}

function bounds({ min, max, classes }: Bounds): string {
  if (classes.length > 0)
    return listed(
      classes.map((one) => `${one.exactly} ${valueWords(one.value)}`),
      "and",
    );
  if (min === max) return `exactly ${min}`;
  if (max === Number.POSITIVE_INFINITY) return `${min} or more`;
  return min === 0 ? `at most ${max}` : `${min} to ${max}`;
}
