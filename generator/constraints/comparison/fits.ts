import type { Json } from "../../read/document.ts";
import { matches } from "../patterns/matches.ts";
import type { Normal } from "./normal.ts";

/** Whether all of the listed values keep what a keyword of the other side says: then it takes nothing away. False where that is not known. */
export function allFit(values: Normal["values"], keyword: string, { lower, upper, limits, patterns }: Normal): boolean {
  if (values === undefined) return false;
  return values.value.every((value: Json) => {
    if (typeof value === "string") {
      const length = [...value].length;
      if (keyword === "minLength") return length >= (limits.get("minLength")?.value ?? 0);
      if (keyword === "maxLength") return length <= (limits.get("maxLength")?.value ?? Number.POSITIVE_INFINITY);
      if (keyword === "pattern") return patterns.every((one) => matches(one.value, value) === true);
    }
    if (typeof value === "number") {
      if (keyword === "minimum")
        return lower === undefined || (lower.isExclusive ? value > lower.value : value >= lower.value);
      if (keyword === "maximum")
        return upper === undefined || (upper.isExclusive ? value < upper.value : value <= upper.value);
    }
    return false;
  });
}
