import { imported, joined, js, literal, type Printable } from "../../code/printable.ts";
import type { Json } from "../../read/document.ts";
import { both, type Difference } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import type { Normal } from "../comparison/normal.ts";
import { canonical } from "../comparison/types.ts";
import type { Keyword, SchemaEnv } from "../keyword.ts";
import { isConstOrNone } from "./const.ts";
import { typesOf, typesSayAll } from "./type.ts";

/** Up to so many values are compared one by one; more are looked up in a Set. */
const comparedSingly = 8;

/** `enum` (JSON Schema 2020-12 validation, 6.1.2). In a response an unknown member is drift, not a failure. */
export const enumKeyword: Keyword = {
  name: "enum",
  applies: "any",
  bind: (value) => (Array.isArray(value) ? undefined : "must be a list of values"),
  check(value, env) {
    const values = value as readonly Json[];
    const unknown = isUnknown(values, env);
    if (!env.strict && values.length > 0 && values.every(isScalar))
      return openValues(values, unknown, "enum", "a new member of the enum", env);
    return [env.failWhen(unknown, "enum", literal(oneOf(values)))];
  },
  describe: (value) => oneOf(value as readonly Json[]),
  compare(before, after, env) {
    const [was, is] = [before.values, after.values];
    if ((isConstOrNone(was) && isConstOrNone(is)) || typesSayAll(before, after, env)) return [];
    if (was === undefined && is !== undefined)
      return [
        difference(both("became-enum"), "tightened", `only ${oneOf(is.value)} is left`, [was, before], [is, after]),
      ];
    if (is === undefined && was !== undefined)
      return [
        difference(
          both("became-not-enum"),
          "loosened",
          `not only ${oneOf(was.value)} any more`,
          [was, before],
          [is, after],
        ),
      ];
    return was === undefined || is === undefined ? [] : memberDifferences(was, is, before, after);
  },
};

function isUnknown(values: readonly Json[], env: SchemaEnv): Printable {
  if (values.length === 0) return js`true`;
  if (!values.every(isScalar)) {
    const members = env.constant("members", literal(values));
    return js`!${members}.some((member) => ${imported("equal", "runtime/equality.js")}(member, ${env.value}))`;
  }
  if (values.length > comparedSingly) {
    return js`!${env.constant("members", js`/*#__PURE__*/ ${lookedUp(values)}`)}.has(${env.value})`;
  }
  return joined(
    values.map((one) => js`${env.value} !== ${literal(one)}`),
    js` && `,
  );
}

/** The values as a Set; codes of one length in capitals, such as those of countries, are written as words of those that begin alike. */
function lookedUp(values: readonly Json[]): Printable {
  const texts = values.map(String);
  const length = texts[0]?.length ?? 0;
  const areCodes = values.every((one) => typeof one === "string" && one.length === length && /^[A-Z0-9]+$/.test(one));
  if (!areCodes || length < 2 || length > 4) return js`new Set(${literal(values)})`;
  const words = new Map<string, string>();
  for (const one of texts.sort()) {
    const [first = ""] = one;
    words.set(first, (words.get(first) ?? first) + one.slice(1));
  }
  return js`${imported("codes", "runtime/values.js")}(${literal(length)}, ${literal([...words.values()].join(" ").toLowerCase())})`;
}

/** In a response: another value of a type that the values have is drift; one of another type fails. */
export function openValues(
  values: readonly Json[],
  unknown: Printable,
  keyword: string,
  drift: string,
  env: SchemaEnv,
): readonly Printable[] {
  const types = new Set(values.map(typeName));
  // Where the schema's own `type` lets no other value come here, there is nothing to fail.
  const isGuarded = typesOf(env.schema.type)?.every((type) => types.has(type === "integer" ? "number" : type)) === true;
  if (isGuarded) return env.driftWhen(unknown, drift);
  const isAkin = joined(
    [...types]
      .sort()
      .map((type) => (type === "null" ? js`${env.value} === null` : js`typeof ${env.value} === ${literal(type)}`)),
    js` || `,
  );
  return [
    env.failWhen(js`!(${isAkin})`, keyword, literal(oneOf(values))),
    ...env.driftWhen(js`(${isAkin}) && ${unknown}`, drift),
  ];
}

function typeName(value: Json): string {
  return value === null ? "null" : typeof value;
}

export function isScalar(value: Json): boolean {
  return value === null || typeof value !== "object";
}

/** A value of the document as a reader sees it. */
export function shown(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** "A, B or C"; of a long list the first few and its length. */
export function oneOf(values: readonly Json[]): string {
  if (values.length === 0) return "no value";
  if (values.length === 1) return shown(values[0] as Json);
  if (values.length > 12) return `one of ${values.slice(0, 5).map(shown).join(", ")}, … (${values.length} values)`;
  return `${values.slice(0, -1).map(shown).join(", ")} or ${shown(values.at(-1) as Json)}`;
}

const removedId = {
  request: "request-{scope}-enum-value-removed",
  // A whole body goes by another name there.
  response: "response-{mediatype}-enum-value-removed",
};

/** Null aside, of which the types tell. */
function memberDifferences(
  was: NonNullable<Normal["values"]>,
  is: NonNullable<Normal["values"]>,
  before: Normal,
  after: Normal,
): readonly Difference[] {
  const [known, left] = [was, is].map(({ value }) => new Set(value.map((one) => canonical(one))));
  const at = (values: typeof was, value: Json) => ({
    value,
    pointer: values.places.get(canonical(value)) ?? values.pointer,
  });
  const nothing = (values: typeof was) => ({ value: null, pointer: values.pointer });
  const gone = was.value
    .filter((one) => one !== null && !left?.has(canonical(one)))
    .map((one) => ({
      ...difference(
        removedId,
        "tightened",
        `the value ${shown(one)} was removed`,
        [at(was, one), before],
        [nothing(is), after],
      ),
      after: undefined,
    }));
  const come = is.value
    .filter((one) => one !== null && !known?.has(canonical(one)))
    .map((one) => ({
      ...difference(
        both("enum-value-added"),
        "loosened",
        `the value ${shown(one)} was added`,
        [nothing(was), before],
        [at(is, one), after],
        // Who reads answers has to expect new members; the validators let them pass as drift.
        { level: { response: "warning" } },
      ),
      before: undefined,
    }));
  return [...gone, ...come];
}
