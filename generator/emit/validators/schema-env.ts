import {
  block,
  type Identifier,
  identifier,
  imported,
  joined,
  js,
  literal,
  memberAccess,
  type Printable,
} from "../../code/printable.ts";
import type { SchemaEnv } from "../../constraints/keyword.ts";
import { keywords } from "../../constraints/keywords/index.ts";
import { typesOf } from "../../constraints/keywords/type.ts";
import type { SchemaAt } from "../../model/api.ts";
import { resolve } from "../../model/resolve.ts";
import { isObject } from "../../read/document.ts";
import { escapeToken } from "../../read/pointer.ts";
import { askedBy } from "./evaluated-by.ts";
import { Evaluation } from "./evaluation.ts";
import { knownMembers, namedMembers } from "./known-members.ts";
import { inherited } from "./member.ts";
import { listOf, type Place, below as stepTo } from "./place.ts";
import { type GuardedEnv, isNullable, schemaCode } from "./schema-code.ts";
import type { SchemaFunctions } from "./schema-functions.ts";
import type { FunctionScope } from "./scope.ts";

/** The statements that test `value`, standing at a place, against a schema; in a predicate or in a collector. */
export function codeOn(
  schema: SchemaAt,
  value: Identifier,
  place: Place,
  scope: FunctionScope,
  functions: SchemaFunctions,
): readonly Printable[] {
  const target = functions.followed(schema);
  if (target === undefined) {
    // Printed in place, what it refers to might lead back into it without end.
    if (scope.evaluation === undefined && functions.isApart(schema)) return scope.call(schema, value, place);
    return codeInside(schema, value, place, scope, functions);
  }
  const code =
    evaluatedInPlace(target, value, place, scope, functions) ??
    (isSmall(target)
      ? schemaCode(target.schema, environment(target, value, place, scope, functions))
      : scope.call(target, value, place));
  const called = isNullable(schema) && code.length > 0 ? [block(js`if (${value} !== null)`, code)] : code;
  return [...called, ...besideReference(schema, value, place, scope, functions)];
}

/** The same in the function of the schema itself. */
export function codeInside(
  schema: SchemaAt,
  value: Identifier,
  place: Place,
  scope: FunctionScope,
  functions: SchemaFunctions,
): readonly Printable[] {
  return schemaCode(schema.schema, environment(schema, value, place, scope, functions));
}

/** What a reference says of the direction, next to it. */
function besideReference(
  { schema, pointer }: SchemaAt,
  value: Identifier,
  place: Place,
  scope: FunctionScope,
  functions: SchemaFunctions,
): readonly Printable[] {
  if (!isObject(schema) || functions.ignoresSiblings) return [];
  const own = { readOnly: schema.readOnly, writeOnly: schema.writeOnly };
  return schemaCode(own, environment({ schema: own, pointer }, value, place, scope, functions, false));
}

/**
 * The code of a schema that is referred to, in place of a call, where it depends on the instance what the schema evaluates
 * and somebody asks; undefined where a call does.
 */
function evaluatedInPlace(
  target: SchemaAt,
  value: Identifier,
  place: Place,
  scope: FunctionScope,
  functions: SchemaFunctions,
): readonly Printable[] | undefined {
  const { evaluation } = scope;
  if (evaluation === undefined) return undefined;
  const { always, varies } = evaluation.evaluatedBy(target);
  if (varies) return evaluation.inPlaceOf(target, () => codeOn(target, value, place, scope, functions));
  evaluation.count(always);
  return undefined;
}

/** A text or a number and nothing more: its code is shorter than a call. */
function isSmall({ schema }: SchemaAt): boolean {
  if (!isObject(schema) || !["string", "number", "integer", "boolean"].includes(String(schema.type))) return false;
  return keywords.every(({ name }) => name === "format" || !Object.hasOwn(schema, name));
}

/**
 * For a collector: the function of a schema that stands alone behind a reference, and the members it names, as the arguments of
 * `out.inside`, which is called where the predicate refuses. Undefined where there are none, and within a schema that contains
 * itself: asking the predicate again at every level would take too long.
 */
