import { type Block, block, joined, js, literal, type Printable } from "../../code/printable.ts";
import { type Condition, selectorsOf } from "../../constraints/condition.ts";
import type { Selector } from "../../constraints/selector.ts";

/**
 * A condition has three values; code asks for two of them, each a plain expression: is it known to hold, is it known to
 * fail. What reads no fact of the context is always known.
 */
export type Read = (selector: Selector) => Printable;

export function holding(condition: Condition, read: Read): Printable {
  return tested(condition, true, read).code;
}

export function failing(condition: Condition, read: Read): Printable {
  return tested(condition, false, read).code;
}

interface Test {
  readonly code: Printable;
  /** What it is joined by, where it is more than one test. */
  readonly by: Joint | undefined;
}
type Joint = "&&" | "||";

/** Is it known that the condition is `wanted`? */
function tested(condition: Condition, wanted: boolean, read: Read): Test {
  switch (condition.kind) {
    case "term":
      return tested(condition.of, wanted, read);
    case "not":
      return tested(condition.of, !wanted, read);
    case "all":
    case "any": {
      const parts = condition.of.map((one) => tested(one, wanted, read));
      return combined(parts, (condition.kind === "all") === wanted ? "&&" : "||");
    }
    case "present": {
      const value = read(condition.at);
      if (!isFact(condition.at)) return single(js`${value} ${wanted ? js`!==` : js`===`} undefined`);
      // A fact that was not given may be there all the same.
      return single(wanted ? js`${value} != null` : js`false`);
    }
    case "is": {
      const value = read(condition.at);
      const tests = condition.values.map((one) => single(js`${value} ${wanted ? js`===` : js`!==`} ${literal(one)}`));
      if (wanted) return combined(tests, "||");
      return combined(isFact(condition.at) ? [single(js`${value} != null`), ...tests] : tests, "&&");
    }
  }
}

function single(code: Printable): Test {
  return { code, by: undefined };
}

function combined(parts: readonly Test[], by: Joint): Test {
  const [first, ...rest] = parts;
  if (first === undefined) return single(by === "&&" ? js`true` : js`false`);
  if (rest.length === 0) return first;
  const code = parts.map((part) => (part.by === undefined || part.by === by ? part.code : js`(${part.code})`));
  return { code: joined(code, by === "&&" ? js` && ` : js` || `), by };
}

/** Can it be unknown? */
export function readsFacts(condition: Condition): boolean {
  return selectorsOf(condition).some(isFact);
}

function isFact({ root }: Selector): boolean {
  return root.kind === "context";
}

/** What is done where the condition holds, where it fails, and where nobody can know. */
export interface Outcomes {
  readonly then: readonly Printable[];
  readonly otherwise: readonly Printable[];
  readonly unknown: readonly Printable[];
}

/** One chain of `if`, without branches that do nothing. */
export function decided(
  condition: Condition,
  { then, otherwise, unknown }: Outcomes,
  read: Read,
): readonly Printable[] {
  const [holds, fails] = [holding(condition, read), failing(condition, read)];
  const isKnown = !readsFacts(condition);
  if (then.length === 0 && (isKnown || unknown.length === 0)) return chain([[fails, otherwise]]);
  if (isKnown)
    return chain([
      [holds, then],
      [undefined, otherwise],
    ]);
  if (then.length === 0)
    return chain([
      [fails, otherwise],
      [js`!(${holds})`, unknown],
    ]);
  if (otherwise.length === 0)
    return chain([
      [holds, then],
      [js`!(${fails})`, unknown],
    ]);
  return chain([
    [holds, then],
    [fails, otherwise],
    [undefined, unknown],
  ]);
}

type Branch = readonly [test: Printable | undefined, body: readonly Printable[]];

function chain(branches: readonly Branch[]): readonly Printable[] {
  const rest = branches.filter(([, body]) => body.length > 0);
  const printed = rest.reduceRight<Printable>((tail, [test, body], index) => {
    const [only, ...others] = body;
    if (test === undefined && others.length === 0 && isChain(only)) return { ...only, head: js` else ${only.head}` };
    const before = index === 0 ? js`` : js` else `;
    return { ...block(js`${before}${test === undefined ? js`` : js`if (${test})`}`, body, tail), isChain: index === 0 };
  }, js``);
  return rest.length === 0 ? [] : [printed];
}

/** A chain of its own: as what is done otherwise it goes on with `else if`. */
interface Chain extends Block {
  readonly isChain: boolean;
}

function isChain(printable: Printable | undefined): printable is Chain {
  return printable !== undefined && "isChain" in printable && printable.isChain === true;
}
