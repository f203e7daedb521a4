import {
  type Compared,
  type CompareEnv,
  type Conjunction,
  type Descent,
  type Difference,
  type Direction,
  joined,
  type Pointers,
  type Relation,
  type Side,
} from "../constraints/comparison/difference.ts";
import { allFit } from "../constraints/comparison/fits.ts";
import type { Calendar } from "../constraints/comparison/life.ts";
import { isNever, type Normal } from "../constraints/comparison/normal.ts";
import { Normaliser } from "../constraints/comparison/normalise.ts";
import { compareNotes } from "../constraints/comparison/notes.ts";
import { endsAlike, excludedAlike, needsAlike, typesAlike } from "../constraints/comparison/restated.ts";
import { spelledOut } from "../constraints/comparison/types.ts";
import { isAnything, singleAsUnion, unionsAlike } from "../constraints/comparison/unions.ts";
import { asWritten } from "../constraints/comparison/written.ts";
import type { InstanceType, Keyword } from "../constraints/keyword.ts";
import { keywords } from "../constraints/keywords/index.ts";
import { isRequired } from "../constraints/keywords/required.ts";
import { compareTypes, type TypeName } from "../constraints/keywords/type.ts";
import { diagnostic, InputError } from "../diagnostics.ts";
import type { Document } from "../read/document.ts";
import { Unchanged } from "./unchanged.ts";
import { everyMet, firstMet, type Stop } from "./ways.ts";

/** How a value that schemas describe goes over the wire. */
export interface Travel {
  readonly direction: Direction;
  /** How many levels of it, itself and the members in it, travel as text: all of a parameter, none of JSON. */
  readonly textLevels: number;
  /** It is XML. */
  readonly isXml?: boolean;
}

/** A difference and the steps that lead to it from where the comparison began. */
export interface Found {
  readonly steps: readonly string[];
  readonly difference: Difference;
  /** Where it stands; where one side has no schema, that which would hold it. */
  readonly pointers: Pointers;
  /** The member that the last step leads to must be there. */
  readonly isRequired: boolean;
  /** It stands in a member that is never sent in this direction (`readOnly` in a request). */
  readonly isUnsent: boolean;
  /** When it holds, where that is not always: "where a is given". */
  readonly conditions: readonly string[];
}

/** So many pairs of schemas are compared at most. */
const mostPairs = 400_000;

/**
 * The schemas of two documents, pair by pair. What a pair itself says is worked out once; what its parts say is found by going
 * from pair to pair, so that schemas which refer to each other come to an end: a pair that is being compared counts as equal.
 */
export class Pairs {
  readonly #before: Normaliser;
  readonly #after: Normaliser;
  readonly #unchanged: Unchanged;
  /** Undefined while it is worked out. */
  readonly #known = new Map<string, readonly Compared[] | undefined>();

