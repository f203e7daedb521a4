import type { Direction, Relation } from "../../constraints/comparison/difference.ts";
import { levelOf } from "../change.ts";
import { type Check, checkOf, type Levels } from "./check.ts";
import { memberChecks } from "./member-checks.ts";

/** What a keyword tells of any schema, whatever it describes: "request-property-…", "response-body-…". */
interface Aspect {
  /** How its ids end. */
  readonly aspect: string;
  readonly relation: Relation;
  readonly mirror: string;
  readonly meaning: string;
  /** Where the relation does not say the level. */
  readonly levels?: Partial<Readonly<Record<Direction, Levels>>>;
}

type Told = Pick<Aspect, "levels">;

function aspect(name: string, relation: Relation, mirror: string, meaning: string, told: Told = {}): Aspect {
  return { aspect: name, relation, mirror, meaning, ...told };
}

/** Something that is said or is not. */
function said(name: string, [on, off]: readonly [string, string], what: string): readonly Aspect[] {
  return [
    aspect(`${name}-${on}`, "tightened", `${name}-${off}`, `${what} was added`),
    aspect(`${name}-${off}`, "loosened", `${name}-${on}`, `${what} was dropped`),
  ];
}

/** A bound, which can be moved as well. */
function bound(name: string, keyword: string): readonly Aspect[] {
  const [more, less] = name.includes("min")
    ? (["tightened", "loosened"] as const)
    : (["loosened", "tightened"] as const);
  return [...said(name, ["set", "unset"], keyword), ...moved(name, keyword, more, less)];
}

function moved(name: string, keyword: string, more: Relation, less: Relation): readonly Aspect[] {
  return [
    aspect(`${name}-increased`, more, `${name}-decreased`, `${keyword} went up`),
    aspect(`${name}-decreased`, less, `${name}-increased`, `${keyword} went down`),
  ];
}

const put = ["added", "removed"] as const;
const changed = (name: string, what: string, relation: Relation = "incomparable", told: Told = {}) =>
  aspect(`${name}-changed`, relation, `${name}-changed`, what, told);
const told = (name: string, mirror: string, what: string) => aspect(name, "equivalent", mirror, what);

/** It changes nothing of what is accepted, and breaks a promise. */
function breaks(name: string, mirror: string, what: string): Aspect {
  return aspect(name, "equivalent", mirror, what, { levels: { request: "error", response: "error" } });
}

