import type { Rule } from "../../constraints/rule.ts";
import { type Document, isObject, type JsonObject, member } from "../../read/document.ts";
import type { BoundRules } from "../../rules/bind.ts";
import { code, joined, type Markdown, md } from "./markdown.ts";
import { shown } from "./notes.ts";
import { factsOf } from "./reads.ts";
import { ruleLinks } from "./rule-view.ts";
import { typeWords } from "./type-words.ts";

export interface FactView {
  readonly name: Markdown;
  readonly type: Markdown;
  readonly rules: Markdown;
}

/** The facts that an operation's rules need, each with the rules that stay unchecked without it. */
export function factViews(rules: readonly Rule[], bound: BoundRules): readonly FactView[] {
  return factNames(rules).map((name) => ({
    name: code(name),
    type: ofItself.get(name) ?? factType(name, bound),
    rules: ruleLinks(rules.filter((rule) => factsOf(rule).includes(name))),
  }));
}

/** Facts that no rules file has to declare. */
const ofItself: ReadonlyMap<string, Markdown> = new Map([
  ["now", md`string (date-time); the clock where absent`],
  ["parameters", md`the parameters of the call, by where they stand; the client gives them`],
]);

export function factNames(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.flatMap(factsOf))];
}

/** The schema that the rules file declares for a fact. */
export function factSchema(name: string, context: JsonObject): JsonObject | boolean {
  return name.split(".").reduce<JsonObject | boolean>((schema, part) => {
    if (!isObject(schema)) return true;
    const properties = member(schema, "properties");
    const next =
      part === "*"
        ? member(schema, "additionalProperties")
        : isObject(properties)
          ? member(properties, part)
          : undefined;
    return isObject(next) ? next : true;
  }, context);
}

function factType(name: string, { context, machines }: BoundRules): Markdown {
  const machine = machines.find((one) => one.at === name);
  if (machine !== undefined) return valuesOf(machine.states);
  const schema = factSchema(name, context);
  if (isObject(schema) && Array.isArray(schema.enum)) return valuesOf(schema.enum.map(shown));
  const document: Document = { root: context, sources: new Map(), origin: (pointer) => ({ file: "", pointer }) };
  return typeWords(document, { schema, pointer: "" }, undefined);
}

function valuesOf(values: readonly string[]): Markdown {
  return joined(values.map(code), md`, `);
}
