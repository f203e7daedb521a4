import { closedValues } from "../../constraints/closed-values.ts";
import { valuesOf } from "../../constraints/navigate.ts";
import { closed, type Forms } from "../../constraints/rule-schema.ts";
import type { SchemaAt } from "../../model/api.ts";
import { appliedIn } from "../../model/applied.ts";
import { isJson } from "../../model/media.ts";
import { wordsOf } from "../../model/words.ts";
import { type Document, isObject, type JsonObject } from "../../read/document.ts";
import { tokensOf } from "../../read/pointer.ts";
import { anywhere, offered } from "./forms.ts";
import { type Reach, type Reached, reachOf } from "./reach.ts";
import type { Registry } from "./registry.ts";

/** Where a rule stands: at values that these schemas describe. */
export interface Place {
  readonly document: Document;
  readonly schemas: readonly SchemaAt[];
  /** What an include names there; it hides a field of that name. */
  readonly names: readonly string[];
  /** It is known to be this place: a value that its schema does not have is wrong there. Else values are offered only. */
  readonly certain: boolean;
}

/** What the forms can be at a place: the fields that are there, and the values they can have. */
export function formsAt(place: Place, registry: Registry): Forms {
  const reach = reachOf(place.document, place.schemas);
  const own = (form: string, make: (self: JsonObject) => JsonObject) => defined(form, place, registry, make);
  const texts = (...lists: readonly (readonly Reached[])[]) => [
    ...place.names,
    ...lists.flat().map(({ text }) => text),
  ];
  const field = own("field", () => offered([...texts(reach.fields), "$", "@"]));
  const entries = own("entries", () => offered(reach.lists.map(({ text }) => text)));
  const values = own("values", () => offered(texts(reach.fields, reach.lists, reach.within)));
  const within = formsWithin(reach, place, registry);
  return {
    ...anywhere,
    field,
    values,
    entries,
    within,
    condition: conditionAt(place, registry),
    operand: field,
    places: own("places", () => ({
      anyOf: [values, { items: { properties: { each: entries, where: within.condition, values: within.values } } }],
    })),
  };
}

/** The forms at the entries of any of the lists that can be reached from a place. */
function formsWithin({ lists }: Reach, { document }: Place, registry: Registry) {
  const schemas = distinct(
    document,
    lists.flatMap((one) => one.schemas),
  );
  const place: Place = { document, schemas, names: [], certain: false };
  const { fields, within } = reachOf(document, schemas);
  const texts = (reached: readonly Reached[]) => reached.map(({ text }) => text);
  return {
    field: defined("field", place, registry, () => offered(texts(fields))),
    values: defined("values", place, registry, () => offered(texts([...fields, ...within]))),
    condition: conditionAt(place, registry),
  };
}

/** A condition whose fields are those of the place. */
export function conditionAt(place: Place, registry: Registry): JsonObject {
  return defined("condition", place, registry, (self) => {
    const fields = reachOf(place.document, place.schemas).fields.filter(({ text }) => !place.names.includes(text));
    const values = fields.map((field): [string, JsonObject] => [field.text, givenOf(field, place, registry)]);
    return {
      properties: Object.fromEntries([...place.names.map((name): [string, JsonObject] => [name, {}]), ...values]),
      // Patterns, and no properties: these words are offered already.
      patternProperties: { "^(all|any)$": { items: self }, "^not$": self },
    };
  });
}

/** What a field of a condition must be. */
function givenOf({ text, schemas }: Reached, { document, certain }: Place, registry: Registry): JsonObject {
  const all = certain ? valuesOf(document, schemas) : undefined;
  const values = all ?? [...new Set(schemas.flatMap((one) => closedValues(document, one) ?? []))];
  if (values.length === 0) return {};
  const key = JSON.stringify(values);
  const words = wordsOf(text).join("-");
  const value = registry.defined(`values.${words}`, key, () => ({ enum: values }));
  return registry.defined(`given.${words}${all === undefined ? "-or-like" : ""}`, key, (self) =>
    all === undefined ? { anyOf: [value, {}] } : only(value, self),
  );
}

function only(value: JsonObject, self: JsonObject): JsonObject {
  return {
    anyOf: [
      value,
      { enum: ["present", "absent"] },
      { type: "array", items: value, minItems: 1 },
      closed({ not: self }, { required: ["not"] }),
    ],
  };
}

/** The definition of a form at a place: one for all places of the same schemas. */
export function defined(
  form: string,
  { schemas, names, certain }: Place,
  registry: Registry,
  make: (self: JsonObject) => JsonObject,
): JsonObject {
  const key = JSON.stringify([schemas.map(({ schema }) => schema), names, certain]);
  const wish = `${form}.${nameOf(schemas[0]?.pointer ?? "")}${certain ? "" : "-or-like"}`;
  return registry.defined(wish, key, make);
}

/** What tells nothing in a pointer into a document. */
const plumbing = new Set(["paths", "components", "schemas", "properties", "items", "requestBody", "content", "schema"]);

/** A short name for what stands at a pointer: the words of its end, but for those that stand in every pointer. */
function nameOf(pointer: string): string {
  const tokens = tokensOf(pointer).filter((token) => !plumbing.has(token) && !isJson(token));
  return wordsOf(tokens.slice(-2).join(" ")).join("-") || "nothing";
}

/** The schemas, where one is but a reference what that leads to, each once. */
export function distinct(document: Document, schemas: readonly SchemaAt[]): readonly SchemaAt[] {
  const targets = schemas.map((one) => targetOf(document, one));
  return [...new Map(targets.map((one) => [JSON.stringify(one.schema), one])).values()];
}

function targetOf(document: Document, at: SchemaAt): SchemaAt {
  const seen = new Set<string>();
  let found = at;
  while (isObject(found.schema) && Object.keys(found.schema).length === 1 && !seen.has(found.pointer)) {
    seen.add(found.pointer);
    const [next] = appliedIn(document, found);
    if (typeof found.schema.$ref !== "string" || next === undefined) break;
    found = next;
  }
  return found;
}
