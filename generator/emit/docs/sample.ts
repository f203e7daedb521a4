import { printLiteral, printString } from "../../code/literal.ts";
import { type Condition, selectorsOf } from "../../constraints/condition.ts";
import type { Rule } from "../../constraints/rule.ts";
import { factPath } from "../../constraints/selector.ts";
import type { Operation } from "../../model/api.ts";
import { isJson } from "../../model/media.ts";
import { isObject, type Json, type JsonObject } from "../../read/document.ts";
import type { BoundRules } from "../../rules/bind.ts";
import { factNames, factSchema } from "./facts.ts";
import { fence, type Markdown } from "./markdown.ts";

/** How the emitted package checks this operation: its body with the facts its rules need, else its answer, else its parameters. */
export function sampleOf(
  operation: Operation,
  rules: readonly Rule[],
  bound: BoundRules,
  packageName: string,
): Markdown | undefined {
  const { name, kind } = operation;
  const from = `${packageName}/${kind === "webhook" ? "webhooks" : "validators"}`;
  const lines = operation.body !== undefined ? bodyLines(operation, rules, bound) : answerLines(operation);
  return lines === undefined
    ? undefined
    : fence([`import { ${name} } from ${printString(from)};`, "", ...lines].join("\n"), "ts");
}

function bodyLines({ name, kind }: Operation, rules: readonly Rule[], bound: BoundRules): readonly string[] {
  const facts = exampleFacts(rules, bound);
  const body = kind === "webhook" ? "JSON.parse(text)" : "body";
  const context = Object.entries(facts).map(
    ([key, value]) => `  ${printLiteral({ [key]: value as Json }).slice(2, -2)},`,
  );
  const call =
    context.length === 0
      ? `const result = ${name}.request.check(${body});`
      : [`const context = {`, ...context, `};`, `const result = ${name}.request.check(${body}, context);`].join("\n");
  return [
    call,
    `if (!result.valid) {`,
    `  for (const { pointer, rule, status, message } of result.issues) console.error(pointer, rule, status, message);`,
    `}`,
    ...(rules.length === 0
      ? []
      : [`for (const { rule, needs } of result.unchecked) console.warn(rule, "was not checked: it needs", needs);`]),
  ];
}

function answerLines({ name, responses, parameters }: Operation): readonly string[] | undefined {
  const answered = responses.find(
    ({ status, content }) =>
      status.startsWith("2") && content.some((one) => isJson(one.type) && one.schema !== undefined),
  );
  if (answered !== undefined) {
    const key = /^\d+$/.test(answered.status) ? answered.status : printString(answered.status);
    return [
      `const result = ${name}.responses[${key}].check(await response.json());`,
      `if (!result.valid) console.error(result.issues);`,
      `else if (result.drift.length > 0) console.warn("the API answers more than its document says", result.drift);`,
    ];
  }
  return parameters.length === 0
    ? undefined
    : [`const result = ${name}.parameters.check(parameters);`, `if (!result.valid) console.error(result.issues);`];
}

/** A context with the facts that the rules need, one that the preconditions admit. */
function exampleFacts(rules: readonly Rule[], bound: BoundRules): JsonObject {
  const wanted = new Map(
    rules.filter((rule) => rule.kind.phase === "precondition").flatMap(({ says }) => holdsOf(says).flatMap(factValues)),
  );
  const facts: Record<string, Json> = {};
  for (const name of factNames(rules).filter((one) => one !== "parameters")) {
    const path = name.split(".");
    const value =
      wanted.get(name) ??
      bound.machines.find((one) => one.at === name)?.initial ??
      example(factSchema(name, bound.context));
    put(
      facts,
      path.map((part) => (part === "*" ? "some-id" : part)),
      value,
    );
  }
  return facts;
}

function put(facts: Record<string, Json>, [first, ...rest]: readonly string[], value: Json): void {
  if (first === undefined) return;
  if (rest.length === 0) facts[first] ??= value;
  else {
    const inner: Record<string, Json> = isObject(facts[first]) ? { ...(facts[first] as Record<string, Json>) } : {};
    put(inner, rest, value);
    facts[first] = inner;
  }
}

function holdsOf(says: unknown): readonly Condition[] {
  return typeof says === "object" && says !== null && "holds" in says && Array.isArray(says.holds)
    ? (says.holds as readonly Condition[])
    : [];
}

function factValues(condition: Condition): [string, Json][] {
  if (condition.kind === "all") return condition.of.flatMap(factValues);
  const fact = selectorsOf(condition).flatMap((one) => factPath(one)?.join(".") ?? [])[0];
  return condition.kind === "is" && fact !== undefined && condition.values[0] !== undefined
    ? [[fact, condition.values[0]]]
    : [];
}

function example(schema: Json): Json {
  if (!isObject(schema)) return "…";
  if (Array.isArray(schema.enum)) return (schema.enum[0] as Json) ?? null;
  if (schema.type === "array") return [example(schema.items ?? true)];
  if (schema.type === "integer" || schema.type === "number")
    return typeof schema.minimum === "number" ? schema.minimum : 0;
  if (schema.type === "boolean") return true;
  if (!isObject(schema.properties)) return schema.format === "date-time" ? "2026-01-31T12:00:00Z" : "…";
  return Object.fromEntries(Object.entries(schema.properties).map(([name, one]) => [name, example(one ?? true)]));
}
