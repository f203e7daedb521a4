import type { Difference } from "../../constraints/comparison/difference.ts";
import { noGrace } from "../../constraints/comparison/life.ts";
import { always, both, type Condition } from "../../constraints/condition.ts";
import type { Ground } from "../../constraints/examples/example.ts";
import type { Refinement } from "../../constraints/refinement.ts";
import type { Rule } from "../../constraints/rule.ts";
import { conditionSchema } from "../../emit/types/condition-schema.ts";
import { aroundStep, whenSchema } from "../../emit/types/facet-schema.ts";
import type { SchemaAt } from "../../model/api.ts";
import type { Document, JsonObject } from "../../read/document.ts";
import { isSurelyObject } from "../../rules/analysis/surely.ts";
import { Pairs } from "../pairs.ts";

/**
 * The schema refuses whatever the rule refuses: JSON Schema can say the rule, and as a schema it takes nothing of what fits the
 * other. A rule that only facts bring up is asked for as if it always held.
 */
export function isSaidBySchema(rule: Rule, ground: Ground): boolean {
  const { document, body } = ground;
  if (typeof body.schema === "boolean") return false;
  return [rule, { ...rule, when: always }].some((one) => {
    const { refinements, whole } = one.kind.refine(one);
    if (!whole || refinements.length === 0) return false;
    return refinements.every((part) => formsOf(part, ground).some((form) => sayingsOf(document).implies(body, form)));
  });
}

/** The ways in which a schema says a refinement: that which is emitted, and what else is common. */
function formsOf({ at, when, then }: Refinement, { document, body }: Ground): readonly JsonObject[] {
  const ofAnything = !isSurelyObject(document, body, at);
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

  /** Whatever fits the first fits the second. */
  implies(body: SchemaAt, said: JsonObject): boolean {
    // Schemas are known by their pointers: each has one of its own.
    const rule = { schema: said, pointer: `/x-covenant-rule/${this.#made++}` };
    for (const { difference } of this.#pairs.between([body], [rule], request, nowhere))
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