function functionsInside(
  schema: SchemaAt,
  place: Place,
  scope: FunctionScope,
  functions: SchemaFunctions,
): Printable | undefined {
  const target = functions.followed(schema);
  if (!scope.collecting || target === undefined || isNullable(schema)) return undefined;
  const isRecursive = functions.isRecursive(target);
  if (isSmall(target) || (isRecursive && scope.recursive)) return undefined;
  if (besideReference(schema, identifier("v"), place, scope, functions).length > 0) return undefined;
  const { collect } = functions.of(target);
  const known = namesKnown(target, scope);
  if (isRecursive) return js`${collect}, ${known ?? js`undefined`}${scope.deeper(target)}`;
  return known === undefined ? collect : js`${collect}, ${known}`;
}

function environment(
  at: SchemaAt,
  value: Identifier,
  place: Place,
  scope: FunctionScope,
  functions: SchemaFunctions,
  mayAsk = true,
): GuardedEnv {
  const schema = isObject(at.schema) ? at.schema : {};
  const evaluation = mayAsk ? evaluationOf(schema, scope, functions) : undefined;
  const inner: FunctionScope = evaluation === scope.evaluation ? scope : { ...scope, evaluation };
  const bare: FunctionScope = evaluation === undefined ? scope : { ...scope, evaluation: undefined };
  const before: Printable[] = [];
  const fail = (at: Place, keyword: string, expected: Printable, got: Printable) =>
    scope.collecting ? failure(at, keyword, expected, got) : scope.reject;
  const member = (name: string) =>
    inherited.has(name)
      ? js`${imported("field", "runtime/values.js")}(${value}, ${literal(name)})`
      : js`${value}${memberAccess(name)}`;
  const unnamed = (key: Printable) => js`${imported("unnamed", "runtime/places.js")}(${key})`;

  return {
    schema,
    pointer: at.pointer,
    value,
    strict: scope.strict,
    direction: scope.direction,
    assertsFormats: scope.assertsFormats,
    fresh: (hint) => scope.fresh(hint),
    failWhen: (broken, keyword, expected) => js`if (${broken}) ${fail(place, keyword, expected, value)}`,
    failMemberWhen: (broken, name, keyword, expected, got = member(name)) =>
      js`if (${broken}) ${fail(stepTo(place, literal(name)), keyword, expected, got)}`,
    failKeyWhen: (broken, key, keyword, expected) =>
      js`if (${broken}) ${fail(stepTo(place, unnamed(key)), keyword, expected, js`${value}[${key}]`)}`,
    failWith: (broken, reports) =>
      scope.collecting ? block(js`if (${broken})`, reports) : js`if (${broken}) ${scope.reject}`,
    failNearest(none, keyword, expected, branches) {
      if (!scope.collecting) return js`if (${none}) ${scope.reject}`;
      const alternatives = branches.map(({ name, schema }) => {
        const collect = block(js`(out) =>`, codeOn(schema, value, place, bare, functions));
        return js`[${literal(name)}, ${literal(namedMembers(scope.document, schema))}, ${collect}]`;
      });
      const nearest = imported("nearest", "runtime/nearest.js");
      return block(js`if (${none})`, [
        js`${nearest}(out, ${listOf(place)}, ${literal(keyword)}, ${expected}, ${value}, [${joined(alternatives, js`, `)}]);`,
      ]);
    },
    driftWhen: (unknown, what) =>
      scope.collecting ? [js`if (${unknown}) out.drifted(${listOf(place)}, ${literal(what)});`] : [],
    member,
    subschema: (...tokens) => below(at, tokens),
    child(below, child, key) {
      const last =
        key.kind === "name" ? literal(key.name) : key.kind === "index" ? key.variable : unnamed(key.variable);
      const inside = stepTo(place, last);
      const called = key.kind === "key" ? undefined : functionsInside(below, inside, bare, functions);
      if (called === undefined)
        return [
          ...codeOn(below, child, inside, bare, functions),
          ...(scope.collecting ? unknownMembers(functions.followed(below) ?? below, child, inside, scope) : []),
        ];
      const isFit = scope.predicate(below, child);
      return [js`if (out.accepted || !${isFit}) out.inside(${listOf(inside)}, ${child}, ${called});`];
    },
    inPlace(applied, where) {
      const print = () => codeOn(applied, value, place, inner, functions);
      return evaluation === undefined || where === undefined ? print() : evaluation.under(where, print);
    },
    accepts: (asked, subject) => scope.predicate(asked, subject),
    holds: (asked, subject) => scope.test(asked, subject),
    evaluating(applied, asked, where) {
      const what = evaluation?.evaluatedBy(applied);
      if (evaluation === undefined || what === undefined) return undefined;
      // What a condition decides may evaluate something, though it does not itself.
      if (asked === "accepts" && !what.varies && what.always.length === 0) return undefined;
      const fits = evaluation.declare(scope.fresh("fits"), js` = false`);
      const under = <Result>(act: () => Result) =>
        evaluation.under(where === undefined ? fits : js`${fits} && ${where}`, act);
      if (!what.varies) {
        under(() => evaluation.count(what.always));
        const holds = asked === "holds" ? scope.test(applied, value) : scope.predicate(applied, value);
        before.push(js`${fits} = ${holds};`);
        return fits;
      }
      const label = scope.fresh("branch");
      const branch = { ...scope.branch(js`break ${label};`, asked), evaluation };
      const code = under(() => codeOn(applied, value, place, branch, functions));
      before.push(block(js`${label}:`, [...code, js`${fits} = true;`]));
      return fits;
    },
    matching() {
      if (evaluation?.asked.entries !== true) return undefined;
      const list = evaluation.declare(scope.fresh("matching"), js``);
      evaluation.count([{ kind: "matching", list }]);
      return list;
    },
    evaluates: (what, where) => evaluation?.under(where, () => evaluation.count([what])),
    isAsked: evaluation !== undefined,
    get aside() {
      return evaluation === undefined ? this : environment(at, value, place, bare, functions, false);
    },
    get evaluated() {
      return evaluation?.counted ?? [];
    },
    count: (whats) => evaluation?.count(whats),
    takeBefore: () => before.splice(0),
    get declarations() {
      return evaluation !== scope.evaluation && evaluation?.outer === undefined ? (evaluation?.declarations ?? []) : [];
    },
    isTyped(asked) {
      const target = functions.followed(asked) ?? asked;
      return isObject(target.schema) && typesOf(target.schema.type) !== undefined;
    },
    constant: (hint, printable) => scope.constant(hint, printable),
    resolve: (inner) => resolve(scope.document, inner),
    reference: (ref) => ({ schema: { $ref: ref }, pointer: `${at.pointer}/$ref` }),
    guard(unfit, keyword, expected, rest, isImplied) {
      if (!scope.collecting) return isImplied ? rest : [js`if (${unfit}) ${scope.reject}`, ...rest];
      const failed = fail(place, keyword, expected, value);
      if (rest.length === 0) return [js`if (${unfit}) ${failed}`];
      return [block(js`if (${unfit})`, [failed], block(js` else`, rest))];
    },
  };
}

