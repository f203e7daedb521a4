import type { SchemaAt } from "../../model/api.ts";
import { isObject, type Json } from "../../read/document.ts";
import { escapeToken } from "../../read/pointer.ts";
import { shown } from "../keywords/enum.ts";
import { isFormatOf } from "./binary.ts";
import {
  both,
  type Compared,
  type CompareEnv,
  type Conjunction,
  type Difference,
  type Relation,
  type Side,
} from "./difference.ts";
import { type LifeAspect, lifeChanges, lifeIn } from "./life.ts";
import { difference } from "./limits.ts";
import type { Normal, Said } from "./normal.ts";
import { relationOfTagging } from "./tags.ts";
import { canonical } from "./types.ts";
import { compareXml } from "./xml.ts";

/** The comparison of `readOnly` and `writeOnly`: an annotation; what follows for `required` is told there. */
export function accessComparison(name: "readOnly" | "writeOnly", aspect: string) {
  return (before: Normal, after: Normal): readonly Compared[] => {
    const [was, is] = [before.notes.get(name), after.notes.get(name)];
    if ((was?.value === true) === (is?.value === true)) return [];
    const became = is?.value === true ? aspect : `not-${aspect}`;
    const id = {
      request: `request-{need}-property-became-${became}`,
      response: `response-{need}-property-became-${became}`,
    };
    return [difference(id, "equivalent", `became ${became}`, [was, before], [is, after])];
  };
}

/** What else stands in a schema that is no keyword of validity: `default`, its life, its content, `discriminator`, extensions. */
export function compareNotes(before: Normal, after: Normal, env: CompareEnv): readonly Compared[] {
  return [
    ...compareDefault(before, after),
    ...compareLife(before, after, env),
    ...compareContent(before, after, env),
    ...compareDiscriminator(before, after, env),
    ...compareXml(before, after, env),
    ...compareExtensible(before, after, env),
    ...compareExtensions(before, after),
  ];
}

function compareDefault(before: Normal, after: Normal): readonly Difference[] {
  const [was, is] = [before.notes.get("default"), after.notes.get("default")];
  if (canonical(was?.value) === canonical(is?.value) && (was === undefined) === (is === undefined)) return [];
  const verb = was === undefined ? "added" : is === undefined ? "removed" : "changed";
  const says = `the default value was ${verb}`;
  return [difference(both(`default-value-${verb}`), "equivalent", says, [was, before], [is, after])];
}

/** The ids of what becomes of a schema's life. */
const lifeIds: Readonly<Record<LifeAspect, string>> = {
  deprecated: "deprecated",
  "deprecated-with-sunset": "deprecated-with-sunset",
  "deprecated-without-sunset": "deprecated-sunset-missing",
  reactivated: "reactivated",
  "sunset-invalid": "deprecated-sunset-invalid",
  "sunset-too-soon": "sunset-date-too-small",
  "sunset-deleted": "sunset-deleted",
  "sunset-earlier": "sunset-date-changed-too-small",
  "sunset-later": "sunset-date-changed",
  "stability-decreased": "stability-decreased",
  "stability-increased": "stability-increased",
  "stability-invalid": "invalid-stability-level",
};

function compareLife(before: Normal, after: Normal, { calendar }: CompareEnv): readonly Difference[] {
  const [was, is] = [before, after].map(({ notes }) => lifeIn((name) => notes.get(name)?.value));
  if (was === undefined || is === undefined) return [];
  return lifeChanges(was, is, calendar).map(({ aspect, level, member, says }) =>
    difference(
      both(lifeIds[aspect]),
      "equivalent",
      says,
      [before.notes.get(member), before],
      [after.notes.get(member), after],
      { level: { request: level, response: level } },
    ),
  );
}

