import type { Condition } from "../../constraints/condition.ts";
import type { Selector } from "../../constraints/selector.ts";
import type { Json } from "../../read/document.ts";

/** Always so. */
export const yes: Condition = { kind: "all", of: [] };
/** Never so. */
export const no: Condition = { kind: "any", of: [] };

/** What is left of a condition where a field is known to have a value, or (undefined) to be absent. */
export function given(condition: Condition, field: string, value: Json | undefined): Condition {
  switch (condition.kind) {
    case "term":
      return given(condition.of, field, value);
    case "is":
      if (fieldOf(condition.at) !== field) return condition;
      return value !== undefined && condition.values.includes(value) ? yes : no;
    case "present":
      if (fieldOf(condition.at) !== field) return condition;
      return value === undefined ? no : yes;
    case "not": {
      const of = given(condition.of, field, value);
      return isConstant(of) ? (of.kind === "all" ? no : yes) : { kind: "not", of };
    }
    case "all":
    case "any": {
      const [neutral, deciding] = condition.kind === "all" ? [yes, no] : [no, yes];
      const of = condition.of.map((one) => given(one, field, value));
      if (of.some((one) => isConstant(one) && one.kind === deciding.kind)) return deciding;
      const open = of.filter((one) => !isConstant(one));
      if (open.length === 0) return neutral;
      return open.length === 1 ? (open[0] as Condition) : { kind: condition.kind, of: open };
    }
  }
}

/** Whether a condition is known to hold (`all` of nothing) or not to hold (`any` of nothing). */
export function isConstant(condition: Condition): condition is typeof condition & { readonly kind: "all" | "any" } {
  return (condition.kind === "all" || condition.kind === "any") && condition.of.length === 0;
}

/** The one name a selector leads to from the entry; undefined for all others, of which a type says nothing. */
export function fieldOf({ root, steps }: Selector): string | undefined {
  const [step] = steps;
  const direct = root.kind === "entry" && root.depth === 1 && steps.length === 1;
  return direct && step?.kind === "name" ? step.name : undefined;
}

/** Those that are left to say where all hold: not those that follow from a field being one of some values. */
export function withoutImplied(conditions: readonly Condition[]): readonly Condition[] {
  const known = conditions.flatMap((one) => (one.kind === "is" ? [one] : []));
  return conditions.filter(
    (condition) =>
      !known.some(({ at, values }) => {
        const field = fieldOf(at);
        if (field === undefined || condition.kind === "is") return false;
        return values.every((value) => {
          const left = given(condition, field, value);
          return isConstant(left) && left.kind === yes.kind;
        });
      }),
  );
}
