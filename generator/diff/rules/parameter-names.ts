import type { Rule } from "../../constraints/rule.ts";
import type { Selector, Step } from "../../constraints/selector.ts";
import type { Operation } from "../../model/api.ts";
import type { OperationPair } from "../match.ts";

/** The names that the revision gives to parameters, by where they stand and what the base called them: only those that changed. */
export type ParameterNames = ReadonlyMap<string, string>;

/** Parameters of a path go by their order in it, those of the header by their letters: neither name is sent. */
export function parameterNames({ base, revision }: OperationPair): ParameterNames {
  const [were, are] = [base, revision].map(({ path }) =>
    [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name),
  );
  const inPath = (were ?? []).map((was, index) => ["path", was, are?.[index]] as const);
  const headers = ({ parameters }: Operation) => parameters.flatMap((one) => (one.in === "header" ? [one.name] : []));
  const inHeader = headers(base).map((was) => {
    const is = headers(revision).find((one) => one.toLowerCase() === was.toLowerCase());
    return ["header", was, is] as const;
  });
  const changed = [...inPath, ...inHeader].flatMap(([place, was, is]) =>
    is === undefined || is === was ? [] : [[`${place} ${was}`, is] as const],
  );
  return new Map(changed);
}

/** The operation with its parameters under the other names. Its key stays. */
export function renamedOperation(operation: Operation, names: ParameterNames): Operation {
  const parameters = operation.parameters.map((one) => ({
    ...one,
    name: names.get(`${one.in} ${one.name}`) ?? one.name,
  }));
  return names.size === 0 ? operation : { ...operation, parameters };
}

/** The rule with the parameters that it reads under the other names, in its selectors and in the text of an expression. */
export function renamedRule(rule: Rule, names: ParameterNames): Rule {
  if (names.size === 0) return rule;
  const [frames, when, says] = new Renaming(names, rule.part === "parameters").of([rule.frames, rule.when, rule.says]);
  return { ...rule, frames, when, says };
}

/** What a rule says is plain data with its selectors in it: changed where they stand, no kind has to list them. */
class Renaming {
  readonly #names: ParameterNames;
  /** The rule speaks of the parameters: they are its body. */
  readonly #isOfParameters: boolean;

  constructor(names: ParameterNames, isOfParameters: boolean) {
    this.#names = names;
    this.#isOfParameters = isOfParameters;
  }

  of<Data>(data: Data): Data {
    return this.#renamed(data) as Data;
  }

  #renamed(value: unknown): unknown {
    if (typeof value !== "object" || value === null || value instanceof Set) return value;
    if (Array.isArray(value)) return value.map((one) => this.#renamed(one));
    if (isSelector(value)) return this.#selector(value);
    const members = Object.entries(value).map(([key, one]) => [key, this.#renamed(one)] as const);
    return { ...Object.fromEntries(members), ...this.#texts(value) };
  }

  #selector({ root, steps }: Selector): Selector {
    const [first] = steps;
    const isBody = this.#isOfParameters && root.kind === "body";
    const place = isBody ? (first?.kind === "name" ? first.name : "") : root.kind;
    return {
      root,
      steps: steps.map((step, index): Step => {
        if (step.kind === "lookup") return { ...step, by: this.#selector(step.by) };
        if (step.kind !== "name" || index !== (isBody ? 1 : 0)) return step;
        return { ...step, name: this.#names.get(`${place} ${step.name}`) ?? step.name };
      }),
    };
  }

  /** The texts of an expression and of its operands. */
  #texts(value: object): object {
    const said = (text: string) =>
      text.replace(/\b(path|header)\.([A-Za-z_]\w*)/g, (whole, place: string, name: string) => {
        const is = this.#names.get(`${place} ${name}`);
        return is === undefined ? whole : `${place}.${is}`;
      });
    const text = "expression" in value && "text" in value ? { text: said(String(value.text)) } : {};
    const operands = "texts" in value && Array.isArray(value.texts) ? value.texts : undefined;
    return operands === undefined ? text : { ...text, texts: operands.map((one) => said(String(one))) };
  }
}

function isSelector(value: object): value is Selector {
  return "root" in value && "steps" in value;
}
