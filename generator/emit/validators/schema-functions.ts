import type { Module } from "../../code/module.ts";
import { block, type Import, identifier, imported, js, literal, type Printable } from "../../code/printable.ts";
import type { SchemaAt } from "../../model/api.ts";
import { discriminatedParents, isBranchOfAllOf } from "../../model/discriminator.ts";
import { resolve } from "../../model/resolve.ts";
import { type Document, isObject, member } from "../../read/document.ts";
import { isAsking } from "./evaluated-by.ts";
import { here } from "./place.ts";
import { recursiveSchemas } from "./recursion.ts";
import { codeInside, codeOn } from "./schema-env.ts";
import { type FunctionScope, ModuleScope } from "./scope.ts";

interface Planned {
  readonly schema: SchemaAt;
  readonly name: string;
  readonly is: Import;
  readonly collect: Import;
}

/** What may stand beside a `$ref` without changing what it checks; `nullable` is minded where the function is called. */
const besideRef = new Set([
  "$ref",
  "description",
  "summary",
  "title",
  "example",
  "examples",
  "deprecated",
  "default",
  "readOnly",
  "writeOnly",
  "nullable",
]);

/** What `format` is in requests; in responses it is an annotation. */
export type Formats = "asserted" | "annotation";

/**
 * The functions of the schemas that several places share, one module a schema: a predicate and a collector, for requests
 * (strict) or for responses (tolerant). Functions come into being when something first refers to them.
 */
export class SchemaFunctions {
  readonly strict: boolean;
  readonly assertsFormats: boolean;
  /** What stands beside a `$ref` is nothing (OpenAPI 3.0, 4.7.23). */
  readonly ignoresSiblings: boolean;
  readonly #planned = new Map<string, Planned>();
  readonly #recursive: ReadonlySet<string>;
  readonly #parents: ReadonlyMap<string, SchemaAt>;

  constructor(
    readonly document: Document,
    readonly direction: "request" | "response",
    /** Identifiers planned for the schemas that a `$ref` leads to, by pointer (functionNames). */
    readonly names: ReadonlyMap<string, string>,
    /** For responses: the functions that `not`, `if` and `contains` ask, whose enums are closed. */
    readonly tests: SchemaFunctions | undefined = undefined,
    readonly isTest = false,
    formats: Formats = direction === "request" || isTest ? "asserted" : "annotation",
  ) {
    this.strict = direction === "request" || isTest;
    this.assertsFormats = formats === "asserted";
    this.ignoresSiblings = String(member(document.root, "openapi")).startsWith("3.0");
    this.#recursive = recursiveSchemas(document);
    this.#parents = discriminatedParents(document);
  }

  /** The functions of a schema that a `$ref` leads to. */
  of(target: SchemaAt): Planned {
    const known = this.#planned.get(target.pointer);
    if (known !== undefined) return known;
    const name = this.names.get(target.pointer);
    if (name === undefined) throw new Error(`no name is planned for the schema at ${target.pointer}`);
    const folder = this.isTest ? "tests" : this.direction === "request" ? "schemas" : "responses";
    const path = `validators/${folder}/${name}.js`;
    // One operation may use a schema in both directions: no planned name holds a `$`.
    const suffix = this.isTest ? "$test" : this.direction === "request" ? "" : "$answer";
    const planned = {
      schema: target,
      name,
      is: imported(`is${name}${suffix}`, path),
      collect: imported(`collect${name}${suffix}`, path),
    };
    this.#planned.set(target.pointer, planned);
    return planned;
  }

  isRecursive(target: SchemaAt): boolean {
    return this.#recursive.has(target.pointer);
  }

  /** The schema whose function is called instead of printing its code in place: a `$ref` that stands alone. */
  followed(at: SchemaAt): SchemaAt | undefined {
    const { schema } = at;
    if (!isObject(schema) || typeof schema.$ref !== "string") return undefined;
    const alone = Object.keys(schema).every((name) => besideRef.has(name) || name.startsWith("x-"));
    const found = resolve(this.document, alone ? { schema: { $ref: schema.$ref }, pointer: at.pointer } : at);
    if (found.pointer === at.pointer) return undefined;
    // Who builds on a schema means that one; everybody else means any that its discriminator picks.
    return isBranchOfAllOf(at.pointer) ? found : (this.#parents.get(found.pointer) ?? found);
  }

  /** A schema that no reference leads to has a function all the same: it asks what the schemas it refers to evaluate. */
  isApart({ schema, pointer }: SchemaAt): boolean {
    return isObject(schema) && this.names.has(pointer) && isAsking(schema);
  }

  /** The statements on `v`, in a function of its own. */
  bodyOf(schema: SchemaAt, scope: FunctionScope): readonly Printable[] {
    return codeOn(schema, identifier("v"), here, scope, this);
  }

  /** The same where that function is the schema's: one that stands apart does not call itself. */
  #ownBodyOf(schema: SchemaAt, scope: FunctionScope): readonly Printable[] {
    return this.isApart(schema) ? codeInside(schema, identifier("v"), here, scope, this) : this.bodyOf(schema, scope);
  }

  /** Every module that was referred to, and those they refer to. */
  modules(): Module[] {
    const modules: Module[] = [];
    const done = new Set<string>();
    for (let next = this.#next(done); next !== undefined; next = this.#next(done)) {
      done.add(next.schema.pointer);
      modules.push(this.#module(next));
    }
    return modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  #next(done: ReadonlySet<string>): Planned | undefined {
    for (const [pointer, planned] of this.#planned) if (!done.has(pointer)) return planned;
    return undefined;
  }

  #module(planned: Planned): Module {
    const scope = new ModuleScope(this.document, this, this.isRecursive(planned.schema));
    const [is, collect] = [scope.name("is"), scope.name("collect")];
    const depth = scope.depthParameter();
    const enter = js`${imported("enter", "runtime/limits.js")}(depth);`;
    const limit = imported("depthLimit", "runtime/limits.js");
    const tooDeep = js`out.fail([], ${literal("no deeper nesting")}, v, "depth");`;
    const predicate = [
      ...(scope.recursive ? [enter] : []),
      ...this.#ownBodyOf(planned.schema, scope.scope(false)),
      js`return true;`,
    ];
    const collector = [
      ...(scope.recursive ? [block(js`if (depth > ${limit})`, [tooDeep, js`return;`]), enter] : []),
      ...this.#ownBodyOf(planned.schema, scope.scope(true)),
    ];
    const body = [
      block(js`function ${is}(v${depth})`, predicate),
      js``,
      block(js`function ${collect}(v, out${depth})`, collector),
      js``,
      js`export { ${is} as ${identifier(planned.is.name)}, ${collect} as ${identifier(planned.collect.name)} };`,
    ];
    return {
      path: planned.is.from,
      banner: `Schema ${planned.name}: a predicate and a collector.`,
      body: [...scope.constants, ...scope.predicates, ...body],
    };
  }
}
