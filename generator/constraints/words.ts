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
  return words(condition, false);
}

/** The same for a reader who has not seen the terms: "us license (type is DRIVERS_LICENSE and country is USA)". */
export function definedWords(condition: Condition): string {
  return words(condition, true);
}

function words(condition: Condition, defined: boolean): string {
  switch (condition.kind) {
    case "term": {
      const name = condition.name.replaceAll("-", " ");
      return defined ? `${name} (${words(condition.of, defined)})` : name;
    }
    case "is":
      return `${fieldWords(condition.at)} is ${listed(condition.values.map(valueWords), "or")}`;
    case "present":
      return `${fieldWords(condition.at)} is given`;
    case "not":
      return negationWords(condition.of, defined);
    case "all":
    case "any":
      return listed(
        condition.of.map((one) => partWords(one, defined)),
        condition.kind === "all" ? "and" : "or",
      );
  }
}

/** A condition within a list: one that is a list itself stands in brackets. */
function partWords(condition: Condition, defined: boolean): string {
  const isList = (condition.kind === "all" || condition.kind === "any") && condition.of.length > 1;
  return isList ? `(${words(condition, defined)})` : words(condition, defined);
}

function negationWords(condition: Condition, defined: boolean): string {
  if (condition.kind === "is")
    return `${fieldWords(condition.at)} is not ${listed(condition.values.map(valueWords), "or")}`;
  if (condition.kind === "present") return `${fieldWords(condition.at)} is not given`;
  if (condition.kind !== "term") return `not (${words(condition, defined)})`;
  const isPlain = condition.of.kind === "is" || condition.of.kind === "present";
  return defined && isPlain ? negationWords(condition.of, defined) : `not ${words(condition, defined)}`;
}

/** A selector for a reader: without its root; "it" for the entry itself. */
export function fieldWords(selector: Selector): string {
  const text = selectorText(selector);
  if (text === "@") return "it";
  return selector.root.kind === "context" ? text.replace(/^context\./, "") : text.replace(/^\$\.?/, "");
}
