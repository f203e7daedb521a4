import { printFragment } from "../../code/module.ts";
import { block, type Identifier, identifier, js, type Printable } from "../../code/printable.ts";
import type { SchemaAt } from "../../model/api.ts";
import type { Document } from "../../read/document.ts";
import type { Evaluation } from "./evaluation.ts";
import { listOf, type Place } from "./place.ts";
import { isNullable } from "./schema-code.ts";
import type { SchemaFunctions } from "./schema-functions.ts";

/** What a keyword's code may use while it is printed into one function. */
export interface FunctionScope {
  readonly document: Document;
  /** The function reports what it finds; else it returns false at the first failure. */
  readonly collecting: boolean;
  readonly strict: boolean;
  readonly direction: "request" | "response";
  readonly assertsFormats: boolean;
  /** The statement of a predicate that ends it where a test fails. */
  readonly reject: Printable;
  /** What the keywords of the instance evaluated, where a schema asks for it. */
  readonly evaluation: Evaluation | undefined;
  /** A predicate's scope in the midst of this one, with its names: for a branch that `reject` leaves. */
  branch(reject: Printable, asked: "accepts" | "holds"): FunctionScope;
  fresh(hint: string): Identifier;
  /** Statements that call the function of another schema. */
  call(target: SchemaAt, value: Identifier, place: Place): readonly Printable[];
  /** The last argument of a call of another schema's function: how deep it stands, where that schema contains itself. */
  deeper(target: SchemaAt): Printable;
  /** The function's own schema contains itself. */
  readonly recursive: boolean;
  /** An expression that calls a predicate on a subschema. */
  predicate(schema: SchemaAt, subject: Printable): Printable;
  /** The same with enums closed, whatever the direction. */
  test(schema: SchemaAt, subject: Printable): Printable;
  /** A constant of the module, once for each value; for whom it is named it is of that owner alone. */
  constant(hint: string, value: Printable, owner?: Printable): Identifier;
}

/** The names, constants and local predicates of one emitted module. */
export class ModuleScope {
  readonly constants: Printable[];
  readonly predicates: Printable[];
  readonly #byText: Map<string, Identifier>;
  readonly #taken: Taken;
  #testing: ModuleScope | undefined;
  readonly #predicateOf = new Map<string, Identifier>();

  constructor(
    readonly document: Document,
    readonly functions: SchemaFunctions,
    /** The module's schema contains itself: its functions count their depth. */
    readonly recursive: boolean,
    shared?: ModuleScope,
  ) {
    this.constants = shared?.constants ?? [];
    this.predicates = shared?.predicates ?? [];
    this.#byText = shared === undefined ? new Map() : shared.#byText;
    this.#taken = shared === undefined ? new Map() : shared.#taken;
  }

  /** A scope in the same module whose code calls other functions: those of responses beside those of requests. */
  sharing(functions: SchemaFunctions): ModuleScope {
    return new ModuleScope(this.document, functions, this.recursive, this);
  }

  /** A name no other top-level name of the module has. */
  name(hint: string): Identifier {
    return identifier(unused(`$${hint}`, this.#taken));
  }

  constant(hint: string, value: Printable, owner: Printable = js``): Identifier {
    const text = JSON.stringify([printFragment(owner), printFragment(value)]);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const name = this.name(hint);
    this.#byText.set(text, name);
    this.constants.push(js`const ${name} = ${value};`);
    return name;
  }

  predicate(schema: SchemaAt): Identifier {
    const known = this.#predicateOf.get(schema.pointer);
    if (known !== undefined) return known;
    const name = this.name("fits");
    this.#predicateOf.set(schema.pointer, name);
    const body = this.functions.bodyOf(schema, this.scope(false));
    this.predicates.push(block(js`function ${name}(v${this.depthParameter()})`, [...body, js`return true;`]));
    return name;
  }

  depthParameter(): Printable {
    return this.recursive ? js`, depth` : js``;
  }

  /** Where a test is printed and not a demand: enums are closed there. */
  #tests(): ModuleScope {
    if (this.functions.tests === undefined) return this;
    this.#testing ??= this.sharing(this.functions.tests);
    return this.#testing;
  }

  /** A scope for one function of this module. */
  scope(collecting: boolean, locals: Taken = new Map(), reject: Printable = js`return false;`): FunctionScope {
    const { functions } = this;
    const deeper = (target: SchemaAt) =>
      functions.isRecursive(target) ? (this.recursive ? js`, depth + 1` : js`, 0`) : js``;
    const scope: FunctionScope = {
      document: this.document,
      collecting,
      strict: functions.strict,
      direction: functions.direction,
      assertsFormats: functions.assertsFormats,
      reject,
      evaluation: undefined,
      branch: (leave, asked) => (asked === "holds" ? this.#tests() : this).scope(false, locals, leave),
      fresh: (hint) => identifier(unused(`_${hint}`, locals)),
      call(target, value, place) {
        const { is, collect } = functions.of(target);
        if (!collecting) return [js`if (!${is}(${value}${deeper(target)})) ${reject}`];
        if (place.keys.length === 0) return [js`${collect}(${value}, out${deeper(target)});`];
        const depth = functions.isRecursive(target) ? js`, undefined${deeper(target)}` : js``;
        return [js`out.inside(${listOf(place)}, ${value}, ${collect}${depth});`];
      },
      deeper,
      recursive: this.recursive,
      predicate: (schema, subject) => {
        const shared = functions.followed(schema) ?? (functions.isApart(schema) ? schema : undefined);
        const target = isNullable(schema) ? undefined : shared;
        if (target !== undefined) return js`${functions.of(target).is}(${subject}${deeper(target)})`;
        return js`${this.predicate(schema)}(${subject}${this.depthParameter()})`;
      },
      test: (schema, subject) => {
        const tests = this.#tests();
        return tests === this ? scope.predicate(schema, subject) : tests.scope(false).predicate(schema, subject);
      },
      constant: (hint, value, owner) => this.constant(hint, value, owner),
    };
    return scope;
  }
}

/** Names that are taken, each with the number that its next namesake tries first. */
type Taken = Map<string, number>;

/**
 * Three kinds of names that can never meet: locals begin with `_`, the module's own with `$`, and imports (and the
 * parameters v, c, out, depth) with a letter. A property called `date` must not hide the function `date`.
 */
function unused(hint: string, taken: Taken): string {
  const base = hint.replace(/[^A-Za-z0-9_$]+/g, "_");
  let name = base;
  let count = taken.get(base) ?? 2;
  while (taken.has(name)) name = `${base}${count++}`;
  taken.set(base, count);
  taken.set(name, Math.max(taken.get(name) ?? 2, 2));
  return name;
}