/** What is in a text (JSON Schema 2020-12 validation, 8): who reads it another way reads something else. */
function compareContent(before: Normal, after: Normal, env: CompareEnv): readonly Difference[] {
  return [
    ...(["contentMediaType", "contentEncoding"] as const).flatMap((name) => {
      const [was, is] = [before.notes.get(name), after.notes.get(name)];
      if (canonical(was?.value) === canonical(is?.value) || isFormatOf(name, before, after)) return [];
      const aspect = name === "contentEncoding" ? "content-encoding-changed" : "content-media-type-changed";
      const says = `${name} went from ${shown(was?.value ?? "none")} to ${shown(is?.value ?? "none")}`;
      return [difference(both(aspect), "incomparable", says, [was, before], [is, after])];
    }),
    ...compareContentSchema(before, after, env),
  ];
}

function compareContentSchema(before: Normal, after: Normal, env: CompareEnv): readonly Difference[] {
  const [was, is] = [before.notes.get("contentSchema"), after.notes.get("contentSchema")];
  if (env.relationEitherWay(schemaOf(was), schemaOf(is)) === "equivalent") return [];
  const [verb, relation] =
    was === undefined
      ? (["added", "tightened"] as const)
      : is === undefined
        ? (["removed", "loosened"] as const)
        : (["changed", "undecided"] as const);
  const says = `the schema of what the text contains was ${verb}`;
  return [difference(both(`content-schema-${verb}`), relation, says, [was, before], [is, after])];
}

function schemaOf(said: Said<Json> | undefined): Conjunction {
  if (said === undefined || (!isObject(said.value) && typeof said.value !== "boolean")) return [];
  return [{ schema: said.value, pointer: said.pointer }];
}

/** Extensions whose meaning is not known here: none of them breaks. */
function compareExtensions(before: Normal, after: Normal): readonly Difference[] {
  const names = [...new Set([...before.notes.keys(), ...after.notes.keys()])];
  return names
    .filter((name) => name.startsWith("x-") && !understood.has(name))
    .flatMap((name) => {
      const [was, is] = [before.notes.get(name), after.notes.get(name)];
      if (canonical(was?.value) === canonical(is?.value)) return [];
      const verb = was === undefined ? "added" : is === undefined ? "removed" : "changed";
      return [difference(both(`extension-${verb}`), "equivalent", `${name} was ${verb}`, [was, before], [is, after])];
    });
}

/** Values that may grow (`x-extensible-enum`): one that is gone is not understood any more. */
function compareExtensible(before: Normal, after: Normal, { direction }: CompareEnv): readonly Difference[] {
  const [was, is] = [before.notes.get("x-extensible-enum"), after.notes.get("x-extensible-enum")];
  if (direction === "response" || !Array.isArray(was?.value) || !Array.isArray(is?.value)) return [];
  const left = new Set(is.value.map((one: Json) => canonical(one)));
  return was.value.flatMap((one: Json, index) => {
    if (left.has(canonical(one))) return [];
    return [
      {
        ...difference(
          both("x-extensible-enum-value-removed"),
          "tightened",
          `the value ${JSON.stringify(one)} was removed`,
          [{ value: one, pointer: `${was.pointer}/${index}` }, before],
          [{ value: null, pointer: is.pointer }, after],
        ),
        after: undefined,
      },
    ];
  });
}

/** Those that are compared as what they mean. */
export const understood: ReadonlySet<string> = new Set(["x-sunset", "x-stability-level", "x-extensible-enum"]);

interface Tagging {
  readonly property: string | undefined;
  readonly mapping: ReadonlyMap<string, string>;
  /** So many tags are those of schemas that build on this one. */
  readonly heirs: number;
}

