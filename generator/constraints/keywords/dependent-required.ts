import { block, js, literal } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import type { Keyword } from "../keyword.ts";

/** `dependentRequired` (JSON Schema 2020-12 validation, 6.5.4). */
export const dependentRequired: Keyword = {
  name: "dependentRequired",
  applies: "object",
  bind: (value) =>
    isObject(value) && Object.values(value).every(Array.isArray)
      ? undefined
      : "must give a list of names for each property",
  check: (value, env) =>
    Object.entries(value as Record<string, readonly string[]>).map(([name, needed]) =>
      block(
        js`if (${env.member(name)} !== undefined)`,
        needed.map((other) =>
          env.failMemberWhen(
            js`${env.member(other)} === undefined`,
            other,
            "dependentRequired",
            literal(`a value, since ${name} is given`),
          ),
        ),
      ),
    ),
  describe: (value) =>
    Object.entries(value as Record<string, readonly string[]>)
      .map(([name, needed]) => `${name} needs ${needed.join(", ")}`)
      .join("; "),
};
