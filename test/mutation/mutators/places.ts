import type { Json } from "../../../generator/read/document.ts";
import { type Change, dropped, isList, isObject, lastName, type Mutator, type Site } from "../mutator.ts";
import { without, words } from "../tree.ts";

/** Of a list of places or of fields one less or one more; an exception taken back, a match no longer asked for, `each` widened to all. */
export const places: Mutator = (site) => [...lists(site), ...members(site)];

function lists({ path, value, role, known }: Site): readonly Change[] {
  if (role !== "text" || !isList(value) || lastName(path) === "cases") return [];
  const less = value.length < 2 ? [] : value;
  const names = value.filter((one): one is string => typeof one === "string");
  const others = [...new Set(names.flatMap((name) => known.siblings.get(lastToken(name)) ?? []))];
  return [
    ...less.map((one, index) => ({ says: `without ${words(one)}`, value: dropped(value, index) })),
    ...others
      .filter((name) => !names.includes(name))
      .map((name) => ({ says: `with ${name}`, value: [...value, name] as Json })),
  ];
}

function lastToken(selector: string): string {
  return /([\w-]+)(?:\[\*\])?$/.exec(selector)?.[1] ?? selector;
}

const exceptions = ["always", "matching", "each", "by"];

function members({ value, role }: Site): readonly Change[] {
  if (role !== "text" || !isObject(value)) return [];
  return exceptions
    .filter((key) => value[key] !== undefined)
    .map((key) => ({ says: `without ${key}`, value: without(value, key) }));
}
