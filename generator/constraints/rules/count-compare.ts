import { isAlways } from "../condition.ts";
import { type ComparisonScope, casesApart, isSame, type RuleComparison } from "../rule-comparison.ts";
import { isOneList, upToList } from "../selector.ts";
import { type Strictness, strictnessOf, together } from "../strictness.ts";
import type { Count, CountCase } from "./count.ts";

const unbounded = { min: 0, max: Number.POSITIVE_INFINITY, classes: [] } as const;

/** Case by case, of the same list: the bounds, and whether more or fewer entries count. */
export const countCompare: RuleComparison<Count> = {
  parts: (says) =>
    casesApart(says.cases, asks, (one) => ({ when: one.when, ...unbounded })).flatMap((cases) => {
      const isByClass = cases.some(({ classes }) => classes.length > 0);
      const halves = isByClass
        ? [cases]
        : [cases.map((one) => ({ ...one, min: 0 })), cases.map((one) => ({ ...one, max: unbounded.max }))];
      return halves.filter((half) => half.some(asks)).map((half) => ({ ...says, cases: half }));
    }),
  strictness(base, revision, scope) {
    if (!isSame(base.entries, revision.entries)) return "incomparable";
    const counting = countingOf(base, revision, scope);
    const isOtherClass = !isSame(base.by, revision.by);
    const asked = (says: Count) =>
      says.cases.map((one) => {
        const bounded = withinSchema(one, says, scope);
        return { when: one.when, asks: asks(bounded) ? bounded : undefined };
      });
    return scope.cases(asked(base), asked(revision), (before, after) =>
      before.classes.length + after.classes.length > 0
        ? byClass(before, after, counting, isOtherClass)
        : byNumber(before, after, counting),
    );
  },
};

function asks({ min, max, classes }: CountCase): boolean {
  return min > 0 || max < Number.POSITIVE_INFINITY || classes.length > 0;
}

/** The case without the bounds that the schema sets anyway. */
function withinSchema(one: CountCase, { entries, where }: Count, scope: ComparisonScope): CountCase {
  if (one.classes.length > 0 || !isOneList(entries)) return one;
  const { least, most } = scope.size(upToList(entries));
  const max = one.max >= most ? Number.POSITIVE_INFINITY : one.max;
  return { ...one, min: isAlways(where) && one.min <= least ? 0 : one.min, max };
}

/** What counted before counts now, and what counts now counted before. */
interface Counting {
  readonly noFewer: boolean;
  readonly noMore: boolean;
}

function countingOf(base: Count, revision: Count, scope: ComparisonScope): Counting {
  if (isSame(base.where, revision.where)) return { noFewer: true, noMore: true };
  const entry = [base.entries];
  // Where it is unknown whether an entry counts, the rule is unchecked: only conditions over the body are told apart.
  if (readsFacts(base) || readsFacts(revision)) {
    const isSameCount = scope.same(base.where, revision.where, entry);
    return { noFewer: isSameCount, noMore: isSameCount };
  }
  return {
    noFewer: scope.implies(base.where, revision.where, entry),
    noMore: scope.implies(revision.where, base.where, entry),
  };
}

function readsFacts({ where }: Count): boolean {
  return JSON.stringify(where).includes('"root":{"kind":"context"}');
}

function byNumber(base: CountCase, revision: CountCase, { noFewer, noMore }: Counting): Strictness {
  const most = strictnessOf(
    base.max === Number.POSITIVE_INFINITY || (revision.max <= base.max && noFewer),
    revision.max === Number.POSITIVE_INFINITY || (base.max <= revision.max && noMore),
  );
  const least = strictnessOf(
    base.min === 0 || (revision.min >= base.min && noMore),
    revision.min === 0 || (base.min >= revision.min && noFewer),
  );
  return together([most, least]);
}

/** Classes are closed: other numbers of them have nothing in common, but a bare number may admit them. */
function byClass(
  base: CountCase,
  revision: CountCase,
  { noFewer, noMore }: Counting,
  isOtherClass: boolean,
): Strictness {
  if (!(noFewer && noMore)) return "incomparable";
  const isWithin = (inner: CountCase, outer: CountCase) => {
    if (outer.classes.length === 0) return inner.min >= outer.min && inner.max <= outer.max;
    return inner.classes.length > 0 && !isOtherClass && classesText(inner) === classesText(outer);
  };
  return strictnessOf(isWithin(revision, base), isWithin(base, revision));
}

/** A class that must be there 0 times is one of those that are not named. */
function classesText({ classes }: CountCase): string {
  const some = classes
    .filter(({ exactly }) => exactly > 0)
    .map(({ value, exactly }) => JSON.stringify([value, exactly]));
  return some.sort().join();
}
