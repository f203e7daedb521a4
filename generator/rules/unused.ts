import { describing } from "../constraints/navigate.ts";
import { needsOf } from "../constraints/needs.ts";
import type { Rule } from "../constraints/rule.ts";
import type { Diagnostic, Place } from "../diagnostics.ts";
import type { Api, SchemaAt } from "../model/api.ts";
import { bodyMedia } from "../model/media.ts";
import type { Part } from "../model/part.ts";
import { isObject, type Json } from "../read/document.ts";
import { escapeToken } from "../read/pointer.ts";
import { bindCondition } from "./bind-condition.ts";
import { bindRule } from "./bind-rule.ts";
import type { RulesFile } from "./rules-file.ts";
import { type Surroundings, scopeOf } from "./scope.ts";
import type { StateMachine } from "./states.ts";

/** A part of the rules file that no rule uses. */
export interface Unused {
  readonly what: "term" | "shared" | "states";
  readonly name: string;
  /** The fact at which a machine's states stand. */
  readonly fact: string;
  readonly place: Place;
}

/** What names of the rules file its rules have used, while they were bound. */
export interface Used {
  readonly terms: Set<string>;
  readonly shared: Set<string>;
}

/** What nothing uses: known once all rules are bound. */
export function unusedIn(
  file: RulesFile,
  used: Used,
  machines: readonly StateMachine[],
  rules: readonly Rule[],
): readonly Unused[] {
  const at = (part: string, name: string): Place => ({
    file: file.file,
    pointer: `/${part}/${escapeToken(name)}`,
    part: "key",
  });
  const facts = new Set(rules.flatMap(needsOf).map((path) => path.join(".")));
  return [
    ...Object.keys(file.terms)
      .filter((name) => !used.terms.has(name))
      .map((name): Unused => ({ what: "term", name, fact: "", place: at("terms", name) })),
    ...Object.keys(file.shared)
      .filter((name) => !used.shared.has(name))
      .map((name): Unused => ({ what: "shared", name, fact: "", place: at("shared", name) })),
    ...machines
      .filter((one) => !facts.has(one.at))
      .map(
        (one): Unused => ({ what: "states", name: one.name, fact: `context.${one.at}`, place: at("states", one.name) }),
      ),
  ];
}

/** Mistakes that can be told without knowing where a rule stands. */
const certain = [
  "rule-member",
  "rule-without-kind",
  "rule-of-two-kinds",
  "rule-without-id",
  "term-unknown",
  "term-cycle",
];

/**
 * The mistakes in what no rule uses. It is read at no entry, so any will do: a field is one that some schema of a body
 * has. Of shared rules, which may start from names that only an include gives, less can be told.
 */
export function mistakesInUnused(
  unused: readonly Unused[],
  file: RulesFile,
  api: Api,
  around: Omit<Surroundings, "document" | "part" | "body" | "parameters" | "diagnostics">,
): readonly Diagnostic[] {
  if (!unused.some(({ what }) => what !== "states")) return [];
  const entries = [schemasOfBodies(api)];
  const parameters = [...api.operations, ...api.webhooks].flatMap((operation) => operation.parameters);
  const part: Part = "request";
  const scopeAt = (place: Place, diagnostics: Diagnostic[]) => {
    const { document } = api;
    const surroundings: Surroundings = { ...around, document, part, body: undefined, parameters, diagnostics };
    return { surroundings, scope: scopeOf(surroundings, place, entries) };
  };
  return unused.flatMap(({ what, name, place: { file: path, pointer } }) => {
    const found: Diagnostic[] = [];
    const place: Place = { file: path, pointer };
    if (what === "term") {
      const { scope, surroundings } = scopeAt(place, found);
      bindCondition(file.terms[name], scope, { ...surroundings, within: [name] });
      return found;
    }
    const list: Json | undefined = what === "shared" ? file.shared[name] : undefined;
    for (const [index, one] of (Array.isArray(list) ? list : []).entries()) {
      const at: Place = { ...place, pointer: `${place.pointer}/${index}` };
      bindRule(one as Json, { operation: "", part }, at, scopeAt(at, found).scope, []);
    }
    return found.filter(({ code }) => certain.includes(code));
  });
}

/** Every schema in the bodies of the operations. */
function schemasOfBodies({ document, operations, webhooks }: Api): readonly SchemaAt[] {
  const found = new Map<string, SchemaAt>();
  const open = [...operations, ...webhooks].flatMap((operation) => bodyMedia(operation)?.schema ?? []);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const one of describing(document, [at])) {
      if (found.has(one.pointer)) continue;
      found.set(one.pointer, one);
      open.push(...innerSchemas(one));
    }
  }
  return [...found.values()];
}

function innerSchemas({ schema, pointer }: SchemaAt): readonly SchemaAt[] {
  if (!isObject(schema)) return [];
  const { properties, items, additionalProperties } = schema;
  const named = Object.entries(isObject(properties) ? properties : {}).map(
    ([name, one]) => [one, `/properties/${escapeToken(name)}`] as const,
  );
  const others = [
    [items, "/items"],
    [additionalProperties, "/additionalProperties"],
  ] as const;
  return [...named, ...others].flatMap(([one, at]) => (isObject(one) ? [{ schema: one, pointer: pointer + at }] : []));
}
