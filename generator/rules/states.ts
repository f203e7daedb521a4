import { stepInto } from "../constraints/navigate.ts";
import { parseSelector } from "../constraints/selector.ts";
import { listed } from "../constraints/words.ts";
import { type Code, type Diagnostic, diagnostic, type Parameters } from "../diagnostics.ts";
import { isObject, type Json, type JsonObject } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { escapeToken } from "../read/pointer.ts";
import { type RulesFile, unknownMember } from "./rules-file.ts";
import type { Surroundings } from "./scope.ts";

/** The life of something the API knows: its states and what moves it from one to another. */
export interface StateMachine {
  readonly name: string;
  /** The fact of the context it stands at: "customer.customer_status". */
  readonly at: string;
  readonly initial: string;
  readonly states: readonly string[];
  readonly moves: readonly Move[];
}

export interface Move {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** An operation's or webhook's key, or "server". */
  readonly by: string;
}

/** Reads `states`: every machine's moves, with the fact and the operations they name looked up. */
export function bindStates(
  file: RulesFile,
  operations: ReadonlySet<string>,
  context: Surroundings["context"],
  diagnostics: Diagnostic[],
): readonly StateMachine[] {
  const machines = Object.entries(file.states).flatMap(([name, text]) => {
    const reader = readerAt(file.file, `/states/${escapeToken(name)}`, diagnostics);
    return machineOf(name, text, operations, context, reader);
  });
  machines.forEach((machine, index) => {
    const other = machines.slice(0, index).find(({ at }) => at === machine.at);
    const expected = `another fact: the machine ${other?.name} stands at this one`;
    const reader = readerAt(file.file, `/states/${escapeToken(machine.name)}`, diagnostics);
    if (other !== undefined) reader.wrong("at", expected, "/at");
  });
  return machines;
}

/** Reports at a place below a machine. */
interface Reader {
  wrong(key: string, expected: string, at: string): undefined;
  report<C extends Code>(code: C, parameters: Parameters<C>, at: string): void;
  only(text: JsonObject, known: readonly string[], at: string): void;
}

function readerAt(file: string, pointer: string, diagnostics: Diagnostic[]): Reader {
  const place = (at: string) => ({ file, pointer: pointer + at });
  const reader: Reader = {
    wrong: (key, expected, at) => reader.report("rule-value", { key, expected }, at) as undefined,
    report: (code, parameters, at) => void diagnostics.push(diagnostic(code, parameters, place(at))),
    only(text, known, at) {
      for (const key of Object.keys(text))
        if (!known.includes(key)) diagnostics.push(unknownMember(key, known, place(at)));
    },
  };
  return reader;
}

function machineOf(
  name: string,
  text: Json | undefined,
  operations: ReadonlySet<string>,
  context: Surroundings["context"],
  reader: Reader,
): readonly StateMachine[] {
  if (!isObject(text)) {
    reader.wrong(name, "a mapping with at, initial and moves", "");
    return [];
  }
  reader.only(text, ["at", "initial", "moves"], "");
  const at = factOf(text.at, context, reader);
  const initial = typeof text.initial === "string" && text.initial !== "" ? text.initial : undefined;
  if (initial === undefined) reader.wrong("initial", "the name of a state", "/initial");
  const list: readonly Json[] = Array.isArray(text.moves) ? text.moves : [];
  if (list.length === 0) reader.wrong("moves", "a list of moves, each with from, to and by", "/moves");
  const moves = list.map((move, index) => moveOf(move, operations, reader, `/moves/${index}`));
  if (moves.some((move) => move === undefined) || list.length === 0 || initial === undefined) return [];
  reportUnreached(name, initial, moves as readonly Move[], reader);
  const states = [...new Set([initial, ...(moves as readonly Move[]).flatMap((move) => [...move.from, ...move.to])])];
  return at === undefined ? [] : [{ name, at, initial, states, moves: moves as readonly Move[] }];
}

/** The fact that a machine stands at: a path of names in the declared context. */
function factOf(text: Json | undefined, context: Surroundings["context"], reader: Reader): string | undefined {
  const [root, ...steps] = (typeof text === "string" ? parseSelector(text)?.steps : undefined) ?? [];
  if (root?.kind !== "name" || root.name !== "context" || steps.length === 0)
    return reader.wrong("at", "a fact of the context, such as context.customer.status", "/at");
  const names = steps.map((step) => (step.kind === "name" ? step.name : "*"));
  let schemas = [context.schema];
  for (const name of names) schemas = [...stepInto(context.document, schemas, { kind: "name", name })];
  if (schemas.length === 0) return reader.wrong("at", "a fact that is declared under `context`", "/at");
  return names.join(".");
}

function moveOf(text: Json, operations: ReadonlySet<string>, reader: Reader, at: string): Move | undefined {
  if (!isObject(text)) return reader.wrong("moves", "a list of moves, each with from, to and by", at);
  reader.only(text, ["from", "to", "by"], at);
  const [from, to] = [names(text.from), names(text.to)];
  if (from === undefined) reader.wrong("from", "a state, or a list of states", `${at}/from`);
  if (to === undefined) reader.wrong("to", "a state, or a list of states", `${at}/to`);
  const { by } = text;
  if (typeof by !== "string") return reader.wrong("by", "an operation, a webhook or server", `${at}/by`);
  if (by !== "server" && !operations.has(by)) {
    const hint = didYouMean(by, ["server", ...operations]);
    reader.report("operation-unknown", { operation: by, hint }, `${at}/by`);
  }
  return from === undefined || to === undefined ? undefined : { from, to, by };
}

/** A state that a move starts from is led to, or is the first: else one of the two names is misspelt, or a move is missing. */
function reportUnreached(machine: string, initial: string, moves: readonly Move[], reader: Reader): void {
  const reached = [...new Set(moves.flatMap(({ to }) => to))];
  const tell = (state: string, among: readonly string[], at: string) => {
    const hint = didYouMean(state, among);
    reader.report("state-unreached", { machine, state, hint, known: listed(reached, "and") }, at);
  };
  const left = moves.flatMap(({ from }) => from);
  if (!left.includes(initial))
    reader.wrong("initial", `a state that a move starts from: ${listed([...new Set(left)], "or")}`, "/initial");
  moves.forEach(({ from }, index) => {
    for (const state of from)
      if (state !== initial && !reached.includes(state)) tell(state, [initial, ...reached], `/moves/${index}/from`);
  });
}

function names(value: Json | undefined): readonly string[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  return list.length > 0 && list.every((one) => typeof one === "string") ? (list as string[]) : undefined;
}
