import { type Identifier, js, type Printable } from "../../code/printable.ts";
import type { Counted, Evaluated } from "../../constraints/keyword.ts";
import { diagnostic, InputError } from "../../diagnostics.ts";
import type { SchemaAt } from "../../model/api.ts";
import { type Asked, type EvaluatedBy, evaluatedBy, isAsked } from "./evaluated-by.ts";

/** So many schemas are printed in place of one that asks what they evaluate. */
const mostInPlace = 1000;

/**
 * What has been evaluated of one instance, while the code of a schema with `unevaluatedProperties` or `unevaluatedItems` is
 * printed: known by name when generating, tested by locals where it depends on the instance. Nothing is kept at run time but
 * these locals. One within another tells the outer one, for what is evaluated in place counts for both.
 */
export class Evaluation {
  readonly counted: Counted[] = [];
  readonly #declared: Printable[] = [];
  readonly #tests: Printable[] = [];
  readonly #inPlace: Set<string>;
  #printed = 0;

  constructor(
    readonly own: Asked,
    readonly outer: Evaluation | undefined,
    readonly followed: (at: SchemaAt) => SchemaAt | undefined,
  ) {
    this.#inPlace = outer === undefined ? new Set() : outer.#inPlace;
  }

  get asked(): Asked {
    const outer = this.outer?.asked;
    return {
      members: this.own.members || outer?.members === true,
      entries: this.own.entries || outer?.entries === true,
    };
  }

  /** What is evaluated where all tests of `under` hold. */
  count(whats: readonly Evaluated[]): void {
    for (const what of whats) if (isAsked(what, this.own)) this.counted.push({ when: [...this.#tests], what });
    this.outer?.count(whats);
  }

  /** What the act counts, counts where the test holds. */
  under<Result>(test: Printable, act: () => Result): Result {
    const levels: Evaluation[] = [];
    for (let one: Evaluation | undefined = this; one !== undefined; one = one.outer) levels.push(one);
    for (const one of levels) one.#tests.push(test);
    const result = act();
    for (const one of levels) one.#tests.pop();
    return result;
  }

  /** A local of the whole of the outermost schema's code. */
  declare(local: Identifier, value: Printable): Identifier {
    if (this.outer !== undefined) return this.outer.declare(local, value);
    this.#declared.push(js`let ${local}${value};`);
    return local;
  }

  get declarations(): readonly Printable[] {
    return this.#declared;
  }

  evaluatedBy(schema: SchemaAt): EvaluatedBy {
    return evaluatedBy(schema, this.asked, this.followed) ?? tooMany(schema);
  }

  /** Prints a schema in place of a call of its function; undefined where that is being done already. */
  inPlaceOf<Result>(target: SchemaAt, print: () => Result): Result | undefined {
    if (this.#inPlace.has(target.pointer)) return undefined;
    if (this.#countPrinted() > mostInPlace) {
      tooMany(target);
    }
    this.#inPlace.add(target.pointer);
    const result = print();
    this.#inPlace.delete(target.pointer);
    return result;
  }

  #countPrinted(): number {
    return this.outer === undefined ? ++this.#printed : this.outer.#countPrinted();
  }
}

function tooMany({ pointer }: SchemaAt): never {
  throw new InputError([diagnostic("unevaluated-too-many", { at: pointer, most: mostInPlace }, null)]);
}
