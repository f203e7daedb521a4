import type { Evaluated } from "../../constraints/keyword.ts";
import { keywords } from "../../constraints/keywords/index.ts";
import type { SchemaAt } from "../../model/api.ts";
import { isObject, type JsonObject, member } from "../../read/document.ts";
import { escapeToken } from "../../read/pointer.ts";

/** Whether members of objects are asked for, entries of arrays, or both. */
export interface Asked {
  readonly members: boolean;
  readonly entries: boolean;
}

/** What a schema evaluates of any instance that it accepts. */
export interface EvaluatedBy {
  /** In every case. */
  readonly always: readonly Evaluated[];
  /** More depends on the instance: on the branch it fits, on the entries that match. */
  readonly varies: boolean;
}

export const nothing: EvaluatedBy = { always: [], varies: false };

const byName = keywords.filter((one) => one.evaluates !== undefined);
const conditional = ["anyOf", "oneOf"];

/**
 * What a schema, and all that apply in place of it, evaluates (JSON Schema 2020-12 core, 11). A reference that comes back to
 * itself adds nothing. @param followed the schema that a `$ref` alone stands for
 */
export function evaluatedBy(
  at: SchemaAt,
  asked: Asked,
  followed: (at: SchemaAt) => SchemaAt | undefined,
  open = new Set<string>(),
): EvaluatedBy {
  const { schema, pointer } = followed(at) ?? at;
  if (!isObject(schema) || open.has(pointer)) return nothing;
  open.add(pointer);
  const inner = (value: JsonObject[string], ...tokens: (string | number)[]) => {
    if (!isObject(value)) return nothing;
    const inside = { schema: value, pointer: pointer + tokens.map((token) => `/${escapeToken(token)}`).join("") };
    return evaluatedBy(inside, asked, followed, open);
  };
  const always: Evaluated[] = ownOf(schema).filter((what) => isAsked(what, asked));
  let varies = asked.entries && schema.contains !== undefined;
  const add = (found: EvaluatedBy, inAnyCase: boolean) => {
    if (inAnyCase) always.push(...found.always);
    varies ||= found.varies || (!inAnyCase && found.always.length > 0);
  };
  if (typeof schema.$ref === "string") add(inner({ $ref: schema.$ref }, "$ref"), true);
  if (Array.isArray(schema.allOf))
    for (const [index, one] of schema.allOf.entries()) add(inner(one, "allOf", index), true);
  for (const name of conditional) {
    const list = schema[name];
    if (Array.isArray(list)) for (const [index, one] of list.entries()) add(inner(one, name, index), false);
  }
  if (schema.if !== undefined) for (const name of ["if", "then", "else"]) add(inner(schema[name], name), false);
  if (isObject(schema.dependentSchemas))
    for (const [name, one] of Object.entries(schema.dependentSchemas)) add(inner(one, "dependentSchemas", name), false);
  open.delete(pointer);
  return { always, varies };
}

/** What the schema's own keywords evaluate, those aside that apply others. */
function ownOf(schema: JsonObject): Evaluated[] {
  return byName.flatMap((keyword) => {
    const value = member(schema, keyword.name);
    if (value === undefined || keyword.bind(value, schema) !== undefined) return [];
    return keyword.evaluates?.(value) ?? [];
  });
}

export function isAsked({ kind }: Evaluated, { members, entries }: Asked): boolean {
  return kind === "members" || kind === "pattern" || kind === "everyMember" ? members : entries;
}
