import { type Block, block, type Identifier, js, type Printable } from "../../code/printable.ts";
import { below, listOf, type Place } from "./place.ts";
import type { FunctionScope } from "./scope.ts";

/** The names of the loops over a list, whoever goes through it. */
export interface LoopHead {
  readonly list: Named;
  readonly index: Identifier;
  readonly entry: Identifier;
  /** The path of the entry; a predicate has no use for it. */
  readonly at: Identifier;
  readonly path: Place;
  /** What a member of the entry is read into. */
  readonly members: Map<string, Named>;
}

/** An expression, and the name that it has: it may be a name already. */
export interface Named {
  readonly name: Identifier;
  readonly declared: readonly Printable[];
}

export function named(expression: Printable, fresh: () => Identifier): Named {
  if ("kind" in expression && expression.kind === "identifier") return { name: expression, declared: [] };
  const name = fresh();
  return { name, declared: [js`const ${name} = ${expression};`] };
}

/** A loop as it is printed, which others over the same list can be joined to. */
interface Loop extends Block {
  readonly over: LoopHead;
  readonly does: Does;
}
/** What is done with each entry, by one or by several, and the members that are read for it: once each. */
export interface Does {
  readonly reads: ReadonlySet<string>;
  readonly bodies: readonly Statements[];
}
type Statements = readonly Printable[];

/** The names of a loop over what stands at a place. */
export function loopHead(reached: Printable, place: Place, scope: FunctionScope): LoopHead {
  const [index, at] = [scope.fresh("i"), scope.fresh("at")];
  return {
    list: named(reached, () => scope.fresh("list")),
    index,
    entry: scope.fresh("entry"),
    at,
    path: below(place, index),
    members: new Map(),
  };
}

export function loop(over: LoopHead, does: Does): Loop {
  const { list, index, entry, at, path, members } = over;
  const body = inOneGo(does.bodies);
  const steps = [
    js`const ${entry} = ${list.name}[${index}];`,
    ...(reads(body, at) ? [js`const ${at} = ${listOf(path)};`] : []),
    ...[...does.reads].flatMap((name) => members.get(name)?.declared ?? []),
  ];
  const head = js`if (Array.isArray(${list.name})) for (let ${index} = 0; ${index} < ${list.name}.length; ${index}++)`;
  const entries = block(head, [...steps, ...body]);
  return { ...(list.declared.length === 0 ? entries : block(js``, [...list.declared, entries])), over, does };
}

/**
 * What several do who do not know of each other: a list is gone through once. What stands before the loops of one of them
 * stands before all loops, and what stands behind them behind all.
 */
export function inOneGo(bodies: readonly Statements[]): Statements {
  const before: Printable[] = [];
  const after: Printable[] = [];
  const loops = new Map<LoopHead, Does>();
  for (const body of bodies) {
    const [first, last] = [body.findIndex(isLoop), body.findLastIndex(isLoop)];
    const own = body.slice(first, last + 1);
    if (first === -1) before.push(...body);
    else if (!own.every(isLoop)) after.push(block(js``, body));
    else {
      before.push(...body.slice(0, first));
      for (const { over, does } of own) loops.set(over, together(loops.get(over), does));
      after.push(...body.slice(last + 1));
    }
  }
  return [...before, ...[...loops].map(([over, does]) => loop(over, does)), ...after];
}

/** Does the code read the name? */
function reads(code: Printable, name: Identifier): boolean {
  if (Array.isArray(code)) return (code as readonly Printable[]).some((one) => reads(one, name));
  const one = code as Exclude<Printable, readonly Printable[]>;
  if (one.kind === "identifier") return one.name === name.name;
  if (one.kind === "block") return [one.head, ...one.body, one.tail].some((inner) => reads(inner, name));
  return one.kind === "code" && one.values.some((inner) => reads(inner, name));
}

function together(a: Does | undefined, b: Does): Does {
  if (a === undefined) return b;
  return { reads: new Set([...a.reads, ...b.reads]), bodies: [...a.bodies, ...b.bodies] };
}

function isLoop(printable: Printable): printable is Loop {
  return !Array.isArray(printable) && "over" in printable;
}
