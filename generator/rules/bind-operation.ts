import type { Rule } from "../constraints/rule.ts";
import { readsParameters, readsPart } from "../constraints/rule-roots.ts";
import { diagnostic, type Place } from "../diagnostics.ts";
import type { SchemaAt } from "../model/api.ts";
import { type Part, type Parts, schemaOfPart } from "../model/part.ts";
import { isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { escapeToken } from "../read/pointer.ts";
import { bindInclude } from "./bind-include.ts";
import { bindRule } from "./bind-rule.ts";
import { skipIgnored } from "./ignored.ts";
import { unknownMember } from "./rules-file.ts";
import { anything, type Surroundings, scopeOf } from "./scope.ts";

/** What the rules of all operations have around them. */
export interface Project extends Omit<Surroundings, "part" | "body" | "parameters"> {
  /** Lists of rules that are included by name, as written. */
  readonly shared: JsonObject;
  /** The shared lists that some operation includes. */
  readonly included: Set<string>;
}

/** An operation as far as rules speak of it. */
interface Ruled extends Parts {
  readonly key: string;
}

/** Binds what the rules file says of one operation: its `rules`, then those of its `responses`, by status. */
export function bindOperation(operation: Ruled, text: Json, place: Place, project: Project): readonly Rule[] {
  const { diagnostics } = project;
  const ruled = isObject(text) ? member(text, "rules") : undefined;
  const answers = isObject(text) ? member(text, "responses") : undefined;
  if (!isObject(text)) {
    diagnostics.push(diagnostic("rule-value", { key: operation.key, expected: "a mapping with `rules`" }, place));
    return [];
  }
  for (const name of Object.keys(text))
    if (!members.includes(name)) diagnostics.push(unknownMember(name, members, place));
  const isNone =
    ruled === undefined && (answers !== undefined || Object.keys(text).some((name) => !members.includes(name)));
  if (!Array.isArray(ruled) && !isNone)
    diagnostics.push(diagnostic("rule-value", { key: "rules", expected: "a list of rules" }, within(place, "rules")));
  const own = Array.isArray(ruled) ? bindList(ruled, within(place, "rules"), requestRule(operation, project)) : [];
  const all = [...own, ...bindResponses(operation, answers, within(place, "responses"), project)];
  const ids = new Set<string>();
  for (const { rule, at } of all) {
    if (ids.has(rule.id)) diagnostics.push(diagnostic("rule-id-twice", { id: rule.id, operation: operation.key }, at));
    ids.add(rule.id);
  }
  return skipIgnored(all.map(({ rule }) => rule));
}

/** An operation that the document does not have: of its calls nothing is known, and it has the responses that its rules name. */
export function unknownOperation(key: string, text: Json): Ruled {
  const answers = isObject(text) ? member(text, "responses") : undefined;
  const content = [{ type: "application/json", schema: anything[0], examples: [], pointer: "" }];
  return {
    key,
    parameters: undefined,
    body: { required: true, description: "", content, pointer: "" },
    responses: Object.keys(isObject(answers) ? answers : {}).map((status) => ({
      status,
      description: "",
      headers: [],
      content,
      pointer: "",
    })),
    pointer: "",
  };
}

const members = ["rules", "responses"];

/** Binds one entry of a list of rules, which may include several. */
type BindOne = (text: Json, at: Place) => readonly Rule[];

/** A rule, and where its id is given: in a rule, or by an include. */
interface Listed {
  readonly rule: Rule;
  readonly at: Place;
}

function bindList(list: readonly Json[], place: Place, bindOne: BindOne): readonly Listed[] {
  return list.flatMap((one, index) => {
    const at = within(place, index);
    const isInclude = isObject(one) && one.include !== undefined;
    return bindOne(one, at).map((rule) => ({ rule, at: within(at, isInclude ? "include" : "id") }));
  });
}

/**
 * A rule speaks of the request's body, where there is one. It speaks of the parameters where it reads them and nothing of
 * the body; and always where there is no body, for then they are all that is checked before the call.
 */
function requestRule(operation: Ruled, project: Project): BindOne {
  if (operation.body === undefined) return ruleOf("parameters", operation, project);
  const ofBody = ruleOf("request", operation, project);
  // What is wrong has been told of the body; and in a shared list, the rules of the body that stand beside are not wrong here.
  const ofParameters = ruleOf("parameters", operation, { ...project, diagnostics: [] });
  return (text, at) => {
    const rules = ofBody(text, at);
    const isMoved = (rule: Rule) => rule.kind.phase === "rules" && readsParameters(rule) && !readsPart(rule);
    if (!rules.some(isMoved)) return rules;
    const again = new Map(ofParameters(text, at).map((rule) => [rule.id, rule]));
    return rules.map((rule) => (isMoved(rule) ? (again.get(rule.id) ?? rule) : rule));
  };
}

function ruleOf(part: Part, operation: Ruled, project: Project): BindOne {
  const around: Surroundings = {
    ...project,
    part,
    body: part === "parameters" ? declaredParameters(operation) : schemaOfPart(operation, part),
    parameters: operation.parameters,
  };
  const governed = { operation: operation.key, part };
  return (text, at) =>
    isObject(text) && text.include !== undefined
      ? bindInclude(text, governed, at, around, project)
      : bindRule(text, governed, at, scopeOf(around, at), []);
}

/** A call may carry more than the document names; a rule may not speak of it. */
function declaredParameters(operation: Parts): SchemaAt {
  const { schema, pointer } = schemaOfPart(operation, "parameters") ?? { schema: true, pointer: operation.pointer };
  return { schema: isObject(schema) ? { ...schema, additionalProperties: false } : schema, pointer };
}

function bindResponses(operation: Ruled, text: Json | undefined, place: Place, project: Project): readonly Listed[] {
  const { diagnostics } = project;
  if (text === undefined) return [];
  if (!isObject(text)) {
    diagnostics.push(diagnostic("rule-value", { key: "responses", expected: "a mapping of statuses to rules" }, place));
    return [];
  }
  const known = operation.responses
    .map(({ status }) => status)
    .filter((status) => schemaOfPart(operation, `response ${status}`) !== undefined);
  return Object.entries(text).flatMap(([status, answer]) => {
    const at = within(place, status);
    const list = isObject(answer) ? member(answer, "rules") : undefined;
    if (!known.includes(status)) {
      const parameters = {
        operation: operation.key,
        status,
        hint: didYouMean(status, known),
        known: known.join(", ") || "none",
      };
      diagnostics.push(diagnostic("response-unknown", parameters, { ...at, part: "key" }));
      return [];
    }
    for (const name of Object.keys(isObject(answer) ? answer : {}))
      if (name !== "rules") diagnostics.push(unknownMember(name, ["rules"], at));
    if (!Array.isArray(list)) {
      const where = isObject(answer) ? within(at, "rules") : at;
      diagnostics.push(diagnostic("rule-value", { key: "rules", expected: "a list of rules" }, where));
      return [];
    }
    return bindList(list, within(at, "rules"), ruleOf(`response ${status}`, operation, project));
  });
}

function within(place: Place, key: string | number): Place {
  return { ...place, pointer: `${place.pointer}/${escapeToken(String(key))}` };
}
