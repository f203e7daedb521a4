import { block, type Identifier, imported, js, literal, memberAccess, type Printable } from "../../code/printable.ts";
import { keywords } from "../../constraints/keywords/index.ts";
import { typesOf } from "../../constraints/keywords/type.ts";
import type { SchemaAt } from "../../model/api.ts";
import { resolve } from "../../model/resolve.ts";
import { isObject } from "../../read/document.ts";
import { escapeToken } from "../../read/pointer.ts";
import { knownMembers } from "./known-members.ts";
import { type GuardedEnv, isNullable, schemaCode } from "./schema-code.ts";
import type { SchemaFunctions } from "./schema-functions.ts";
import type { FunctionScope } from "./scope.ts";

/** Names that every JavaScript object inherits: read as own members only. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** The statements that test `value`, standing at the path `at`, against a schema; in a predicate or in a collector. */
export function codeOn(
  schema: SchemaAt,
  value: Identifier,
  at: Printable,
  scope: FunctionScope,
  functions: SchemaFunctions,
): readonly Printable[] {
  const target = functions.followed(schema);
  if (target !== undefined) {
    const code = isSmall(target)
      ? schemaCode(target.schema, environment(target, value, at, scope, functions))
      : scope.call(target, value, at);
    return isNullable(schema) && code.length > 0 ? [block(js`if (${value} !== null)`, code)] : code;
  }
  return schemaCode(schema.schema, environment(schema, value, at, scope, functions));
}

/** A text or a number and nothing more: its code is shorter than a call. */
function isSmall({ schema }: SchemaAt): boolean {
  if (!isObject(schema) || !["string", "number", "integer", "boolean"].includes(String(schema.type))) return false;
  return keywords.every(({ name }) => name === "format" || !Object.hasOwn(schema, name));
}

/**
 * A call of a predicate: where it accepts, there is no issue to look for, at most drift. Undefined where there is no predicate,
 * and where schemas nest without end: asking again at every level would take too long.
 */
function acceptedAtOnce(schema: SchemaAt, value: Identifier, functions: SchemaFunctions): Printable | undefined {
  const target = functions.followed(schema);
  if (target === undefined || isNullable(schema) || isSmall(target) || functions.isRecursive(target)) return undefined;
  return js`${functions.of(target).is}(${value})`;
}

function environment(
  at: SchemaAt,
  value: Identifier,
  path: Printable,
  scope: FunctionScope,
  functions: SchemaFunctions,
): GuardedEnv {
  const schema = isObject(at.schema) ? at.schema : {};
  const fail = (place: Printable, keyword: string, expected: Printable, got: Printable) =>
    scope.collecting ? js`out.fail(${place}, ${literal(keyword)}, ${expected}, ${got});` : js`return false;`;
  const member = (name: string) =>
    inherited.has(name)
      ? js`${imported("field", "runtime/values.js")}(${value}, ${literal(name)})`
      : js`${value}${memberAccess(name)}`;
  const step = (key: Printable) => js`${imported("step", "runtime/findings.js")}(${path}, ${key})`;
  const keyStep = (key: Printable) => js`${imported("unnamed", "runtime/findings.js")}(${path}, ${key})`;

  return {
    schema,
    pointer: at.pointer,
    value,
    strict: scope.strict,
    direction: scope.direction,
    fresh: (hint) => scope.fresh(hint),
    failWhen: (broken, keyword, expected) => js`if (${broken}) ${fail(path, keyword, expected, value)}`,
    failMemberWhen: (broken, name, keyword, expected, got = member(name)) =>
      js`if (${broken}) ${fail(step(literal(name)), keyword, expected, got)}`,
    failKeyWhen: (broken, key, keyword, expected) =>
      js`if (${broken}) ${fail(keyStep(key), keyword, expected, js`${value}[${key}]`)}`,
    failWith: (broken, reports) =>
      scope.collecting ? block(js`if (${broken})`, reports) : js`if (${broken}) return false;`,
    driftWhen: (unknown, what) =>
      scope.collecting ? [js`if (${unknown}) out.drifted(${path}, ${literal(what)});`] : [],
    member,
    subschema: (...tokens) => below(at, tokens),
    child(inner, child, key) {
      const place =
        key.kind === "name"
          ? step(literal(key.name))
          : key.kind === "index"
            ? step(key.variable)
            : keyStep(key.variable);
      const seen = (at: Printable) => [
        ...codeOn(inner, child, at, scope, functions),
        ...(scope.collecting ? unknownMembers(inner, child, at, scope) : []),
      ];
      const accepted = scope.collecting ? acceptedAtOnce(inner, child, functions) : undefined;
      if (accepted === undefined) return seen(place);
      const at = scope.fresh("at");
      return [block(js`if (out.accepted || !${accepted})`, [js`const ${at} = ${place};`, ...seen(at)])];
    },
    inPlace: (inner) => codeOn(inner, value, path, scope, functions),
    accepts: (inner, subject) => scope.predicate(inner, subject),
    holds: (inner, subject) => scope.test(inner, subject),
    isTyped(inner) {
      const target = functions.followed(inner) ?? inner;
      return isObject(target.schema) && typesOf(target.schema.type) !== undefined;
    },
    constant: (hint, printable) => scope.constant(hint, printable),
    resolve: (inner) => resolve(scope.document, inner),
    reference: (ref) => ({ schema: { $ref: ref }, pointer: `${at.pointer}/$ref` }),
    guard(unfit, keyword, expected, rest, isImplied) {
      if (!scope.collecting) return isImplied ? rest : [js`if (${unfit}) return false;`, ...rest];
      const failed = fail(path, keyword, expected, value);
      if (rest.length === 0) return [js`if (${unfit}) ${failed}`];
      return [block(js`if (${unfit})`, [failed], block(js` else`, rest))];
    },
  };
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
  at: Printable,
  scope: FunctionScope,
): readonly Printable[] {
  const known = knownMembers(scope.document, schema);
  if (known === undefined) return [];
  const names = scope.constant("named", js`/*#__PURE__*/ new Set(${literal(known)})`);
  return [js`out.unknownMembers(${at}, ${value}, ${names});`];
}
