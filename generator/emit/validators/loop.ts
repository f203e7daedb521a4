import { type Block, block, type Identifier, js, type Printable } from "../../code/printable.ts";

/** The names of the loops over a list, whoever goes through it. */
export interface LoopHead {
  readonly list: Named;
  readonly index: Identifier;
  readonly entry: Identifier;
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
/** How what several do with one entry becomes one list of statements. */
export type Arrange = (bodies: readonly Statements[]) => Statements;

export function loop(over: LoopHead, does: Does, arrange: Arrange): Loop {
  const { list, index, entry, members } = over;
  const steps = [
    js`const ${entry} = ${list.name}[${index}];`,
    ...[...does.reads].flatMap((name) => members.get(name)?.declared ?? []),
  ];
  const head = js`if (Array.isArray(${list.name})) for (let ${index} = 0; ${index} < ${list.name}.length; ${index}++)`;
  const entries = block(head, [...steps, ...arrange(does.bodies)]);
  return { ...(list.declared.length === 0 ? entries : block(js``, [...list.declared, entries])), over, does };
}

/** Where the order of issues has a meaning: one after the other. */
export const inOrder: Arrange = (bodies) => bodies.flat();

/**
 * Where it has none, as in a predicate: a list is gone through once. What stands before the loops of one of them stands
 * before all loops, and what stands behind them behind all.
 */
export const joinedLoops: Arrange = (bodies) => {
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
  return [...before, ...[...loops].map(([over, joined]) => loop(over, joined, joinedLoops)), ...after];
};

function together(a: Does | undefined, b: Does): Does {
  if (a === undefined) return b;
  return { reads: new Set([...a.reads, ...b.reads]), bodies: [...a.bodies, ...b.bodies] };
}

function isLoop(printable: Printable): printable is Loop {
  return !Array.isArray(printable) && "over" in printable;
}
