import { block, imported, joined, js, literal, type Printable } from "../../code/printable.ts";
import type { Evaluated, InstanceType, Keyword, SchemaEnv } from "../../constraints/keyword.ts";
import { keywords } from "../../constraints/keywords/index.ts";
import { type TypeName, typesOf, typeWords } from "../../constraints/keywords/type.ts";
import type { SchemaAt } from "../../model/api.ts";
import { isObject, member } from "../../read/document.ts";

/** The environment with what only the schema's own code needs: the guard that `type` puts before the other keywords. */
export interface GuardedEnv extends SchemaEnv {
  /** `rest` runs only where `unfit` does not hold; else the failure is reported. `isImplied`: where it holds, `rest` fails as well. */
  guard(
    unfit: Printable,
    keyword: string,
    expected: Printable,
    rest: readonly Printable[],
    isImplied: boolean,
  ): readonly Printable[];
  /** Counts as evaluated; nothing where nobody asks. */
  count(whats: readonly Evaluated[]): void;
  /** The statements that the code of the keyword just printed needs before it. */
  takeBefore(): readonly Printable[];
  /** The locals of what was evaluated, at the outermost schema that asks. */
  readonly declarations: readonly Printable[];
}

/** The statements that test an instance against a schema: `type` first, then each keyword on the instances it speaks of. */
export function schemaCode(schema: SchemaEnv["schema"] | boolean, env: GuardedEnv): readonly Printable[] {
  if (schema === true) return [];
  if (schema === false) return [env.failWhen(js`true`, "false", literal("nothing here"))];
  const types = typesOf(schema.type);
  const rest = keywordCode(env, types);
  const guarded =
    types === undefined
      ? rest
      : env.guard(unfit(types, env), "type", literal(types.map(typeWords).join(" or ")), rest, isClosed(types, env));
  // OpenAPI's `nullable`: null passes whatever the other keywords say.
  if (schema.nullable !== true || guarded.length === 0) return guarded;
  return [block(js`if (${env.value} !== null)`, guarded)];
}

/** The values are listed, and all of them are texts as the `type` asks: their code comes first and lets nothing else pass. */
function isClosed(types: readonly TypeName[], { schema, strict }: SchemaEnv): boolean {
  const values = schema.enum;
  if (!strict || !Array.isArray(values) || values.length === 0) return false;
  return types.length === 1 && types[0] === "string" && values.every((one) => typeof one === "string");
}

function keywordCode(env: GuardedEnv, types: readonly TypeName[] | undefined): readonly Printable[] {
  const telling = groupedCode(
    keywords.filter((one) => !one.readsEvaluated),
    env,
    types,
  );
  const reading = groupedCode(
    keywords.filter((one) => one.readsEvaluated),
    env,
    types,
  );
  return [...env.declarations, ...telling, ...reading];
}

function groupedCode(some: readonly Keyword[], env: GuardedEnv, types: readonly TypeName[] | undefined): Printable[] {
  const groups = new Map<InstanceType, Printable[]>();
  for (const keyword of some) {
    const value = member(env.schema, keyword.name);
    if (value === undefined || keyword.bind(value, env.schema) !== undefined) continue;
    const checks = keyword.check(value, env);
    const code = [...env.takeBefore(), ...checks];
    env.count(keyword.evaluates?.(value) ?? []);
    if (code.length > 0) groups.set(keyword.applies, [...(groups.get(keyword.applies) ?? []), ...code]);
  }
  return [...groups].flatMap(([applies, code]) =>
    applies === "any" || isOnly(types, applies) ? code : [block(js`if (${isInstance(applies, env.value)})`, code)],
  );
}

function isOnly(types: readonly TypeName[] | undefined, applies: InstanceType): boolean {
  return types?.every((type) => (type === "integer" ? "number" : type) === applies) === true;
}

/** The instance is of none of the types. */
function unfit(types: readonly TypeName[], env: SchemaEnv): Printable {
  const [only] = types;
  // A file stands where the document says "string" for want of a better word (OpenAPI 3.0, 4.7.14.2).
  const file = env.schema.format === "binary" ? js` && !${imported("blob", "runtime/values.js")}(${env.value})` : js``;
  if (only === "string" && types.length === 1) return js`typeof ${env.value} !== "string"${file}`;
  if (only === "boolean" && types.length === 1) return js`typeof ${env.value} !== "boolean"`;
  return joined(
    types.map((type) => (type === "null" ? js`${env.value} !== null` : js`!${isType(type, env.value)}`)),
    js` && `,
  );
}

function isType(type: TypeName, value: Printable): Printable {
  switch (type) {
    case "null":
      return js`${value} === null`;
    case "boolean":
      return js`(typeof ${value} === "boolean")`;
    case "integer":
      return js`Number.isInteger(${value})`;
    case "number":
      // NaN and Infinity are no numbers of JSON: they would be sent as null.
      return js`Number.isFinite(${value})`;
    default:
      return isInstance(type, value);
  }
}

function isInstance(type: Exclude<InstanceType, "any">, value: Printable): Printable {
  if (type === "array") return js`Array.isArray(${value})`;
  if (type === "object") return js`${imported("isObject", "runtime/values.js")}(${value})`;
  return js`(typeof ${value} === ${literal(type)})`;
}

/** `nullable` beside a `$ref`: meant in every dialect, although OpenAPI 3.0 would have it ignored. */
export function isNullable({ schema }: SchemaAt): boolean {
  return isObject(schema) && schema.nullable === true;
}
