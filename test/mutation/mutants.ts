import type { Api } from "../../generator/model/api.ts";
import { isObject, type Json, type JsonObject } from "../../generator/read/document.ts";
import type { RulesFile } from "../../generator/rules/rules-file.ts";
import { roleAt } from "./mutator.ts";
import { mutators } from "./mutators/index.ts";
import { nodesOf, type Path, replaced } from "./tree.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** A rules file of one operation with one thing wrong in it. */
export interface Mutant {
  /** The rule or term, the place in it, and the change: stable, and unique within its operation. */
  readonly name: string;
  readonly operation: string;
  readonly family: string;
  readonly file: RulesFile;
}

/** A text of an operation's rules: where it stands in the file, and what it is called. */
interface Part {
  readonly name: string;
  readonly path: Path;
  readonly value: Json;
  readonly isTerm: boolean;
}

/** Every mutant of every operation: of its own rules, the shared ones it includes and the terms they use. */
export function mutantsOf(file: RulesFile, api: Api): readonly Mutant[] {
  const known = vocabularyOf(api, file);
  return Object.keys(file.operations).flatMap((operation) => {
    const own = ofOperation(file, operation);
    const all = partsOf(own, operation).flatMap((part) => ofPart(part, own, operation, known));
    const distinct = new Map(
      all.toReversed().map((one) => [JSON.stringify([one.file.operations, one.file.shared, one.file.terms]), one]),
    );
    return [...distinct.values()].reverse();
  });
}

/** The rules file without its other operations. */
export function ofOperation(file: RulesFile, operation: string): RulesFile {
  return { ...file, operations: { [operation]: file.operations[operation] as Json } };
}

function partsOf(file: RulesFile, operation: string): readonly Part[] {
  const lists = nodesOf(file.operations[operation] as Json).filter(({ path }) => path.at(-1) === "rules");
  const rules = lists.flatMap(({ path, value }) =>
    listOf(value).map((rule, index) => ruleAt(rule, ["operations", operation, ...path, index])),
  );
  const shared = rules.flatMap(({ value }) => {
    const name = isObject(value) ? String(value.include) : "";
    return listOf(file.shared[name]).map((rule, index) => ruleAt(rule, ["shared", name, index]));
  });
  return [...rules, ...shared, ...termsOf(file, JSON.stringify([...rules, ...shared].map(({ value }) => value)))];
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function ruleAt(value: Json, path: Path): Part {
  const { id, include } = isObject(value) ? value : ({} as JsonObject);
  return { name: String(id ?? `include ${String(include)}`), path, value, isTerm: false };
}

function termsOf(file: RulesFile, text: string): readonly Part[] {
  return Object.entries(file.terms)
    .filter(([name]) => text.includes(JSON.stringify(name)))
    .map(([name, value]) => ({ name: `term ${name}`, path: ["terms", name], value: value as Json, isTerm: true }));
}

function ofPart(part: Part, file: RulesFile, operation: string, known: Vocabulary): readonly Mutant[] {
  const mutant = (family: string, says: string, path: Path, value: Json | undefined): Mutant => ({
    name: `${part.name}${path.length === 0 ? "" : ` ${path.join(".")}`}: ${says}`,
    operation,
    family,
    file: { ...file, ...parted(file, [...part.path, ...path], value) },
  });
  const found = nodesOf(part.value).flatMap(({ path, value }) => {
    const role = roleAt(path, part.isTerm);
    if (role === undefined) return [];
    return Object.entries(mutators).flatMap(([family, mutate]) =>
      mutate({ path, value, role, known }).map((change) => mutant(family, change.says, path, change.value)),
    );
  });
  return part.isTerm ? found : [mutant("rule", "dropped", [], undefined), ...found];
}

function parted({ operations, shared, terms }: RulesFile, path: Path, value: Json | undefined): Partial<RulesFile> {
  return replaced({ operations, shared, terms }, path, value) as unknown as Partial<RulesFile>;
}
