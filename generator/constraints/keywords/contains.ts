import { block, type Identifier, js, literal, type Printable } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { both, type CompareEnv, type Difference, joined, type Relation } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import type { Containing, Normal } from "../comparison/normal.ts";
import { counted, type Keyword, type SchemaEnv } from "../keyword.ts";

/** `contains` with `minContains` and `maxContains` (JSON Schema 2020-12 core, 10.3.1.3; validation, 6.4.4 and 6.4.5). */
export const contains: Keyword = {
  name: "contains",
  applies: "array",
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check(_value, env) {
    const min = typeof env.schema.minContains === "number" ? env.schema.minContains : 1;
    const max = typeof env.schema.maxContains === "number" ? env.schema.maxContains : undefined;
    const found = env.fresh("found");
    const entry = env.fresh("entry");
    const described = (count: number) => counted(count, "entry of the form described", "entries of the form described");
    return [
      js`let ${found} = 0;`,
      ...count(found, entry, env),
      ...(min > 0
        ? [env.failWhen(js`${found} < ${literal(min)}`, "contains", literal(`at least ${described(min)}`))]
        : []),
      ...(max === undefined
        ? []
        : [env.failWhen(js`${found} > ${literal(max)}`, "maxContains", literal(`at most ${described(max)}`))]),
    ];
  },
  describe: () => undefined,
  compare: compareContaining,
};

function count(found: Identifier, entry: Identifier, env: SchemaEnv): readonly Printable[] {
  const held = env.holds(env.subschema("contains"), entry);
  const matching = env.matching();
  if (matching === undefined) return [block(js`for (const ${entry} of ${env.value})`, [js`if (${held}) ${found}++;`])];
  const index = env.fresh("index");
  return [
    block(js`for (let ${index} = 0; ${index} < ${env.value}.length; ${index}++)`, [
      js`const ${entry} = ${env.value}[${index}];`,
      block(js`if (${held})`, [js`${found}++;`, js`(${matching} ??= [])[${index}] = true;`]),
    ]),
  ];
}

function compareContaining(before: Normal, after: Normal, env: CompareEnv): readonly Difference[] {
  const [gone, come] = [before, after].map(({ containing }) => containing.filter(demands)) as [
    Containing[],
    Containing[],
  ];
  const found: Difference[] = [];
  const at = (one: Containing | undefined) => one && { value: true, pointer: one.pointer };
  for (const was of [...gone]) {
    const isSame = (one: Containing) => env.relationEitherWay([was.schema], [one.schema]) === "equivalent";
    const is = come.find(isSame) ?? (gone.length === 1 && come.length === 1 ? come[0] : undefined);
    if (is === undefined) continue;
    gone.splice(gone.indexOf(was), 1);
    come.splice(come.indexOf(is), 1);
    found.push(...counts(was, is, before, after));
    const inner = env.relationEitherWay([was.schema], [is.schema]);
    if (inner === "equivalent") continue;
    const isBounded = was.max !== undefined || is.max !== undefined;
    const relation: Relation = isBounded ? joined(inner, "undecided") : inner;
    const says = "what a list must contain changed";
    found.push(difference(both("contains-changed"), relation, says, [at(was), before], [at(is), after]));
  }
  for (const was of gone)
    found.push(
      difference(
        both("contains-removed"),
        "loosened",
        "what a list must contain was dropped",
        [at(was), before],
        [undefined, after],
      ),
    );
  for (const is of come)
    found.push(
      difference(
        both("contains-added"),
        "tightened",
        "a list must contain something",
        [undefined, before],
        [at(is), after],
      ),
    );
  return found;
}

/** `minContains: 0` without a most asks for nothing. */
function demands({ min, max }: Containing): boolean {
  return min > 0 || max !== undefined;
}

function counts(was: Containing, is: Containing, before: Normal, after: Normal): readonly Difference[] {
  const told = (name: "min" | "max", from: number, to: number, relation: Relation) => {
    const verb = to > from ? "increased" : "decreased";
    const shown = (count: number) => (Number.isFinite(count) ? { value: count, pointer: before.pointer } : undefined);
    const says = `${name}Contains went from ${from} to ${to}`;
    return difference(
      both(`${name}-contains-${verb}`),
      relation,
      says,
      [shown(from) && { value: from, pointer: was.pointer }, before],
      [shown(to) && { value: to, pointer: is.pointer }, after],
    );
  };
  const [from, to] = [was.max ?? Number.POSITIVE_INFINITY, is.max ?? Number.POSITIVE_INFINITY];
  return [
    ...(was.min === is.min ? [] : [told("min", was.min, is.min, is.min > was.min ? "tightened" : "loosened")]),
    ...(from === to ? [] : [told("max", from, to, to > from ? "loosened" : "tightened")]),
  ];
}
