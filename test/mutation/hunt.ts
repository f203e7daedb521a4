import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type EmittedOperation, validatorOfPart } from "../../generator/commands/emitted.ts";
import { emitValidators } from "../../generator/emit/validators/index.ts";
import { type RuleVectors, vectorsFor } from "../../generator/emit/vectors/index.ts";
import type { Api, Operation } from "../../generator/model/api.ts";
import { type BoundRules, bindRules } from "../../generator/rules/bind.ts";
import type { RulesFile } from "../../generator/rules/rules-file.ts";
import { answerIn, answerOf } from "../support/answer.ts";
import { importEmitted, writeEmitted } from "../support/emitted.ts";
import { type Mutant, mutantsOf, ofOperation } from "./mutants.ts";

/** What became of a mutant: killed by the first vector that tells it from the original, survived, or refused by the language. */
export interface Fate {
  readonly mutant: Mutant;
  readonly kind: "killed" | "survived" | "refused";
}

/** Every mutant of a rules file against the vectors of the original. */
export async function hunt(file: RulesFile, api: Api): Promise<readonly Fate[]> {
  const fates: Fate[] = [];
  const mutants = mutantsOf(file, api);
  for (const operation of api.operations) {
    const own = mutants.filter((one) => one.operation === operation.key);
    if (own.length === 0) continue;
    const prey = new Prey(operation, api, ofOperation(file, operation.key));
    for (const mutant of own) fates.push({ mutant, kind: await prey.fateOf(mutant) });
  }
  return fates;
}

/** One operation: its vectors, and a folder where its module is written anew for each mutant. */
class Prey {
  /** The whole, for what is looked up; and as much of it as is emitted. */
  readonly #whole: Api;
  readonly #api: Api;
  readonly #groups: readonly RuleVectors[];
  readonly #module: string;
  readonly #name: string;
  #folder: string | undefined;
  #written = 0;

  constructor(operation: Operation, api: Api, file: RulesFile) {
    this.#whole = api;
    this.#api = { ...api, operations: [operation], webhooks: [] };
    this.#groups = vectorsFor(this.#api, bindRules(file, api));
    this.#module = `validators/operations/${operation.name}`;
    this.#name = operation.name;
  }

  async fateOf(mutant: Mutant): Promise<Fate["kind"]> {
    const bound = bindRules(mutant.file, this.#whole);
    if (bound.diagnostics.some((one) => one.severity === "error")) return "refused";
    const emitted = await this.#emitted(bound);
    // The rule's own vectors are the likeliest to tell.
    const isOwn = ({ rule }: RuleVectors) => mutant.name.startsWith(`${rule} `) || mutant.name.startsWith(`${rule}:`);
    const groups = [...this.#groups].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
    return groups.some((group) => tells(group, emitted)) ? "killed" : "survived";
  }

  /** Only the operation's own module knows its rules; the modules of schemas stay as they are. */
  async #emitted({ rules }: BoundRules): Promise<EmittedOperation> {
    const files = emitValidators(this.#api, rules);
    this.#folder ??= writeEmitted(files);
    const path = `${this.#module}-${this.#written++}.js`;
    writeFileSync(join(this.#folder, path), files.get(`${this.#module}.js`) ?? "");
    const module = await importEmitted<Record<string, EmittedOperation>>(this.#folder, path);
    return module[this.#name] as EmittedOperation;
  }
}

/** One of the vectors is answered otherwise: the verdict, the status, the rules broken, those unchecked. */
function tells({ part, tests }: RuleVectors, emitted: EmittedOperation): boolean {
  const validator = validatorOfPart(emitted, part);
  return tests.some(
    (vector) =>
      validator === undefined ||
      JSON.stringify(answerOf(validator.check(vector.data, vector.context))) !== JSON.stringify(answerIn(vector)),
  );
}
