import { imported, js, literal } from "../../code/printable.ts";
import { both } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import { changedOf, listWords, relationOfDemands, together } from "../comparison/lists.ts";
import type { Keyword } from "../keyword.ts";

/** `multipleOf` (JSON Schema 2020-12 validation, 6.2.1). Decimal fractions divide as they are written: 0.3 is 3 times 0.1. */
export const multipleOf: Keyword = {
  name: "multipleOf",
  applies: "number",
  bind: (value) => (typeof value === "number" && value > 0 ? undefined : "must be a number greater than 0"),
  check: (value, env) => [
    env.failWhen(
      js`!${imported("divides", "runtime/values.js")}(${env.value}, ${literal(value)})`,
      "multipleOf",
      literal(`a multiple of ${value}`),
    ),
  ],
  describe: (value) => `a multiple of ${value}`,
  compare(before, after) {
    const changed = changedOf(before.multiples, after.multiples);
    if (changed === undefined) return [];
    const [was, is] = [together(changed.gone), together(changed.come)];
    const [from, to] = [listWords(changed.gone), listWords(changed.come)];
    if (was === undefined || is === undefined) {
      const [relation, verb] = is === undefined ? (["loosened", "unset"] as const) : (["tightened", "set"] as const);
      const says = `multipleOf ${from || to} was ${verb === "set" ? "set" : "dropped"}`;
      return [difference(both(`multiple-of-${verb}`), relation, says, [was, before], [is, after])];
    }
    const relation = relationOfDemands(changed, divides);
    const aspect = relation === "loosened" ? "generalized" : relation === "tightened" ? "specialized" : "changed";
    const says = `multipleOf went from ${from} to ${to}`;
    return [difference(both(`multiple-of-${aspect}`), relation, says, [was, before], [is, after])];
  },
};

/** Whether a number is a multiple of another one, both taken as the decimals they are written as. */
function divides(number: number, by: number): boolean {
  const [one, other] = [decimal(number), decimal(by)];
  const places = Math.max(one.places, other.places);
  const scaled = ({ digits, places: own }: typeof one) => digits * 10n ** BigInt(places - own);
  return scaled(one) % scaled(other) === 0n;
}

/** The digits of a number, and how many of them stand behind the point (a negative number: zeros that are left out). */
function decimal(number: number): { readonly digits: bigint; readonly places: number } {
  const [, whole = "0", fraction = "", exponent = "0"] =
    /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(number)) ?? [];
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}