const aspects: readonly Aspect[] = [
  changed("type", "the type or the format is another"),
  aspect("type-generalized", "loosened", "type-specialized", "more types or formats are accepted"),
  aspect("type-specialized", "tightened", "type-generalized", "fewer types or formats are accepted"),
  aspect("list-of-types-widened", "loosened", "list-of-types-narrowed", "a type was added to the list"),
  aspect("list-of-types-narrowed", "tightened", "list-of-types-widened", "a type is gone from the list"),
  aspect("became-nullable", "loosened", "became-not-nullable", "null is accepted now"),
  aspect("became-not-nullable", "tightened", "became-nullable", "null is accepted no longer"),
  aspect("disallowed", "tightened", "allowed", "no value is accepted any more"),
  aspect("allowed", "loosened", "disallowed", "values are accepted where none was"),

  aspect("became-enum", "tightened", "became-not-enum", "only listed values are left"),
  aspect("became-not-enum", "loosened", "became-enum", "not only listed values are accepted any more"),
  aspect("enum-value-removed", "tightened", "enum-value-added", "a value of the enum is gone"),
  aspect("enum-value-added", "loosened", "enum-value-removed", "a value of the enum is new", {
    levels: { response: "warning" },
  }),
  aspect("x-extensible-enum-value-removed", "tightened", "", "a value of an enum that may grow is gone"),
  ...said("const", put, "const"),
  changed("const", "const is another"),

  ...bound("max", "maximum"),
  ...bound("min", "minimum"),
  ...bound("exclusive-max", "exclusiveMaximum"),
  ...bound("exclusive-min", "exclusiveMinimum"),
  ...bound("max-length", "maxLength"),
  ...bound("min-length", "minLength"),
  ...bound("max-items", "maxItems"),
  ...bound("min-items", "minItems"),
  ...bound("max-properties", "maxProperties"),
  ...bound("min-properties", "minProperties"),
  ...said("multiple-of", ["set", "unset"], "multipleOf"),
  aspect("multiple-of-generalized", "loosened", "multiple-of-specialized", "multipleOf became a divisor of itself"),
  aspect("multiple-of-specialized", "tightened", "multiple-of-generalized", "multipleOf became a multiple of itself"),
  changed("multiple-of", "multipleOf is another"),
  ...said("unique-items", ["set", "unset"], "uniqueItems"),
  ...said("pattern", put, "a pattern"),
  changed("pattern", "the pattern is another", "undecided"),

  ...said("contains", put, "contains"),
  changed("contains", "contains looks for other entries", "undecided", anyLevel()),
  ...moved("max-contains", "maxContains", "loosened", "tightened"),
  ...moved("min-contains", "minContains", "tightened", "loosened"),
  ...said("property-names", put, "a schema of property names"),
  aspect(
    "pattern-property-added",
    "tightened",
    "pattern-property-removed",
    "a pattern of property names is new",
    anyLevel(),
  ),
  aspect(
    "pattern-property-removed",
    "loosened",
    "pattern-property-added",
    "a pattern of property names is gone",
    anyLevel(),
  ),
  aspect("prefix-items-added", "tightened", "prefix-items-removed", "an entry has a schema of its own now", anyLevel()),
  aspect(
    "prefix-items-removed",
    "loosened",
    "prefix-items-added",
    "an entry has no schema of its own any more",
    anyLevel(),
  ),
  ...said("additional-properties", ["set", "unset"], "a schema of the properties that are not named"),
  aspect(
    "additional-properties-disallowed",
    "tightened",
    "additional-properties-allowed",
    "properties that are not named are refused",
  ),
  aspect(
    "additional-properties-allowed",
    "loosened",
    "additional-properties-disallowed",
    "properties that are not named are let through",
    { levels: { response: "warning" } },
  ),
  ...said("dependent-required", put, "dependentRequired"),
  changed("dependent-required", "dependentRequired asks for other properties", "incomparable", anyLevel()),
  ...said("dependent-schema", put, "a schema where some property is there"),
  ...["properties", "items"].flatMap((what) => [
    ...said(`unevaluated-${what}`, put, `unevaluated${what === "items" ? "Items" : "Properties"}`),
    changed(`unevaluated-${what}`, "what the branches evaluate is another", "undecided"),
  ]),

  ...["one-of", "any-of"].flatMap((kind) => {
    const word = kind === "one-of" ? "oneOf" : "anyOf";
    const levels = kind === "one-of" ? anyLevel() : {};
    return [
      aspect(`${kind}-added`, "loosened", `${kind}-removed`, `${word} has one more branch`, levels),
      aspect(`${kind}-removed`, "tightened", `${kind}-added`, `a branch of ${word} is gone`, levels),
      ...said(`${kind}-list`, put, word),
    ];
  }),
  changed(
    "one-of",
    "the branches of oneOf are others, or one of them may overlap with others",
    "undecided",
    anyLevel(),
  ),
  ...said("not", put, "not"),
  changed("not", "what not excludes is another", "incomparable", anyLevel()),
  ...said("if", put, "if, then, else"),
  ...said("then", put, "what must hold where if does"),
  ...said("else", put, "what must hold where if does not"),
  changed("if", "the condition of if is another", "incomparable", anyLevel()),

  aspect("discriminator-added", "tightened", "discriminator-removed", "a discriminator was added", anyLevel()),
  aspect("discriminator-removed", "loosened", "discriminator-added", "the discriminator was dropped", anyLevel()),
  changed("discriminator-property-name", "the discriminator is another property"),
  aspect("discriminator-mapping-added", "loosened", "discriminator-mapping-deleted", "a tag is new", anyLevel()),
  aspect("discriminator-mapping-deleted", "tightened", "discriminator-mapping-added", "a tag is gone", anyLevel()),
  changed("discriminator-mapping", "a tag names another schema", "incomparable", anyLevel()),
  told("default-value-added", "default-value-removed", "a default value was added"),
  told("default-value-removed", "default-value-added", "the default value was dropped"),
  changed("default-value", "the default value is another", "equivalent"),
  changed("content-media-type", "what a text contains is of another media type"),
  changed("content-encoding", "what a text contains is encoded otherwise"),
  changed("xml-name", "an element or an attribute of XML has another name"),
  changed("xml-attribute", "an attribute of XML became an element, or the other way round"),
  changed("xml-wrapped", "the entries of a list stand in an element of their own, or no longer"),
  changed("xml-namespace", "an element or an attribute of XML is of another namespace"),
  changed("xml-prefix", "an element or an attribute of XML has another prefix"),
  ...said("content-schema", put, "a schema of what a text contains"),
  changed("content-schema", "what a text contains has another schema", "undecided"),
  told("extension-added", "extension-removed", "an extension (x-…) was added"),
  told("extension-removed", "extension-added", "an extension (x-…) was dropped"),
  changed("extension", "an extension (x-…) is another", "equivalent"),
  told("deprecated", "reactivated", "is deprecated"),
  told("deprecated-with-sunset", "reactivated", "is deprecated, with a sunset"),
  told("reactivated", "deprecated", "is deprecated no longer"),
  breaks("deprecated-sunset-missing", "reactivated", "is deprecated, and must have a sunset"),
  breaks("deprecated-sunset-invalid", "", "a sunset is no date"),
  breaks("sunset-date-too-small", "", "a sunset comes too soon"),
  breaks("sunset-deleted", "", "a sunset was dropped, and it stays deprecated"),
  breaks("sunset-date-changed-too-small", "sunset-date-changed", "a sunset comes earlier, and too soon"),
  told("sunset-date-changed", "sunset-date-changed", "a sunset is another day"),
  breaks("stability-decreased", "stability-increased", "is less stable than it was"),
  told("stability-increased", "stability-decreased", "is more stable than it was"),
  breaks("invalid-stability-level", "", "the level of stability is none"),
];

