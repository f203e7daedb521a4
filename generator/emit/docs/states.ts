import type { Condition } from "../../constraints/condition.ts";
import { selectorsOf } from "../../constraints/condition.ts";
import type { Rule } from "../../constraints/rule.ts";
import { factPath, type Selector } from "../../constraints/selector.ts";
import type { Operation } from "../../model/api.ts";
import type { BoundRules } from "../../rules/bind.ts";
import type { Move, StateMachine } from "../../rules/states.ts";
import { assume } from "./assume.ts";
import { code, fence, inline, joined, type Markdown, md, nothing } from "./markdown.ts";
import { operationLink, type Pages } from "./pages.ts";

export interface AllowedView {
  readonly fact: Markdown;
  readonly states: Markdown;
  /** What the other states answer; no others, where all are admitted. */
  readonly status: Markdown;
  readonly others: Markdown;
}

/** In which states of a machine an operation's preconditions admit the call; nothing where they do not ask. */
export function allowedStates(rules: readonly Rule[], machines: readonly StateMachine[]): readonly AllowedView[] {
  return machines.flatMap((machine) => {
    const asking = rules.flatMap((rule) =>
      holdsOf(rule)
        .filter((one) => factsIn(one, machine).length > 0)
        .map((holds) => ({ rule, holds })),
    );
    const [first] = asking;
    if (first === undefined) return [];
    const isAdmitted = (state: string) =>
      asking.every(({ holds }) => factsIn(holds, machine).every((fact) => assume(holds, fact, state) !== false));
    const others = machine.states.filter((state) => !isAdmitted(state));
    return [
      {
        fact: code(machine.at),
        states: either(machine.states.filter(isAdmitted)),
        status: inline(String(first.rule.status)),
        others: either(others),
      },
    ];
  });
}

function holdsOf(rule: Rule): readonly Condition[] {
  const { says } = rule;
  return typeof says === "object" && says !== null && "holds" in says && Array.isArray(says.holds) ? says.holds : [];
}

function factsIn(condition: Condition, machine: StateMachine): readonly Selector[] {
  return selectorsOf(condition).filter((one) => factPath(one)?.join(".") === machine.at);
}

/** "`OPEN`, `PAID` or `SHIPPED`" */
function either(states: readonly string[]): Markdown {
  const last = states.slice(-1).map(code);
  return states.length < 2 ? joined(last, nothing) : md`${names(states.slice(0, -1))} or ${joined(last, nothing)}`;
}

function names(states: readonly string[]): Markdown {
  return joined(states.map(code), md`, `);
}

/** A machine for the index: its moves, its diagram, and who may call when. */
export function machineView(machine: StateMachine, { rules }: BoundRules, pages: Pages) {
  const { api } = pages;
  const all = new Map([...api.operations, ...api.webhooks].map((one) => [one.key, one]));
  return {
    name: inline(machine.name),
    fact: code(machine.at),
    initial: code(machine.initial),
    diagram: diagram(machine, all),
    moves: machine.moves.map((move) => ({ from: names(move.from), to: names(move.to), by: mover(move, all, pages) })),
    calls: api.operations.flatMap((operation) =>
      allowedStates(rules.get(operation.key) ?? [], [machine]).map((allowed) => ({
        operation: operationLink(operation, pages),
        ...allowed,
      })),
    ),
  };
}

function mover({ by }: Move, operations: ReadonlyMap<string, Operation>, pages: Pages): Markdown {
  const operation = operations.get(by);
  return operation === undefined ? inline(`the ${by}`) : operationLink(operation, pages);
}

/** A Mermaid diagram; none where a name could be taken for its syntax. */
function diagram(
  { initial, states, moves }: StateMachine,
  operations: ReadonlyMap<string, Operation>,
): Markdown | undefined {
  if (![...states, initial].every((state) => /^\w+$/.test(state))) return undefined;
  const arrows = moves.flatMap(({ from, to, by }) =>
    from.flatMap((one) =>
      to.map((other) => `  ${one} --> ${other}: ${operations.get(by)?.name ?? by.replace(/\W+/g, " ")}`),
    ),
  );
  return fence(["stateDiagram-v2", `  [*] --> ${initial}`, ...arrows].join("\n"), "mermaid");
}
