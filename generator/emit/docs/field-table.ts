import type { Rule } from "../../constraints/rule.ts";
import type { SchemaAt } from "../../model/api.ts";
import { fieldsOf } from "./fields.ts";
import { code, inline, joined, type Markdown, md } from "./markdown.ts";
import { descriptionOf, notesOf } from "./notes.ts";
import type { Pages } from "./pages.ts";
import { cellProse } from "./prose.ts";
import { fieldsOfRule } from "./reads.ts";
import { ruleLink } from "./rule-view.ts";
import { typeWords } from "./type-words.ts";

export interface FieldView {
  readonly path: Markdown;
  readonly type: Markdown;
  readonly required: Markdown;
  /** What must hold: the keywords in words, then the rules that speak of the field. */
  readonly holds: Markdown;
  readonly description: Markdown;
}

export function fieldViews(at: SchemaAt, rules: readonly Rule[], pages: Pages): readonly FieldView[] {
  const { document } = pages.api;
  const spoken = rules.map((rule) => ({ rule, fields: fieldsOfRule(rule) }));
  return fieldsOf(document, at).map(({ path, schemas, required, forms }) => {
    const own = spoken.filter((one) => one.fields.includes(path)).map((one) => one.rule);
    const types = [...new Set(schemas.map((one) => typeWords(document, one, pages)))];
    const forced = own.some((rule) => rule.kind.describe(rule).about === "given");
    const holds = [
      ...(forms.length === 0 ? [] : [md`only of ${joined(forms.map(inline), md` or `)}`]),
      ...notesOf(document, schemas),
      ...own.map((rule) => md`rule ${ruleLink(rule)}`),
    ];
    return {
      path: code(path),
      type: joined(types, md` or `),
      required: required ? md`yes` : forced ? md`by rule` : md`no`,
      holds: joined(holds, md`<br>`),
      description: cellProse(descriptionOf(document, schemas)),
    };
  });
}
