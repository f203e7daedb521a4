import type { Ground } from "../../constraints/examples/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import { type Strictness, strictnessOf } from "../../constraints/strictness.ts";
import type { Api, Operation } from "../../model/api.ts";
import { type Part, schemaOfPart, statusOfPart } from "../../model/part.ts";
import { Work } from "../../rules/analysis/work.ts";
import type { BoundRules } from "../../rules/bind.ts";
import { groundOf } from "../../rules/examples/ground.ts";
import { matchOperations, matchSent, type OperationPair } from "../match.ts";
import { compared, type Proving } from "./comparison.ts";
import { contentOf, impliedBy } from "./implied.ts";
import { matchRules, type RulePair } from "./match.ts";
import { type ParameterNames, parameterNames, renamedOperation, renamedRule } from "./parameter-names.ts";
import { reasonOf, type Unshown } from "./reason.ts";
import { isSaidBySchema } from "./said-by-schema.ts";
import { type Side, type Witness, WitnessSearch } from "./witness.ts";

/** An API and the rules bound to it. */
export interface RuledApi {
  readonly api: Api;
  readonly rules: BoundRules;
}

/** What became of a rule: what the API refuses and accepts for its sake, beside all other rules of the operation. */
export interface RuleVerdict {
  /** The key of the operation, as the revision has it. */
  readonly operation: string;
  readonly part: Part;
  readonly pair: RulePair;
  /**
   * `equivalent`, `tightened` and `loosened` are proven. `incomparable` where it refuses more and accepts more, or where it
   * is not proven that it does not: `reason` says which.
   */
  readonly strictness: Strictness;
  /** The smallest body found that only the base accepts, and the smallest that only the revision accepts. */
  readonly refused: Witness | undefined;
  readonly accepted: Witness | undefined;
  /** What was looked for and not found, or given up. */
  readonly reason: string | undefined;
  /** What breaks is not proven, and of the bodies tried none shows it: all that the one refuses the other one does. */
  readonly isDoubtful: boolean;
  /** Of a rule that is not as it was and still equivalent: those that say now, or said before, what it does not say itself. */
  readonly saidBy: readonly Rule[];
  /** Where what it refuses is answered with another status, the smallest body found that shows it. */
  readonly answered: Witness | undefined;
}

/** The verdict on every rule of the operations that both have: each rule of the base, then those that were added. */
export function ruleVerdicts(base: RuledApi, revision: RuledApi): readonly RuleVerdict[] {
  const pairs = [
    ...matchOperations(base.api, revision.api).pairs,
    ...matchSent(base.api.webhooks, revision.api.webhooks).pairs,
  ];
  return pairs.flatMap((pair) => {
    const parts = [
      ...new Set([...rulesOf(base, pair.base), ...rulesOf(revision, pair.revision)].map(({ part }) => part)),
    ];
    return parts.flatMap((part) => partVerdicts(part, pair, base, revision));
  });
}

function rulesOf({ rules }: RuledApi, { key }: Operation): readonly Rule[] {
  return rules.rules.get(key) ?? [];
}

function partVerdicts(part: Part, pair: OperationPair, base: RuledApi, revision: RuledApi): readonly RuleVerdict[] {
  const names = parameterNames(pair);
  const [before, after] = [sideOf(part, pair.base, base, names), sideOf(part, pair.revision, revision)];
  const proving: Proving = { base: provenOver(part, before), revision: provenOver(part, after), work: new Work() };
  const search = new WitnessSearch(part, before, after);
  const pairs = matchRules(before.rules, after.rules, (one, other) => compared(one, other, proving));
  return pairs.map((one) => {
    const found = judged(one, proving, search);
    const answered = answeredOtherwise(one, found, proving, search);
    return { operation: pair.revision.key, part, pair: one, ...found, answered };
  });
}

/** What is refused as before, with another status: by the rule as it is now, or by what says as much in its place. */
function answeredOtherwise(
  { base, revision }: RulePair,
  { strictness, saidBy }: Judged,
  proving: Proving,
  search: WitnessSearch,
): Witness | undefined {
  if (base !== undefined && revision !== undefined)
    return base.status === revision.status ? undefined : search.answeredOtherwise([base], [revision]);
  if (strictness !== "equivalent") return undefined;
  if (saidBy.length > 0) return search.answeredOtherwise(base ? [base] : saidBy, revision ? [revision] : saidBy);
  const [rule, side, own] = base
    ? ([base, "base", proving.base] as const)
    : ([revision, "revision", proving.revision] as const);
  // What its own schema says too is never heard of the rule.
  return rule === undefined || isSaidBySchema(rule, own) ? undefined : search.answeredBySchema(rule, side);
}

/** Parameters of the path are called on both sides what the revision calls them: no name travels. */
function sideOf(
  part: Part,
  written: Operation,
  { api, rules: bound }: RuledApi,
  names: ParameterNames = new Map(),
): Side {
  const operation = renamedOperation(written, names);
  const rules = (bound.rules.get(operation.key) ?? []).flatMap((rule) =>
    rule.part === part ? [renamedRule(rule, names)] : [],
  );
  return { api, bound, operation, rules, ground: groundOf(operation, part, rules, api.document, bound) };
}

/** A response may have values that the document does not name: of its schema nothing is taken for sure. */
function provenOver(part: Part, { ground, operation }: Side): Ground {
  const isOpen = statusOfPart(part) !== undefined || schemaOfPart(operation, part) === undefined;
  return isOpen ? { ...ground, body: { schema: true, pointer: "" } } : ground;
}

type Judged = Omit<RuleVerdict, "operation" | "part" | "pair" | "answered">;

const asItWas: Judged = {
  strictness: "equivalent",
  refused: undefined,
  accepted: undefined,
  reason: undefined,
  isDoubtful: false,
  saidBy: [],
};

/** By proof over all rules of both sides, then with bodies that show what is not ruled out. */
function judged(pair: RulePair, proving: Proving, search: WitnessSearch): Judged {
  const { base, revision } = pair;
  if (base !== undefined && revision !== undefined && contentOf(base) === contentOf(revision)) return asItWas;
  const before = revision === undefined ? [] : impliedBy(revision, search.base.rules, proving);
  const after = base === undefined ? [] : impliedBy(base, search.revision.rules, proving);
  const strictness = strictnessOf(after !== undefined, before !== undefined);
  if (strictness === "equivalent") {
    const saidBy = [...new Set([...(before ?? []), ...(after ?? [])])].filter(
      (one) => one !== base && one !== revision,
    );
    return { ...asItWas, saidBy };
  }
  const refused = before === undefined && revision !== undefined ? search.refusedBy(revision, "revision") : undefined;
  const accepted = after === undefined && base !== undefined ? search.refusedBy(base, "base") : undefined;
  const [first, ...others] = [
    ...unshownBy(before, refused, revision, "revision"),
    ...unshownBy(after, accepted, base, "base"),
  ];
  if (first === undefined) return { ...asItWas, strictness, refused, accepted };
  const reason = reasonOf([first, ...others], strictness, proving, search);
  const isDoubtful = [first, ...others].some(({ rule, refusing }) => search.isBroken(rule, refusing));
  return { ...asItWas, strictness, refused, accepted, reason, isDoubtful };
}

function unshownBy(
  proof: readonly Rule[] | undefined,
  witness: Witness | undefined,
  rule: Rule | undefined,
  refusing: Unshown["refusing"],
): readonly Unshown[] {
  return proof === undefined && witness === undefined && rule !== undefined ? [{ rule, refusing }] : [];
}
