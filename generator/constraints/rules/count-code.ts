import { block, joined, js, literal, type Printable } from "../../code/printable.ts";
import { type Condition, isAlways, selectorsOf } from "../condition.ts";
import type { Rule, RuleEnv } from "../rule.ts";
import { type Selector, upToList } from "../selector.ts";
import { definedWords, valueWords } from "../words.ts";
import type { Count, CountCase } from "./count.ts";
import { bounds, caseWords, entriesWord } from "./count-words.ts";

/** check: the statements that test one case. */
export function countCode(rule: Rule<Count>, one: CountCase, env: RuleEnv): readonly Printable[] {
  const { entries, where, by } = rule.says;
  const list = upToList(entries);
  const path = env.path(list);
  const expected =
    rule.message ??
    `expected ${bounds(one)}${entriesWord(one)}${isAlways(where) ? "" : ` where ${definedWords(where)}`}${caseWords(one)}`;
  const failed = (broken: Printable, got: Printable) => [
    block(js`if (${broken})`, env.broken(path, js`${literal(`${expected}, got `)} + ${got}`)),
  ];
  const value = env.value(list);
  // What is no list has no entries, and lacks none.
  const isList = js`Array.isArray(${value})`;
  const isAnyClass = by === undefined || one.classes.length === 0;
  if (isAnyClass && isAlways(where)) {
    const length = js`${value}.length`;
    return failed(js`${isList} && (${outside(length, one)})`, length);
  }
  const judged: Failed = (broken, got) =>
    one.min === 0 ? failed(broken, got) : failed(js`${isList} && (${broken})`, got);
  return isAnyClass ? countedWhere(rule, one, env, judged) : countedByClass(rule, one, env, by, judged);
}

type Failed = (broken: Printable, got: Printable) => readonly Printable[];

function countedWhere(rule: Rule<Count>, one: CountCase, env: RuleEnv, failed: Failed): readonly Printable[] {
  const number = env.fresh("found");
  const { before, admit, decided } = admission(rule.says.where, env);
  return [
    js`let ${number} = 0;`,
    ...before,
    ...env.every(rule.says.entries, (inner) => admit(inner, [js`${number}++;`])),
    ...decided(failed(outside(number, one), number)),
  ];
}

/** How entries are told from those that do not count. */
interface Admission {
  readonly before: readonly Printable[];
  readonly admit: (inner: RuleEnv, then: readonly Printable[]) => readonly Printable[];
  readonly decided: (checked: readonly Printable[]) => readonly Printable[];
}

/** Where a fact is missing that tells whether an entry counts, the rule is left unchecked. */
function admission(where: Condition, env: RuleEnv): Admission {
  if (isAlways(where)) return { before: [], admit: (_, then) => then, decided: (checked) => checked };
  if (!selectorsOf(where).some(({ root }) => root.kind === "context")) {
    const admit: Admission["admit"] = (inner, then) =>
      then.length === 1 ? [js`if (${inner.holds(where)}) ${then}`] : [block(js`if (${inner.holds(where)})`, then)];
    return { before: [], admit, decided: (checked) => checked };
  }
  const unsure = env.fresh("unsure");
  const leave = env.leave();
  return {
    before: [js`let ${unsure} = false;`],
    admit: (inner, then) => [
      block(
        js`if (${inner.holds(where)})`,
        then,
        block(js` else if (!(${inner.fails(where)}))`, [js`${unsure} = true;`]),
      ),
    ],
    decided: (checked) => [
      block(js`if (!${unsure})`, checked),
      ...(leave.length === 0 ? [] : [block(js`if (${unsure})`, leave)]),
    ],
  };
}

function countedByClass(
  rule: Rule<Count>,
  one: CountCase,
  env: RuleEnv,
  by: Selector,
  failed: Failed,
): readonly Printable[] {
  const others = env.fresh("others");
  const { before, admit, decided } = admission(rule.says.where, env);
  const numbers = one.classes.map(({ value, exactly }) => ({
    value,
    exactly,
    number: env.fresh(`of_${String(value)}`),
  }));
  const counting = (inner: RuleEnv): readonly Printable[] => [
    ...numbers.map(
      ({ value, number }, index) =>
        js`${index === 0 ? js`` : js`else `}if (${inner.value(by)} === ${literal(value)}) ${number}++;`,
    ),
    js`else ${others}++;`,
  ];
  const broken = joined(
    [...numbers.map(({ number, exactly }) => js`${number} !== ${literal(exactly)}`), js`${others} !== 0`],
    js` || `,
  );
  const got = joined(
    [
      ...numbers.map(({ number, value }) => js`${number} + ${literal(` ${valueWords(value)}`)}`),
      js`${others} + " other"`,
    ],
    js` + ", " + `,
  );
  return [
    js`let ${joined([...numbers.map(({ number }) => js`${number} = 0`), js`${others} = 0`], js`, `)};`,
    ...before,
    ...env.every(rule.says.entries, (inner) => admit(inner, counting(inner))),
    ...decided(failed(broken, got)),
  ];
}

function outside(number: Printable, { min, max }: CountCase): Printable {
  if (min === max) return js`${number} !== ${literal(min)}`;
  if (max === Number.POSITIVE_INFINITY) return js`${number} < ${literal(min)}`;
  if (min === 0) return js`${number} > ${literal(max)}`;
  return js`${number} < ${literal(min)} || ${number} > ${literal(max)}`;
}
