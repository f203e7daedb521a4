import { always, both, type Condition } from "../../constraints/condition.ts";
import type { Facet, GroupFacet } from "../../constraints/refinement.ts";
import type { Selector } from "../../constraints/selector.ts";
import { conditionWords, fieldWords, listed, valueWords } from "../../constraints/words.ts";
import type { Demand, Size } from "./space.ts";

/** A demand, and what it is about. */
export interface Demanded {
  readonly demand: Demand;
  /** The fields and lists that the demand is about. */
  readonly about: readonly Selector[];
  /** It says something only where what it is about is given. */
  readonly ifGiven: boolean;
  /** "state is required" */
  readonly words: string;
}

/** What a facet demands of an entry; undefined for one of a form that is not known here. */
export function demandOf(facet: Facet): Demanded | undefined {
  if (facet.kind === "required") {
    const about = directFields(facet.paths);
    if (about === undefined) return undefined;
    const words = `${listed(about.map(fieldWords), "and")} ${about.length === 1 ? "is" : "are"} required`;
    return { demand: { condition: { kind: "all", of: about.map(given) }, sizes: [] }, about, ifGiven: false, words };
  }
  if (facet.kind === "group") {
    const about = directFields(facet.fields);
    if (about === undefined) return undefined;
    const words = `${facet.given.replaceAll("-", " ")} of ${listed(about.map(fieldWords), "and")} is given`;
    return { demand: { condition: groupCondition(facet.given, about), sizes: [] }, about, ifGiven: false, words };
  }
  if (facet.kind === "forbidden") {
    const at = fieldOf(facet.field);
    const condition: Condition = { kind: "not", of: { kind: "present", at } };
    return { demand: { condition, sizes: [] }, about: [at], ifGiven: false, words: `${facet.field} is forbidden` };
  }
  if (facet.kind === "values" || facet.kind === "except") {
    if (facet.field === "") return undefined;
    const at = fieldOf(facet.field);
    const known: Condition = { kind: "is", at, values: facet.values };
    const isOne: Condition = facet.kind === "values" ? known : { kind: "not", of: known };
    const condition: Condition = { kind: "any", of: [{ kind: "not", of: { kind: "present", at } }, isOne] };
    return { demand: { condition, sizes: [] }, about: [at], ifGiven: true, words: conditionWords(isOne) };
  }
  if (facet.kind !== "count") return undefined;
  const { field, where, min, max, by, classes } = facet.count;
  const list: Selector = field === "" ? { root: { kind: "entry", depth: 1 }, steps: [] } : fieldOf(field);
  const sizes: readonly Size[] = [
    { list, where, min, max },
    ...(by === undefined ? [] : classes).map(({ value, exactly }) => {
      const isOfClass: Condition = { kind: "is", at: fieldOf(by ?? ""), values: [value] };
      return { list, where: both(where, isOfClass), min: exactly, max: exactly };
    }),
  ];
  const of = classes.map(({ value, exactly }) => `${exactly} ${valueWords(value)}`);
  const number = by === undefined || classes.length === 0 ? numberWords(min, max) : `exactly ${listed(of, "and")}`;
  const which = where.kind === "all" && where.of.length === 0 ? "" : ` where ${conditionWords(where)}`;
  const words = `${field === "" ? "the list" : fieldWords(list)} has ${number}${which}`;
  return { demand: { condition: always, sizes }, about: [list], ifGiven: true, words };
}

/** Fields of the entry itself; undefined where one lies deeper. */
function directFields(paths: readonly (readonly string[])[]): readonly Selector[] | undefined {
  return paths.every(({ length }) => length === 1) ? paths.map(([name = ""]) => fieldOf(name)) : undefined;
}

function given(at: Selector): Condition {
  return { kind: "present", at };
}

function groupCondition(grouping: GroupFacet["given"], fields: readonly Selector[]): Condition {
  const none: Condition = { kind: "not", of: { kind: "any", of: fields.map(given) } };
  const only = fields.map((field): Condition => {
    const others = fields.filter((one) => one !== field).map(given);
    return { kind: "all", of: [given(field), { kind: "not", of: { kind: "any", of: others } }] };
  });
  switch (grouping) {
    case "exactly-one":
      return { kind: "any", of: only };
    case "at-most-one":
      return { kind: "any", of: [none, ...only] };
    case "at-least-one":
      return { kind: "any", of: fields.map(given) };
    case "all-or-none":
      return { kind: "any", of: [none, { kind: "all", of: fields.map(given) }] };
  }
}

function numberWords(min: number, max: number): string {
  if (min === max) return `exactly ${min}`;
  if (max === Number.POSITIVE_INFINITY) return `at least ${min}`;
  return min === 0 ? `at most ${max}` : `${min} to ${max}`;
}

/** A field of the entry. */
function fieldOf(name: string): Selector {
  return { root: { kind: "entry", depth: 1 }, steps: [{ kind: "name", name }] };
}
