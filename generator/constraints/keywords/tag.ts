import { block, imported, joined, js, literal, type Printable } from "../../code/printable.ts";
import type { SchemaAt } from "../../model/api.ts";
import { isObject, type Json, member } from "../../read/document.ts";
import { escapeToken } from "../../read/pointer.ts";
import type { SchemaEnv } from "../keyword.ts";

export interface TaggedBranches {
  readonly property: string;
  /** Every branch requires the tag: an instance without one fits none. */
  readonly required: boolean;
  readonly branches: readonly { readonly schema: SchemaAt; readonly values: readonly string[] }[];
}

/**
 * The property whose `const` or `enum` tells the branches of a union of objects apart: strings, no value in two branches.
 * Undefined where there is none.
 */
export function taggedBranches(
  schemas: readonly SchemaAt[],
  resolve: (schema: SchemaAt) => SchemaAt,
): TaggedBranches | undefined {
  const tags = schemas.map((one) => tagsOf(one, resolve));
  // A union that takes anything but objects is not told apart by a member of them.
  if (!schemas.every((one) => isPlainObject(resolve(one).schema))) return undefined;
  for (const property of tags[0]?.keys() ?? []) {
    const values = tags.map((one) => one.get(property));
    const flat = values.flatMap((one) => one ?? []);
    if (values.every((one) => one !== undefined) && new Set(flat).size === flat.length) {
      const required = schemas.every((one) => requires(resolve(one).schema, property));
      return {
        property,
        required,
        branches: schemas.map((schema, index) => ({ schema, values: values[index] ?? [] })),
      };
    }
  }
  return undefined;
}

/** `if (tag === …) { the branch } else …`, with `otherwise` for a tag that no branch has. */
export function tagChain(
  tagged: TaggedBranches,
  env: SchemaEnv,
  otherwise: (other: Printable, tag: Printable) => readonly Printable[],
): readonly Printable[] {
  const tag = env.fresh(tagged.property);
  const is = (values: readonly string[]) =>
    joined(
      values.map((value) => js`${tag} === ${literal(value)}`),
      js` || `,
    );
  const known = joined(
    tagged.branches.map((branch) => is(branch.values)),
    js` || `,
  );
  return [
    js`const ${tag} = ${imported("field", "runtime/values.js")}(${env.value}, ${literal(tagged.property)});`,
    ...tagged.branches.map((branch) => block(js`if (${is(branch.values)})`, env.inPlace(branch.schema))),
    ...otherwise(js`!(${known})`, tag),
  ];
}

/** The instance has a tag, and no branch knows it. */
export function otherTag({ property, branches }: TaggedBranches, env: SchemaEnv): Printable {
  const tag = tagOf(property, env);
  const values = branches.flatMap((branch) => branch.values);
  return joined([js`typeof ${tag} === "string"`, ...values.map((value) => js`${tag} !== ${literal(value)}`)], js` && `);
}

/** The instance has the tag of a branch. */
export function hasTag({ property, branches }: TaggedBranches, index: number, env: SchemaEnv): Printable {
  const tests = (branches[index]?.values ?? []).map((value) => js`${tagOf(property, env)} === ${literal(value)}`);
  return js`(${joined(tests, js` || `)})`;
}

function tagOf(property: string, env: SchemaEnv): Printable {
  return js`${imported("field", "runtime/values.js")}(${env.value}, ${literal(property)})`;
}

function isPlainObject(schema: SchemaAt["schema"]): boolean {
  return isObject(schema) && schema.type === "object" && schema.nullable !== true;
}

function requires(schema: SchemaAt["schema"], property: string): boolean {
  return isObject(schema) && Array.isArray(schema.required) && schema.required.includes(property);
}

function tagsOf(at: SchemaAt, resolve: (schema: SchemaAt) => SchemaAt): Map<string, readonly string[]> {
  const { schema, pointer } = resolve(at);
  const tags = new Map<string, readonly string[]>();
  if (!isObject(schema) || !isObject(schema.properties)) return tags;
  for (const [name, property] of Object.entries(schema.properties)) {
    if (!isObject(property)) continue;
    const resolved = resolve({ schema: property, pointer: `${pointer}/properties/${escapeToken(name)}` }).schema;
    const values = isObject(resolved) ? fixedValues(resolved) : undefined;
    if (values !== undefined) tags.set(name, values);
  }
  return tags;
}

function fixedValues(schema: { readonly [key: string]: Json | undefined }): readonly string[] | undefined {
  const values = Object.hasOwn(schema, "const") ? [member(schema, "const")] : member(schema, "enum");
  if (!Array.isArray(values) || values.length === 0 || !values.every((one) => typeof one === "string"))
    return undefined;
  return values as string[];
}
