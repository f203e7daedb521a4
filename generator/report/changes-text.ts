import picocolors from "picocolors";
import { type Bump, bumpOf, type Change } from "../diff/index.ts";
import type { Witness } from "../diff/rules/index.ts";
import { inert } from "./inert.ts";
import { type Cause, causesOf, type LocatedChange, worstFirst } from "./located-changes.ts";

/** Changes as a person reads them: operation by operation, the worst first, each cause once with both of its places. */
export function changesText(changes: readonly LocatedChange[], colour: boolean): string {
  const colours = picocolors.createColors(colour);
  const groups = new Map<string, Cause[]>();
  for (const cause of worstFirst(causesOf(changes), ({ first }) => first.change)) {
    const name = cause.first.change.operation ?? "the whole API";
    groups.set(name, [...(groups.get(name) ?? []), cause]);
  }
  return [...groups]
    .map(([name, causes]) => `${colours.bold(inert(name))}\n${causes.map((one) => paragraph(one, colours)).join("")}\n`)
    .join("");
}

type Colours = ReturnType<typeof picocolors.createColors>;

function paragraph({ first, operations }: Cause, colours: Colours): string {
  const { id, level, message, before, after } = first.change;
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[level];
  const others = operations.slice(1);
  const lines = [
    `  ${paint(level)} ${inert(message)} ${colours.dim(id)}`,
    ...(before === undefined && after === undefined ? [] : [`    ${shown(before)} -> ${shown(after)}`]),
    ...(first.change.witnesses ?? []).map((one) => `    ${witnessWords(one)}`),
    `    ${colours.dim(`${inert(first.base)} -> ${inert(first.revision)}`)}`,
    ...(others.length === 0 ? [] : [`    ${colours.dim("also in:")} ${inert(listed(others))}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** The body that shows it, with the facts it depends on. */
function witnessWords({ body, context, base, revision }: Witness): string {
  const facts = Object.keys(context).length === 0 ? "" : ` with ${inert(JSON.stringify(context), 200)}`;
  return `${answers(base, revision)}: ${inert(JSON.stringify(body), 300)}${facts}`;
}

function answers(base: Witness["base"], revision: Witness["base"]): string {
  if (base.valid !== revision.valid) return `only the ${base.valid ? "base" : "revision"} accepts`;
  return `the base answers ${base.status}, the revision ${revision.status}`;
}

function shown(value: Change["before"]): string {
  return value === undefined ? "(none)" : inert(JSON.stringify(value), 100);
}

function listed(names: readonly string[]): string {
  return names.length > 6 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}

/** "2 errors, 1 warning, 3 notes: a major version"; the version may be that of more than these changes. */
export function changesSummary(changes: readonly Change[], bump: Bump = bumpOf(changes)): string {
  if (changes.length === 0) return bump === "none" ? "no changes" : `no changes that count: a ${bump} version`;
  const parts = (["error", "warning", "info"] as const).flatMap((level) => {
    const count = changes.filter((one) => one.level === level).length;
    const word = level === "info" ? "note" : level;
    return count === 0 ? [] : [`${count} ${word}${count === 1 ? "" : "s"}`];
  });
  return `${parts.join(", ")}: a ${bump} version`;
}