/** It depends on what there is beside it. */
function anyLevel(): Told {
  const any = "error, warning, info";
  return { levels: { request: any, response: any } };
}

/** What a schema may describe, as ids have it. */
const scopes: Readonly<Record<string, string>> = {
  body: "the body",
  property: "a property of the body",
  parameter: "a parameter",
  "parameter-property": "a property of a parameter",
  header: "a header",
};

const directions: readonly Direction[] = ["request", "response"];

/** Of a property that is not sent in a direction, a few have an id of their own. */
const unsent: Readonly<Record<Direction, readonly string[]>> = {
  request: [
    "enum-value-removed",
    "max-decreased",
    "exclusive-max-decreased",
    "max-length-decreased",
    "max-items-decreased",
    "max-properties-decreased",
    "min-increased",
    "exclusive-min-increased",
  ],
  response: ["enum-value-added"],
};

/** What is looked for in schemas, at each of their uses. */
export function schemaChecks(): readonly Check[] {
  const found = directions.flatMap((direction) =>
    Object.entries(scopes).flatMap(([scope, words]) =>
      aspects
        .filter(({ aspect: name }) => ownName(direction, name) === name)
        .map((one) => expanded(one, direction, scope, words)),
    ),
  );
  const never = directions.flatMap((direction) => {
    const scope = direction === "request" ? "read-only-property" : "write-only-property";
    return aspects
      .filter(({ aspect: name }) => unsent[direction].includes(name))
      .map((one): Check => {
        const { id, meaning } = expanded(one, direction, scope, "a property that is not sent this way");
        return { id, meaning, level: "info", others: [], mirror: `${direction}-property-${one.mirror}` };
      });
  });
  return [...found, ...never, ...memberChecks()];
}

function expanded(
  { aspect: name, relation, mirror, meaning, levels }: Aspect,
  direction: Direction,
  scope: string,
  words: string,
): Check {
  const level: Levels = levels?.[direction] ?? levelOf(relation, direction);
  return checkOf([
    idOf(direction, scope, name),
    level,
    mirror === "" ? "" : idOf(direction, scope, mirror),
    `${words} of a ${direction}: ${meaning}`,
  ]);
}

function idOf(direction: Direction, scope: string, name: string): string {
  // The body of an answer goes by another name there.
  const isOther = direction === "response" && scope === "body" && name === "enum-value-removed";
  return `${direction}-${isOther ? "mediatype" : scope}-${ownName(direction, name)}`;
}

/** What narrows the types of a request is told as any other change of them. */
function ownName(direction: Direction, name: string): string {
  return direction === "request" && name === "type-specialized" ? "type-changed" : name;
}
