import type { Phase, Rule } from "../../constraints/rule.ts";
import type { Operation, Parameter } from "../../model/api.ts";
import { bodyMedia } from "../../model/media.ts";
import type { Part } from "../../model/part.ts";
import type { BoundRules } from "../../rules/bind.ts";
import { type Decisions, decisionsOf } from "./decisions.ts";
import { factViews } from "./facts.ts";
import { fieldViews } from "./field-table.ts";
import { code, inline, joined, link, type Markdown, md } from "./markdown.ts";
import { notesOf } from "./notes.ts";
import { operationTitle, type Pages } from "./pages.ts";
import { cellProse, prose } from "./prose.ts";
import { fieldsOfRule, placeOfRule } from "./reads.ts";
import { exampleViews, responseViews } from "./responses.ts";
import { isServerOnly, type RuleView, ruleLink, ruleView } from "./rule-view.ts";
import { sampleOf } from "./sample.ts";
import { securityWords } from "./security.ts";
import { allowedStates } from "./states.ts";
import { typeWords } from "./type-words.ts";

/** All that the template of an operation's or a webhook's page prints. */
export function operationView(operation: Operation, bound: BoundRules, packageName: string, pages: Pages) {
  const rules = bound.rules.get(operation.key) ?? [];
  const ofPart = (part: Part) => rules.filter((rule) => rule.part === part);
  const ofPhase = (phase: Phase, of = rules) => of.filter((rule) => rule.kind.phase === phase && !isServerOnly(rule));
  return {
    title: inline(operationTitle(operation)),
    index: link(md`All operations`, `${pages.up}index.md`),
    key: code(operation.kind === "webhook" ? operation.path : operation.key),
    webhook: operation.kind === "webhook",
    method: inline(operation.method.toUpperCase()),
    deprecated: operation.deprecated,
    description: prose(operation.description),
    security: securityWords(operation, pages),
    states: allowedStates(rules, bound.machines),
    before: [...ofPhase("precondition"), ...ofPhase("concurrency")].map(ruleView),
    parameters: operation.parameters.map((one) => parameterView(one, ofPart("parameters"), pages)),
    ofParameters: ofPhase("rules", ofPart("parameters")).map(ruleView),
    body: bodyView(operation, ofPart("request"), pages),
    places: placesOf(operation, ofPhase("rules", ofPart("request")), pages),
    documented: rules.filter(isServerOnly).map(ruleView),
    facts: factViews(rules, bound),
    examples: (operation.body?.content ?? []).flatMap(exampleViews),
    sample: sampleOf(operation, ofPart("request"), bound, packageName),
    responses: responseViews(operation, rules, pages),
  };
}

function parameterView(parameter: Parameter, rules: readonly Rule[], pages: Pages) {
  const { document } = pages.api;
  const own = rules.filter((rule) => fieldsOfRule(rule).includes(`${parameter.in}.${parameter.name}`));
  const schemas = parameter.schema === undefined ? [] : [parameter.schema];
  return {
    name: code(parameter.name),
    place: inline(parameter.in),
    type: joined(
      schemas.map((one) => typeWords(document, one, pages)),
      md` or `,
    ),
    required: parameter.required ? md`yes` : md`no`,
    holds: joined(
      [
        ...(parameter.deprecated ? [md`deprecated`] : []),
        ...schemas.flatMap((one) => notesOf(document, [one])),
        ...own.map((rule) => md`rule ${ruleLink(rule)}`),
      ],
      md`<br>`,
    ),
    description: cellProse(parameter.description),
  };
}

function bodyView(operation: Operation, rules: readonly Rule[], pages: Pages) {
  const schema = bodyMedia(operation)?.schema;
  if (operation.body === undefined) return undefined;
  return {
    required: operation.body.required,
    types: joined(
      operation.body.content.map((one) => code(one.type)),
      md`, `,
    ),
    schema: schema === undefined ? undefined : typeWords(pages.api.document, schema, pages),
    notes: joined(schema === undefined ? [] : notesOf(pages.api.document, [schema]), md`; `),
    description: prose(operation.body.description),
    fields: schema === undefined ? [] : fieldViews(schema, rules, pages),
  };
}

interface PlaceView {
  /** Undefined: the body as a whole. */
  readonly list: Markdown | undefined;
  readonly decisions: Decisions | undefined;
  readonly rules: readonly RuleView[];
}

/** The rules by the place they stand at: the whole body, and each list whose entries they look at one by one. */
function placesOf(operation: Operation, rules: readonly Rule[], pages: Pages): readonly PlaceView[] {
  const body = bodyMedia(operation)?.schema;
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) groups.set(placeOfRule(rule), [...(groups.get(placeOfRule(rule)) ?? []), rule]);
  return [...groups].map(([place, group]) => ({
    list: place === "" ? undefined : code(place.replace(/\[\*\]$/, "")),
    decisions: body === undefined ? undefined : decisionsOf(pages.api.document, body, group),
    rules: group.map(ruleView),
  }));
}
