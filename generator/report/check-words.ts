import { checks } from "../diff/checks/index.ts";
import type { Change } from "../diff/index.ts";

/** A check in words, made of its id: "Request property became required". */
export function titleOf(id: string): string {
  return capital(id.replaceAll("-", " "));
}

/** What a check tells, as the catalogue has it. */
export function meaningOf(id: string): string {
  return capital(checks.get(id)?.meaning ?? titleOf(id));
}

/** The level of a check as the catalogue has it, or as its change has. */
export function usualLevelOf({ id, level }: Pick<Change, "id" | "level">): Change["level"] {
  return checks.get(id)?.level ?? level;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a change of this level and direction means, and what can be done about it. */
export function helpOf({ level, direction }: Pick<Change, "level" | "direction">): string {
  return `${meaning[level]} ${whom[direction]}. ${advice[level]}`;
}

const whom = {
  request: "whoever sends requests",
  response: "whoever reads responses",
  both: "whoever uses the API",
} as const;

const meaning = { error: "It breaks", warning: "It may break", info: "It does not break" } as const;

const advice = {
  error: "Undo it, offer the new form beside the old one, or release a major version.",
  warning: "Look whether somebody relies on it.",
  info: "It is told so that release notes are whole.",
} as const;
