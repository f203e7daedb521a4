import { needsOf } from "../../constraints/needs.ts";
import { type Diagnostic, diagnostic, type Place } from "../../diagnostics.ts";
import { escapeToken } from "../../read/pointer.ts";
import type { BoundRules } from "../bind.ts";

/** Machines whose fact no rule reads. */
export function unusedStates({ rules, machines }: BoundRules): readonly Diagnostic[] {
  const all = [...rules.values()].flat();
  const facts = new Set(all.flatMap(needsOf).map((path) => path.join(".")));
  const [first] = all;
  if (first === undefined) return [];
  return machines
    .filter((one) => !facts.has(one.at))
    .map(({ name, at }) => {
      const place: Place = { file: first.place.file, pointer: `/states/${escapeToken(name)}`, part: "key" };
      return diagnostic("states-unused", { name, fact: `context.${at}` }, place);
    });
}
