import type { Ground, Subject } from "../../constraints/examples/example.ts";
import { refuses } from "../../constraints/examples/fit.ts";
import { needsOf } from "../../constraints/needs.ts";
import type { Rule } from "../../constraints/rule.ts";
import { vectorsFor } from "../../emit/vectors/index.ts";
import type { Api, Operation } from "../../model/api.ts";
import { examplesOfPart, type Part } from "../../model/part.ts";
import { isObject, type Json, type JsonObject } from "../../read/document.ts";
import type { BoundRules } from "../../rules/bind.ts";
import { startsOf } from "../../rules/examples/base.ts";
import { type Answer, answerTo, verdictsOn } from "../../rules/examples/judge.ts";
import { fitsBody, settled } from "../../rules/examples/settle.ts";
import { neighboursOf } from "./neighbours.ts";
import { smallestLike } from "./shrink.ts";

/** A body that base and revision answer differently, with the facts it takes. It is made for this: nobody's data is in it. */
export interface Witness {
  readonly part: Part;
  readonly body: Json;
  readonly context: JsonObject;
  readonly base: Answer;
  readonly revision: Answer;
}

/** One side of a comparison of a part of an operation: all that bodies are made and judged by. */
export interface Side {
  readonly api: Api;
  readonly bound: BoundRules;
  readonly operation: Operation;
  /** The rules of the part, in file order. */
  readonly rules: readonly Rule[];
  readonly ground: Ground;
}

/** What a body that does not fit its schema is answered. */
const statusOfSchema = 422;

/** So many bodies that break a rule are put right for the other side, and so many are tried with one value turned. */
const [mostSettled, mostTurned] = [60, 2000];

/** Looks for bodies that tell two sides apart: at the boundaries of the rules of both, put right where other rules refuse them. */
export class WitnessSearch {
  #candidates: readonly Subject[] | undefined;
  readonly #answers = new WeakMap<Subject, { readonly base: Answer; readonly revision: Answer }>();

  constructor(
    readonly part: Part,
    readonly base: Side,
    readonly revision: Side,
  ) {}

  /** There is a body that fits both documents. */
  get hasBodies(): boolean {
    return this.#bodies.length > 0;
  }

  /** There is a body that this rule of one side refuses, and that fits the document of that side. */
  isBroken(rule: Rule, refusing: "base" | "revision"): boolean {
    const own = this[refusing];
    const made = [...madeFor(this.base, this.part), ...madeFor(this.revision, this.part)];
    return made.some((one) => fitsBody(one, own.ground) && answerTo(one, own.rules).violates.includes(rule.id));
  }

  /** The smallest body found that one side accepts and that this rule of the other side refuses. */
  refusedBy(rule: Rule, refusing: "base" | "revision"): Witness | undefined {
    const accepting = refusing === "base" ? "revision" : "base";
    const tells = (subject: Subject) => {
      const answers = this.#answersTo(subject);
      return answers[accepting].valid && answers[refusing].violates.includes(rule.id);
    };
    const both = (subject: Subject) => tells(subject) && this.#fits(subject);
    const found =
      this.#bodies.find(tells) ?? this.#settledFor(rule, this[accepting]).find(both) ?? this.#turnedFor(rule, both);
    return found && this.#witness(smallestLike(found, both));
  }

  /** The smallest body found that both refuse, each by one of these rules, with another status. */
  answeredOtherwise(base: readonly Rule[], revision: readonly Rule[]): Witness | undefined {
    const isRefused = ({ violates }: Answer, rules: readonly Rule[]) => rules.some(({ id }) => violates.includes(id));
    const tells = (subject: Subject) => {
      const answers = this.#answersTo(subject);
      const areRefused = isRefused(answers.base, base) && isRefused(answers.revision, revision);
      return areRefused && answers.base.status !== answers.revision.status;
    };
    const found = this.#bodies.find(tells);
    return found && this.#witness(smallestLike(found, (one) => tells(one) && this.#fits(one)));
  }

