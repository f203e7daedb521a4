import type { Json } from "../read/document.ts";
import type { Condition } from "./condition.ts";
import { type Selector, selectorText } from "./selector.ts";

/** "A", "A or B", "A, B or C". */
export function listed(words: readonly string[], last: "or" | "and"): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

export function valueWords(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A condition as the part of a sentence behind "where": "type is PASSPORT or SELFIE", "us license". */
export function conditionWords(condition: Condition): string {
  return words(condition, (name) => name);
}

/** The same for a reader who has not seen the terms: "us license (type is DRIVERS_LICENSE and country is USA)". */
export function definedWords(condition: Condition): string {
  return words(condition, (name, of) => `${name} (${definedWords(of)})`);
}

type Naming = (name: string, of: Condition) => string;

function words(condition: Condition, naming: Naming): string {
  switch (condition.kind) {
    case "term":
      return naming(condition.name.replaceAll("-", " "), condition.of);
    case "is":
      return `${fieldWords(condition.at)} is ${listed(condition.values.map(valueWords), "or")}`;
    case "present":
      return `${fieldWords(condition.at)} is given`;
    case "not":
      return negationWords(condition.of, naming);
    case "all":
    case "any":
      return listed(
        condition.of.map((one) => part(one, naming)),
        condition.kind === "all" ? "and" : "or",
      );
  }
}

/** A condition within a list: one that is a list itself stands in brackets. */
function part(condition: Condition, naming: Naming): string {
  const isList = (condition.kind === "all" || condition.kind === "any") && condition.of.length > 1;
  return isList ? `(${words(condition, naming)})` : words(condition, naming);
}

function negationWords(condition: Condition, naming: Naming): string {
  if (condition.kind === "is")
    return `${fieldWords(condition.at)} is not ${listed(condition.values.map(valueWords), "or")}`;
  if (condition.kind === "present") return `${fieldWords(condition.at)} is not given`;
  if (condition.kind === "term") return `not ${words(condition, naming)}`;
  return `not (${words(condition, naming)})`;
}

/** A selector for a reader: without its root. */
export function fieldWords(selector: Selector): string {
  const text = selectorText(selector);
  return selector.root.kind === "context" ? text.replace(/^context\./, "") : text.replace(/^\$\.?/, "");
}