function compareDiscriminator(before: Normal, after: Normal, env: CompareEnv): readonly Difference[] {
  const [was, is] = [before.notes.get("discriminator"), after.notes.get("discriminator")];
  if (was === undefined && is === undefined) return [];
  const told = (
    aspect: string,
    relation: Relation,
    says: string,
    from?: Json,
    to?: Json,
    level: Difference["level"] = {},
  ) => ({
    ...difference(both(`discriminator-${aspect}`), relation, says, [was, before], [is, after], { level }),
    before: from,
    after: to,
  });
  const [tagged, tags] = [taggingOf(was), taggingOf(is)];
  if (was === undefined) {
    const relation = relationOfTagging("added", after, env);
    return [told("added", relation, "a discriminator was added", undefined, tags.property)];
  }
  if (is === undefined) {
    const relation = relationOfTagging("removed", before, env);
    // Another tag in an answer is to be expected, as another value of an enum is.
    const level: Difference["level"] = relation === "equivalent" ? {} : { response: "warning" };
    return [told("removed", relation, "the discriminator was dropped", tagged.property, undefined, level)];
  }
  if (tagged.property !== tags.property)
    return [
      told(
        "property-name-changed",
        "incomparable",
        `the discriminator went from ${tagged.property ?? "none"} to ${tags.property ?? "none"}`,
        tagged.property,
        tags.property,
      ),
    ];
  const ofUnions = tagged.heirs + tags.heirs === 0;
  return [...new Set([...tagged.mapping.keys(), ...tags.mapping.keys()])].flatMap((value) => {
    const from = tagged.mapping.get(value) ?? namedBranch(before, value, "before", env);
    const to = tags.mapping.get(value) ?? namedBranch(after, value, "after", env);
    if (from === to || (ofUnions && isSchemaOf(value, from, to)) || isRenamed(from, to, env)) return [];
    // Where nothing built on the parent, any tag was as good.
    const isFirst = tagged.heirs === 0 || tags.heirs === 0;
    if (from === undefined) {
      const relation = isFirst && tags.heirs > 0 ? "undecided" : "loosened";
      return [told("mapping-added", relation, `the tag ${value} was added`, from, to, { response: "warning" })];
    }
    if (to === undefined) {
      const relation = isFirst && tagged.heirs > 0 ? "undecided" : "tightened";
      return [told("mapping-deleted", relation, `the tag ${value} was removed`, from, to)];
    }
    return [told("mapping-changed", "incomparable", `the tag ${value} names another schema`, from, to)];
  });
}

/** The tag of a branch that no mapping names: what its component is called. */
function namedBranch({ unions }: Normal, tag: string, side: Side, env: CompareEnv): string | undefined {
  const pointer = `${components}${escapeToken(tag)}`;
  return unions.some(
    ({ branches, isTagged }) => isTagged !== true && branches.some((one) => env.normal(one, side).pointer === pointer),
  )
    ? escapeToken(tag)
    : undefined;
}

/** A tag that came or went, and names the schema of its own name, says nothing. */
function isSchemaOf(tag: string, from: string | undefined, to: string | undefined): boolean {
  return (from ?? to) === escapeToken(tag) && (from === undefined || to === undefined);
}

/** A component under another name is the same schema. */
function isRenamed(from: string | undefined, to: string | undefined, env: CompareEnv): boolean {
  if (from === undefined || to === undefined) return false;
  const at = (name: string): SchemaAt => ({
    schema: { $ref: `#${components}${name}` },
    pointer: `#${components}${name}`,
  });
  const [was, is] = [at(from), at(to)];
  // What leads nowhere goes by its name alone.
  const isThere = (one: SchemaAt, side: Side) => env.normal([one], side).pointer !== one.pointer;
  return isThere(was, "before") && isThere(is, "after") && env.relationEitherWay([was], [is]) === "equivalent";
}

const components = "/components/schemas/";

function taggingOf(said: Said<Json> | undefined): Tagging {
  const value = said?.value as
    | { readonly propertyName?: Json; readonly mapping?: Json; readonly heirs?: Record<string, Json> }
    | undefined;
  const mapping = Object.entries((value?.mapping ?? {}) as Record<string, Json>).flatMap(([tag, to]) => {
    return [[tag, shown(to).replace(/^.*\//, "")] as const];
  });
  const heirs = Object.entries(value?.heirs ?? {}).map(([tag, name]) => [tag, String(name)] as const);
  const property = value?.propertyName;
  return {
    property: typeof property === "string" ? property : undefined,
    mapping: new Map([...mapping, ...heirs]),
    heirs: heirs.length,
  };
}
