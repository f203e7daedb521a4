import { both, type Condition } from "../../constraints/condition.ts";
import type { Ground } from "../../constraints/examples/example.ts";
import type { Facet, Refinement } from "../../constraints/refinement.ts";
import type { Step } from "../../constraints/selector.ts";
import { conditionSchema } from "../../emit/types/condition-schema.ts";
import { aroundStep, whenSchema } from "../../emit/types/facet-schema.ts";
import type { JsonObject } from "../../read/document.ts";
import { isSurelyObject, isSurelyScalar, sureValues } from "../../rules/analysis/surely.ts";

/** The ways in which a schema says a refinement: that which is emitted, and what else is common. */
export function formsOf({ at, when, then: said }: Refinement, ground: Ground): readonly JsonObject[] {
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
