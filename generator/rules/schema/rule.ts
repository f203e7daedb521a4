import { closed, described, type KindSchema, words } from "../../constraints/rule-schema.ts";
import { ruleKinds } from "../../constraints/rules/index.ts";
import { isObject, type Json, type JsonObject } from "../../read/document.ts";
import { anywhere, type Definitions, offered, ref } from "./forms.ts";
import { defined, distinct, formsAt, type Place } from "./place.ts";
import { reachOf } from "./reach.ts";
import type { Registry } from "./registry.ts";

/** What every rule takes, whatever it says. */
const members: Readonly<Record<string, JsonObject>> = {
  id: { ...words, description: "Names the rule, once within its operation: by what it does, so that it stays." },
  each: described(
    anywhere.entries,
    "The rule is checked once for every entry that this selects; its other selectors start there.",
  ),
  when: described(anywhere.condition, "Where the rule applies; always where it is absent."),
  status: {
    type: "integer",
    minimum: 400,
    maximum: 599,
    description: "What the API answers where the rule is broken: 422, of a precondition 403, of concurrency 409.",
  },
  message: { ...words, description: "The words of the issue, in place of those that covenant finds." },
  source: {
    description: "Where the upstream documentation says so.",
    ...closed(
      {
        page: { ...words, description: "The name of the page." },
        section: { type: "string", description: 'The heading it stands under; "" for none.' },
        item: {
          anyOf: [{ type: "integer", minimum: 1 }, words],
          description: "Which item of the section, counted from 1.",
        },
      },
      { required: ["page", "section"] },
    ),
  },
};

const common = Object.fromEntries(Object.keys(members).map((name) => [name, ref(`common.${name}`)]));
const kinds = ruleKinds.map((kind) => ({ key: kind.key, schema: kind.schema(anywhere) }));
const ofNoKind: JsonObject = { not: { anyOf: kinds.map(({ key }) => ({ required: [key] })) } };

/** Rules as they are wherever they stand. `entry` is a rule or an include, of an operation; a shared list has rules only. */
export function ruleDefinitions(shared: readonly string[]): Definitions {
  return {
    ...Object.fromEntries(Object.entries(members).map(([name, schema]) => [`common.${name}`, schema])),
    entry: { if: { required: ["include"] }, then: ref("include"), else: ref("rule") },
    rule: {
      type: "object",
      dependencies: Object.fromEntries(kinds.map(({ key }) => [key, ref(`rule.${key}`)])),
      if: ofNoKind,
      then: ref("rule.start"),
    },
    include: {
      description: "A shared list of rules, included.",
      ...closed(
        {
          include: { description: "The name of a list under `shared`.", ...offered(shared, { type: "string" }) },
          each: described(anywhere.entries, "The rules of the list start at every entry that this selects."),
          with: {
            description: "Names for selectors, for the rules of the list: { party: context.parties[@.party_id] }.",
            type: "object",
            additionalProperties: ref("selector"),
          },
        },
        { required: ["include"] },
      ),
    },
    "rule.start": {
      description: "A rule: its `id`, and the key that says what it does.",
      ...closed(
        { ...common, ...Object.fromEntries(kinds.map(({ key, schema }) => [key, start(key, schema)])) },
        { required: ["id"], anyOf: kinds.map(({ key }) => ({ required: [key] })) },
      ),
    },
    ...Object.fromEntries(kinds.map(({ key, schema }) => [`rule.${key}`, ofKind(key, schema)])),
  };
}

function ofKind(key: string, { properties, demands = {}, ...rest }: KindSchema): JsonObject {
  const own = { ...properties[key], markdownDescription: shown(key, rest, properties[key]?.description) };
  return closed(
    { ...common, ...properties, [key]: own },
    { ...demands, required: ["id", ...(Array.isArray(demands.required) ? demands.required : [])] },
  );
}

/** A kind's key in a rule that does not say yet what it does. */
function start(key: string, schema: KindSchema): JsonObject {
  return { description: schema.description, markdownDescription: shown(key, schema, undefined) };
}

