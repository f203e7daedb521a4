import type { Conjunction, Direction } from "../constraints/comparison/difference.ts";
import type { SchemaAt } from "../model/api.ts";
import { askedBefore } from "./asked.ts";
import { type Change, levelOf } from "./change.ts";
import { type Comparison, change } from "./comparison.ts";
import type { Found } from "./pairs.ts";

/** A place of a call that schemas describe. */
export interface Use {
  readonly operation: string;
  readonly direction: Direction;
  /** As ids have it. */
  readonly scope: "body" | "parameter" | "header";
  /** "query parameter limit", "response 200 body". */
  readonly words: string;
  /** How deep values travel as text: 0 where JSON does. */
  readonly textLevels: number;
  /** The body is XML. */
  readonly isXml?: boolean;
}

/** What a schema describes, a parameter or a media type, and where it stands. */
export interface Described {
  readonly schema: SchemaAt | undefined;
  readonly pointer: string;
}

/** What two schemas of a use say differently; where one side has none, the use is silent about its values. */
export function schemaChanges(comparison: Comparison, use: Use, was: Described, is: Described): readonly Change[] {
  const of = ({ schema }: Described): Conjunction => (schema === undefined ? [] : [schema]);
  const travel = { direction: use.direction, textLevels: use.textLevels, isXml: use.isXml === true };
  const holders = { before: was.pointer, after: is.pointer };
  const between = (beside: Conjunction) => [
    ...comparison.pairs.between([...of(was), ...beside], of(is), travel, holders),
  ];
  const everything = between([]);
  const asked = askedBy(comparison, use);
  const known = askedBefore(everything, () => (asked.length === 0 ? everything : between(asked)));
  return everything.flatMap((found) => {
    const id = idOf(use, found);
    if (id === undefined) return [];
    const { difference, steps, isUnsent, pointers, conditions } = found;
    const level = difference.level?.[use.direction] ?? levelOf(difference.relation, use.direction);
    const isAsked = known.has(found);
    const more = isAsked ? [...conditions, "as rules did before"] : conditions;
    return [
      change(comparison, {
        id,
        relation: difference.relation,
        level: isUnsent || isAsked ? "info" : level,
        direction: use.direction,
        operation: use.operation,
        message: [`${placeWords(use, steps)}: ${difference.says}`, ...more].join(", "),
        before: difference.before,
        after: difference.after,
        at: pointers,
        isGone: difference.after === undefined && difference.before !== undefined,
      }),
    ];
  });
}

/** Rules of a body hold of it as JSON. */
function askedBy({ asked }: Comparison, { operation, direction, scope, textLevels }: Use): Conjunction {
  if (direction !== "request" || scope !== "body" || textLevels > 0) return [];
  return asked.get(operation) ?? [];
}

/** The id with its blanks filled in; undefined where it speaks of a property and there is none. */
function idOf(
  { direction, scope, words }: Use,
  { difference, steps, isRequired, isUnsent }: Found,
): string | undefined {
  const template = difference.id[direction];
  const isInside = steps.length > 0;
  if (template.includes("{need}") && (!isInside || scope !== "body")) return undefined;
  const inside = { body: "property", parameter: "parameter-property", header: "header" }[scope];
  const plain = isInside ? inside : scope;
  const unsent = `${direction === "request" ? "read" : "write"}-only-property`;
  const isNamed = isUnsent && plain === "property" && unsentIds.has(template);
  const id = template
    .replace("{need}", isRequired ? "required" : "optional")
    .replace("{mediatype}", plain === "body" ? "mediatype" : plain)
    .replace("{scope}", isNamed ? unsent : plain);
  if (scope !== "parameter") return id;
  const ofMember = id.replace("request-property", "request-parameter-property");
  return words.startsWith("header ") ? (headerIds.get(ofMember) ?? ofMember) : ofMember;
}

/** Of members in a header these go by another name. */
const headerIds: ReadonlyMap<string, string> = new Map([
  ["request-parameter-property-became-enum", "request-header-property-became-enum"],
  ["request-parameter-property-became-required", "request-header-property-became-required"],
  ["new-required-request-parameter-property", "new-required-request-header-property"],
]);

/** Of these there is an id of its own for a property that is not sent in this direction. */
const unsentIds: ReadonlySet<string> = new Set([
  "request-{scope}-enum-value-removed",
  "request-{scope}-max-decreased",
  "request-{scope}-exclusive-max-decreased",
  "request-{scope}-max-length-decreased",
  "request-{scope}-max-items-decreased",
  "request-{scope}-max-properties-decreased",
  "request-{scope}-min-increased",
  "request-{scope}-exclusive-min-increased",
  "response-{scope}-enum-value-added",
]);

/** "request body, lines[*].price". */
function placeWords({ words }: Use, steps: readonly string[]): string {
  const path = steps.reduce((text, step) => {
    if (step.startsWith("[")) return text + step;
    return text === "" ? step : `${text}.${step}`;
  }, "");
  return path === "" ? words : `${words}, ${path}`;
}
