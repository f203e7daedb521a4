import type { Json, JsonObject } from "../../../generator/read/document.ts";
import { type Change, dropped, isList, isObject, type Mutator, type Site } from "../mutator.ts";
import { renamed, without, words } from "../tree.ts";
import { otherValues, type Vocabulary } from "../vocabulary.ts";

/** A condition negated, joined otherwise, left out; each part of it negated or left out; a value more, a value less, another one. */
export const conditions: Mutator = (site) => {
  if (site.role === "condition") return ofCondition(site);
  if (site.role === "wanted") return ofWanted(site.value, site.known);
  return isObject(site.value) ? unconditioned(site.value) : [];
};

function ofCondition({ value, known }: Site): readonly Change[] {
  if (typeof value === "string") return [negated(value), ...otherTerms(value, known)];
  if (!isObject(value)) return [];
  const names = Object.keys(value);
  const fields = names.filter((name) => name !== "all" && name !== "any" && name !== "not");
  const several = names.length > 1 ? names : [];
  return [
    negated(value),
    ...several.map((name) => ({ says: `without ${name}`, value: without(value, name) })),
    ...(several.length > 0 ? [{ says: "all → any", value: { any: names.map((name) => only(value, name)) } }] : []),
    ...(several.length > 0 ? fields : []).map((name) => ({
      says: `${name} negated`,
      value: { ...value, [name]: opposite(value[name] as Json) },
    })),
    ...joined(value),
  ];
}

function negated(value: Json): Change {
  const isNot = isObject(value) && Object.keys(value).join() === "not";
  return { says: "negated", value: isNot ? (value.not as Json) : { not: value } };
}

/** Of what a field must be, the contrary. */
function opposite(wanted: Json): Json {
  if (isObject(wanted)) return wanted.not as Json;
  return wanted === "present" ? "absent" : wanted === "absent" ? "present" : { not: wanted };
}

function otherTerms(name: string, { terms }: Vocabulary): readonly Change[] {
  return terms.filter((other) => other !== name).map((other) => ({ says: `${name} → ${other}`, value: other }));
}

function only(value: JsonObject, name: string): JsonObject {
  return { [name]: value[name] as Json };
}

/** `all` for `any`, and one part less. */
function joined(value: JsonObject): readonly Change[] {
  return [
    ["all", "any"],
    ["any", "all"],
  ].flatMap(([from = "", to = ""]) => {
    const parts = value[from];
    if (!isList(parts) || parts.length < 2) return [];
    return [
      { says: `${from} → ${to}`, value: renamed(value, from, to) },
      ...parts.map((part, index) => ({
        says: `${from} without ${words(part)}`,
        value: { ...value, [from]: dropped(parts, index) },
      })),
    ];
  });
}

function ofWanted(value: Json, known: Vocabulary): readonly Change[] {
  if (isObject(value)) return [];
  const values = isList(value) ? value : [value];
  const others = otherValues(values, known);
  const less = values.length > 1 ? values : [];
  return [
    ...less.map((one, index) => ({ says: `without ${words(one)}`, value: dropped(values, index) })),
    ...(others.length === 0 || typeof values[0] === "boolean" ? [] : others).map((one) => ({
      says: `with ${words(one)}`,
      value: [...values, one],
    })),
    ...(values.length > 1 ? [] : others).map((one) => ({ says: `${words(value)} → ${words(one)}`, value: one })),
    ...(value === "present" || value === "absent" ? [{ says: "negated", value: opposite(value) }] : []),
  ];
}

/** A rule, a case or a place without its condition. */
function unconditioned(value: JsonObject): readonly Change[] {
  return ["when", "where"]
    .filter((key) => value[key] !== undefined)
    .map((key) => ({ says: `without ${key}`, value: without(value, key) }));
}
