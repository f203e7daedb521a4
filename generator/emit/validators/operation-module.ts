import type { Module } from "../../code/module.ts";
import {
  block,
  type Identifier,
  identifier,
  imported,
  js,
  literal,
  type Printable,
  propertyKey,
} from "../../code/printable.ts";
import { needsOf } from "../../constraints/needs.ts";
import type { Phase, Rule } from "../../constraints/rule.ts";
import type { Operation, Response, SchemaAt } from "../../model/api.ts";
import { responseMedia } from "../../model/media.ts";
import { type Part, schemaOfPart, statusOfPart } from "../../model/part.ts";
import type { Document, Json } from "../../read/document.ts";
import { here } from "./place.ts";
import { rulesCode } from "./rule-env.ts";
import { unknownMembers } from "./schema-env.ts";
import type { SchemaFunctions } from "./schema-functions.ts";
import { type FunctionScope, ModuleScope } from "./scope.ts";

/** What an operation's module is made from: its rules in file order, and the functions of the shared schemas. */
export interface OperationParts {
  readonly operation: Operation;
  readonly rules: readonly Rule[];
  readonly document: Document;
  readonly requests: SchemaFunctions;
  readonly responses: SchemaFunctions;
}

interface Kind {
  /** What a broken keyword is answered with. */
  readonly status: number;
  /** What a message calls it. */
  readonly whole: string;
}

const request: Kind = { status: 422, whole: "the request" };
const parameters: Kind = { status: 422, whole: "the parameters" };
/** A response that breaks a keyword is an upstream's fault. */
const response: Kind = { status: 502, whole: "the response" };

/** The module of one operation: validators of its body, its parameters and its responses. */
export function operationModule(parts: OperationParts, folder: string): Module {
  const { operation } = parts;
  const requests = new ModuleScope(parts.document, parts.requests, false);
  const name = requests.name("operation");
  const own = operation.body && partCode("request", parts, requests);
  const beside = partCode("parameters", parts, requests);
  const functions = [...(own?.code ?? []), ...beside.code];
  const sent = [
    ...(own === undefined ? [] : [{ part: "request", code: validator(request, own) }]),
    { part: "parameters", code: validator(parameters, beside) },
  ].map(({ part, code }) => ({ part: identifier(part), of: requests.name(part), code }));
  const answers = operation.responses.flatMap((response) => responseMember(response, requests, parts));
  functions.push(...answers.flatMap(({ code }) => code));
  const responses = block(
    js`responses:`,
    answers.map(({ member }) => member),
    js`,`,
  );
  // Each exported by itself as well: a bundle that takes the request alone leaves out the rest.
  const alone = sent.filter(({ part }) => part.name !== operation.name).map(({ part, of }) => js`, ${of} as ${part}`);
  return {
    path: `validators/${folder}/${operation.name}.js`,
    banner: `${operation.key}: validators of what is sent and of what is answered.`,
    body: [
      ...requests.constants,
      ...requests.predicates,
      ...functions,
      js``,
      ...sent.map(({ of, code }) => js`const ${of} = ${code};`),
      block(js`const ${name} =`, [...sent.map(({ part, of }) => js`${part}: ${of},`), responses], js`;`),
      js`export { ${name} as ${identifier(operation.name)}${alone} };`,
    ],
  };
}

/** The functions of one part of the call. */
interface PartCode {
  readonly is: Identifier;
  readonly collect: Identifier;
  readonly code: readonly Printable[];
}

function validator({ status, whole }: Kind, { is, collect }: PartCode): Printable {
  return js`/*#__PURE__*/ new ${imported("Validator", "runtime/validator.js")}({ status: ${literal(status)}, whole: ${literal(whole)}, is: ${is}, collect: ${collect} })`;
}

/** The predicate and the collector of one part of the call, with the rules that speak of it. The first phase that fails decides. */
function partCode(part: Part, { operation, rules }: OperationParts, scope: ModuleScope): PartCode {
  const own = rules.filter((rule) => rule.part === part);
  const facts = new Map(own.map((rule) => [rule, factOf(rule, scope)]));
  const ofPhase = (wanted: Phase) => own.filter((rule) => rule.kind.phase === wanted);
  const schema = schemaOfPart(operation, part) ?? { schema: true, pointer: "" };
  // Before the rules' own phase nothing is proved of the value.
  const provedIn = (wanted: Phase): SchemaAt => (wanted === "rules" ? schema : { schema: true, pointer: "" });
  const codeOf = (wanted: Phase, inner: FunctionScope) => {
    const informed = ofPhase(wanted).map((rule) => ({ rule, info: facts.get(rule) as Identifier }));
    return rulesCode(informed, provedIn(wanted), inner);
  };
  const phase = (hint: string, predicate: readonly Printable[], collector: readonly Printable[]): PartCode => {
    const [is, collect] = [scope.name(`is${hint}`), scope.name(`collect${hint}`)];
    const code = [
      block(js`function ${is}(v, c)`, [...predicate, js`return true;`]),
      block(js`function ${collect}(v, c, out)`, collector),
    ];
    return { is, collect, code };
  };
  const before = (["precondition", "concurrency"] as const).flatMap((wanted) => {
    const predicate = codeOf(wanted, scope.scope(false));
    return predicate.length === 0 ? [] : [phase(`_${wanted}`, predicate, codeOf(wanted, scope.scope(true)))];
  });
  const isOptional = part === "request" && operation.body?.required !== true;
  const absent = (accept: Printable) => (isOptional ? [js`if (v === undefined) ${accept}`] : []);
  const [deciding, collecting] = [scope.scope(false), scope.scope(true)];
  const predicate = [
    ...before.map(({ is }) => js`if (!${is}(v, c)) return false;`),
    ...absent(js`return true;`),
    ...scope.functions.bodyOf(schema, deciding),
    ...codeOf("rules", deciding),
  ];
  const collector = [
    ...before.flatMap(({ collect }) => [js`${collect}(v, c, out);`, js`if (out.issues.length > 0) return;`]),
    ...absent(js`return;`),
    ...scope.functions.bodyOf(schema, collecting),
    ...unknownMembers(scope.functions.followed(schema) ?? schema, identifier("v"), here, collecting),
    ...codeOf("rules", collecting),
  ];
  const whole = phase(hintOf(part), predicate, collector);
  return { ...whole, code: [...before.flatMap(({ code }) => code), ...whole.code] };
}

/** The end of the names of a part's functions. */
function hintOf(part: Part): string {
  return part === "request" ? "Body" : part === "parameters" ? "Parameters" : `Response${statusOfPart(part) ?? ""}`;
}

/** The module's constant for a rule: what its issues carry, and the facts it needs. */
function factOf(rule: Rule, scope: ModuleScope): Identifier {
  const { page, section, item } = rule.source ?? {};
  const said = [page, section, item].filter((one) => one !== undefined && one !== "");
  const source = said.length === 0 ? null : said.join(", ");
  const fact: Json = { id: rule.id, status: rule.status, source, needs: needsOf(rule) };
  return scope.constant(rule.id, literal(fact));
}

function responseMember(answer: Response, requests: ModuleScope, parts: OperationParts) {
  if (responseMedia(answer) === undefined) return [];
  const scope = requests.sharing(parts.responses);
  const code = partCode(`response ${answer.status}`, parts, scope);
  const key = /^\d+$/.test(answer.status) ? literal(Number(answer.status)) : propertyKey(answer.status);
  return [{ code: code.code, member: js`${key}: ${validator(response, code)},` }];
}
