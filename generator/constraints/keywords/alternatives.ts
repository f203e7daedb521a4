import type { SchemaAt } from "../../model/api.ts";
import { isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { tokensOf } from "../../read/pointer.ts";
import type { SchemaEnv } from "../keyword.ts";
import { listed } from "../words.ts";
import { referredTo } from "./discriminator.ts";
import { oneOf, shown } from "./enum.ts";
import { typesOf, typeWords } from "./type.ts";

/** What messages say of a union whose branches no tag tells apart. */
export interface Alternatives {
  /** What each branch is called; no two alike. */
  readonly names: readonly string[];
  /** What is expected of a value that is near to none: ends the sentence "expected …". */
  readonly expected: string;
  /** Every branch is a type or a list of values: to list them says it all. */
  readonly arePlain: boolean;
}

/** So many are listed; of more, the first few. */
const mostListed = 6;

/** A branch is called by the component it refers to, else by its title, else by what it takes, else by its number. */
export function alternativesOf(schemas: readonly SchemaAt[], env: SchemaEnv): Alternatives {
  const plain = schemas.map((one) => plainWords(env.resolve(one).schema));
  if (plain.every((words) => words !== undefined)) {
    return {
      names: distinct(plain.map((words) => listed(words, "or"))),
      expected: listing(plain.flat()),
      arePlain: true,
    };
  }
  const given = schemas.map((one) => givenName(one));
  const types = schemas.map((one, index) => given[index] ?? takenWords(env.resolve(one).schema));
  const known = types.filter((words) => words !== undefined);
  const expected = known.length === types.length ? listing(known) : "the form of one alternative";
  return { names: distinct(types), expected, arePlain: false };
}

function listing(words: readonly string[]): string {
  const all = [...new Set(words)];
  const some = all.length > mostListed ? [...all.slice(0, mostListed - 1), `${all.length - mostListed + 1} more`] : all;
  return listed(some, "or");
}

/** The names, a number in place of one that is missing or that another branch has as well. */
function distinct(names: readonly (string | undefined)[]): readonly string[] {
  const counts = new Map<string | undefined, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, index) => (name !== undefined && counts.get(name) === 1 ? name : ordinal(index + 1)));
}

function givenName(at: SchemaAt): string | undefined {
  const pointer = referredTo(at);
  const component = pointer === undefined ? undefined : tokensOf(pointer).at(-1);
  if (component !== undefined) return component;
  const title = isObject(at.schema) ? member(at.schema, "title") : undefined;
  return typeof title === "string" && title !== "" ? title : undefined;
}

/** Keywords that ask nothing of a value. */
const annotations = new Set(["title", "description", "default", "example", "examples", "deprecated", "$comment"]);

/** A schema of nothing but its types, or its values, in words; undefined where it asks for more. */
function plainWords(schema: SchemaAt["schema"]): readonly string[] | undefined {
  if (!isObject(schema)) return undefined;
  const asks = Object.keys(schema).filter((name) => !annotations.has(name) && !name.startsWith("x-"));
  if (!asks.every((name) => name === "type" || name === "enum" || name === "const")) return undefined;
  return valuesOf(schema)?.map(shown) ?? typesOf(member(schema, "type"))?.map(typeWords);
}

/** What a schema takes, in words. */
function takenWords(schema: SchemaAt["schema"]): string | undefined {
  if (!isObject(schema)) return undefined;
  const values = valuesOf(schema);
  if (values !== undefined) return oneOf(values);
  const types = typesOf(member(schema, "type"));
  return types === undefined ? undefined : listed(types.map(typeWords), "or");
}

function valuesOf(schema: JsonObject): readonly Json[] | undefined {
  const fixed = member(schema, "const");
  if (fixed !== undefined) return [fixed];
  const values = member(schema, "enum");
  return Array.isArray(values) && values.length > 0 ? (values as readonly Json[]) : undefined;
}

function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  const ending = isTeen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `the ${number}${ending}`;
}
