import type { Condition } from "../../constraints/condition.ts";
import type { Selector } from "../../constraints/selector.ts";
import type { Json } from "../../read/document.ts";

/** The condition where a field or fact is known to have this value: decided, or what is left of it. */
export function assume(condition: Condition, field: Selector, value: Json): Condition | boolean {
  switch (condition.kind) {
    case "is":
      return isSame(condition.at, field) ? condition.values.includes(value) : condition;
    case "present":
      return isSame(condition.at, field) || condition;
    case "not": {
      const of = assume(condition.of, field, value);
      return typeof of === "boolean" ? !of : { kind: "not", of };
    }
    case "term": {
      const of = assume(condition.of, field, value);
      return typeof of === "boolean" || of !== condition.of ? of : condition;
    }
    case "all":
    case "any": {
      const decides = condition.kind === "any";
      const of = condition.of.map((one) => assume(one, field, value));
      if (of.includes(decides)) return decides;
      const open = of.filter((one) => typeof one !== "boolean");
      const [only] = open;
      if (open.length < 2) return only ?? !decides;
      return open.every((one, index) => one === condition.of[index]) && open.length === of.length
        ? condition
        : { kind: condition.kind, of: open };
    }
  }
}

function isSame(a: Selector, b: Selector): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