  /** The smallest body found that one side refuses by this rule alone, and that does not fit the document of the other. */
  answeredBySchema(rule: Rule, refusing: "base" | "revision"): Witness | undefined {
    const [own, other] = refusing === "base" ? [this.base, this.revision] : [this.revision, this.base];
    if (rule.status === statusOfSchema) return undefined;
    const isRefused = ({ data }: Subject) => refuses(other.ground.document, other.ground.body, data);
    const tells = (subject: Subject) => {
      const { status, violates } = answerTo(subject, own.rules);
      const isBroken = status === rule.status && violates.includes(rule.id) && fitsBody(subject, own.ground);
      return isBroken && isRefused(subject) && answerTo(subject, other.rules).valid;
    };
    const found = madeFor(own, this.part)
      .filter(tells)
      .sort((a, b) => sizeOf(a) - sizeOf(b))[0];
    if (found === undefined) return undefined;
    const witness = this.#witness(smallestLike(found, tells));
    const bySchema: Answer = { valid: false, status: statusOfSchema, violates: [], unchecked: [] };
    return refusing === "base" ? { ...witness, revision: bySchema } : { ...witness, base: bySchema };
  }

  #witness(subject: Subject): Witness {
    const { now, ...facts } = subject.context as JsonObject & { readonly now?: Json };
    const rules = [...this.base.rules, ...this.revision.rules];
    const isRead = now !== undefined && rules.some((rule) => needsOf(rule).some((path) => path.join(".") === "now"));
    const context = isRead ? { ...facts, now } : facts;
    return { part: this.part, body: subject.data, context, ...this.#answersTo(subject) };
  }

  /** Bodies that fit both documents, smallest first. */
  get #bodies(): readonly Subject[] {
    this.#candidates ??= distinct([...madeFor(this.base, this.part), ...madeFor(this.revision, this.part)])
      .filter((one) => this.#fits(one))
      .sort((a, b) => sizeOf(a) - sizeOf(b));
    return this.#candidates;
  }

  #fits(subject: Subject): boolean {
    return fitsBody(subject, this.base.ground) && fitsBody(subject, this.revision.ground);
  }

  /** Bodies that break the rule, put right by what the rules of the accepting side know. */
  #settledFor(rule: Rule, { ground }: Side): readonly Subject[] {
    const isBroken = (subject: Subject) => verdictsOn(subject, [rule]).some(({ broken }) => broken.length > 0);
    const breaking = this.#bodies.filter(isBroken).slice(0, mostSettled);
    return breaking.flatMap((subject) => settled(subject, ground, undefined, isBroken) ?? []);
  }

  /** One of the bodies with a value turned that the conditions of the two sides tell apart. */
  #turnedFor(rule: Rule, is: (subject: Subject) => boolean): Subject | undefined {
    const rules = [...this.base.rules, ...this.revision.rules].filter((one) => one.id === rule.id);
    let tries = 0;
    for (const next of neighboursOf(this.#bodies, rules)) {
      if (tries++ > mostTurned) return undefined;
      if (is(next)) return next;
    }
    return undefined;
  }

  #answersTo(subject: Subject) {
    const known = this.#answers.get(subject) ?? {
      base: answerTo(subject, this.base.rules),
      revision: answerTo(subject, this.revision.rules),
    };
    this.#answers.set(subject, known);
    return known;
  }
}

/** The bodies at the boundaries of a side's rules: a history compares every side twice. */
function madeFor(side: Side, part: Part): readonly Subject[] {
  const ofAll = made.get(side.bound) ?? new Map<string, readonly Subject[]>();
  made.set(side.bound, ofAll);
  const { key: operation, parameters } = side.operation;
  const key = JSON.stringify([operation, part, parameters.map(({ name }) => name)]);
  const found = ofAll.get(key) ?? madeAnew(side, part);
  ofAll.set(key, found);
  return found;
}

const made = new WeakMap<BoundRules, Map<string, readonly Subject[]>>();

function madeAnew({ api, bound, operation, rules, ground }: Side, part: Part): readonly Subject[] {
  const rulesOfPart = new Map([[operation.key, rules]]);
  const groups = vectorsFor({ ...api, operations: [operation], webhooks: [] }, { ...bound, rules: rulesOfPart });
  const vectors = groups.flatMap(({ tests }) => tests.map(({ data, context }) => ({ data, context })));
  return [...vectors, ...startsOf(examplesOfPart(operation, part), ground)];
}

function distinct(subjects: readonly Subject[]): readonly Subject[] {
  return [...new Map(subjects.map((one) => [JSON.stringify([one.data, one.context]), one])).values()];
}

function sizeOf({ data, context }: Subject): number {
  return JSON.stringify(data).length + JSON.stringify(isObject(context) ? context : {}).length;
}
