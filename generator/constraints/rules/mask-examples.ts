import { isObject } from "../../read/document.ts";
import { always, isAlways } from "../condition.ts";
import type { Examples, Ground, Probe, Standing, Subject } from "../examples/example.ts";
import { formsOf } from "../examples/forms.ts";
import { fresh } from "../examples/fresh.ts";
import { describedBy, inside, sampleOf } from "../examples/schema.ts";
import { solved, withField } from "../examples/solve.ts";
import { fieldValue } from "../examples/spot.ts";
import { moved } from "../examples/standing.ts";
import type { Rule } from "../rule.ts";
import { type Selector, upToList } from "../selector.ts";
import { fieldWords } from "../words.ts";
import type { Allowance, Mask } from "./mask.ts";
import { asked, asking, sent, straysIn } from "./mask-asking.ts";

/** Each field asked for, not asked for, and empty; and asked for by an entry of the list that does not count. */
export const maskExamples: Examples<Mask> = {
  cases: () => [always],
  judge({ says }, at) {
    const isKnown = says.allow.every((one) => Array.isArray(fieldValue(upToList(one.each), at)));
    const strays = straysIn(says, at).length > 0;
    return { broken: strays && isKnown, unknown: strays && !isKnown };
  },
  amend: (rule, at, ground) =>
    straysIn(rule.says, at).reduce<Subject | undefined>(
      (subject, name) => subject && asked(rule, name, moved(at, subject), ground)?.subject,
      at.subject,
    ),
  probes(rule, _index, at, ground) {
    const { says } = rule;
    const closed = says.names.filter((name) => !says.always.includes(name));
    const [first] = closed;
    return [
      ...closed.flatMap((name) => fieldProbes(rule, name, at, ground)),
      ...says.always.map((name) =>
        probe(rule, `${name} not asked for`, name, false, () => sent(rule, name, at, ground), at),
      ),
      nothingSent(rule, closed, at),
      ...(first === undefined
        ? []
        : says.allow.flatMap((one) => [
            ...entryProbes(rule, one, first, at, ground),
            ...strangerProbes(rule, one, first, at, ground),
          ])),
    ];
  },
};

function probe(
  rule: Rule<Mask>,
  description: string,
  name: string,
  broken: boolean,
  way: () => Subject | undefined,
  at: Standing,
): Probe {
  const is = (subject: Subject) => {
    const target = fieldValue(rule.says.of, moved(at, subject));
    return (
      isObject(target) &&
      target[name] !== undefined &&
      straysIn(rule.says, moved(at, subject)).includes(name) === broken
    );
  };
  return { description, broken, is, ways: [way] };
}

function fieldProbes(rule: Rule<Mask>, name: string, at: Standing, ground: Ground): readonly Probe[] {
  const unasked = sent(rule, name, at, ground);
  if (unasked === undefined) return [];
  const isList = Array.isArray(
    sampleOf(inside(describedBy(rule.says.of, rule.frames, ground), { kind: "name", name })),
  );
  return [
    probe(rule, `${name} asked for`, name, false, () => asked(rule, name, moved(at, unasked), ground)?.subject, at),
    probe(rule, `${name} not asked for`, name, true, () => unasked, at),
    ...(isList
      ? [probe(rule, `${name} not asked for and empty`, name, false, () => sent(rule, name, at, ground, []), at)]
      : []),
  ];
}

/** None of the fields that have to be asked for. */
function nothingSent(rule: Rule<Mask>, closed: readonly string[], at: Standing): Probe {
  const field = (name: string): Selector => ({
    root: rule.says.of.root,
    steps: [...rule.says.of.steps, { kind: "name", name }],
  });
  const isSent = (subject: Subject) => closed.some((name) => fieldValue(field(name), moved(at, subject)) !== undefined);
  const way = () =>
    closed.reduce<Standing | undefined>((reached, name) => reached && withField(field(name), undefined, reached), at)
      ?.subject;
  return { description: "nothing that has to be asked for", broken: false, is: (one) => !isSent(one), ways: [way] };
}

/** Asked for by an entry of each form that `where` tells apart. */
function entryProbes(rule: Rule<Mask>, one: Allowance, name: string, at: Standing, ground: Ground): readonly Probe[] {
  const unasked = sent(rule, name, at, ground);
  const entry = unasked && asking(rule, one, name, moved(at, unasked), ground);
  if (entry === undefined) return [];
  return formsOf(one.where, entry, [...rule.frames, one.each], ground).map(({ words, standing }) => {
    const isBroken = straysIn(rule.says, standing).includes(name);
    return probe(rule, `${name} asked for by an entry ${words}`, name, isBroken, () => standing.subject, at);
  });
}

/** Asked for by an entry that `where` leaves out, or that belongs to another. */
function strangerProbes(
  rule: Rule<Mask>,
  one: Allowance,
  name: string,
  at: Standing,
  ground: Ground,
): readonly Probe[] {
  const unasked = sent(rule, name, at, ground);
  const entry = unasked && asking(rule, one, name, moved(at, unasked), ground);
  if (entry === undefined) return [];
  const turned = () => solved(one.where, false, entry, [...rule.frames, one.each], ground)?.subject;
  const { matching } = one;
  const other = () => {
    const here = matching && fieldValue(matching.here, entry);
    const next = here === undefined ? undefined : fresh(here, [here]);
    return matching && next !== undefined ? withField(matching.there, next, entry)?.subject : undefined;
  };
  return [
    ...(isAlways(one.where)
      ? []
      : [probe(rule, `${name} asked for by an entry that does not count`, name, true, turned, at)]),
    ...(matching === undefined
      ? []
      : [probe(rule, `${name} asked for by an entry of another ${fieldWords(matching.there)}`, name, true, other, at)]),
  ];
}