/** `type` is the keyword where none is named: most failures are its. */
function failure(at: Place, keyword: string, expected: Printable, got: Printable): Printable {
  return js`out.fail(${listOf(at)}, ${expected}, ${got}${keyword === "type" ? js`` : js`, ${literal(keyword)}`});`;
}

/** The evaluation that the schema's keywords tell what they evaluate: one of its own where it asks for itself. */
function evaluationOf(
  schema: SchemaEnv["schema"],
  scope: FunctionScope,
  functions: SchemaFunctions,
): Evaluation | undefined {
  const own = askedBy(schema);
  if (!own.members && !own.entries) return scope.evaluation;
  return new Evaluation(own, scope.evaluation, (at) => functions.followed(at));
}

function below(at: SchemaAt, tokens: readonly (string | number)[]): SchemaAt {
  let schema: unknown = at.schema;
  let pointer = at.pointer;
  for (const token of tokens) {
    schema = (schema as Record<string, unknown>)[token];
    pointer += `/${escapeToken(token)}`;
  }
  return { schema: typeof schema === "boolean" || isObject(schema) ? schema : true, pointer };
}

/** For the collector: members that the open object's schemas do not name are drift. */
export function unknownMembers(
  schema: SchemaAt,
  value: Identifier,
  place: Place,
  scope: FunctionScope,
): readonly Printable[] {
  const names = namesKnown(schema, scope);
  return names === undefined ? [] : [js`out.unknownMembers(${listOf(place)}, ${value}, ${names});`];
}

function namesKnown(schema: SchemaAt, scope: FunctionScope): Identifier | undefined {
  const known = knownMembers(scope.document, schema);
  return known && scope.constant("named", js`/*#__PURE__*/ new Set(${literal(known)})`);
}
