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

/** A condition as the part of a sentence behind "where": "type is PASSPORT or SELFIE", "us-license". */
export function conditionWords(condition: Condition): string {
  switch (condition.kind) {
    case "term":
      return condition.name.replaceAll("-", " ");
    case "is":
      return `${fieldWords(condition.at)} is ${listed(condition.values.map(valueWords), "or")}`;
    case "present":
      return `${fieldWords(condition.at)} is given`;
    case "not":
      return negationWords(condition.of);
    case "all":
    case "any":
      return listed(condition.of.map(conditionWords), condition.kind === "all" ? "and" : "or");
  }
}

function negationWords(condition: Condition): string {
  if (condition.kind === "is") return `${fieldWords(condition.at)} is not ${listed(condition.values.map(valueWords), "or")}`;
  if (condition.kind === "present") return `${fieldWords(condition.at)} is not given`;
  return `not (${conditionWords(condition)})`;
}

/** A selector for a reader: without its root. */
export function fieldWords(selector: Selector): string {
  const text = selectorText(selector);
  return selector.root.kind === "context" ? text.replace(/^context\./, "") : text.replace(/^\$\.?/, "");
}
