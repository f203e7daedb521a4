import { always, both, type Condition } from "../condition.ts";
import { atomsOf } from "../evaluate.ts";

/** A part of a condition, and what must be so that the whole holds by it alone: turned, the whole does not hold. */
export interface Branch {
  /** `is` or `present`. */
  readonly atom: Condition;
  readonly alone: Condition;
}

/** A condition of more parts is not taken apart: its branches would be as many bodies. */
const mostParts = 16;

/** The ways in which a condition holds by one part alone; none where there is only one way. */
export function waysToHold(condition: Condition): readonly Condition[] {
  const distinct = new Map(branchesOf(condition).map(({ alone }) => [JSON.stringify(alone), alone]));
  return distinct.size > 1 ? [...distinct.values()] : [];
}

/** For each part of a condition, the case in which it decides: in an `all` beside parts that hold, in an `any` beside parts that do not. */
export function branchesOf(condition: Condition): readonly Branch[] {
  const atoms = atomsOf(condition);
  return atoms.length > mostParts ? atoms.map((atom) => ({ atom, alone: condition })) : branches(condition, true);
}

function branches(condition: Condition, holds: boolean): readonly Branch[] {
  switch (condition.kind) {
    case "term":
      return branches(condition.of, holds);
    case "not":
      return branches(condition.of, !holds);
    case "all":
    case "any": {
      // In an `all` that is to hold the others hold; in one that is not to hold this part is the only one that does not.
      const others = condition.kind === "all";
      return condition.of.flatMap((part, index) =>
        branches(part, holds).map(({ atom, alone }) => ({
          atom,
          alone: condition.of
            .map((other, at) => (at === index ? alone : wanted(other, others)))
            .reduce((before, one) => both(before, one), always),
        })),
      );
    }
    case "is":
    case "present":
      return [{ atom: condition, alone: wanted(condition, holds) }];
  }
}

function wanted(condition: Condition, holds: boolean): Condition {
  return holds ? condition : { kind: "not", of: condition };
}
