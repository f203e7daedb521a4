import { block, js, literal } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { both, type CompareEnv, relationOfSets, reversed, type Side } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import type { Normal } from "../comparison/normal.ts";
import type { Keyword } from "../keyword.ts";
import { isRequired } from "./required.ts";

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
  compare(before, after, env) {
    const names = new Set([...before.dependentRequired.keys(), ...after.dependentRequired.keys()]);
    return [...names].flatMap((name) => {
      const [was, is] = [before.dependentRequired.get(name), after.dependentRequired.get(name)];
      const [needed, needs] = [asked(before, name, "before", env), asked(after, name, "after", env)];
      const relation = reversed(relationOfSets(needed, needs));
      if (relation === "equivalent") return [];
      const verb = needed.size === 0 ? "added" : needs.size === 0 ? "removed" : "changed";
      const list = (said: typeof was, names: ReadonlySet<string>) =>
        said && names.size > 0 ? { value: [...names], pointer: said.pointer } : undefined;
      const says = `${name} needs ${[...needs].join(", ") || "nothing"} beside it`;
      return [
        difference(
          both(`dependent-required-${verb}`),
          relation,
          says,
          [list(was, needed), before],
          [list(is, needs), after],
        ),
      ];
    });
  },
};

/** What a member needs that is not required in any case. */
function asked(normal: Normal, name: string, side: Side, env: CompareEnv): ReadonlySet<string> {
  const needed = normal.dependentRequired.get(name)?.value ?? [];
  return new Set([...needed].filter((one) => one !== name && !isRequired(normal, one, side, env)));
}
