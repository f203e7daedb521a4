import type { Module } from "../../code/module.ts";
import {
  block,
  type Identifier,
  identifier,
  imported,
  joined,
  js,
  literal,
  type Printable,
  propertyKey,
} from "../../code/printable.ts";
import { needsOf } from "../../constraints/needs.ts";
import type { Phase, Rule } from "../../constraints/rule.ts";
import type { Operation, Response, SchemaAt } from "../../model/api.ts";
import { bodyMedia, responseMedia } from "../../model/media.ts";
import type { Document, Json } from "../../read/document.ts";
import { ruleCode } from "./rule-env.ts";
import { unknownMembers } from "./schema-env.ts";
import type { SchemaFunctions } from "./schema-functions.ts";
import { ModuleScope } from "./scope.ts";

/** What an operation's module is made from: its rules in file order, and the functions of the shared schemas. */
export interface OperationParts {
  readonly operation: Operation;
  readonly rules: readonly Rule[];
  readonly document: Document;
  readonly requests: SchemaFunctions;
  readonly responses: SchemaFunctions;
}

/** A keyword that a request breaks is answered so; a response that breaks one is an upstream's fault. */
const statuses = { request: 422, response: 502 } as const;

/** The module of one operation: validators of its body, its parameters and its responses. */
export function operationModule(parts: OperationParts, folder: string): Module {
  const { operation } = parts;
  const requests = new ModuleScope(parts.document, parts.requests, false);
  const name = requests.name("operation");
  const body = bodyMedia(operation);
  const members: Printable[] = [];
  const functions: Printable[] = [];
  if (operation.body !== undefined) {
    const { phases, code } = requestPhases(parts, requests, body?.schema);
    functions.push(...code);
    members.push(js`request: ${validator(statuses.request, phases)},`);
  }
  const parameters = schemaPhase("Parameters", parametersSchema(operation), requests);
  functions.push(...parameters.code);
  members.push(js`parameters: ${validator(statuses.request, [parameters.phase])},`);
  const answers = operation.responses.flatMap((response) => responseMember(response, requests, parts));
  functions.push(...answers.flatMap(({ code }) => code));
  members.push(
    block(
      js`responses:`,
      answers.map(({ member }) => member),
      js`,`,
    ),
  );
  return {
    path: `validators/${folder}/${operation.name}.js`,
    banner: `${operation.key}: validators of what is sent and of what is answered.`,
    body: [
      ...requests.constants,
      ...requests.predicates,
      ...functions,
      js``,
      block(js`const ${name} =`, members, js`;`),
      js`export { ${name} as ${identifier(operation.name)} };`,
    ],
  };
}

interface SchemaPhase {
  readonly phase: Printable;
  readonly code: readonly Printable[];
}

function validator(status: number, phases: readonly Printable[]): Printable {
  return js`/*#__PURE__*/ new ${imported("Validator", "runtime/validator.js")}({ status: ${literal(status)}, phases: [${joined(phases, js`, `)}] })`;
}

function phase(is: Identifier, collect: Identifier): Printable {
  return js`{ is: ${is}, collect: ${collect} }`;
}

function schemaPhase(hint: string, schema: SchemaAt, scope: ModuleScope, extra = noExtra): SchemaPhase {
  const [is, collect] = [scope.name(`is${hint}`), scope.name(`collect${hint}`)];
  const predicate = [
    ...extra.first(js`return true;`),
    ...scope.functions.bodyOf(schema, scope.scope(false)),
    ...extra.predicate,
    js`return true;`,
  ];
  const collecting = scope.scope(true);
  const v = identifier("v");
  const collector = [
    ...extra.first(js`return;`),
    ...scope.functions.bodyOf(schema, collecting),
    ...unknownMembers(schema, v, js`undefined`, collecting),
    ...extra.collector,
  ];
  return {
    phase: phase(is, collect),
    code: [
      block(js`function ${is}(v, c)`, predicate),
      block(js`function ${collect}(v, c, out)`, [js`const at = undefined;`, ...collector]),
    ],
  };
}

interface Extra {
  /** Before the schema, with the statement that accepts the value. */
  readonly first: (accept: Printable) => readonly Printable[];
  readonly predicate: readonly Printable[];
  readonly collector: readonly Printable[];
}

const noExtra: Extra = { first: () => [], predicate: [], collector: [] };

function requestPhases(parts: OperationParts, scope: ModuleScope, schema: SchemaAt | undefined) {
  const facts = new Map(parts.rules.map((rule) => [rule.id, factOf(rule, scope)]));
  const code: Printable[] = [];
  const phases: Printable[] = [];
  const rulesOf = (wanted: Phase, collecting: boolean) =>
    parts.rules
      .filter((rule) => rule.kind.phase === wanted)
      .flatMap((rule) => {
        const statements = ruleCode(rule, facts.get(rule.id) as Identifier, scope.scope(collecting));
        return statements.length === 0 ? [] : [block(js``, statements)];
      });
  for (const wanted of ["precondition", "concurrency"] as const) {
    const predicate = rulesOf(wanted, false);
    if (predicate.length === 0) continue;
    const [is, collect] = [scope.name(`is_${wanted}`), scope.name(`collect_${wanted}`)];
    code.push(block(js`function ${is}(v, c)`, [...predicate, js`return true;`]));
    code.push(block(js`function ${collect}(v, c, out)`, rulesOf(wanted, true)));
    phases.push(phase(is, collect));
  }
  const own = schemaPhase("Body", schema ?? { schema: true, pointer: "" }, scope, {
    first: (accept) => (parts.operation.body?.required ? [] : [js`if (v === undefined) ${accept}`]),
    predicate: rulesOf("rules", false),
    collector: rulesOf("rules", true),
  });
  return { phases: [...phases, own.phase], code: [...code, ...own.code] };
}

/** The module's constant for a rule: what its issues carry, and the facts it needs. */
function factOf(rule: Rule, scope: ModuleScope): Identifier {
  const { page, section, item } = rule.source ?? {};
  const said = [page, section, item].filter((one) => one !== undefined && one !== "");
  const source = said.length === 0 ? null : said.join(", ");
  const fact: Json = { id: rule.id, status: rule.status, source, needs: needsOf(rule) };
  return scope.constant(rule.id, literal(fact));
}

/** One object of all parameters, by where they stand. */
function parametersSchema(operation: Operation): SchemaAt {
  const places = [...new Set(operation.parameters.map((one) => one.in))].sort();
  const group = (place: string): Json => {
    const own = operation.parameters.filter((one) => one.in === place);
    return {
      type: "object",
      properties: Object.fromEntries(own.map((one) => [one.name, one.schema?.schema ?? true])),
      required: own.filter((one) => one.required).map((one) => one.name),
    };
  };
  const required = places.filter((place) => operation.parameters.some((one) => one.in === place && one.required));
  return {
    schema: { type: "object", properties: Object.fromEntries(places.map((place) => [place, group(place)])), required },
    pointer: `${operation.pointer}/parameters`,
  };
}

function responseMember(response: Response, requests: ModuleScope, parts: OperationParts) {
  const media = responseMedia(response);
  if (media?.schema === undefined) return [];
  const scope = requests.sharing(parts.responses);
  const { phase: own, code } = schemaPhase(`Response${response.status}`, media.schema, scope);
  const key = /^\d+$/.test(response.status) ? literal(Number(response.status)) : propertyKey(response.status);
  return [{ code, member: js`${key}: ${validator(statuses.response, [own])},` }];
}
