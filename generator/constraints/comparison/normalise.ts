import type { SchemaAt } from "../../model/api.ts";
import { discriminatedParents, discriminatorOf, isBranchOfAllOf } from "../../model/discriminator.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { escapeToken, valueAt } from "../../read/pointer.ts";
import { pointerOfReference } from "../../read/reference.ts";
import { compilable } from "../keywords/pattern.ts";
import { type TypeName, typesOf } from "../keywords/type.ts";
import type { Conjunction } from "./difference.ts";
import { meet, orNull } from "./meet.ts";
import { anything, type Bound, type Limit, limits, type Members, type Normal, type Said } from "./normal.ts";
import { acceptsAll, assertionsIn } from "./trivial.ts";
import { canonical, isOfType, shortened, typeOfValue } from "./types.ts";
import { unevaluatedIn } from "./unevaluated.ts";
import { simplerUnions } from "./unions.ts";

/** Brings the schemas of a document into the form in which they are compared; each is worked out once. */
export class Normaliser {
  readonly #document: Document;
  readonly #ignoresSiblings: boolean;
  readonly #known = new Map<string, Normal>();
  /** Those that are being worked out. */
  readonly #open = new Set<string>();
  /** Components whose tag picks among those built on them. */
  readonly #parents: ReadonlyMap<string, SchemaAt>;

  constructor(document: Document) {
    this.#document = document;
    this.#parents = discriminatedParents(document);
    this.#ignoresSiblings = String(member(document.root, "openapi") ?? "").startsWith("3.0");
  }

