import { block, imported, joined, js, literal, type Printable } from "../../code/printable.ts";
import type { SchemaAt } from "../../model/api.ts";
import { discriminatorOf } from "../../model/discriminator.ts";
import { isObject } from "../../read/document.ts";
import { pointerOfReference } from "../../read/reference.ts";
import type { SchemaEnv } from "../keyword.ts";
import { oneOf } from "./enum.ts";
import { hasTag, otherTag, type TaggedBranches } from "./tag.ts";

export interface DiscriminatedBranches extends TaggedBranches {
  /** The branch for a tag that is missing or that no other names. */
  readonly otherwise: SchemaAt | undefined;
}

/**
 * The branches of a union that `discriminator` tells apart, where each is a reference and no value names two. The tag decides:
 * a body is held to the branch that it names, whichever others would take it as well.
 */
export function discriminatedBranches(schemas: readonly SchemaAt[], env: SchemaEnv): DiscriminatedBranches | undefined {
  const discriminator = discriminatorOf(env.schema);
  if (discriminator === undefined) return undefined;
  const branches = schemas.map((schema) => {
    const pointer = referredTo(schema);
    return { schema, pointer, values: pointer === undefined ? [] : discriminator.valuesOf(pointer) };
  });
  const values = branches.flatMap((branch) => branch.values);
  if (branches.some((branch) => branch.values.length === 0) || new Set(values).size < values.length) return undefined;
  const otherwise = branches.find(({ pointer }) => pointer === discriminator.otherwise)?.schema;
  return { property: discriminator.property, required: false, branches, otherwise };
}

/**
 * Each branch where the tag is its own; a tag that none has fails, in a response it is drift; without one, any may fit, or
 * `failed` says so. `tests` say of each branch whether it fits.
 */
export function discriminatedCode(
  discriminated: DiscriminatedBranches,
  env: SchemaEnv,
  tests: readonly Printable[],
  failed: Printable,
): readonly Printable[] {
  const { property, branches, otherwise } = discriminated;
  const any = js`(${joined(
    branches.map((_, index) => hasTag(discriminated, index, env)),
    js` || `,
  )})`;
  const chosen = branches.map(({ schema }, index) => {
    const own = hasTag(discriminated, index, env);
    // Where somebody asks what each evaluates, that has been done, and this only reports.
    if (env.isAsked) return env.failWith(js`${own} && !${tests[index] ?? js`true`}`, env.aside.inPlace(schema));
    return block(js`if (${own})`, env.inPlace(schema));
  });
  if (otherwise !== undefined) return [...chosen, block(js`if (!${any})`, env.inPlace(otherwise, js`!${any}`))];
  const tag = env.fresh(property);
  const unknown = js`${tag} !== undefined && !${any}`;
  if (!env.strict) env.evaluates({ kind: "everyMember" }, otherTag(discriminated, env));
  return [
    ...chosen,
    js`const ${tag} = ${imported("field", "runtime/values.js")}(${env.value}, ${literal(property)});`,
    block(js`if (${tag} === undefined)`, [failed]),
    ...(env.strict
      ? [env.failMemberWhen(unknown, property, "discriminator", named(branches), tag)]
      : [
          ...env.driftWhen(js`${unknown} && typeof ${tag} === "string"`, "a new alternative of the union"),
          env.failMemberWhen(
            js`${unknown} && typeof ${tag} !== "string"`,
            property,
            "discriminator",
            named(branches),
            tag,
          ),
        ]),
  ];
}

function named(branches: DiscriminatedBranches["branches"]): Printable {
  return literal(oneOf(branches.flatMap((branch) => branch.values)));
}

/** Where a branch leads that is a reference, or an `allOf` of one alone. */
export function referredTo({ schema }: SchemaAt): string | undefined {
  if (!isObject(schema)) return undefined;
  if (typeof schema.$ref === "string") return pointerOfReference(schema.$ref);
  const [only, ...more] = Array.isArray(schema.allOf) ? schema.allOf : [];
  return more.length === 0 && isObject(only) && typeof only.$ref === "string"
    ? pointerOfReference(only.$ref)
    : undefined;
}
