import { valuesOf } from "../../constraints/navigate.ts";
import { closed } from "../../constraints/rule-schema.ts";
import type { SchemaAt } from "../../model/api.ts";
import type { Document, JsonObject } from "../../read/document.ts";
import { factSchema } from "./fact-schema.ts";
import { type Definitions, formDefinitions, ref } from "./forms.ts";
import { machineDefinitions } from "./machine.ts";
import type { Include, Offer, OfferedOperation } from "./offer.ts";
import { conditionAt, distinct } from "./place.ts";
import { type Reached, reachOf } from "./reach.ts";
import { Registry } from "./registry.ts";
import { ruleDefinitions, rulesAt } from "./rule.ts";

/**
 * The JSON Schema (draft-07) of a rules file, for an editor: of one API where `offer` says what it has to name, else of any.
 * It refuses what binding would refuse as far as it can tell, and nothing else.
 */
export function rulesSchema(offer: Offer | undefined): JsonObject {
  const registry = new Registry();
  const facts = offer === undefined ? { facts: [], lists: [], listed: [] } : factsOf(offer);
  const terms = offer === undefined ? ref("condition") : termOf(offer, registry);
  const sharedRules = new Map(offer?.shared.map((name) => [name, sharedAt(name, offer, registry)]));
  const operations = new Map(offer?.operations.map((one) => [one.key, operationOf(one, offer.document, registry)]));
  const known = {
    terms: offer?.terms ?? [],
    ...facts,
    parameters: offer?.parameters ?? [],
  };
  const definitions: Definitions = {
    "fact.schema": factSchema,
    ...machineDefinitions(offer),
    ...ruleDefinitions(offer?.shared ?? []),
    operation: operationWith(ref("entry"), { type: "object", additionalProperties: responseWith(ref("entry")) }),
    ...formDefinitions(known),
    ...registry.definitions,
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A rules file",
    description: "What the documentation of an API promises and its OpenAPI document does not say.",
    ...closed(
      {
        covenant: { const: 1, description: "The version of the rules language." },
        context: mapping(
          "Facts that a request does not carry, each as a JSON Schema. Where one is not given, the rules that need it stay unchecked.",
          ref("fact.schema"),
        ),
        states: mapping("Machines: what something that the API keeps goes through.", ref("machine")),
        terms: mapping("Conditions worth a name, read at the entry where they are used.", terms),
        shared: mapping(
          "Lists of rules that several operations include.",
          { type: "array", items: ref("rule") },
          Object.fromEntries(sharedRules),
        ),
        operations: {
          ...mapping(
            "The rules, by the operation they govern: METHOD and path as the document has them, or `webhook NAME`.",
            offer === undefined ? ref("operation") : false,
            Object.fromEntries(operations),
          ),
        },
      },
      { required: ["covenant"] },
    ),
    definitions,
  };
}

/** A part of the file; it may be empty. */
function mapping(description: string, each: JsonObject | false, named: Definitions = {}): JsonObject {
  return { description, type: ["object", "null"], properties: named, additionalProperties: each };
}

/** What stands under an operation: its rules, and those of its responses by status. */
function operationWith(items: JsonObject, responses: JsonObject): JsonObject {
  return closed(
    {
      rules: { description: "Rules and includes, in the order in which they are told.", type: "array", items },
      responses: { description: "What the API answers, by status, with rules of its own.", ...responses },
    },
    { anyOf: [{ required: ["rules"] }, { required: ["responses"] }] },
  );
}

function responseWith(items: JsonObject): JsonObject {
  const description = "Rules and includes over what is answered.";
  return closed({ rules: { description, type: "array", items } }, { required: ["rules"] });
}

function operationOf(
  { summary, body, responses }: OfferedOperation,
  document: Document,
  registry: Registry,
): JsonObject {
  const description = summary === "" ? {} : { description: summary };
  const itemsAt = (schema: SchemaAt | undefined): JsonObject => {
    if (schema === undefined) return ref("entry");
    const place = { document, schemas: distinct(document, [schema]), names: [], certain: true };
    return { allOf: [ref("entry"), rulesAt(place, "$.", registry)] };
  };
  const answers = responses.map(({ status, schema }): [string, JsonObject] => [status, responseWith(itemsAt(schema))]);
  const known: JsonObject = { type: "object", properties: Object.fromEntries(answers), additionalProperties: false };
  return { ...description, ...operationWith(itemsAt(body), known) };
}

/** The rules of a shared list, at all the entries where it is included. */
function sharedAt(name: string, offer: Offer, registry: Registry): JsonObject {
  const includes = offer.includes.filter((one) => one.shared === name);
  const found = includes.map((one) => includedAt(one, offer));
  const schemas = distinct(offer.document, found.flat());
  const names = [...new Set(includes.flatMap((one) => one.names))];
  const place = { document: offer.document, schemas, names, certain: true };
  const isKnown = schemas.length > 0 && found.every((one) => one.length > 0);
  return { type: "array", items: isKnown ? { allOf: [ref("rule"), rulesAt(place, "", registry)] } : ref("rule") };
}

function includedAt({ operation, each }: Include, { operations, document }: Offer): readonly SchemaAt[] {
  const body = operations.find(({ key }) => key === operation)?.body;
  if (body === undefined || each === undefined) return body === undefined ? [] : [body];
  const text = each.replace(/^\$\.?/, "");
  return reachOf(document, [body]).lists.find((one) => one.text === text)?.schemas ?? [];
}

/** A term may be used at any place that has rules. */
function termOf({ operations, document }: Offer, registry: Registry): JsonObject {
  const bodies = operations.flatMap(({ body }) => body ?? []);
  const lists = reachOf(document, bodies).lists.flatMap((one) => one.schemas);
  const place = { document, schemas: distinct(document, [...bodies, ...lists]), names: [], certain: false };
  return bodies.length === 0 ? ref("condition") : { allOf: [ref("condition"), conditionAt(place, registry)] };
}

function factsOf({ context, states }: Offer) {
  const root: JsonObject = { type: "object", properties: context };
  const document: Document = { root, sources: new Map(), origin: (pointer) => ({ file: "", pointer }) };
  const { fields, lists } = reachOf(document, [{ schema: root, pointer: "" }], "context");
  const listed = reachOf(
    document,
    distinct(
      document,
      lists.flatMap((one) => one.schemas),
    ),
  ).fields;
  const values = ({ text, schemas }: Reached) => states.get(text) ?? valuesOf(document, schemas) ?? [];
  return {
    facts: fields.map((one) => ({ text: one.text, values: values(one) })),
    lists: lists.map(({ text }) => text),
    listed: listed.map(({ text }) => text),
  };
}
