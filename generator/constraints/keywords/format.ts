import { imported, js, literal } from "../../code/printable.ts";
import { formatsBeside } from "../comparison/binary.ts";
import type { Relation } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import { type Changed, changedOf, listWords, relationOfDemands, together } from "../comparison/lists.ts";
import type { Normal, Said } from "../comparison/normal.ts";
import type { Keyword } from "../keyword.ts";
import { areApart, typeId, typesOf } from "./type.ts";

/** The formats that are asserted in requests: the instance type each speaks of, its scanner in the package, its name for a reader. */
const formats: Readonly<Record<string, readonly ["string" | "number", scanner: string, named: string]>> = {
  date: ["string", "date", "a day that exists, such as 2026-01-31"],
  "date-time": ["string", "dateTime", "a moment that exists, such as 2026-01-31T12:00:00Z"],
  time: ["string", "time", "a time such as 12:00:00Z"],
  duration: ["string", "duration", "a duration such as P3D"],
  email: ["string", "email", "an e-mail address"],
  hostname: ["string", "hostname", "a host name"],
  ipv4: ["string", "ipv4", "an IPv4 address"],
  ipv6: ["string", "ipv6", "an IPv6 address"],
  uri: ["string", "uri", "an absolute URI"],
  "uri-reference": ["string", "uriReference", "a URI or a relative reference"],
  "uri-template": ["string", "uriTemplate", "a URI template"],
  "json-pointer": ["string", "jsonPointer", "a JSON pointer"],
  "relative-json-pointer": ["string", "relativeJsonPointer", "a relative JSON pointer"],
  uuid: ["string", "uuid", "a UUID"],
  regex: ["string", "regex", "a regular expression"],
  byte: ["string", "byte", "base64"],
  int32: ["number", "int32", "a whole number of 32 bits"],
  int64: ["number", "int64", "a whole number of 64 bits"],
  float: ["number", "float", "a number of single precision"],
  double: ["number", "double", "a number of double precision"],
};

/** Where formats are asserted; elsewhere they are an annotation, as JSON Schema has it by default. An API's manifest says it. */
export const formatUses = ["requests", "everywhere", "nowhere"] as const;
export type FormatUse = (typeof formatUses)[number];

/** Formats that say nothing about the value itself. */
const annotationFormats: ReadonlySet<string> = new Set(["password", "binary"]);

/** Every format that is asserted, for "did you mean". */
export const formatNames: readonly string[] = Object.keys(formats);

export function isKnownFormat(name: string): boolean {
  return Object.hasOwn(formats, name) || annotationFormats.has(name);
}

/** `format` (JSON Schema 2020-12 validation, 7): asserted where the environment says so (`formatUses`). */
export const format: Keyword = {
  name: "format",
  applies: "any",
  bind: (value) => (typeof value === "string" ? undefined : "must be the name of a format"),
  check(value, env) {
    const known = Object.hasOwn(formats, String(value)) ? formats[String(value)] : undefined;
    if (known === undefined || !env.assertsFormats) return [];
    const [type, scanner, named] = known;
    const broken = js`!${imported(scanner, "runtime/formats.js")}(${env.value})`;
    const isProved = typesOf(env.schema.type)?.every((one) => (one === "integer" ? "number" : one) === type) === true;
    const guard = isProved ? js`` : js`typeof ${env.value} === ${literal(type)} && `;
    return [env.failWhen(js`${guard}${broken}`, "format", literal(named))];
  },
  describe: (value) => String(value),
  compare(before, after) {
    if (areApart(before, after)) return [];
    const were = formatsBeside(before, after).filter(speaksTo(before));
    const changed = changedOf(were, formatsBeside(after, before).filter(speaksTo(after)));
    if (changed === undefined) return [];
    const relation = relationOfFormats(changed, before, after);
    if (relation === "equivalent") return [];
    const [from, to] = [listWords(changed.gone), listWords(changed.come)];
    const says =
      from === ""
        ? `the format ${to} was added`
        : to === ""
          ? `the format ${from} was dropped`
          : `the format went from ${from} to ${to}`;
    const [was, is] = [together(changed.gone), together(changed.come)];
    return [difference(typeId(relation), relation, says, [was, before], [is, after])];
  },
};

/** Whether a format says something of the types that there are. */
function speaksTo({ types }: Normal) {
  const isText = types === undefined || types.has("string");
  const isNumber = types === undefined || types.has("number") || types.has("integer");
  return ({ value }: Said<string>): boolean => {
    const [type] = (Object.hasOwn(formats, value) && formats[value]) || [];
    // Numbers may be written as texts, too, and have their format there (OpenAPI Format Registry).
    return type === undefined || isText || (type === "number" && isNumber);
  };
}

/** A format that tells how to show a text, or that every number of JSON has, asks for nothing. */
function asksOf({ types }: Normal) {
  const isNumber = types !== undefined && !types.has("string");
  return ({ value }: Said<string>) => value !== "password" && !(value === "double" && isNumber);
}

function relationOfFormats({ gone, come }: Changed<string>, before: Normal, after: Normal): Relation {
  const [were, are] = [gone.filter(asksOf(before)), come.filter(asksOf(after))];
  return relationOfDemands({ gone: were, come: are }, (one, other) => wider[one]?.includes(other) === true);
}

/** Formats that take all that another one takes. */
const wider: Readonly<Record<string, readonly string[]>> = {
  int32: ["int64", "float", "double"],
  int64: ["double"],
  float: ["double"],
  uri: ["uri-reference", "iri", "iri-reference"],
  "uri-reference": ["iri-reference"],
  iri: ["iri-reference"],
  email: ["idn-email"],
  hostname: ["idn-hostname"],
};