function shown(
  key: string,
  { description, example }: Pick<KindSchema, "description" | "example">,
  more: Json | undefined,
): string {
  const code = example.trim().replace(/^/gm, "  ").replace("  ", "- ");
  const own = typeof more === "string" ? `\n\n${more}` : "";
  return `**${key}**: ${description}${own}\n\n\`\`\`yaml\n${code}\n\`\`\``;
}

/** What rules can say of a place, beside what all rules do: at the place itself, or at the entries that `each` selects. */
export function rulesAt(place: Place, start: "$." | "", registry: Registry): JsonObject {
  return defined("rules", place, registry, () => {
    const { lists } = reachOf(place.document, place.schemas);
    const entries = lists.map(({ text, schemas }) => ({
      if: { properties: { each: { enum: [...new Set([start + text, text])] } } },
      then: ruleAt({ ...place, schemas: distinct(place.document, schemas) }, registry),
    }));
    return {
      properties: { each: offered(lists.map(({ text }) => start + text)) },
      if: { required: ["each"] },
      then: entries.length === 0 ? {} : { allOf: entries },
      else: ruleAt(place, registry),
    };
  });
}

function ruleAt(place: Place, registry: Registry): JsonObject {
  return defined("rule", place, registry, () => {
    const forms = formsAt(place, registry);
    // The cases of all kinds are alike in what depends on the place: their conditions.
    const cases = { cases: { properties: { cases: { items: { properties: { when: forms.condition } } } } } };
    const own = ruleKinds.flatMap((kind) => {
      const { cases: _, ...properties } = kind.schema(forms).properties;
      const then = ofPlace({ properties });
      return then === undefined ? [] : [[kind.key, then] as const];
    });
    // `dependencies` and no `properties`: what is no member of a rule of this kind is not to be offered.
    const when = { when: { properties: { when: forms.condition } } };
    return { dependencies: { ...when, ...cases, ...Object.fromEntries(own) } };
  });
}

const { within, withinFacts, ...forms } = anywhere;
const general = new Set([forms, within, withinFacts].flatMap(Object.values<JsonObject>).map(({ $ref }) => $ref));

/** What of a schema is said by forms of a place: the rest is said of every rule already. Undefined where nothing is. */
function ofPlace(schema: Json | undefined): JsonObject | undefined {
  if (!isObject(schema)) return undefined;
  if (typeof schema.$ref === "string") return general.has(schema.$ref) ? undefined : schema;
  const kept: [string, Json][] = [];
  for (const name of ["items", "additionalProperties"]) {
    const inner = ofPlace(schema[name]);
    if (inner !== undefined) kept.push([name, inner]);
  }
  if (isObject(schema.properties)) {
    const inner = Object.entries(schema.properties).map(([name, value]) => [name, ofPlace(value)] as const);
    const own = inner.filter(([, value]) => value !== undefined);
    if (own.length > 0) kept.push(together(own as readonly (readonly [string, JsonObject])[]));
  }
  for (const name of ["allOf", "anyOf"]) {
    const list: readonly Json[] = Array.isArray(schema[name]) ? schema[name] : [];
    const inner = list.map(ofPlace);
    // An alternative that nothing is known of stays one.
    if (inner.some((one) => one !== undefined)) kept.push([name, inner.map((one) => one ?? {})]);
  }
  const [first] = kept;
  // What stood in an `allOf` for the sake of a description beside it.
  if (kept.length === 1 && first?.[0] === "allOf" && Array.isArray(first[1]) && first[1].length === 1)
    return first[1][0] as JsonObject;
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Members that are alike, as the operators of `compare` are, as one pattern: there are many places. */
function together(members: readonly (readonly [name: string, schema: JsonObject])[]): [string, Json] {
  const [first] = members;
  const isAlike = members.every(([, schema]) => JSON.stringify(schema) === JSON.stringify(first?.[1]));
  if (members.length < 3 || first === undefined || !isAlike) return ["properties", Object.fromEntries(members)];
  return ["patternProperties", { [`^(${members.map(([name]) => name).join("|")})$`]: first[1] }];
}
