import type { Difference } from "../../constraints/comparison/difference.ts";
import { noGrace } from "../../constraints/comparison/life.ts";
import { always, both, type Condition } from "../../constraints/condition.ts";
import type { Ground } from "../../constraints/examples/example.ts";
import type { Facet, Refinement } from "../../constraints/refinement.ts";
import type { Rule } from "../../constraints/rule.ts";
import { readsParameters } from "../../constraints/rule-roots.ts";
import type { Step } from "../../constraints/selector.ts";
import { conditionSchema } from "../../emit/types/condition-schema.ts";
import { aroundStep, whenSchema } from "../../emit/types/facet-schema.ts";
import type { SchemaAt } from "../../model/api.ts";
import type { Document, JsonObject } from "../../read/document.ts";
import { isSurelyObject, isSurelyScalar, sureValues } from "../../rules/analysis/surely.ts";
import { Pairs } from "../pairs.ts";

/**
 * The schema refuses whatever the rule refuses, with what other rules say beside it: JSON Schema can say the rule, and as a schema
 * it takes nothing of what fits those. A rule that only facts bring up is asked for as if it always held.
 */
export function isSaidBySchema(rule: Rule, ground: Ground, beside: readonly Rule[] = []): boolean {
  const { document, body } = ground;
  if (typeof body.schema === "boolean") return false;
  const schemas = [body, ...beside.flatMap((one) => schemaOf(one, ground) ?? [])];
  return [rule, { ...rule, when: always }].some((one) => {
    const { refinements, whole } = one.kind.refine(one);
    if (!whole || refinements.length === 0) return false;
    return refinements.every((part) =>
      formsOf(part, ground).some((form) => sayingsOf(document).implies(schemas, form)),
    );
  });
}

/** What a rule says of every body, as far as a schema can say it: where parameters were not given, one that reads them says nothing. */
function schemaOf(rule: Rule, ground: Ground): SchemaAt | undefined {
  if (readsParameters(rule)) return undefined;
  const known = schemas.get(rule) ?? new WeakMap<Ground, SchemaAt | undefined>();
  schemas.set(rule, known);
  if (!known.has(ground)) {
    const forms = rule.kind.refine(rule).refinements.flatMap((part) => formsOf(part, ground).slice(0, 1));
    known.set(ground, forms.length === 0 ? undefined : sayingsOf(ground.document).placed({ allOf: forms }));
  }
  return known.get(ground);
}

const schemas = new WeakMap<Rule, WeakMap<Ground, SchemaAt | undefined>>();

/** The ways in which a schema says a refinement: that which is emitted, and what else is common. */
function formsOf({ at, when, then: said }: Refinement, ground: Ground): readonly JsonObject[] {
  const { document, body } = ground;
  const ofAnything = !isSurelyObject(document, body, at);
  const then = asValues(said, at, ground);
  const forms = [whenSchema(when, then, ofAnything)];
  if (then.kind === "forbidden" && then.field !== "") {
    const given = conditionSchema(both(when, { kind: "present", at: fieldOf(then.field) }), ofAnything);
    forms.push(given && { not: given });
  }
  const needed = then.kind === "required" && then.paths.every(({ length }) => length === 1) ? then.paths.flat() : [];
  const needs = fieldGiven(when);
  if (needs !== undefined && needed.length > 0 && !ofAnything) forms.push({ dependentRequired: { [needs]: needed } });
  return forms.flatMap((one) => (one === undefined ? [] : [at.reduceRight<JsonObject>(aroundStep, one)]));
}

/** The same by the values that the field may have, where the schema tells what it can be. */
function asValues(facet: Facet, at: readonly Step[], { document, body }: Ground): Facet {
  if (facet.kind !== "equal" && facet.kind !== "except") return facet;
  const { field } = facet;
  const path: readonly Step[] = field === "" ? at : [...at, { kind: "name", name: field }];
  if (facet.kind === "equal")
    return isSurelyScalar(document, body, path) ? { kind: "values", field, values: [facet.value] } : facet;
  const known = sureValues(document, body, path);
  const values = known?.filter((one) => !facet.values.some((value) => value === one)) ?? [];
  return values.length === 0 || known?.every((one) => typeof one !== "object") !== true
    ? facet
    : { kind: "values", field, values };
}

function fieldOf(name: string) {
  return { root: { kind: "entry", depth: 1 }, steps: [{ kind: "name", name }] } as const;
}

/** The field of the entry that the condition only wants to be given. */
function fieldGiven(when: Condition): string | undefined {
  if (when.kind === "term") return fieldGiven(when.of);
  const [step, ...more] = when.kind === "present" ? when.at.steps : [];
  return step?.kind === "name" && more.length === 0 ? step.name : undefined;
}

/** A document compared with itself, and what rules say beside its own schemas. */
class Sayings {
  readonly #pairs: Pairs;
  #made = 0;

  constructor(document: Document) {
    // Of one document no sunset comes or goes: any day will do.
    this.#pairs = new Pairs(document, document, { today: "2000-01-01", grace: noGrace });
  }

  /** Schemas are known by their pointers: each has one of its own. */
  placed(schema: JsonObject): SchemaAt {
    return { schema, pointer: `/x-covenant-rule/${this.#made++}` };
  }

  /** Whatever fits all of the first fits the second. */
  implies(schemas: readonly SchemaAt[], said: JsonObject): boolean {
    for (const { difference } of this.#pairs.between(schemas, [this.placed(said)], request, nowhere))
      if (!takesNothing(difference)) return false;
    return true;
  }
}

const request = { direction: "request", textLevels: 0 } as const;
const nowhere = { before: "", after: "" };

/** A member that the rule does not name may be anything: nothing of what is compared here is closed. */
function takesNothing({ relation, id }: Difference): boolean {
  if (relation === "undecided") return id.request === "request-property-removed";
  return relation === "equivalent" || relation === "loosened";
}

const known = new WeakMap<Document, Sayings>();

function sayingsOf(document: Document): Sayings {
  const found = known.get(document) ?? new Sayings(document);
  known.set(document, found);
  return found;
}