  /** What schemas that hold of one value say together. */
  of(schemas: Conjunction): Normal {
    const [first, ...rest] = schemas;
    if (first === undefined) return anything("");
    return settled(
      rest.reduce((one, other) => meet(one, this.#single(other, new Set())), this.#single(first, new Set())),
    );
  }

  #single(at: SchemaAt, above: ReadonlySet<string>): Normal {
    const known = this.#known.get(at.pointer);
    if (known !== undefined) return known;
    // A schema that is part of itself at once (`allOf` in a circle) says nothing by that.
    if (above.has(at.pointer)) return anything(at.pointer);
    // One that is a branch of itself stays a union, of itself.
    if (this.#open.has(at.pointer))
      return { ...anything(at.pointer), unions: [{ kind: "anyOf", branches: [[at]], pointer: at.pointer }] };
    this.#open.add(at.pointer);
    const found = this.#spelledOut(at, new Set([...above, at.pointer]));
    this.#open.delete(at.pointer);
    if (above.size === 0) this.#known.set(at.pointer, found);
    return found;
  }

  #spelledOut({ schema, pointer }: SchemaAt, above: ReadonlySet<string>): Normal {
    if (schema === true) return anything(pointer);
    if (schema === false) return { ...anything(pointer), types: new Set() };
    const target = this.#referred(schema);
    const isReference = target !== undefined && (this.#ignoresSiblings || Object.keys(schema).length === 1);
    const parts = [
      ...(target === undefined ? [] : [this.#picked(target, pointer) ?? this.#single(target, above)]),
      ...(isReference ? [] : this.#listed(schema.allOf, `${pointer}/allOf`).map((one) => this.#single(one, above))),
    ];
    const own = isReference ? [] : [ownKeywords(schema, pointer)];
    const [first = anything(pointer), ...rest] = [...own, ...parts];
    const together = rest.reduce(meet, first);
    const found = isReference
      ? together
      : simplerUnions(unevaluatedIn(schema, pointer, together), (one) => this.of(one));
    return schema.nullable === true ? orNull(found) : found;
  }

  #referred(schema: JsonObject): SchemaAt | undefined {
    const ref = member(schema, "$ref");
    if (typeof ref !== "string" || !ref.startsWith("#")) return undefined;
    const pointer = pointerOfReference(ref);
    const found = valueAt(this.#document.root, pointer);
    return isObject(found) || typeof found === "boolean" ? { schema: found, pointer } : undefined;
  }

  /** Where a reference leads to a parent of others: one of those, or the parent itself; each by its tag. */
  #picked(target: SchemaAt, from: string): Normal | undefined {
    const kinds = isBranchOfAllOf(from) ? undefined : this.#parents.get(target.pointer);
    const tagging = discriminatorOf(target.schema);
    if (kinds === undefined || tagging === undefined || !isObject(kinds.schema)) return undefined;
    const branches = this.#listed(kinds.schema.anyOf, "").flatMap(({ schema }) => {
      const heir = isObject(schema) ? this.#referred(schema) : undefined;
      return heir === undefined ? [] : [heir];
    });
    const mapping = branches.flatMap((heir) =>
      tagging.valuesOf(heir.pointer).map((tag) => [tag, heir.pointer.slice(heir.pointer.lastIndexOf("/") + 1)]),
    );
    const pointer = `${target.pointer}/discriminator`;
    const value = { propertyName: tagging.property, heirs: Object.fromEntries(mapping) };
    return {
      ...anything(target.pointer),
      notes: new Map([["discriminator", { value, pointer }]]),
      unions: [{ kind: "anyOf", branches: [...branches, target].map((one) => [one]), pointer, isTagged: true }],
    };
  }

  #listed(list: Json | undefined, pointer: string): readonly SchemaAt[] {
    return Array.isArray(list) ? list.flatMap((one: Json, index) => schemaAt(one, `${pointer}/${index}`)) : [];
  }
}

/** What is left once everything is known: values outside of the types go, and what cannot matter beside them. */
function settled(found: Normal): Normal {
  const normal = withoutTextKeywords(wholeNumbers(found));
  const { values, types, limits: bounds } = normal;
  // Of one entry none is there twice.
  if ((bounds.get("maxItems")?.value ?? 2) < 2 && normal.uniqueItems !== undefined)
    return settled({ ...normal, uniqueItems: undefined });
  if (values === undefined) return normal;
  const left = values.value.filter((value) => isOfType(value, types));
  const ofValues = shortened(new Set(left.map(typeOfValue)));
  // Every value of the types is listed.
  const isAll =
    left.length > 0 && [...ofValues].every((type) => type === "null" || (type === "boolean" && hasBoth(left)));
  // Null passes only where it is listed as well.
  const passing = types && new Set([...types].filter((type) => type !== "null" || ofValues.has("null")));
  return {
    ...normal,
    types: isAll ? ofValues : (passing ?? ofValues),
    values: isAll ? undefined : { ...values, value: left },
  };
}

/** What is said of texts says nothing where none is accepted, even of a parameter, whose numbers are sent as texts. */
function withoutTextKeywords(normal: Normal): Normal {
  const { types, limits: bounds, patterns } = normal;
  if (types === undefined || types.has("string")) return normal;
  if (patterns.length === 0 && !bounds.has("minLength") && !bounds.has("maxLength")) return normal;
  const left = [...bounds].filter(([name]) => name !== "minLength" && name !== "maxLength");
  return { ...normal, limits: new Map(left), patterns: [] };
}

function hasBoth(values: readonly Json[]): boolean {
  return values.includes(true) && values.includes(false);
}

/** A multiple of 1 is a whole number. */
function wholeNumbers(normal: Normal): Normal {
  const { types, multiples } = normal;
  const left = multiples.filter(({ value }) => value !== 1);
  if (types === undefined || left.length === multiples.length) return normal;
  const narrowed = [...types].map((type) => (type === "number" ? ("integer" as const) : type));
  return { ...normal, types: new Set(narrowed), multiples: left };
}

function schemaAt(value: Json | undefined, pointer: string): readonly SchemaAt[] {
  return isObject(value) || typeof value === "boolean" ? [{ schema: value, pointer }] : [];
}

/** The keywords of one schema without those that lead to others which hold of the same value. */
function ownKeywords(schema: JsonObject, pointer: string): Normal {
  const at = (name: string, ...tokens: readonly (string | number)[]) =>
    [pointer, name, ...tokens.map(escapeToken)].join("/");
  const number = (name: string): Said<number>[] =>
    typeof schema[name] === "number" ? [{ value: schema[name], pointer: at(name) }] : [];
  const text = (name: string): Said<string>[] =>
    typeof schema[name] === "string" ? [{ value: schema[name], pointer: at(name) }] : [];
  const within = (name: string) => schemaAt(schema[name], at(name));
  const list = (name: string): readonly SchemaAt[] =>
    Array.isArray(schema[name]) ? schema[name].flatMap((one: Json, index) => schemaAt(one, at(name, index))) : [];
  const map = (name: string): ReadonlyMap<string, SchemaAt> =>
    new Map(
      Object.entries(isObject(schema[name]) ? schema[name] : {}).flatMap(([key, one]) =>
        schemaAt(one, at(name, key)).map((found) => [key, found] as const),
      ),
    );
  const excluded = within("not");
  // What is not anything is nothing.
  const isNever = excluded.some((one) => acceptsAll(one.schema));
  const types = isNever ? [] : typesOf(schema.type);
  const [contained] = within("contains");
  const [condition] = within("if");
  return {
    ...anything(pointer),
    types: types && shortened(new Set<TypeName>(types)),
    typesAt: isNever ? at("not") : types === undefined ? pointer : at("type"),
    values: valuesOf(schema, at),
    lower: bound(schema, "minimum", "exclusiveMinimum", at),
    upper: bound(schema, "maximum", "exclusiveMaximum", at),
    limits: new Map(
      limits.flatMap((name) => number(name).flatMap((said) => (saysSomething(name, said) ? [[name, said]] : []))),
    ),
    multiples: number("multipleOf").filter(({ value }) => value > 0),
    patterns: text("pattern").filter(({ value }) => compilable(value) === undefined && !matchesAll.has(value)),
    formats: text("format"),
    uniqueItems: schema.uniqueItems === true ? { value: true, pointer: at("uniqueItems") } : undefined,
    required: new Map(
      (Array.isArray(schema.required) ? schema.required : []).flatMap((name: Json, index) =>
        typeof name === "string" ? [[name, at("required", index)] as const] : [],
      ),
    ),
    dependentRequired: new Map(
      Object.entries(isObject(schema.dependentRequired) ? schema.dependentRequired : {}).flatMap(([name, needed]) =>
        Array.isArray(needed) && needed.length > 0
          ? [
              [
                name,
                {
                  value: new Set(needed.filter((one) => typeof one === "string")),
                  pointer: at("dependentRequired", name),
                },
              ] as const,
            ]
          : [],
      ),
    ),
    dependentSchemas: new Map(
      [...map("dependentSchemas")].flatMap(([name, one]) => (acceptsAll(one.schema) ? [] : [[name, [one]]])),
    ),
    members: membersOf(map("properties"), map("patternProperties"), within("additionalProperties")[0]),
    entries:
      list("prefixItems").length === 0 && within("items").length === 0
        ? []
        : [{ first: list("prefixItems"), others: within("items")[0] }],
    propertyNames: within("propertyNames").filter(({ schema: one }) => !acceptsAll(one) && !isText(one)),
    containing:
      contained === undefined
        ? []
        : [
            {
              schema: contained,
              min: number("minContains")[0]?.value ?? 1,
              max: number("maxContains")[0]?.value,
              pointer: at("contains"),
            },
          ],
    unions: (["anyOf", "oneOf"] as const).flatMap((kind) => {
      const branches = list(kind);
      if (branches.length === 0) return [];
      return [
        { kind, branches: (kind === "anyOf" ? flattened(branches) : branches).map((one) => [one]), pointer: at(kind) },
      ];
    }),
    nots: excluded.filter((one) => !isNever && one.schema !== false),
    conditionals:
      condition === undefined ? [] : [{ if: condition, then: within("then"), else: within("else"), pointer: at("if") }],
    notes: new Map(
      Object.keys(schema)
        .filter((name) => notes.has(name) || name.startsWith("x-"))
        .map((name) => [name, { value: schema[name] as Json, pointer: at(name) }]),
    ),
  };
}

const notes: ReadonlySet<string> = new Set([
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "discriminator",
  "xml",
  "contentMediaType",
  "contentEncoding",
  "contentSchema",
]);
/** Patterns that every text matches. */
const matchesAll: ReadonlySet<string> = new Set(["", ".*", "^.*", ".*$", "^", "$"]);

/** A branch of `anyOf` that is nothing but `anyOf` itself has its branches among the others. */
function flattened(branches: readonly SchemaAt[]): readonly SchemaAt[] {
  return branches.flatMap((one) => {
    const { schema, pointer } = one;
    if (!isObject(schema) || !Array.isArray(schema.anyOf) || assertionsIn(schema).length !== 1) return [one];
    return flattened(schema.anyOf.flatMap((each: Json, index) => schemaAt(each, `${pointer}/anyOf/${index}`)));
  });
}

/** Every name of a member is a text. */
function isText(schema: Json): boolean {
  return isObject(schema) && schema.type === "string" && assertionsIn(schema).length === 1;
}

type At = (name: string, ...tokens: readonly (string | number)[]) => string;

function membersOf(
  named: ReadonlyMap<string, SchemaAt>,
  patterned: ReadonlyMap<string, SchemaAt>,
  others: SchemaAt | undefined,
): readonly Members[] {
  const saysNothing = others === undefined || acceptsAll(others.schema);
  if (named.size === 0 && patterned.size === 0 && others === undefined) return [];
  const usable = [...patterned].filter(([source]) => compilable(source) === undefined);
  const some = new Map(usable.filter(([source]) => !matchesAll.has(source)));
  // A pattern of every name leaves no others, and its schema holds of all.
  const ofAll = usable.flatMap(([source, one]) => (matchesAll.has(source) ? [one] : []));
  const rest = ofAll.length > 0 || saysNothing ? undefined : others;
  return [
    { named, patterned: some, others: rest, evaluatesOthers: ofAll.length > 0 || others !== undefined },
    ...ofAll
      .filter(({ schema }) => !acceptsAll(schema))
      .map((one) => ({ named: new Map(), patterned: new Map(), others: one, evaluatesOthers: true })),
  ];
}

function valuesOf(schema: JsonObject, at: At): Normal["values"] {
  const single = member(schema, "const");
  const listed = Array.isArray(schema.enum) ? (schema.enum as readonly Json[]) : undefined;
  if (single !== undefined) {
    const isListed = listed === undefined || listed.some((one) => canonical(one) === canonical(single));
    return { value: isListed ? [single] : [], pointer: at("const"), isConst: true, places: new Map() };
  }
  const places = new Map(listed?.map((one, index) => [canonical(one), at("enum", index)]));
  return listed && { value: listed, pointer: at("enum"), isConst: false, places };
}

function bound(schema: JsonObject, plain: string, exclusive: string, at: At): Bound | undefined {
  const [limit, other] = [schema[plain], schema[exclusive]];
  const isLower = plain === "minimum";
  if (typeof other === "number") {
    const isWeaker = typeof limit === "number" && (isLower ? limit > other : limit < other);
    if (!isWeaker) return { value: other, pointer: at(exclusive), isExclusive: true };
  }
  if (typeof limit !== "number") return undefined;
  return { value: limit, pointer: at(plain), isExclusive: other === true };
}

function saysSomething(name: Limit, { value }: Said<number>): boolean {
  return Number.isInteger(value) && (name.startsWith("max") ? value >= 0 : value > 0);
}
