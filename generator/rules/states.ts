import { parseSelector } from "../constraints/selector.ts";
import { type Diagnostic, diagnostic } from "../diagnostics.ts";
import { isObject, type Json, type JsonObject } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { escapeToken } from "../read/pointer.ts";
import { type RulesFile, unknownMember } from "./rules-file.ts";

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

/** Reads `states`: every machine's moves, with the operations they name looked up. */
export function bindStates(
  file: RulesFile,
  operations: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): readonly StateMachine[] {
  return Object.entries(file.states).flatMap(([name, text]) => {
    const place = { file: file.file, pointer: `/states/${escapeToken(name)}` };
    const wrong = (key: string, expected: string, at = `${place.pointer}/${key}`) => {
      diagnostics.push(diagnostic("rule-value", { key, expected }, { file: file.file, pointer: at }));
      return [];
    };
    if (!isObject(text)) return wrong(name, "a mapping with at, initial and moves", place.pointer);
    for (const key of Object.keys(text))
      if (!machineKeys.includes(key)) diagnostics.push(unknownMember(key, machineKeys, place));
    const at = typeof text.at === "string" ? parseSelector(text.at) : undefined;
    const [root, ...steps] = at?.steps ?? [];
    if (root?.kind !== "name" || root.name !== "context")
      return wrong("at", "a fact of the context, such as context.customer.status");
    if (typeof text.initial !== "string") return wrong("initial", "the name of a state");
    const moves = Array.isArray(text.moves) ? text.moves.map(moveOf) : [];
    const bad = moves.indexOf(undefined);
    if (bad !== -1 || moves.length === 0)
      return wrong(
        "moves",
        "a list of moves, each with from, to and by",
        `${place.pointer}/moves${bad === -1 ? "" : `/${bad}`}`,
      );
    for (const [index, move] of (text.moves as readonly JsonObject[]).entries())
      for (const key of Object.keys(move))
        if (!moveKeys.includes(key))
          diagnostics.push(unknownMember(key, moveKeys, { ...place, pointer: `${place.pointer}/moves/${index}` }));
    const known = moves as Move[];
    known.forEach((move, index) => {
      if (move.by === "server" || operations.has(move.by)) return;
      const where = { file: file.file, pointer: `${place.pointer}/moves/${index}/by` };
      diagnostics.push(
        diagnostic("operation-unknown", { operation: move.by, hint: didYouMean(move.by, operations) }, where),
      );
    });
    const states = [...new Set([text.initial, ...known.flatMap((move) => [...move.from, ...move.to])])];
    const fact = steps.map((step) => (step.kind === "name" ? step.name : "*")).join(".");
    return [{ name, at: fact, initial: text.initial, states, moves: known }];
  });
}

const machineKeys = ["at", "initial", "moves"];
const moveKeys = ["from", "to", "by"];

function moveOf(text: Json): Move | undefined {
  if (!isObject(text) || typeof text.by !== "string") return undefined;
  const [from, to] = [names(text.from), names(text.to)];
  return from === undefined || to === undefined ? undefined : { from, to, by: text.by };
}

function names(value: Json | undefined): readonly string[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  return list.length > 0 && list.every((one) => typeof one === "string") ? (list as string[]) : undefined;
}
