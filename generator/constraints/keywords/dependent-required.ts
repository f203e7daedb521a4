import { block, js, literal } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { both, relationOfSets, reversed } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
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
  compare(before, after) {
    const names = new Set([...before.dependentRequired.keys(), ...after.dependentRequired.keys()]);
    return [...names].flatMap((name) => {
      const [was, is] = [before.dependentRequired.get(name), after.dependentRequired.get(name)];
      const relation = reversed(relationOfSets(was?.value ?? new Set(), is?.value ?? new Set()));
      if (relation === "equivalent") return [];
      const verb = was === undefined ? "added" : is === undefined ? "removed" : "changed";
      const list = (said: typeof was) => said && { value: [...said.value], pointer: said.pointer };
      const says = `${name} needs ${[...(is?.value ?? [])].join(", ") || "nothing"} beside it`;
      return [difference(both(`dependent-required-${verb}`), relation, says, [list(was), before], [list(is), after])];
    });
  },
};