  readonly #calendar: Calendar;
  readonly #stop: Stop<Way> = {
    keyOf: ({ isUnsent, before, after, travel }) => `${isUnsent} ${keyOf(before, after, travel)}`,
    compared: ({ before, after, travel }) => this.#compared(before, after, travel),
    further: (way, descent) => this.#further(way, descent),
  };

  constructor(before: Document, after: Document, calendar: Calendar) {
    this.#calendar = calendar;
    this.#before = new Normaliser(before);
    this.#after = new Normaliser(after);
    this.#unchanged = new Unchanged(before, after);
  }

  /**
   * Every difference between two schemas, with the steps that lead there; one in a schema that is used twice is told twice.
   * `holders` is where they stand.
   */
  *between(before: Conjunction, after: Conjunction, travel: Travel, holders: Pointers): Generator<Found> {
    for (const { pair, difference } of everyMet(wayOf(before, after, travel, holders), this.#stop)) {
      const { steps, isRequired, isUnsent, conditions } = pair;
      const pointers = {
        before: difference.pointers.before || pair.holders.before,
        after: difference.pointers.after || pair.holders.after,
      };
      yield { steps: stepsTo(steps, difference.step), difference, pointers, isRequired, isUnsent, conditions };
    }
  }

  /** Schemas of one side in the form in which they are compared. */
  normal(of: Conjunction, side: Side): Normal {
    return (side === "before" ? this.#before : this.#after).of(of);
  }

  relation(before: Conjunction, after: Conjunction, travel: Travel): Relation {
    let relation: Relation = "equivalent";
    for (const { difference } of firstMet(wayOf(before, after, travel, nowhere), this.#stop)) {
      relation = joined(relation, difference.relation);
      if (relation === "undecided" || relation === "incomparable") return relation;
    }
    return relation;
  }

  #further(way: Way, { step, before, after, isRequired, where }: Descent): Way {
    const name = way.travel.direction === "request" ? "readOnly" : "writeOnly";
    const isMember = step !== undefined && !step.startsWith("[");
    const isUnsent =
      isMember &&
      this.#before.of(before).notes.get(name)?.value === true &&
      this.#after.of(after).notes.get(name)?.value === true;
    return {
      before,
      after,
      holders: {
        before: this.#before.of(way.before).pointer || way.holders.before,
        after: this.#after.of(way.after).pointer || way.holders.after,
      },
      steps: stepsTo(way.steps, step),
      isRequired: isRequired ?? (step === undefined && way.isRequired),
      isUnsent: way.isUnsent || isUnsent,
      conditions:
        where === undefined ? way.conditions : [...new Set([...way.conditions, where])].slice(0, mostConditions),
      travel: isMember ? inMember(way.travel) : way.travel,
    };
  }

  #compared(before: Conjunction, after: Conjunction, travel: Travel): readonly Compared[] {
    const key = keyOf(before, after, travel);
    if (this.#known.has(key)) return this.#known.get(key) ?? [];
    if (this.#known.size >= mostPairs) throw new InputError([diagnostic("diff-too-large", { most: mostPairs }, null)]);
    if (this.#unchanged.are(before, after)) {
      this.#known.set(key, []);
      return [];
    }
    this.#known.set(key, undefined);
    const found = this.#work(before, after, travel).filter(
      (one) => one.kind === "difference" || one.before.length + one.after.length > 0,
    );
    this.#known.set(key, found);
    return found;
  }

  #work(wasHere: Conjunction, isHere: Conjunction, travel: Travel): readonly Compared[] {
    const env: CompareEnv = {
      direction: travel.direction,
      isText: travel.textLevels > 0,
      isXml: travel.isXml === true,
      calendar: this.#calendar,
      relation: (one, other) => this.relation(one, other, travel),
      relationEitherWay: (one, other) =>
        joined(
          this.relation(one, other, { ...travel, direction: "request" }),
          this.relation(one, other, { ...travel, direction: "response" }),
        ),
      normal: (of, side) => this.normal(of, side),
    };
    const isPart = [...wasHere, ...isHere].some((one) => one.isPart === true);
    const own = (normal: Normal): Normal => (isPart ? { ...normal, notes: new Map() } : normal);
    const pair = [own(this.#before.of(wasHere)), own(this.#after.of(isHere))] as const;
    const [was, is] = excludedAlike(...endsAlike(...needsAlike(...pair)));
    const normals = unionsAlike(...typesAlike(...singleAsUnion(was, wasHere, is, isHere, env), env), env);
    const [before, after] = env.isText ? asWritten(...normals) : normals;
    const types = compareTypes(before, after, env);
    if (isNever(before) || isNever(after)) return types;
    // Of a schema that takes the place of none, or none of it, the types speak: whatever else it says goes the same way.
    const isAll = types.length > 0 && (isAnything(before) || isAnything(after));
    const told = keywords.flatMap((keyword) => {
      if (!speaksTo(keyword, before, env) || !speaksTo(keyword, after, env)) return [];
      return keyword
        .compare(before, after, env)
        .filter((one) => (isAll ? isNote(one) : !isMoot(keyword, one, before, after, env)));
    });
    return [...types, ...told, ...compareNotes(before, after, env)];
  }
}

/** So many conditions of a place are told, the outermost first. */
const mostConditions = 3;

interface Way {
  readonly before: Conjunction;
  readonly after: Conjunction;
  /** What these schemas are parts of. */
  readonly holders: Pointers;
  readonly steps: readonly string[];
  readonly isRequired: boolean;
  readonly isUnsent: boolean;
  readonly conditions: readonly string[];
  readonly travel: Travel;
}

/** Where only a relation is asked for. */
const nowhere: Pointers = { before: "", after: "" };

function wayOf(before: Conjunction, after: Conjunction, travel: Travel, holders: Pointers): Way {
  return { before, after, holders, steps: [], isRequired: false, isUnsent: false, conditions: [], travel };
}

function inMember(travel: Travel): Travel {
  return { ...travel, textLevels: Math.max(0, travel.textLevels - 1) };
}

function keyOf(before: Conjunction, after: Conjunction, { direction, textLevels, isXml }: Travel): string {
  const names = (of: Conjunction) => [...new Set(of.map(({ pointer }) => pointer))].sort().join(" & ");
  return `${direction} ${textLevels}${isXml === true ? " xml" : ""} ${names(before)} -> ${names(after)}`;
}

function stepsTo(steps: readonly string[], step: string | undefined): readonly string[] {
  return step === undefined ? steps : [...steps, step];
}

/** What a keyword says of texts says nothing where no text is accepted. */
function speaksTo({ applies }: Keyword, { types }: Normal, { isText }: CompareEnv): boolean {
  if (applies === "any" || types === undefined) return true;
  return typesOfInstance(applies, isText).some((type) => spelledOut(types).has(type));
}

function typesOfInstance(applies: Exclude<InstanceType, "any">, isText: boolean): readonly TypeName[] {
  if (applies === "number") return ["integer", "number"];
  return applies === "string" && isText ? ["string", "integer", "number", "boolean"] : [applies];
}

/** It changes nothing of what is accepted. */
function isNote(one: Compared): boolean {
  return one.kind === "difference" && one.relation === "equivalent";
}

/** A bound that all listed values keep takes nothing away, nor does a count of members that those required reach. */
function isMoot({ name }: Keyword, one: Compared, before: Normal, after: Normal, env: CompareEnv): boolean {
  if (one.kind === "descent") return false;
  const isKept = (side: Side) => {
    const [these, other] = side === "before" ? [before, after] : [after, before];
    return allFit(these.values, name, other) || (name === "minProperties" && haveAsMany(these, other, side, env));
  };
  if (one.relation === "tightened") return isKept("before");
  if (one.relation === "loosened") return isKept("after");
  return one.relation === "undecided" && isKept("before") && isKept("after");
}

function haveAsMany(these: Normal, { limits }: Normal, side: Side, env: CompareEnv): boolean {
  const names = [...these.required.keys()].filter((name) => isRequired(these, name, side, env));
  return names.length >= (limits.get("minProperties")?.value ?? 0);
}
