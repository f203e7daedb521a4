import { always } from "../../constraints/condition.ts";
import type { Ground } from "../../constraints/examples/example.ts";
import type { Refinement } from "../../constraints/refinement.ts";
import type { Rule } from "../../constraints/rule.ts";
import { readsParameters } from "../../constraints/rule-roots.ts";
import type { Selector, Step } from "../../constraints/selector.ts";
import type { SchemaAt } from "../../model/api.ts";
import { resolve } from "../../model/resolve.ts";
import { type Document, isObject, type Json, member } from "../../read/document.ts";
import { escapeToken } from "../../read/pointer.ts";
import { holdsIn, variablesOf } from "../../rules/analysis/space.ts";
import { Work } from "../../rules/analysis/work.ts";
import { formsOf } from "./refinement-forms.ts";
import { sayingsOf } from "./sayings.ts";

/**
 * The schema refuses whatever the rule refuses, with what other rules say beside it: JSON Schema can say the rule, and as a schema
 * it takes nothing of what fits those. A rule that only facts bring up is asked for as if it always held.
 */
export function isSaidBySchema(rule: Rule, ground: Ground, beside: readonly Rule[] = []): boolean {
  if (typeof ground.body.schema === "boolean") return false;
  const schemas = [ground.body, ...beside.flatMap((one) => schemaOf(one, ground) ?? [])];
  return [rule, { ...rule, when: always }].some((one) => {
    const { refinements, whole } = one.kind.refine(one);
    if (!whole || refinements.length === 0) return false;
    return refinements.every((part) => isImplied(part, schemas, ground) || isSaidByBranches(part, rule, ground));
  });
}

function isImplied(part: Refinement, schemas: readonly SchemaAt[], ground: Ground): boolean {
  return formsOf(part, ground).some((form) => sayingsOf(ground.document).implies(schemas, form));
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

/** Every branch of the union that stands there says it, or leaves out where it holds. */
function isSaidByBranches({ at, ...part }: Refinement, rule: Rule, ground: Ground): boolean {
  const { document } = ground;
  const entry = at.reduce<SchemaAt | undefined>((from, step) => from && schemaBelow(document, from, step), ground.body);
  const branches = entry === undefined ? [] : branchesOf(document, entry);
  return (
    entry !== undefined &&
    branches.length > 0 &&
    branches.every((branch) => {
      const within: Ground = { ...ground, body: branch };
      const holds = holding(part, rule, within);
      if (holds === "never") return true;
      return isImplied({ ...part, at: [], when: holds === "always" ? always : part.when }, [entry, branch], within);
    })
  );
}

const here: readonly Selector[] = [{ root: { kind: "body" }, steps: [] }];

function holding({ when }: Pick<Refinement, "when">, rule: Rule, within: Ground): "always" | "never" | "sometimes" {
  const ways = new Work().assignments(variablesOf([when], [], here, within), rule).map((way) => holdsIn(when, way));
  if (ways.length === 0) return "sometimes";
  return ways.every((one) => one === true) ? "always" : ways.every((one) => one === false) ? "never" : "sometimes";
}

/** The schema of what one step leads to, where the schema itself names it. */
function schemaBelow(document: Document, from: SchemaAt, step: Step): SchemaAt | undefined {
  const { schema, pointer } = resolve(document, from);
  if (!isObject(schema) || step.kind === "lookup") return undefined;
  const [found, token] =
    step.kind === "every"
      ? [schema.prefixItems === undefined ? schema.items : undefined, "items"]
      : [
          member(isObject(schema.properties) ? schema.properties : {}, step.name),
          `properties/${escapeToken(step.name)}`,
        ];
  return isObject(found) ? { schema: found, pointer: `${pointer}/${token}` } : undefined;
}

function branchesOf(document: Document, from: SchemaAt): readonly SchemaAt[] {
  const { schema, pointer } = resolve(document, from);
  if (!isObject(schema) || schema.nullable === true) return [];
  const name = ["oneOf", "anyOf"].find((one) => Array.isArray(schema[one]));
  const list = name === undefined ? [] : (schema[name] as readonly Json[]);
  return list.map((one, index) => ({
    schema: isObject(one) ? one : one !== false,
    pointer: `${pointer}/${name}/${index}`,
  }));
}
